import DNSModel
import Wording

/// Flags Email Routing that is switched on while its MX records are missing.
struct RoutingEnabledMXMissing: MailRule {
  static let info = RuleInfo(
    id: "routing-enabled-mx-missing",
    severity: .error,
    step: 1,
    title: Text("Email Routing without its MX records", ja: "Email Routing の MX レコードの不足"),
    rationale: Text(
      """
      Email Routing is switched on, and the API says that its records are not as they should be. Senders find its \
      servers through the MX records alone: without them it receives nothing, and with only some of them mail waits \
      whenever one of those few servers does.
      """,
      ja: """
        Email Routing は有効ですが、必要なレコードがそろっていないと API が報告しています。送信元は MX レコードだけを頼りに \
        Email Routing のサーバーを見つけます。1 つもなければメールは届かず、一部しかなければ、そのサーバーの障害時にメールが滞ります。
        """
    ),
    byHand: Text(
      """
      Open Email > Email Routing > Settings and let Cloudflare add the missing records (Add records). Do not add them \
      under DNS > Records: they get numbers of their own and are locked.
      """,
      ja: """
        Email > Email Routing > 設定を開き、不足しているレコードを Cloudflare に追加させます（レコードを追加）。優先度は \
        Cloudflare が割り当ててロックするため、DNS > レコードでは追加しません。
        """
    ),
    fix: .none,
    references: [
      .cloudflare("email-service/configuration/domains"),
      .cloudflare("email-routing/troubleshooting/email-routing-dns-records"),
    ],
    examples: firing + passing
  )

  /// The number of exchanges that a zone is given.
  private static let expected = 3

  func findings(in zone: MailZone) -> [Finding] {
    guard let state = zone.evidence.emailRouting.value, state.isEnabled, !state.isReady,
      state.status != nil
    else { return [] }
    let apex = zone.zone.apex
    let (present, foreign) = (zone.routingExchangers(of: apex), zone.foreignExchangers(of: apex))
    // Mail that goes to another service, or to both, is another mistake or none.
    guard foreign.isEmpty, zone.zone.records(at: apex, .mx).count == present.count else { return [] }
    let needed = zone.requiredExchanges ?? Self.expected
    guard present.count < needed else { return [] }
    return [
      finding(
        at: apex,
        present,
        message(apex, present.count, of: needed),
        fix: .manual(advice(apex)),
        severity: present.isEmpty ? nil : .warning
      )
    ]
  }

  private func message(_ apex: DomainName, _ present: Int, of needed: Int) -> Text {
    present == 0
      ? Text(
        "Email Routing is switched on for \(apex), and none of its MX records is there",
        ja: "\(apex) の Email Routing は有効ですが、MX レコードが 1 つもありません"
      )
      : Text(
        "Email Routing is switched on for \(apex), and only \(present) of its \(needed) MX records are there",
        ja: "\(apex) の Email Routing は有効ですが、MX レコードが \(present) 個しかありません（必要数 \(needed)）"
      )
  }

  private func advice(_ apex: DomainName) -> Text {
    Text(
      """
      Open Email > Email Routing > Settings for \(apex) and let Cloudflare add the missing records; if mail shall go \
      elsewhere, disable Email Routing there.
      """,
      ja: """
        \(apex) の Email > Email Routing > 設定を開き、不足しているレコードを Cloudflare に追加させてください。メールを別の\
        サービスで受け取る場合は、そこで Email Routing を無効にしてください。
        """
    )
  }
}

extension MailZone {
  /// The number of MX records that the API says the apex needs, or `nil` if that was not read.
  fileprivate var requiredExchanges: Int? {
    evidence.emailRouting.value?.requiredRecords.map { records in
      records.count { $0.type == .mx && $0.owner == zone.apex }
    }.flatMap { $0 == 0 ? nil : $0 }
  }
}

extension RoutingEnabledMXMissing {
  private static let misconfigured = Evidence.routing(
    EmailRoutingState(isEnabled: true, status: "misconfigured")
  )

  private static let firing: [Example] = [
    .fires(
      """
      @ MX 25 route1.mx.cloudflare.net.
      @ MX 63 route2.mx.cloudflare.net.
      """,
      at: ["@"],
      evidence: misconfigured
    ),
    .fires(
      """
      @ TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
      """,
      at: ["@"],
      evidence: misconfigured
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @ MX 25 route1.mx.cloudflare.net.
      @ MX 63 route2.mx.cloudflare.net.
      @ MX 91 route3.mx.cloudflare.net.
      """,
      evidence: misconfigured
    ),
    // The API sees records that the list of records leaves out.
    .passes(
      """
      @ TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
      """,
      evidence: .routing(EmailRoutingState(isEnabled: true, status: "ready"))
    ),
    // Nobody asked, and nobody could tell.
    .passes("@ MX 25 route1.mx.cloudflare.net."),
    .passes(
      "@ MX 25 route1.mx.cloudflare.net.",
      evidence: .unreadableRouting
    ),
    // Mail goes to Google on purpose; what is left of Email Routing does no harm.
    .passes(
      """
      @ MX  1 smtp.google.com.
      @ TXT "v=spf1 include:_spf.google.com include:_spf.mx.cloudflare.net ~all"
      """,
      evidence: misconfigured
    ),
  ]
}
