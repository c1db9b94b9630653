import DNSModel
import Wording

/// Flags MX records that lead around a mail filter.
struct FilterBypass: MailRule {
  static let info = RuleInfo(
    id: "filter-bypass",
    severity: .warning,
    step: 5,
    title: Text("MX records beside a mail filter", ja: "メールフィルターを迂回する MX レコード"),
    rationale: Text(
      """
      The mailboxes are behind a filter, and an MX record leads to them directly as well. Senders of spam try the least \
      preferred host first on purpose, so that the filter never sees what they send.
      """,
      ja: """
        メールボックスの手前にフィルターがあるのに、メールボックスのサーバーを直接指す MX レコードもあります。迷惑メールの\
        送信者は、優先度のいちばん低いホストをわざと使うため、そのメールはフィルターを通りません。
        """
    ),
    byHand: Text(
      """
      Check in the filter's control panel that it delivers to the mailboxes. Then delete the MX record of the server \
      behind it under DNS > Records.
      """,
      ja: """
        フィルターの管理画面で、メールボックスのサーバーへの配送が設定されていることを確認します。その後、DNS > レコードで、\
        フィルターの後ろのサーバーを指す MX レコードを削除します。
        """
    ),
    fix: .confirm,
    references: [
      .page("https://documentation.n-able.com/spamexperts/userguide/Content/faqs/how-restrict-dit-deliv.htm"),
      .rfc(5321, section: "5.1"),
    ],
    examples: [
      .fires(
        """
        @ MX 10 d1234a.ess.barracudanetworks.com.
        @ MX 10 d1234b.ess.barracudanetworks.com.
        @ MX 20 mx.runbox.com.
        """,
        at: ["@"],
        fixed: """
          @ MX 10 d1234a.ess.barracudanetworks.com.
          @ MX 10 d1234b.ess.barracudanetworks.com.
          """
      ),
      .fires(
        """
        @    MX 10 mx.spamexperts.com.
        @    MX 20 mail
        mail A  192.0.2.10  ; cf_tags=cf-proxied:false
        """,
        at: ["@"],
        fixed: """
          @    MX 10 mx.spamexperts.com.
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          """
      ),
      // The filter comes last, so it may not be in use yet.
      .fires(
        """
        @ MX 5  mx.runbox.com.
        @ MX 10 d1234a.ess.barracudanetworks.com.
        """,
        at: ["@"]
      ),
      .passes(
        """
        @ MX 10 d1234a.ess.barracudanetworks.com.
        @ MX 10 d1234b.ess.barracudanetworks.com.
        """
      ),
      // DreamHost's own filter.
      .passes(
        """
        @ MX 0 mx1.mailchannels.net.
        @ MX 0 mx2.mailchannels.net.
        """
      ),
      .passes("@ MX 10 mx.runbox.com."),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.exchangeSets.compactMap { set in
      guard let filter = set.filtering.first, let name = filter.provider?.name, !set.hasEmailRouting,
        set.receivers.count < 2
      else { return nil }
      let direct = set.members.filter { isBehind($0, filter, in: zone) }
      guard let first = direct.first, !direct.contains(where: { MailZone.isManaged($0.record) }) else {
        return nil
      }
      return finding(
        at: set.owner,
        direct.map(\.record),
        Text(
          "an MX record of \(set.owner) names \(first.host), which leads around the filter \(name)",
          ja: "\(set.owner) の MX レコードが \(first.host) を指しており、フィルター \(name) を通らずにメールが届きます"
        ),
        fix: fix(set, direct, name, zone.zone.apex)
      )
    }
  }

  private func isBehind(_ member: ExchangeSet.Member, _ filter: ExchangeSet.Member, in zone: MailZone) -> Bool
  {
    guard let provider = member.provider else {
      if zone.answers(for: member.host) { return !zone.resolve(member.host).addresses.isEmpty }
      // A filter may have hosts that the table does not know; they would stand below its own domain, or in front.
      let isOfFilter = member.host.dotless[...].lastTwoLabels == filter.host.dotless[...].lastTwoLabels
      return !isOfFilter && member.meant == nil && preference(of: member) > preference(of: filter)
    }
    return provider.receives && filter.provider?.isPartner(of: provider) != true
  }

  private func preference(of member: ExchangeSet.Member) -> UInt16 {
    member.record.rdata.mx?.preference ?? 0
  }

  private func fix(_ set: ExchangeSet, _ direct: [ExchangeSet.Member], _ filter: Text, _ apex: DomainName)
    -> Fix
  {
    let preferred = set.filtering.compactMap(\.record.rdata.mx?.preference).min() ?? 0
    // What a stranger's host is for, only the owner knows.
    let isKnown = direct.allSatisfy { $0.provider != nil || $0.host.isAtOrBelow(apex) }
    guard isKnown, direct.allSatisfy({ ($0.record.rdata.mx?.preference ?? 0) > preferred }) else {
      return .manual(decision(set.owner, filter))
    }
    let note = Text(
      """
      All mail for \(set.owner) goes through \(filter), which must know where the mailboxes are. It then holds back \
      mail while it cannot reach them, as nothing leads around it.
      """,
      ja: """
        \(set.owner) 宛てのメールはすべて \(filter) を通ります。フィルター側にメールボックスの場所が設定されている必要が\
        あります。フィルターから届けられない間、メールはフィルターで待機します。
        """
    )
    return .remedies([Remedy(direct.map(\.record).map(Edit.delete), note: note)])
  }

  private func decision(_ owner: DomainName, _ filter: Text) -> Text {
    Text(
      """
      Most mail for \(owner) never passes \(filter). If the filter is set up, delete the MX records that lead around \
      it; if it is not used any more, delete its own.
      """,
      ja: """
        \(owner) 宛てのほとんどのメールは \(filter) を通っていません。フィルターの設定が済んでいれば迂回する MX レコードを、\
        使っていなければフィルターの MX レコードを削除してください。
        """
    )
  }
}
