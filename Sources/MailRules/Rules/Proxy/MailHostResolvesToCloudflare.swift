import DNSModel
import Wording

/// Flags a mail host that leads to Cloudflare's proxy although no cloud of this zone makes it so.
struct MailHostResolvesToCloudflare: MailRule {
  static let info = RuleInfo(
    id: "mail-host-resolves-to-cloudflare",
    severity: .error,
    step: 4,
    title: Text("mail server at an address of Cloudflare's proxy", ja: "Cloudflare のアドレスにつながるメールサーバー"),
    rationale: Text(
      """
      Cloudflare's proxy accepts no mail. A grey record does not help if the address in it is Cloudflare's own, as \
      happens when records are copied from public DNS, or if the name belongs to another zone in which it is orange.
      """,
      ja: """
        Cloudflare のプロキシはメールを受け取りません。公開 DNS の応答を書き写したときのように、値が Cloudflare 自身の\
        アドレスだと、グレーのレコードでも届きません。その名前が別のゾーンにあり、そこでオレンジになっている場合も同じです。
        """
    ),
    byHand: Text(
      """
      Enter the mail server's own address in its A record under DNS > Records, DNS only. If the name belongs to another \
      zone, its cloud must be switched to grey there.
      """,
      ja: """
        DNS > レコードで、メールサーバー本来のアドレスを A レコードに設定し、DNS のみにします。別のゾーンの名前の場合は、\
        そのゾーンで雲をグレーに切り替えてもらう必要があります。
        """
    ),
    fix: .confirm,
    references: [
      .cloudflare("dns/proxy-status/common-scenarios"), .page("https://www.cloudflare.com/ips/"),
    ],
    examples: firing + passing
  )

  /// Hosts of Cloudflare's that do take in mail.
  private static let receivers: [HostPattern] = ["*.mx.cloudflare.net", "*.cf-emailsecurity.net"].map(
    HostPattern.init
  )

  func findings(in zone: MailZone) -> [Finding] {
    let hosts = zone.pointers.keys.filter { !isExempt($0, in: zone) }.sorted()
    return hosts.compactMap { host in
      let pointers = (zone.pointers[host] ?? []).filter { $0.type == .mx || needsDirectAnswer($0, in: zone) }
      guard !pointers.isEmpty else { return nil }
      return zone.answers(for: host) ? own(host, pointers, in: zone) : foreign(host, pointers, in: zone)
    }
  }

  private func isExempt(_ host: DomainName, in zone: MailZone) -> Bool {
    Self.receivers.contains { $0.matches(host) } || host.isSynthesised
      || zone.evidence.spectrumHosts.value?.contains(host) == true
  }

  private func needsDirectAnswer(_ record: Record, in zone: MailZone) -> Bool {
    record.rdata.target.map { MailHost(name: $0, pointers: [record]).services.isEmpty } == false
  }

  /// A host of this zone that is orange is reported for its cloud, and one that was just made grey needs time.
  private func own(_ host: DomainName, _ pointers: [Record], in zone: MailZone) -> Finding? {
    let resolution = zone.resolve(host)
    guard !resolution.isProxied else { return nil }
    switch resolution.outcome {
    case .addresses(let records):
      let copied = records.filter { $0.rdata.address?.isCloudflareProxy == true }
      if !copied.isEmpty { return stored(host, copied, pointers, in: zone) }
      guard resolution.cloud == .unknown else { return nil }
      return seen(host, pointers, switchCloud(host), in: zone)
    case .outside(let name): return seen(host, pointers, askOwner(name), in: zone)
    case .delegated, .nothing, .loop: return nil
    }
  }

  private func foreign(_ host: DomainName, _ pointers: [Record], in zone: MailZone) -> Finding? {
    seen(host, pointers, askOwner(host), in: zone)
  }

  private func stored(
    _ host: DomainName,
    _ copied: [Record],
    _ pointers: [Record],
    in zone: MailZone
  ) -> Finding {
    let shown = copied.compactMap { $0.rdata.address?.description }
    return finding(
      at: host,
      pointers + copied,
      Text(
        "the mail server \(host) has an address of Cloudflare's proxy, which takes no mail: \(list: shown)",
        ja: "メールサーバー \(host) のアドレスが Cloudflare のプロキシのもので、メールを受け取れません：\(list: shown)"
      ),
      fix: zone.statedProviderFix(for: pointers) ?? AddressReplacement(host, useless: copied, in: zone).fix
    )
  }

  private func seen(_ host: DomainName, _ pointers: [Record], _ advice: Text, in zone: MailZone) -> Finding? {
    let addresses = (zone.evidence.addresses(of: host) ?? []).filter(\.isCloudflareProxy)
    guard !addresses.isEmpty else { return nil }
    let shown = addresses.map(\.description)
    return finding(
      at: host,
      pointers,
      Text(
        "public DNS leads the mail server \(host) to Cloudflare's proxy, which takes no mail: \(list: shown)",
        ja: "公開 DNS ではメールサーバー \(host) が Cloudflare のプロキシにつながり、メールを受け取れません：\(list: shown)"
      ),
      fix: .manual(advice)
    )
  }

  private func switchCloud(_ host: DomainName) -> Text {
    Text(
      "Under DNS > Records, edit the records of \(host) and switch the orange cloud to grey (DNS only).",
      ja: "DNS > レコードで \(host) のレコードを編集し、オレンジの雲をグレーの雲（DNS のみ）に切り替えてください。"
    )
  }

  private func askOwner(_ host: DomainName) -> Text {
    Text(
      "Whoever runs the zone of \(host) must make that name DNS only there, or name another host for mail.",
      ja: "\(host) のゾーンの管理者に、そのゾーンで DNS のみに切り替えるか、別のメールサーバー名を案内してもらってください。"
    )
  }
}

extension MailHostResolvesToCloudflare {
  private static let firing: [Example] = [
    // Copied from public DNS while the name was orange.
    .fires(
      """
      @    MX 10 mail
      mail A  104.21.32.1   ; cf_tags=cf-proxied:false
      mail A  172.67.150.1  ; cf_tags=cf-proxied:false
      """,
      at: ["mail"]
    ),
    .fires(
      """
      @    MX 10 mail
      mail A  104.21.32.1   ; cf_tags=cf-proxied:false
      """,
      at: ["mail"],
      fixed: """
        @    MX 10 mail
        mail A  192.0.2.10  ; cf_tags=cf-proxied:false
        """,
      answers: Answers(mailAddresses: ["192.0.2.10"].compactMap { IPAddress($0) })
    ),
    .fires(
      "@ MX 10 mail.agency.example.net.",
      at: ["mail.agency.example.net."],
      evidence: Evidence(publicDNS: "mail.agency.example.net. A 104.21.32.1")
    ),
    // The file does not tell the cloud, and public DNS does.
    .fires(
      """
      @    MX 10 mail
      mail A  192.0.2.10
      """,
      at: ["mail"],
      evidence: Evidence(publicDNS: "mail A 104.21.32.1")
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      "@ MX 10 mail.agency.example.net.",
      evidence: Evidence(publicDNS: "mail.agency.example.net. A 198.51.100.7")
    ),
    // Made grey a moment ago: resolvers still hold the old answer.
    .passes(
      """
      @    MX 10 mail
      mail A  192.0.2.10 ; cf_tags=cf-proxied:false
      """,
      evidence: Evidence(publicDNS: "mail A 104.21.32.1")
    ),
    .passes(
      """
      @    MX 10 mail
      mail A  192.0.2.10 ; cf_tags=cf-proxied:true
      """,
      others: ["mx-target-proxied"],
      evidence: Evidence(publicDNS: "mail A 104.21.32.1")
    ),
    .passes(
      "@ MX 10 route1.mx.cloudflare.net.",
      evidence: Evidence(publicDNS: "route1.mx.cloudflare.net. A 162.159.205.11")
    ),
    .passes("@ MX 10 mail.agency.example.net."),
  ]
}
