import DNSModel
import Wording

/// Flags Email Routing that is switched on without a rule that delivers anything.
struct RoutingWithoutLiveRule: MailRule {
  static let info = RuleInfo(
    id: "routing-without-live-rule",
    severity: .error,
    step: 1,
    title: Text("Email Routing without a working rule", ja: "有効なルールがない Email Routing"),
    rationale: Text(
      """
      Email Routing holds no mailboxes: it does with a message what a rule says. Without a rule that is switched on \
      and forwards or hands mail to a Worker, every message is rejected or thrown away.
      """,
      ja: """
        Email Routing にメールボックスはなく、届いたメールはルールに従って処理されます。転送または Worker への引き渡しを行う有効な\
        ルールがなければ、すべてのメールが拒否または破棄されます。
        """
    ),
    byHand: Text(
      """
      Open Email > Email Routing > Routing rules. Add an address that forwards to a verified destination, or switch on \
      the catch-all address.
      """,
      ja: """
        Email > Email Routing > ルーティングルールを開き、確認済みの宛先へ転送するアドレスを追加するか、キャッチオール\
        アドレスを有効にします。
        """
    ),
    fix: .none,
    references: [
      .cloudflare("email-routing/setup/email-routing-addresses"),
      .cloudflare("email-service/configuration/domains"),
    ],
    examples: [
      .fires(
        """
        @ MX 25 route1.mx.cloudflare.net.
        @ MX 63 route2.mx.cloudflare.net.
        @ MX 91 route3.mx.cloudflare.net.
        """,
        at: ["@"],
        evidence: .routing(EmailRoutingState(isEnabled: true, status: "ready", liveRules: 0))
      ),
      .passes(
        "@ MX 25 route1.mx.cloudflare.net.",
        evidence: .routing(EmailRoutingState(isEnabled: true, status: "ready", liveRules: 1))
      ),
      // The token may read the settings but not the rules.
      .passes(
        "@ MX 25 route1.mx.cloudflare.net.",
        evidence: .routing(EmailRoutingState(isEnabled: true, status: "ready"))
      ),
      .passes("@ MX 25 route1.mx.cloudflare.net.", evidence: .unreadableRouting),
      .passes("@ MX 25 route1.mx.cloudflare.net."),
      // Mail goes elsewhere.
      .passes(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.google.com include:_spf.mx.cloudflare.net ~all"
        """,
        evidence: .routing(EmailRoutingState(isEnabled: true, status: "misconfigured", liveRules: 0))
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard let state = zone.evidence.emailRouting.value, state.isEnabled, state.liveRules == 0,
      let domain = zone.routingDomains.first
    else { return [] }
    return [
      finding(
        at: domain,
        zone.routingExchangers(of: domain),
        Text(
          "Email Routing receives the mail of \(domain), and no rule of it forwards anything",
          ja: "\(domain) のメールは Email Routing が受け取りますが、転送するルールが 1 つもありません"
        ),
        fix: .manual(
          Text(
            """
            Add an address or switch on the catch-all for \(domain) under Email > Email Routing > Routing rules, and \
            verify the destination address.
            """,
            ja: """
              Email > Email Routing > ルーティングルールで \(domain) のアドレスを追加するか、キャッチオールを有効にし、\
              宛先アドレスの確認を済ませてください。
              """
          )
        )
      )
    ]
  }
}
