import DNSModel
import Wording

/// Flags a name whose address records are partly orange and partly grey.
struct MixedProxyState: MailRule {
  static let info = RuleInfo(
    id: "mixed-proxy-state",
    severity: .error,
    step: 4,
    title: Text("orange and grey records at one name", ja: "同じ名前のオレンジとグレーのレコード"),
    rationale: Text(
      """
      One proxied address record makes every address record of its name proxied. A mail host whose A record is grey \
      and whose AAAA record is orange is therefore behind the proxy for everybody, although the dashboard shows a \
      grey cloud.
      """,
      ja: """
        アドレスレコードが 1 件でもプロキシ済みだと、その名前のアドレスレコードはすべてプロキシ経由になります。A が\
        グレーで AAAA がオレンジのメールホストは、ダッシュボードにグレーの雲が見えていても、実際にはプロキシ経由です。
        """
    ),
    byHand: Text(
      "Under DNS > Records, look at all A and AAAA records of the name and give them the same cloud: grey for mail.",
      ja: "DNS > レコードでその名前の A と AAAA をすべて確認し、雲をそろえます。メールで使う名前ならグレーです。"
    ),
    fix: .confirm,
    references: [.cloudflare("dns/proxy-status")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    let hosts = zone.proxiedMailHosts.filter { $0.cause == .mixture && $0.use != .none }
    let reported = Set(hosts.map(\.host.name)).union(zone.pointers.keys)
    let others = mixedNames(in: zone.zone).filter { !reported.contains($0) }
    return hosts.compactMap { finding($0, in: zone) } + others.sorted().map { finding($0, in: zone) }
  }

  private func mixedNames(in zone: Zone) -> [DomainName] {
    let clouds = (zone.records(of: .a) + zone.records(of: .aaaa)).filter { $0.manager == nil }
      .reduce(into: [DomainName: Set<ProxyStatus>]()) { result, record in
        if let cloud = record.proxyStatus { result[record.owner, default: []].insert(cloud) }
      }
    return clouds.filter { $0.value.count == 2 && zone.cut(above: $0.key) == nil }.map(\.key)
  }

  private func finding(_ proxied: ProxiedMailHost, in zone: MailZone) -> Finding? {
    guard let advice = ProxiedHostFix.advice(for: proxied, in: zone) else { return nil }
    let host = proxied.host.name
    let message = Text(
      "\(host) has orange and grey address records, and one orange cloud puts the whole mail host behind the proxy",
      ja: """
        \(host) にオレンジとグレーのアドレスレコードが混在しています。1 件でもオレンジがあると、メールホスト全体が\
        プロキシ経由になります
        """
    )
    let records = zone.zone.records(at: host).filter(\.type.isAddress)
    return finding(at: host, records, zone.messageNow(message), fix: advice.fix, severity: advice.severity)
  }

  /// Which cloud a web name shall have is not for mail to say.
  private func finding(_ name: DomainName, in zone: MailZone) -> Finding {
    finding(
      at: name,
      zone.zone.records(at: name).filter(\.type.isAddress),
      zone.messageNow(
        Text(
          "\(name) has orange and grey address records; all of them are answered as proxied",
          ja: "\(name) にオレンジとグレーのアドレスレコードが混在しており、すべてプロキシ経由になります"
        )
      ),
      fix: .manual(
        Text(
          "Under DNS > Records, give all A and AAAA records of \(name) the cloud that you want.",
          ja: "DNS > レコードで、\(name) の A と AAAA の雲を、意図した方にそろえてください。"
        )
      ),
      severity: .info
    )
  }
}

extension MixedProxyState {
  private static let firing: [Example] = [
    .fires(
      """
      mail A    192.0.2.10   ; cf_tags=cf-proxied:false
      mail AAAA 2001:db8::10 ; cf_tags=cf-proxied:true
      @    MX   10 mail
      """,
      at: ["mail"],
      fixed: """
        mail A    192.0.2.10   ; cf_tags=cf-proxied:false
        mail AAAA 2001:db8::10 ; cf_tags=cf-proxied:false
        @    MX   10 mail
        """
    ),
    // The orange record is a placeholder that no mail server has: it goes, and the real address stays.
    .fires(
      """
      mail A    192.0.2.10 ; cf_tags=cf-proxied:false
      mail AAAA 100::      ; cf_tags=cf-proxied:true
      @    MX   10 mail
      """,
      at: ["mail"],
      fixed: """
        mail A    192.0.2.10 ; cf_tags=cf-proxied:false
        @    MX   10 mail
        """
    ),
    // Not a mail host: worth knowing, and not for us to change.
    .fires(
      """
      shop A    192.0.2.10   ; cf_tags=cf-proxied:false
      shop AAAA 2001:db8::10 ; cf_tags=cf-proxied:true
      @    MX   10 mx.example.net.
      """,
      at: ["shop"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      mail A    192.0.2.10   ; cf_tags=cf-proxied:false
      mail AAAA 2001:db8::10 ; cf_tags=cf-proxied:false
      @    MX   10 mail
      """
    ),
    .passes(
      """
      shop A 192.0.2.10 ; cf_tags=cf-proxied:true
      shop A 192.0.2.11 ; cf_tags=cf-proxied:true
      """
    ),
    .passes(
      """
      mail A    192.0.2.10   ; cf_tags=cf-proxied:false
      mail AAAA 2001:db8::10
      @    MX   10 mail
      """
    ),
  ]
}
