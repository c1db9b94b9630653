import DNSModel
import MailRecords
import Wording

/// Points out a sub-domain with mail of its own and without an SPF record.
struct MailSubdomainWithoutSPF: MailRule {
  static let info = RuleInfo(
    id: "mail-subdomain-without-spf",
    severity: .info,
    step: nil,
    title: Text("sub-domain with mail and without SPF", ja: "SPF レコードのないメール用サブドメイン"),
    rationale: Text(
      """
      A sub-domain does not inherit the SPF record of its parent. If mail is sent in its name, or its name takes in \
      the bounces of a sending service, it needs a record of its own.
      """,
      ja: """
        サブドメインは親ドメインの SPF レコードを引き継ぎません。その名前でメールを送る場合や、配信サービスのバウンスを受け取る場合は、\
        専用のレコードが必要です。
        """
    ),
    byHand: Text(
      "Under DNS > Records, add a TXT record with the name of the sub-domain and the SPF text that the service documents.",
      ja: "DNS > レコードで、サブドメインの名前で TXT レコードを追加し、サービスが案内している SPF の値を入力します。"
    ),
    fix: .confirm,
    references: [.rfc(7208, section: "3")],
    examples: [
      .fires(
        "send MX 10 feedback-smtp.us-east-1.amazonses.com.",
        at: ["send"],
        fixed: """
          send MX  10 feedback-smtp.us-east-1.amazonses.com.
          send TXT "v=spf1 include:amazonses.com ~all"
          """
      ),
      .fires("list MX 10 mx.example.net.", at: ["list"]),
      .passes(
        """
        send MX  10 feedback-smtp.us-east-1.amazonses.com.
        send TXT "v=spf1 include:amazonses.com ~all"
        """
      ),
      .passes("send MX 0 ."),
      .passes("cf-bounce MX 10 route1.mx.cloudflare.net."),
    ],
    reportsAbsence: true
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard zone.isComplete else { return [] }
    return zone.mxSets.filter { isOpen($0, in: zone) }.map { set in
      finding(
        at: set.owner,
        set.records,
        Text(
          "\(set.owner) has mail of its own and no SPF record; that of its parent does not count for it",
          ja: "\(set.owner) は独自にメールを扱いますが SPF レコードがありません。親ドメインのレコードは適用されません"
        ),
        fix: fix(set, in: zone),
        severity: isReturnPath(set, in: zone) ? zone.severityNow(.warning) : nil
      )
    }
  }

  private func isOpen(_ set: RRset, in zone: MailZone) -> Bool {
    guard set.owner.isBelow(zone.zone.apex), !set.owner.isWildcard, !set.owner.isBounceName,
      [.mail, .bounce].contains(zone.intent(of: set.owner)), zone.misplacedMX?.owner != set.owner
    else { return false }
    let texts = zone.zone.records(at: set.owner, .txt)
    return !zone.publishedSPF(at: set.owner) && zone.zone.records(at: set.owner, .cname).isEmpty
      && zone.zone.records(at: set.owner, .other("SPF")).isEmpty
      && !texts.contains { zone.hasQuotingDamage($0) || SPFLookalike($0) != nil }
  }

  private func fix(_ set: RRset, in zone: MailZone) -> Fix {
    let providers = Set(set.records.compactMap(\.rdata.mx?.exchange).map(zone.provider(of:)))
    guard providers.count == 1, let provider = providers.first ?? nil, provider != .emailRouting,
      let includes = provider.spfIncludes(for: set.owner)
    else { return .manual(Self.info.byHand) }
    let text = (["v=spf1"] + includes.map { "include:\($0.dotless)" } + ["~all"]).joined(separator: " ")
    let note = Text(
      "Authorises \(provider.name) for \(set.owner); mail from any other server in this name is marked (~all).",
      ja: "\(set.owner) について \(provider.name) を許可します。ほかのサーバーからこの名前で送られたメールは疑わしいものとされます（~all）。"
    )
    let remedy = Remedy([.create(set.owner, .txt(TXT(value: text)))], note: note)
    return isReturnPath(set, in: zone) ? .remedies([remedy]) : .offer([remedy])
  }

  /// The service sends with the name as its return path, and receivers look for SPF there.
  private func isReturnPath(_ set: RRset, in zone: MailZone) -> Bool { zone.intent(of: set.owner) == .bounce }
}
