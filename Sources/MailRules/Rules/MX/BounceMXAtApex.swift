import DNSModel
import Wording

/// Flags MX records of the domain itself that lead to a sending service, which has no mailboxes.
struct BounceMXAtApex: MailRule {
  static let info = RuleInfo(
    id: "bounce-mx-at-apex",
    severity: .error,
    step: 1,
    title: Text("MX record of a sending service at the domain", ja: "ドメイン自体にある送信サービスの MX レコード"),
    rationale: Text(
      """
      Sending services ask for an MX record at a sub-domain, where bounces come back. At the domain itself it swallows \
      what people write, as the service has no mailboxes. Some services can also hand incoming mail to a program; \
      where that may be the purpose, this is a note only.
      """,
      ja: """
        送信サービスは、エラーメールの戻り先としてサブドメインに MX レコードを求めます。ドメイン自体に設定すると、\
        サービスにはメールボックスがないため、届いたメールは失われます。受信したメールをプログラムに渡せるサービスの場合は、\
        それが目的のこともあるため、情報にとどめます。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, enter the MX records of the provider that has your mailboxes at @, and move the sending \
      service's record to the sub-domain that it documents.
      """,
      ja: """
        DNS > レコードで、メールボックスのあるサービスの MX レコードを @ に設定し、送信サービスのレコードは、その案内にある\
        サブドメインへ移します。
        """
    ),
    fix: .confirm,
    references: [
      .page("https://docs.aws.amazon.com/ses/latest/dg/mail-from.html"),
      .rfc(5321, section: "5.1"),
    ],
    examples: [
      .fires("@ MX 10 feedback-smtp.us-east-1.amazonses.com.", at: ["@"]),
      .fires(
        "@ MX 10 feedback-smtp.us-east-1.amazonses.com.",
        at: ["@"],
        fixed: """
          @ MX 10 in1-smtp.messagingengine.com.
          @ MX 20 in2-smtp.messagingengine.com.
          """,
        answers: Answers(provider: .named("fastmail"))
      ),
      .fires(
        """
        @ MX 1  smtp.google.com.
        @ MX 10 feedback-smtp.us-east-1.amazonses.com.
        """,
        at: ["@"],
        fixed: "@ MX 1 smtp.google.com."
      ),
      // Mail may be meant for a program.
      .fires(
        """
        @ MX 10 mxa.mailgun.org.
        @ MX 10 mxb.mailgun.org.
        """,
        at: ["@"]
      ),
      .passes(
        """
        @    MX 1  smtp.google.com.
        send MX 10 feedback-smtp.us-east-1.amazonses.com.
        """
      ),
      // That it has no mail is the first thing to decide.
      .passes(
        """
        @ MX 0  .
        @ MX 10 feedback-smtp.us-east-1.amazonses.com.
        """,
        others: ["null-mx-malformed"]
      ),
      .passes("@ MX 10 inbound-smtp.us-east-1.amazonaws.com."),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    guard let set = zone.exchangeSets.first(where: { $0.owner == apex }),
      !zone.zone.records(at: apex, .mx).contains(where: { $0.rdata.mx?.isNull == true })
    else { return [] }
    let swallowing = set.members.filter { $0.provider?.kind == .sender }
    guard let first = swallowing.first, let name = first.provider?.name,
      !swallowing.contains(where: { MailZone.isManaged($0.record) })
    else { return [] }
    let isBesideOthers = swallowing.count < set.members.count
    let mayBeMeant = swallowing.contains { $0.feedsProgram }
    // Beside mailboxes, a host that feeds a program is a matter of its preference; nobody can tell from here.
    guard !(isBesideOthers && mayBeMeant) else { return [] }
    return [
      finding(
        at: set.owner,
        swallowing.map(\.record),
        Text(
          "an MX record of \(set.owner) names \(first.host) of \(name), which has no mailboxes",
          ja: "\(set.owner) の MX レコードが \(name) の \(first.host) を指していますが、そこにメールボックスはありません"
        ),
        fix: isBesideOthers
          ? .remedies([deletion(swallowing, name)]) : fix(swallowing, mayBeMeant: mayBeMeant, name, in: zone),
        severity: mayBeMeant ? .info : isBesideOthers ? .warning : nil
      )
    ]
  }

  private func fix(_ members: [ExchangeSet.Member], mayBeMeant: Bool, _ name: Text, in zone: MailZone)
    -> Fix
  {
    let apex = zone.zone.apex
    if let stated = StatedExchange(in: zone) {
      return .remedies([stated.remedy(at: apex, replacing: members.map(\.record), in: zone)])
    }
    guard mayBeMeant, zone.answers.isEmpty else { return ExchangeQuestion.fix(for: apex, in: zone) }
    return .manual(
      Text(
        """
        If \(name) hands incoming mail to a program of yours, leave it. If people shall write to \(apex), enter the MX \
        records of the provider that has the mailboxes.
        """,
        ja: """
          \(name) で受信したメールをプログラムに渡している場合は、このままでかまいません。\(apex) 宛てのメールを人が読む\
          場合は、メールボックスのあるサービスの MX レコードを設定してください。
          """
      )
    )
  }

  private func deletion(_ members: [ExchangeSet.Member], _ name: Text) -> Remedy {
    Remedy(
      members.map(\.record).map(Edit.delete),
      note: Text(
        "Mail for people no longer goes to \(name). If it shall take in bounces, give it a sub-domain.",
        ja: "人宛てのメールが \(name) に届かなくなります。エラーメールを受け取るには、サブドメインに設定してください。"
      )
    )
  }
}

extension ExchangeSet.Member {
  fileprivate var feedsProgram: Bool {
    provider?.feedHosts.contains { $0.matches(host) } == true
  }
}
