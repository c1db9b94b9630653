import DNSModel
import MailRecords
import Wording

/// Flags a domain with mail that publishes no DMARC record.
struct MissingDMARC: MailRule {
  static let info = RuleInfo(
    id: "missing-dmarc",
    severity: .warning,
    step: nil,
    title: Text("no DMARC record", ja: "DMARC レコードがない"),
    rationale: Text(
      """
      Gmail, Yahoo and Outlook.com ask senders of many messages for a DMARC record, and file or refuse their mail \
      without one. The policy p=none is enough for that and changes nothing for delivery. Reports, which need an \
      address of yours, then show whose mail fails.
      """,
      ja: """
        Gmail、Yahoo、Outlook.com は、大量に送信するドメインに DMARC レコードを求めます。ない場合、メールは迷惑メール扱いや拒否の対象に\
        なります。ポリシーは p=none で十分で、配送には影響しません。自分のアドレスを送付先に指定すると、どのメールが失敗しているかを\
        レポートで確認できます。
        """
    ),
    byHand: Text(
      "Under DNS > Records, add a TXT record with the name _dmarc and the content v=DMARC1; p=none.",
      ja: "DNS > レコードで、名前 _dmarc、内容 v=DMARC1; p=none の TXT レコードを追加します。"
    ),
    fix: .confirm,
    references: [.rfc(9989, section: "5.1"), .rfc(9989, section: "4.10")],
    examples: firing + passing,
    reportsAbsence: true
  )

  func findings(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    guard zone.isComplete, sendsMail(apex, in: zone),
      let owner = try? apex.child("_dmarc"),
      zone.zone.records(at: owner).isEmpty, !zone.hidesPolicy(of: apex), !isElsewhere(zone),
      !isInherited(apex, zone)
    else { return [] }
    let note = Text(
      """
      The policy p=none changes nothing for delivery. Add rua=mailto: and an address of yours later, so that \
      receivers send reports.
      """,
      ja: "ポリシー p=none は配送に影響しません。レポートを受け取るには、後で rua=mailto: と自分のアドレスを追加してください。"
    )
    let record = RData.txt(TXT(value: "v=DMARC1; p=none"))
    let mayInherit = mayInherit(apex, zone)
    return [
      finding(
        at: apex,
        [],
        Text(
          "\(apex) has mail and no DMARC record at \(owner)",
          ja: "\(apex) はメールを使っていますが、\(owner) に DMARC レコードがありません"
        ),
        fix: mayInherit ? .manual(inheritance(apex)) : .offer([Remedy([.create(owner, record)], note: note)]),
        severity: mayInherit ? .info : nil
      )
    ]
  }

  /// A sending service whose own hosts take in the bounces is no less a sender.
  private func sendsMail(_ apex: DomainName, in zone: MailZone) -> Bool {
    switch zone.intent(of: apex) {
    case .mail, .sendOnly: true
    case .bounce: zone.spf[apex] != nil && zone.dkim[apex].contains(where: \.mayVerify)
    case .noMail, .parked, .unknown: false
    }
  }

  /// A name below a registrable one may be under its policy; where that begins, no list of suffixes is at hand to tell.
  private func mayInherit(_ apex: DomainName, _ zone: MailZone) -> Bool {
    let labels = apex.labels
    guard labels.count > 2, let parent = apex.parent, let top = labels.last else { return false }
    let registries: Set<Substring> = [
      "ac", "co", "com", "edu", "gov", "go", "gr", "lg", "ne", "net", "or", "org",
    ]
    let isRegistrable = labels.count == 3 && top.count == 2 && registries.contains(labels[1])
    let isKnown = (try? parent.child("_dmarc")).map { zone.evidence.dns($0, .txt).value != nil } ?? false
    return !isRegistrable && !isKnown
  }

  private func inheritance(_ apex: DomainName) -> Text {
    Text(
      """
      \(apex) may be under the policy of the domain above it. Look at the TXT record _dmarc there first; a record of \
      its own would take the place of that policy.
      """,
      ja: """
        上位のドメインのポリシーが \(apex) にも適用されている可能性があります。まず上位ドメインの _dmarc の TXT レコードを確認\
        してください。ここにレコードを作ると、そのポリシーの代わりに使われます。
        """
    )
  }

  /// A record at a wrong name is another finding, and it moves to the right one.
  private func isElsewhere(_ zone: MailZone) -> Bool {
    let apex = zone.zone.apex
    if zone.misplacedDMARC.contains(where: { [apex, apex.parent].contains($0.record.owner.parent) }) {
      return true
    }
    if let web = try? apex.child("www"), zone.dmarc[web] != nil { return true }
    guard let doubled = try? DomainName("_dmarc." + apex.dotless + "." + apex.dotless) else { return false }
    return !zone.zone.records(at: doubled).isEmpty
  }

  /// A zone may be a sub-domain of a domain that has a policy (RFC 9989 §4.10).
  private func isInherited(_ apex: DomainName, _ zone: MailZone) -> Bool {
    var current = apex.parent
    while let name = current, !name.isRoot {
      let texts = (try? name.child("_dmarc")).flatMap { zone.evidence.dns($0, .txt).value?.texts } ?? []
      if texts.contains(where: { $0.hasPrefix("v=DMARC1") }) { return true }
      current = name.parent
    }
    return false
  }
}

extension MissingDMARC {
  private static let firing: [Example] = [
    .fires(
      "@ MX 10 mx.example.net.",
      at: ["@"],
      offered: """
        @      MX  10 mx.example.net.
        _dmarc TXT "v=DMARC1; p=none"
        """
    ),
    .fires(
      """
      @             TXT   "v=spf1 include:sendgrid.net -all"
      s1._domainkey CNAME s1.domainkey.u1.wl1.sendgrid.net. ; cf_tags=cf-proxied:false
      """,
      at: ["@"],
      offered: """
        @             TXT   "v=spf1 include:sendgrid.net -all"
        s1._domainkey CNAME s1.domainkey.u1.wl1.sendgrid.net. ; cf_tags=cf-proxied:false
        _dmarc        TXT   "v=DMARC1; p=none"
        """
    ),
  ]

  private static let passing: [Example] = [
    .passes("@ A 192.0.2.1 ; cf_tags=cf-proxied:true"),
    .passes("@ MX 0 ."),
    // Somebody else publishes it.
    .passes(
      """
      @      MX    10 mx.example.net.
      _dmarc CNAME example.com.vendor.example.net. ; cf_tags=cf-proxied:false
      """
    ),
    .passes(
      """
      @      MX 10 mx.example.net.
      _dmarc NS ns1.vendor.example.net.
      """
    ),
    // It stands at a wrong name, which is one mistake and not two.
    .passes(
      """
      @     MX  10 mx.example.net.
      dmarc TXT "v=DMARC1; p=none"
      """,
      others: ["dmarc-wrong-owner"]
    ),
    .passes("@ MX 10 mx.example.net.", others: ["zone-not-authoritative"], info: ZoneInfo(type: "partial")),
  ]
}
