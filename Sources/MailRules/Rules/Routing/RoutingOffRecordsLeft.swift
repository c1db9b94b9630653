import DNSModel
import Wording

/// Flags records of Email Routing in a zone where it is switched off.
struct RoutingOffRecordsLeft: MailRule {
  static let info = RuleInfo(
    id: "routing-off-records-left",
    severity: .error,
    step: 1,
    title: Text("records of Email Routing that is switched off", ja: "無効な Email Routing のレコードの残り"),
    rationale: Text(
      """
      The MX records lead to Email Routing, which is switched off for this domain: its servers turn all mail away, \
      and senders get it back. A leftover key alone does no harm.
      """,
      ja: """
        MX レコードは Email Routing を指していますが、このドメインでは無効になっています。サーバーはすべてのメールを拒否し、\
        送信元に差し戻されます。DKIM 鍵だけが残っている場合は害はありません。
        """
    ),
    byHand: Text(
      """
      Open Email > Email Routing. To receive mail through it, enable it. To receive mail elsewhere, add the MX records \
      of that service under DNS > Records and let Email Routing > Settings remove its own (Disable Email Routing).
      """,
      ja: """
        Email > Email Routing を開きます。Email Routing でメールを受け取る場合は有効にします。別のサービスで受け取る場合は、\
        DNS > レコードでそのサービスの MX レコードを追加し、Email Routing > 設定で Email Routing のレコードを削除します\
        （Email Routing を無効にする）。
        """
    ),
    fix: .none,
    references: [
      .cloudflare("email-service/configuration/domains"),
      .cloudflare("email-routing/troubleshooting/email-routing-dns-records"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard zone.evidence.emailRouting.value?.isEnabled == false else { return [] }
    let apex = zone.zone.apex
    let exchangers = zone.routingExchangers(of: apex)
    guard exchangers.isEmpty else {
      // Beside the records of another service, that mixture is the mistake.
      return zone.routingDomains.contains(apex) ? [unserved(apex, exchangers)] : []
    }
    // Other names may be routed although the apex is not, and they share the key.
    guard zone.routingDomains.isEmpty else { return [] }
    return [key(in: zone)].compactMap { $0 }
  }

  private func unserved(_ apex: DomainName, _ exchangers: [Record]) -> Finding {
    finding(
      at: apex,
      exchangers,
      Text(
        "the MX records of \(apex) lead to Email Routing, which is switched off and turns all mail away",
        ja: "\(apex) の MX レコードは Email Routing を指していますが、無効になっているためメールはすべて拒否されます"
      ),
      fix: .manual(
        Text(
          """
          Enable Email Routing for \(apex) under Email > Email Routing, or add the MX records of the service that \
          shall receive the mail and let Email > Email Routing > Settings remove the old ones.
          """,
          ja: """
            Email > Email Routing で \(apex) の Email Routing を有効にしてください。別のサービスで受け取る場合は、その MX \
            レコードを追加し、Email > Email Routing > 設定で古いレコードを削除してください。
            """
        )
      )
    )
  }

  private func key(in zone: MailZone) -> Finding? {
    guard let name = zone.routingKeyName, zone.zone.cut(above: name) == nil else { return nil }
    let keys = zone.zone.records(at: name)
    guard !keys.isEmpty else { return nil }
    return finding(
      at: name,
      keys,
      Text(
        "the key \(name) of Email Routing is left, and Email Routing is switched off",
        ja: "Email Routing は無効ですが、DKIM 鍵 \(name) が残っています"
      ),
      fix: .manual(
        Text(
          """
          \(name) does no harm. If it cannot be deleted under DNS > Records, enable Email Routing under Email > Email \
          Routing and disable it again.
          """,
          ja: """
            \(name) が残っていても害はありません。DNS > レコードで削除できない場合は、Email > Email Routing で一度有効にしてから\
            無効にしてください。
            """
        )
      ),
      severity: .info
    )
  }
}

extension RoutingOffRecordsLeft {
  private static let off = Evidence.routing(EmailRoutingState(isEnabled: false, status: "unconfigured"))

  private static let firing: [Example] = [
    .fires(
      """
      @                   MX  25 route1.mx.cloudflare.net.
      @                   MX  63 route2.mx.cloudflare.net.
      @                   MX  91 route3.mx.cloudflare.net.
      @                   TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
      cf2024-1._domainkey TXT \(Example.key)
      """,
      at: ["@"],
      evidence: off
    ),
    .fires(
      """
      @                   MX  1 smtp.google.com.
      cf2024-1._domainkey TXT \(Example.key)
      """,
      at: ["cf2024-1._domainkey"],
      evidence: off
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @                   MX  25 route1.mx.cloudflare.net.
      cf2024-1._domainkey TXT \(Example.key)
      """,
      evidence: .routing(EmailRoutingState(isEnabled: true, status: "ready"))
    ),
    .passes("@ MX 25 route1.mx.cloudflare.net."),
    .passes("@ MX 25 route1.mx.cloudflare.net.", evidence: .unreadableRouting),
    // Email Sending has records of its own, and a sub-domain may be routed although the apex is not.
    .passes(
      """
      @                   MX  1  smtp.google.com.
      cf-bounce           MX  25 route1.mx.cloudflare.net.
      cf-bounce._domainkey TXT \(Example.key)
      """,
      evidence: off
    ),
    .passes(
      """
      @                   MX  1  smtp.google.com.
      notes               MX  25 route1.mx.cloudflare.net.
      cf2024-1._domainkey TXT \(Example.key)
      """,
      evidence: off
    ),
    .passes(
      """
      @ MX 25 route1.mx.cloudflare.net.
      @ MX 1  smtp.google.com.
      """,
      others: ["routing-and-foreign-mx"],
      evidence: off
    ),
  ]
}
