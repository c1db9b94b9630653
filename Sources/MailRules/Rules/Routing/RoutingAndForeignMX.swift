import DNSModel
import Wording

/// Flags MX records of another mail service beside those of Cloudflare Email Routing.
struct RoutingAndForeignMX: MailRule {
  static let info = RuleInfo(
    id: "routing-and-foreign-mx",
    severity: .error,
    step: 1,
    title: Text("Email Routing mixed with another mail service", ja: "Email Routing と別のメールサービスの混在"),
    rationale: Text(
      """
      Senders deliver to any of the MX hosts of a name. Part of the mail goes to Email Routing, which forwards it, \
      and part to the other service's mailboxes; whichever does not know an address returns the mail.
      """,
      ja: """
        送信元は、並んでいる MX ホストのどれにでも配送します。一部のメールは Email Routing で転送され、残りは別の\
        サービスのメールボックスに入り、宛先を知らない側に届いたメールは差し戻されます。
        """
    ),
    byHand: Text(
      """
      Decide which service receives the mail. Keep Email Routing by deleting the other MX records under DNS > \
      Records, or keep the other service by disabling Email Routing under Email > Email Routing > Settings.
      """,
      ja: """
        どちらでメールを受け取るかを決めます。Email Routing を使うなら DNS > レコードでほかの MX レコードを削除し、別の\
        サービスを使うなら Email > Email Routing > 設定で Email Routing を無効にします。
        """
    ),
    fix: .confirm,
    references: [
      .cloudflare("email-service/configuration/domains"),
      .cloudflare("dns/manage-dns-records/how-to/set-up-google-workspace"),
    ],
    examples: [
      .fires(
        """
        @ MX 13 route1.mx.cloudflare.net.
        @ MX 1  aspmx.l.google.com.
        """,
        at: ["@"]
      ),
      .fires(
        """
        @ MX 13 route1.mx.cloudflare.net.
        @ MX 86 route2.mx.cloudflare.net.
        @ MX 24 route3.mx.cloudflare.net.
        @ MX 1  aspmx.l.google.com.
        """,
        at: ["@"],
        fixed: """
          @ MX 13 route1.mx.cloudflare.net.
          @ MX 86 route2.mx.cloudflare.net.
          @ MX 24 route3.mx.cloudflare.net.
          """,
        answers: Answers(provider: .named("cloudflare-email-routing"))
      ),
      // Only Cloudflare removes the records of Email Routing.
      .fires(
        """
        @ MX 13 route1.mx.cloudflare.net.
        @ MX 1  aspmx.l.google.com.
        """,
        at: ["@"],
        answers: Answers(provider: .named("google-workspace"))
      ),
      .passes(
        """
        @ MX 55 route1.mx.cloudflare.net.
        @ MX 61 route2.mx.cloudflare.net.
        @ MX 59 route3.mx.cloudflare.net.
        """
      ),
      // Two names, two services.
      .passes(
        """
        @     MX 55 route1.mx.cloudflare.net.
        lists MX 10 mx.example.net.
        """
      ),
      .passes(
        """
        cf-bounce MX 10 route1.mx.cloudflare.net.
        cf-bounce MX 20 feedback-smtp.us-east-1.amazonses.com.
        """
      ),
      // What leads nowhere receives nothing; other rules tell.
      .passes(
        """
        @ MX 55 route1.mx.cloudflare.net.
        @ MX 0  .
        """,
        others: ["null-mx-malformed"]
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.mxSets.compactMap { set in
      guard !set.owner.isBounceName else { return nil }
      let (routing, rest) = set.records.reduce(into: ([Record](), [Record]())) { result, record in
        if isRouting(record) { result.0.append(record) } else { result.1.append(record) }
      }
      let foreign = rest.filter { mayReceive($0, in: zone) }
      guard !routing.isEmpty, let other = foreign.first?.rdata.mx?.exchange else { return nil }
      return finding(
        at: set.owner,
        routing + foreign,
        Text(
          "\(set.owner) has MX records of Email Routing and of \(other), and each gets part of the mail",
          ja: "\(set.owner) に Email Routing と \(other) の MX レコードが混在し、メールが両方に分かれて届きます"
        ),
        fix: fix(set.owner, foreign, other, in: zone)
      )
    }
  }

  /// A mistyped host counts, because it takes mail as soon as it is repaired.
  private func mayReceive(_ record: Record, in zone: MailZone) -> Bool {
    guard let exchange = record.rdata.mx?.exchange, !exchange.isRoot else { return false }
    return !record.isPlaceholderMX(in: zone.zone.apex) && !exchange.isSynthesised
  }

  private func isRouting(_ record: Record) -> Bool {
    record.rdata.mx.map { MailProvider.emailRouting.matches($0.exchange) } == true
  }

  private func fix(_ owner: DomainName, _ foreign: [Record], _ other: DomainName, in zone: MailZone) -> Fix {
    let answers = zone.answers
    if answers.provider == .emailRouting, !foreign.contains(where: MailZone.isManaged) {
      return .remedies([deletion(foreign, other)])
    }
    guard answers.provider == nil, answers.mailHost == nil else { return .manual(switchOff(owner, other)) }
    let names = [MailProvider.emailRouting, zone.provider(of: other)].compactMap(\.?.id)
    let question = Text(
      """
      Which service shall receive the mail of \(owner): Email Routing, or \(other) (\(list: names))? The mailboxes \
      of the other one get no mail any more.
      """,
      ja: """
        \(owner) のメールは Email Routing と \(other) のどちらで受け取りますか（\(list: names)）。選ばなかった側には\
        メールが届かなくなります。
        """
    )
    return .input(Question(.provider, question))
  }

  private func deletion(_ foreign: [Record], _ other: DomainName) -> Remedy {
    Remedy(
      foreign.map(Edit.delete),
      note: Text(
        "Email Routing gets all the mail. Mailboxes behind \(other) receive nothing from then on.",
        ja: "すべてのメールを Email Routing で受け取ります。以後、\(other) のメールボックスには届きません。"
      )
    )
  }

  private func switchOff(_ owner: DomainName, _ other: DomainName) -> Text {
    Text(
      """
      Disable Email Routing for \(owner) under Email > Email Routing > Settings; Cloudflare then removes its own \
      MX records, and \(other) gets all the mail.
      """,
      ja: """
        Email > Email Routing > 設定で \(owner) の Email Routing を無効にしてください。Cloudflare の MX レコードは自動で\
        削除され、メールはすべて \(other) に届きます。
        """
    )
  }
}
