import DNSModel
import MailRecords
import Wording

/// Flags a DMARC record at a name where no receiver looks for it.
struct DMARCWrongOwner: MailRule {
  static let info = RuleInfo(
    id: "dmarc-wrong-owner",
    severity: .error,
    step: nil,
    title: Text("DMARC record at the wrong name", ja: "名前が間違っている DMARC レコード"),
    rationale: Text(
      """
      Receivers look for the policy of example.com at _dmarc.example.com and nowhere else. A record at the domain \
      itself, at dmarc without its underscore, or only for www has no effect on the domain's mail.
      """,
      ja: """
        受信側は example.com のポリシーを _dmarc.example.com だけで探します。ドメイン自体、下線のない dmarc、または www 用だけの\
        レコードは、ドメインのメールに効力がありません。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record and enter _dmarc as its name.",
      ja: "DNS > レコードで TXT レコードを編集し、名前を _dmarc にします。"
    ),
    fix: .safe,
    references: [.rfc(9989, section: "4.5")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    let misplaced = zone.dmarc.strays + webPolicies(in: zone)
    var taken: Set<DomainName> = []
    return misplaced.filter { !zone.hasQuotingDamage($0.record) }.map { entry in
      let meant = meant(entry, in: zone)
      return finding(
        at: entry.record.owner,
        [entry.record],
        message(entry, meant),
        fix: meant.map { fix(entry, $0, isFirst: taken.insert($0).inserted, in: zone) } ?? .manual(advice),
        severity: meant.flatMap { existing(at: $0, in: zone) }.map { _ in .info }
      )
    }
  }

  /// A policy of `www` alone, which sends no mail, was meant for the domain.
  private func webPolicies(in zone: MailZone) -> [DMARCEntry] {
    let apex = zone.zone.apex
    guard let web = try? apex.child("www"), let entry = zone.dmarc.entry(of: web), zone.dmarc[apex] == nil,
      !zone.hidesPolicy(of: apex), zone.isComplete, zone.intent(of: apex) == .mail, zone.dkim[web].isEmpty
    else { return [] }
    let hasMail = zone.zone.records(at: web, .mx).contains { $0.rdata.mx?.isNull == false }
    return hasMail || zone.zone.spfTerms(at: web) != nil ? [] : [entry]
  }

  /// Returns the name that was meant, or `nil` if that is not clear.
  private func meant(_ entry: DMARCEntry, in zone: MailZone) -> DomainName? {
    let owner = entry.record.owner
    let labels = owner.labels
    guard owner != zone.zone.apex else { return try? owner.child("_dmarc") }
    if labels.starts(with: ["_dmarc", "www"]) || labels.starts(with: ["_dmarc", "_domainkey"])
      || labels.starts(with: ["dmarc", "_domainkey"])
    {
      return try? owner.parent?.parent?.child("_dmarc")
    }
    if ["dmarc", "_dmarc_", "-dmarc", "__dmarc", "_dmarc1"].contains(labels.first) {
      return try? owner.parent?.child("_dmarc")
    }
    return zone.exchangers(of: owner).isEmpty ? nil : try? owner.child("_dmarc")
  }

  private func existing(at meant: DomainName, in zone: MailZone) -> DMARCName? {
    meant.parent.flatMap { zone.dmarc[$0] }
  }

  private func message(_ entry: DMARCEntry, _ meant: DomainName?) -> Text {
    guard let meant else {
      return Text(
        "a DMARC record stands at \(entry.record.owner), where nobody looks for it",
        ja: "DMARC レコードが、誰も参照しない \(entry.record.owner) にあります"
      )
    }
    return Text(
      "the DMARC record at \(entry.record.owner) has no effect: receivers look at \(meant)",
      ja: "\(entry.record.owner) の DMARC レコードには効力がありません。受信側は \(meant) を参照します"
    )
  }

  private func fix(_ entry: DMARCEntry, _ meant: DomainName, isFirst: Bool, in zone: MailZone) -> Fix {
    guard !MailZone.isManaged(entry.record) else { return .manual(advice) }
    if let name = existing(at: meant, in: zone) {
      guard name.entries.contains(where: { $0.record.rdata == entry.record.rdata }) else {
        return .manual(advice)
      }
      let note = Text(
        "\(meant) has the same record, which stays. The one here is deleted; it has no effect.",
        ja: "\(meant) に同じレコードがあり、そちらを残します。このレコードは機能していないので削除します。"
      )
      return .remedies([Remedy([.delete(entry.record)], risk: .safe, note: note)])
    }
    let isFree =
      zone.zone.records(at: meant).isEmpty && meant.parent.map { !zone.hidesPolicy(of: $0) } == true
    guard isFirst, isFree else { return .manual(advice) }
    let note = Text(
      "The record moves to \(meant) as it is, and its policy takes effect for the mail of \(meant.parent ?? meant).",
      ja: "レコードをそのまま \(meant) に移します。ポリシーが \(meant.parent ?? meant) のメールに適用されるようになります。"
    )
    let remedy = Remedy([.move(entry.record, to: meant)], note: note)
    return entry.policy.isStricter(than: nil) ? .offer([remedy]) : .remedies([remedy])
  }

  private var advice: Text {
    Text(
      "Keep one DMARC record at _dmarc of the domain, and delete this one if it says nothing more.",
      ja: "DMARC レコードはドメインの _dmarc に 1 つだけ置き、このレコードは不要なら削除してください。"
    )
  }
}

extension DMARCWrongOwner {
  private static let firing: [Example] = [
    .fires(#"@ TXT "v=DMARC1; p=none""#, at: ["@"], others: [], fixed: #"_dmarc TXT "v=DMARC1; p=none""#),
    // The policy begins to count, so the change is only offered.
    .fires(#"dmarc TXT "v=DMARC1; p=reject""#, at: ["dmarc"], fixed: #"_dmarc TXT "v=DMARC1; p=reject""#),
    .fires(
      """
      @          MX  10 mx.example.net.
      _dmarc.www TXT "v=DMARC1; p=none"
      """,
      at: ["_dmarc.www"],
      fixed: """
        @      MX  10 mx.example.net.
        _dmarc TXT "v=DMARC1; p=none"
        """
    ),
    .fires(
      """
      @      TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """,
      at: ["@"],
      fixed: #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com""#
    ),
    .fires(#"mail TXT "v=DMARC1; p=none""#, at: ["mail"]),
  ]

  private static let passing: [Example] = [
    .passes(#"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com""#),
    // Permission to send reports here, and a sub-domain's own policy.
    .passes(#"example.org._report._dmarc TXT "v=DMARC1;""#),
    .passes(
      """
      @           MX  10 mx.example.net.
      news        MX  10 mx.example.net.
      _dmarc.news TXT "v=DMARC1; p=quarantine"
      """
    ),
  ]
}
