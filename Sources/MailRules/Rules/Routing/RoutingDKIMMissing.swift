import DNSModel
import Wording

/// Flags Email Routing without the key with which it signs what it forwards.
struct RoutingDKIMMissing: MailRule {
  static let info = RuleInfo(
    id: "routing-dkim-missing",
    severity: .warning,
    step: nil,
    title: Text("Email Routing without its DKIM key", ja: "Email Routing の DKIM 鍵の不足"),
    rationale: Text(
      """
      Email Routing signs what it forwards, and receivers check the signature with the key at cf2024-1._domainkey. \
      Without it forwarded mail ends up in spam more easily. Zones from before 2024 may lack the key and be in order \
      all the same, so this is a warning only if the API says that something is wrong.
      """,
      ja: """
        Email Routing は転送するメールに署名し、受信側は cf2024-1._domainkey の鍵で署名を検証します。鍵がないと、転送された\
        メールが迷惑メールと判定されやすくなります。2024 年より前に設定したゾーンでは鍵がなくても正常なことがあるため、API が\
        異常を報告している場合だけ警告にします。
        """
    ),
    byHand: Text(
      "Open Email > Email Routing > Settings and let Cloudflare add the missing records (Add records).",
      ja: "Email > Email Routing > 設定を開き、不足しているレコードを Cloudflare に追加させます（レコードを追加）。"
    ),
    fix: .none,
    references: [
      .cloudflare("email-service/configuration/domains"),
      .rfc(6376, section: "3.6.2.1"),
    ],
    examples: firing + passing,
    reportsAbsence: true
  )

  func findings(in zone: MailZone) -> [Finding] {
    let state = zone.evidence.emailRouting.value
    let apex = zone.zone.apex
    guard zone.isComplete, zone.routingDomains.contains(apex), !isExplained(state),
      let name = zone.routingKeyName, zone.zone.cut(above: name) == nil,
      !zone.zone.records.contains(where: \.isRoutingKey)
    else { return [] }
    return [
      finding(
        at: name,
        [],
        Text(
          "Email Routing receives the mail of \(apex), and its DKIM key \(name) is not there",
          ja: "\(apex) のメールは Email Routing が受け取りますが、DKIM 鍵 \(name) がありません"
        ),
        fix: .manual(
          Text(
            """
            Open Email > Email Routing > Settings for \(apex). If it shows a missing record, let Cloudflare add it; \
            else nothing needs to be done.
            """,
            ja: """
              \(apex) の Email > Email Routing > 設定を開いてください。不足しているレコードがあれば Cloudflare に追加させます。\
              なければ対応は不要です。
              """
          )
        ),
        severity: state == nil ? .info : nil
      )
    ]
  }

  /// The API finds nothing to repair, does not ask for a key, or has switched everything off.
  private func isExplained(_ state: EmailRoutingState?) -> Bool {
    guard let state else { return false }
    return !state.isEnabled || state.isReady
      || state.requiredRecords?.contains(where: \.isRoutingKey) == false
  }
}

extension RoutingDKIMMissing {
  private static let routed = """
    @ MX 25 route1.mx.cloudflare.net.
    @ MX 63 route2.mx.cloudflare.net.
    @ MX 91 route3.mx.cloudflare.net.
    """

  private static let firing: [Example] = [
    .fires(routed, at: ["cf2024-1._domainkey"]),
    .fires(routed, at: ["cf2024-1._domainkey"], evidence: .unreadableRouting),
    .fires(
      routed,
      at: ["cf2024-1._domainkey"],
      evidence: .routing(EmailRoutingState(isEnabled: true, status: "misconfigured"))
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      \(routed)
      cf2024-1._domainkey TXT \(Example.key)
      """
    ),
    // Switched on before Email Routing had keys of its own.
    .passes(routed, evidence: .routing(EmailRoutingState(isEnabled: true, status: "ready"))),
    .passes(
      "cf-bounce MX 25 route1.mx.cloudflare.net."
    ),
    // The keys are another provider's business.
    .passes(routed, others: ["zone-not-authoritative"], info: ZoneInfo(type: "partial")),
  ]
}
