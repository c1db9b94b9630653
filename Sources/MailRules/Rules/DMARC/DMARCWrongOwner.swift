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
    let misplaced = zone.misplacedDMARC + webPolicies(in: zone)
    var taken: Set<DomainName> = []
    return misplaced.filter { !zone.hasQuotingDamage($0.record) }.compactMap { entry in
      let meant = meant(entry, in: zone)
      guard !mayBeTarget(entry) || !isCopied(entry, to: meant, in: zone) else { return nil }
      return finding(
        at: entry.record.owner,
        [entry.record],
        message(entry, meant),
        fix: meant.map { fix(entry, $0, isFirst: taken.insert($0).inserted, in: zone) } ?? .manual(advice),
        severity: hasOther(meant, in: zone) ? .info : nil
      )
    }
  }

  /// Aliases of other zones may lead to a plain name, and this zone does not show them: it is copied, never moved.
  private func mayBeTarget(_ entry: DMARCEntry) -> Bool { entry.record.owner.firstLabel == "dmarc" }

  private func isCopied(_ entry: DMARCEntry, to meant: DomainName?, in zone: MailZone) -> Bool {
    meant.flatMap { existing(at: $0, in: zone) }?.entries.contains {
      $0.record.rdata.text == entry.record.rdata.text
    } == true
  }

  /// Where it is not clear which policy was meant, that of the domain itself is the one that counts.
  private func hasOther(_ meant: DomainName?, in zone: MailZone) -> Bool {
    guard let meant else { return zone.dmarc.entry(of: zone.zone.apex) != nil }
    return existing(at: meant, in: zone) != nil
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
    if existing(at: meant, in: zone) != nil {
      guard isCopied(entry, to: meant, in: zone) else { return .manual(advice) }
      let note = Text(
        "\(meant) has the same record, which stays. The one here is deleted; it has no effect.",
        ja: "\(meant) に同じレコードがあり、そちらを残します。このレコードは機能していないので削除します。"
      )
      return .offer([Remedy([.delete(entry.record)], note: note)])
    }
    let isFree =
      zone.zone.records(at: meant).isEmpty && meant.parent.map { !zone.hidesPolicy(of: $0) } == true
    guard isFirst, isFree else { return .manual(advice) }
    return DormantText(entry.record.rdata.text ?? "", .dmarc, at: meant, in: zone)
      .fix(mayBeTarget(entry) ? copy(entry, meant) : move(entry, meant))
  }

  private func copy(_ entry: DMARCEntry, _ meant: DomainName) -> Remedy {
    Remedy(
      [.create(meant, entry.record.rdata)],
      note: Text(
        """
        Publishes the policy at \(meant) as well, where it takes effect. The record at \(entry.record.owner) stays, \
        because aliases of other domains may lead to it.
        """,
        ja: """
          同じポリシーを \(meant) でも公開し、有効にします。\(entry.record.owner) のレコードは、ほかのドメインの CNAME から\
          参照されている可能性があるため、そのまま残します。
          """
      )
    )
  }

  private func move(_ entry: DMARCEntry, _ meant: DomainName) -> Remedy {
    let note = Text(
      "The record moves to \(meant) as it is, and its policy takes effect for the mail of \(meant.parent ?? meant).",
      ja: "レコードをそのまま \(meant) に移します。ポリシーが \(meant.parent ?? meant) のメールに適用されるようになります。"
    )
    return Remedy([.move(entry.record, to: meant)], note: note)
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
    .fires(
      #"__dmarc TXT "v=DMARC1; p=reject""#,
      at: ["__dmarc"],
      offered: #"_dmarc TXT "v=DMARC1; p=reject""#
    ),
    // Other zones may have aliases of this name, so it keeps its record.
    .fires(
      #"dmarc TXT "v=DMARC1; p=none""#,
      at: ["dmarc"],
      fixed: """
        dmarc  TXT "v=DMARC1; p=none"
        _dmarc TXT "v=DMARC1; p=none"
        """
    ),
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
      offered: #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com""#
    ),
    .fires(#"mail TXT "v=DMARC1; p=none""#, at: ["mail"]),
    .fires(
      """
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      policy TXT "v=DMARC1; p=none"
      """,
      at: ["policy"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(#"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com""#),
    // Aliases lead to them.
    .passes(
      """
      _dmarc      TXT   "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      dmarc       TXT   "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      policy      TXT   "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      _dmarc.shop CNAME dmarc  ; cf_tags=cf-proxied:false
      _dmarc.news CNAME policy ; cf_tags=cf-proxied:false
      """
    ),
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
