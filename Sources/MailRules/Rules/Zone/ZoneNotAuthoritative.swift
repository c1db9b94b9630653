import DNSModel
import Wording

/// Flags a zone whose records the world does not get to see.
struct ZoneNotAuthoritative: MailRule {
  static let info = RuleInfo(
    id: "zone-not-authoritative",
    severity: .warning,
    step: nil,
    title: Text("zone that the world does not ask", ja: "公開 DNS で使われていないゾーン"),
    rationale: Text(
      """
      Until the domain's name servers are Cloudflare's, or after they are no longer, the world gets the answers of \
      another DNS provider. Changes in this zone then change nothing, and mail works or fails by the records over there. \
      Nothing is broken by that alone, so it is a warning; a zone that shares its work with another provider on purpose \
      is only told.
      """,
      ja: """
        ドメインのネームサーバーが Cloudflare のものになるまで、または Cloudflare から移った後は、別の DNS 事業者の応答が\
        使われます。このゾーンを変更しても何も変わらず、メールの動作はそちらのレコードしだいです。それだけで故障ではない\
        ため警告とし、意図して他の事業者と併用しているゾーンについては情報として伝えます。
        """
    ),
    byHand: Text(
      """
      Copy the mail records of the present DNS provider into this zone first. Then enter the two name servers that \
      Cloudflare shows on the zone's overview page at the registrar of the domain.
      """,
      ja: """
        先に、現在の DNS 事業者にあるメール用のレコードをこのゾーンに写します。その後、ゾーンの概要ページに表示される 2 つの\
        ネームサーバーを、ドメインのレジストラで設定します。
        """
    ),
    fix: .none,
    references: [
      .cloudflare("dns/proxy-status/limitations"), .cloudflare("dns/zone-setups/full-setup/setup"),
      .rfc(1034, section: "4.2.2"),
    ],
    examples: [
      .fires("@ MX 1 smtp.google.com.", at: ["@"], info: ZoneInfo(status: "pending")),
      .fires("@ MX 1 smtp.google.com.", at: ["@"], info: ZoneInfo(status: "moved")),
      .fires("@ MX 1 smtp.google.com.", at: ["@"], info: ZoneInfo(status: "active", type: "partial")),
      .fires("@ MX 1 smtp.google.com.", at: ["@"], evidence: delegated("ns1.oldhost.example.net")),
      .passes(
        "@ MX 1 smtp.google.com.",
        info: ZoneInfo(status: "active", type: "full"),
        evidence: delegated("ada.ns.cloudflare.com", "bob.ns.cloudflare.com")
      ),
      // Name servers of one's own: Cloudflare has checked them, or the zone lists them.
      .passes(
        "@ MX 1 smtp.google.com.",
        info: ZoneInfo(status: "active"),
        evidence: delegated("ns1.agency.example.net")
      ),
      .passes(
        """
        @ NS ns1.agency.example.net.
        @ MX 1 smtp.google.com.
        """,
        evidence: delegated("ns1.agency.example.net")
      ),
      // A paused zone still answers; only its proxy is off.
      .passes("@ MX 1 smtp.google.com.", info: ZoneInfo(status: "active", isPaused: true)),
      .passes("@ MX 1 smtp.google.com."),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    let (apex, info) = (zone.zone.apex, zone.zone.info)
    if let type = info.type, type != "full" {
      return [finding(at: apex, [], shared(apex, type), fix: .manual(compare(apex)), severity: .info)]
    }
    guard let status = info.status else { return misdelegated(in: zone) }
    guard status != "active" else { return [] }
    return [finding(at: apex, [], inactive(apex, status), fix: .manual(activate(apex)))]
  }

  /// Cloudflare checks the delegation itself and tells by the status, which only the API knows.
  private func misdelegated(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    guard let servers = zone.evidence.delegation.value, !servers.isEmpty else { return [] }
    let listed = Set(zone.zone.records(at: apex, .ns).compactMap(\.rdata.target))
    let strangers = servers.filter { !isCloudflare($0) && !listed.contains($0) && !$0.isAtOrBelow(apex) }
      .sorted()
    guard !strangers.isEmpty else { return [] }
    let isShared = strangers.count < servers.count
    return [
      finding(
        at: apex,
        [],
        elsewhere(apex, strangers),
        fix: .manual(isShared ? compare(apex) : activate(apex)),
        severity: isShared ? .info : nil
      )
    ]
  }

  private func isCloudflare(_ server: DomainName) -> Bool { server.dotless.hasSuffix(".ns.cloudflare.com") }

  private func shared(_ apex: DomainName, _ type: String) -> Text {
    Text(
      "the zone \(apex) is of type \(type): another DNS provider has a say in what the world sees",
      ja: "ゾーン \(apex) の種類は \(type) で、公開される内容には別の DNS 事業者も関わっています"
    )
  }

  private func inactive(_ apex: DomainName, _ status: String) -> Text {
    Text(
      "the zone \(apex) is not active but \(status), so the world does not see its records",
      ja: "ゾーン \(apex) は有効ではなく \(status) の状態のため、レコードは公開されていません"
    )
  }

  private func elsewhere(_ apex: DomainName, _ servers: [DomainName]) -> Text {
    Text(
      "the domain \(apex) is delegated to name servers that are not Cloudflare's: \(list: servers)",
      ja: "ドメイン \(apex) の委任先に Cloudflare 以外のネームサーバーがあります：\(list: servers)"
    )
  }

  private func activate(_ apex: DomainName) -> Text {
    Text(
      """
      Make sure that this zone has every mail record that the present DNS provider has. Then set the name servers of \
      \(apex) at its registrar to the two that Cloudflare shows on the zone's overview page.
      """,
      ja: """
        現在の DNS 事業者にあるメール用のレコードが、このゾーンにすべてあることを確認します。その後、\(apex) のレジストラで、\
        ゾーンの概要ページに表示される 2 つのネームサーバーを設定してください。
        """
    )
  }

  private func compare(_ apex: DomainName) -> Text {
    Text(
      "Make the same changes at the other DNS provider of \(apex), and compare the mail records of both.",
      ja: "\(apex) のもう一方の DNS 事業者でも同じ変更を行い、両方のメール用レコードを見比べてください。"
    )
  }
}

extension ZoneNotAuthoritative {
  private static func delegated(_ servers: String...) -> Evidence {
    var evidence = Evidence()
    evidence.delegation = .known(Set(servers.compactMap { try? DomainName($0) }))
    return evidence
  }
}
