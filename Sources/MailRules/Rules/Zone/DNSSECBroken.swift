import DNSModel
import Wording

/// Flags a DS record at the parent for which Cloudflare publishes no matching key.
struct DNSSECBroken: MailRule {
  static let info = RuleInfo(
    id: "dnssec-broken",
    severity: .error,
    step: nil,
    title: Text("DNSSEC that fails", ja: "検証に失敗する DNSSEC"),
    rationale: Text(
      """
      A DS record at the registrar promises that the zone is signed by one certain key. If Cloudflare does not sign with \
      it, resolvers that check signatures, those of the large mail providers among them, treat the whole domain as \
      unreachable: web and mail stop. Most often the DS record belongs to the DNS provider before Cloudflare.
      """,
      ja: """
        レジストラの DS レコードは、ゾーンが特定の鍵で署名されていることを約束するものです。Cloudflare がその鍵で署名して\
        いないと、署名を検証するリゾルバー（大手メールサービスを含む）はドメイン全体に到達できないとみなし、Web もメールも\
        止まります。多くの場合、Cloudflare より前の DNS 事業者の DS レコードが残っています。
        """
    ),
    byHand: Text(
      """
      At the registrar, delete the DS record of the domain. Once it is gone everywhere, which takes a day or two, you can \
      switch on DNSSEC under DNS > Settings and enter the DS record that is shown there.
      """,
      ja: """
        レジストラでドメインの DS レコードを削除します。完全に消えた後（1〜2 日）、DNS > 設定で DNSSEC を有効にし、表示される \
        DS レコードをレジストラに登録できます。
        """
    ),
    fix: .none,
    references: [.rfc(4035, section: "5"), .cloudflare("dns/dnssec/troubleshooting")],
    examples: [
      .fires("@ MX 1 smtp.google.com.", at: ["@"], evidence: signed(.disabled)),
      // Cloudflare signs and still sees no matching DS record, so the one that is there is another's.
      .fires("@ MX 1 smtp.google.com.", at: ["@"], evidence: signed(.pending)),
      // The name servers have not changed yet; they must not before the DS record is gone.
      .fires(
        "@ MX 1 smtp.google.com.",
        at: ["@"],
        others: ["zone-not-authoritative"],
        info: ZoneInfo(status: "pending"),
        evidence: signed(.disabled)
      ),
      .passes("@ MX 1 smtp.google.com.", evidence: signed(.active)),
      .passes("@ MX 1 smtp.google.com.", evidence: signed(.pendingDisabled)),
      .passes("@ MX 1 smtp.google.com.", evidence: signed(.disabled, hasDS: false)),
      .passes("@ MX 1 smtp.google.com.", evidence: signed(nil)),
      // The primary signs what a secondary zone publishes.
      .passes(
        "@ MX 1 smtp.google.com.",
        others: ["zone-not-authoritative"],
        info: ZoneInfo(type: "secondary"),
        evidence: signed(.disabled)
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    guard (zone.zone.info.type ?? "full") == "full",
      zone.evidence.dns(apex, .other("DS")).value?.isVoid == false,
      let state = zone.evidence.dnssec.value, [.disabled, .pending].contains(state)
    else { return [] }
    let isLive = (zone.zone.info.status ?? "active") == "active"
    // A new DS record may be on its way to the resolver, or the API about to notice it.
    let isCertain = isLive && state == .disabled
    return [
      finding(
        at: apex,
        [],
        message(apex, isLive),
        fix: .manual(advice(apex)),
        severity: isCertain ? nil : .warning
      )
    ]
  }

  private func message(_ apex: DomainName, _ isLive: Bool) -> Text {
    guard isLive else {
      return Text(
        "\(apex) has a DS record at its registrar that Cloudflare's answers will not match once the zone is active",
        ja: "\(apex) のレジストラに DS レコードが残っていて、ゾーンが有効になると Cloudflare の応答と一致しなくなります"
      )
    }
    return Text(
      "\(apex) has a DS record at its registrar that does not match Cloudflare: resolvers that check it see nothing",
      ja: "\(apex) のレジストラの DS レコードが Cloudflare と一致せず、検証するリゾルバーからはドメイン全体が見えません"
    )
  }

  private func advice(_ apex: DomainName) -> Text {
    Text(
      """
      Delete the DS record of \(apex) at its registrar, or replace it by the one under DNS > Settings > DNSSEC if Cloudflare \
      already signs. Leave the DNSSEC switch as it is until then.
      """,
      ja: """
        レジストラで \(apex) の DS レコードを削除するか、Cloudflare がすでに署名している場合は DNS > 設定 > DNSSEC に表示される\
        ものに置き換えてください。それまで DNSSEC の設定は変更しないでください。
        """
    )
  }
}

extension DNSSECBroken {
  private static func signed(_ state: DNSSECState?, hasDS: Bool = true) -> Evidence {
    var evidence = Evidence()
    let key = RData.opaque(.other("DS"), "2371 13 2 00")
    evidence.dns[DNSQuestion(.example, .other("DS"))] = .known(DNSAnswer(hasDS ? [key] : []))
    evidence.dnssec = state.map { .known($0) } ?? .notAsked
    return evidence
  }
}
