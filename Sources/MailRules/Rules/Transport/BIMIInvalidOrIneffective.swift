import DNSModel
import MailRecords
import Wording

/// Notes a logo record that no mailbox provider can use.
struct BIMIInvalidOrIneffective: MailRule {
  static let info = RuleInfo(
    id: "bimi-invalid-or-ineffective",
    severity: .info,
    step: nil,
    title: Text("logo (BIMI) that nobody shows", ja: "表示されないロゴ（BIMI）"),
    rationale: Text(
      """
      Mailbox providers show the logo of a BIMI record only if the record is well-formed, the logo is served by HTTPS, \
      and the domain's DMARC policy is quarantine or reject for all mail. Mail itself does not depend on it.
      """,
      ja: """
        メールサービスが BIMI のロゴを表示するのは、レコードの形式が正しく、ロゴが HTTPS で配信され、DMARC ポリシーがすべての\
        メールについて quarantine か reject である場合だけです。メールの送受信には影響しません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, keep one TXT record named default._bimi of the form v=BIMI1; l=https://…; a=https://…. Raise \
      the DMARC policy only when its reports show that all of your mail passes.
      """,
      ja: """
        DNS > レコードで、default._bimi の TXT レコードを 1 つだけ、v=BIMI1; l=https://…; a=https://… の形で残します。DMARC \
        ポリシーの引き上げは、レポートで自分のメールがすべて認証に通ると確かめてからにします。
        """
    ),
    fix: .none,
    references: [
      .page("https://datatracker.ietf.org/doc/draft-brand-indicators-for-message-identification/"),
      .page("https://bimigroup.org/implementation-guide/"),
    ],
    examples: firing + passing
  )

  private static let start = "default._bimi."

  func findings(in zone: MailZone) -> [Finding] {
    zone.zone.rrsets(of: .txt)
      .filter { $0.owner.dotless.hasPrefix(Self.start) && zone.zone.cut(above: $0.owner) == nil }
      .compactMap { set in
        problem(set, in: zone).map { finding(at: set.owner, set.records, $0, fix: .manual(Self.info.byHand)) }
      }
  }

  private func problem(_ set: RRset, in zone: MailZone) -> Text? {
    let texts = set.records.filter { !zone.hasQuotingDamage($0) }.compactMap(\.rdata.text)
    let meant = texts.filter(BIMIRecord.isMeant)
    guard let text = meant.first ?? texts.first else { return nil }
    if meant.count > 1 {
      return Text(
        "\(set.owner) has \(meant.count) BIMI records, so none of them is used",
        ja: "\(set.owner) に BIMI レコードが \(meant.count) 件あるため、どれも使われません"
      )
    }
    do throws(SyntaxIssues) {
      let record = try BIMIRecord(text)
      return record.isDeclination ? nil : weakness(set.owner, in: zone)
    } catch {
      return Text(
        "the BIMI record at \(set.owner) is not valid: \(error.first.described)",
        ja: "\(set.owner) の BIMI レコードが正しくありません: \(error.first.described)"
      )
    }
  }

  private func weakness(_ owner: DomainName, in zone: MailZone) -> Text? {
    guard let domain = owner.parent?.parent, let policy = policy(of: domain, in: zone) else { return nil }
    let isWeak = policy.policy == DMARCRecord.Policy.none || policy.subdomainPolicy == DMARCRecord.Policy.none
    let open = [policy.tag("p"), policy.tag("sp")].compactMap { $0 }.first { $0.value.lowercased() == "none" }
    let share = (policy.percentage ?? 100) < 100 ? policy.tag("pct") : nil
    guard let weak = isWeak ? open : share else { return nil }
    return Text(
      "the logo of \(domain) is not shown while its DMARC policy says \(weak.name)=\(weak.value)",
      ja: "\(domain) の DMARC ポリシーが \(weak.name)=\(weak.value) のため、ロゴは表示されません"
    )
  }

  /// The DMARC policy of a domain, or of the zone's apex if it has none of its own.
  ///
  /// One behind an alias or with a mistake is not judged here.
  private func policy(of domain: DomainName, in zone: MailZone) -> DMARCRecord? {
    for name in [domain, zone.zone.apex] {
      guard let owner = try? name.child("_dmarc") else { continue }
      let records = zone.zone.records(at: owner)
      if records.contains(where: { $0.type == .cname }) { return nil }
      let policies = records.compactMap(\.rdata.text).compactMap { try? DMARCRecord($0) }
      if !policies.isEmpty { return policies.count == 1 ? policies.first : nil }
    }
    return nil
  }
}

extension BIMIInvalidOrIneffective {
  private static func zone(_ bimi: String, _ policy: String) -> String {
    """
    @             MX  10 mx.example.net.
    @             TXT "v=spf1 include:spf.example.net -all"
    default._bimi TXT "\(bimi)"
    _dmarc        TXT "v=DMARC1; \(policy); rua=mailto:dmarc@example.com"
    """
  }

  private static let logo = "v=BIMI1; l=https://example.com/logo.svg; a=https://example.com/logo.pem"

  private static let firing: [Example] = [
    .fires(zone("v=BIMI1; l=http://example.com/logo.svg", "p=reject"), at: ["default._bimi"]),
    .fires(zone(logo, "p=none"), at: ["default._bimi"], others: ["monitoring-only-or-blind"]),
    .fires(zone(logo, "p=reject; sp=none"), at: ["default._bimi"], others: ["subdomain-policy-weaker"]),
    .fires(
      zone(logo, "p=reject") + "\ndefault._bimi TXT \"v=BIMI1; l=https://example.com/old.svg\"",
      at: ["default._bimi"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(zone(logo, "p=quarantine")),
    // The domain declares that it wants no logo.
    .passes(zone("v=BIMI1; l=; a=;", "p=none"), others: ["monitoring-only-or-blind"]),
    .passes("default._bimi CNAME default._bimi.vendor.example.net. ; cf_tags=cf-proxied:false"),
  ]
}
