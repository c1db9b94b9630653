import DNSModel
import Wording

/// Flags an MX record whose host, other than the apex, ends up proxied.
struct MXTargetProxied: MailRule {
  static let info = RuleInfo(
    id: "mx-target-proxied",
    severity: .error,
    step: 4,
    title: Text("mail server behind the proxy", ja: "プロキシ経由になっているメールサーバー"),
    rationale: Text(
      """
      Cloudflare's proxy carries HTTP only. For incoming mail it hands senders a made-up name that still leads to \
      the server, so mail may go on arriving, but mail programs cannot connect to the host, its certificate, \
      MTA-STS, DANE and SPF names do not match, and delivery ends when the name moves to Pages, a Worker or a \
      Tunnel.
      """,
      ja: """
        Cloudflare のプロキシが通すのは HTTP だけです。受信については、Cloudflare が送信元に合成した名前を返して\
        サーバーまで届けるため、メールが届き続けることもあります。しかしメールソフトはこのホストに接続できず、\
        証明書・MTA-STS・DANE・SPF の名前も一致しません。名前が Pages・Worker・Tunnel に移ると受信も止まります。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the record of the mail host and switch the orange cloud to grey (DNS only).",
      ja: "DNS > レコードでメールホストのレコードを編集し、オレンジの雲をグレーの雲（DNS のみ）に切り替えます。"
    ),
    fix: .confirm,
    references: [
      .cloudflare("dns/proxy-status/common-scenarios"),
      .cloudflare("dns/troubleshooting/email-issues"),
    ],
    examples: [
      .fires(
        """
        @    A  198.51.100.20  ; cf_tags=cf-proxied:true
        mail A  192.0.2.10     ; cf_tags=cf-proxied:true
        @    MX 10 mail
        """,
        at: ["mail"],
        fixed: """
          @    A  198.51.100.20  ; cf_tags=cf-proxied:true
          mail A  192.0.2.10     ; cf_tags=cf-proxied:false
          @    MX 10 mail
          """
      ),
      .fires(
        """
        shop A  192.0.2.10     ; cf_tags=cf-proxied:true
        @    MX 10 shop
        """,
        at: ["shop"],
        fixed: """
          shop A  192.0.2.10     ; cf_tags=cf-proxied:true
          mail A  192.0.2.10     ; cf_tags=cf-proxied:false
          @    MX 10 mail
          """
      ),
      .passes(
        """
        mail A  192.0.2.10     ; cf_tags=cf-proxied:false
        @    MX 10 mail
        """
      ),
      .passes("@ MX 10 mx.example.net."),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.mailHosts.compactMap { host in
      let exchangers = host.pointers.filter { $0.type == .mx }
      guard host.name != zone.zone.apex, !exchangers.isEmpty else { return nil }
      let resolution = zone.zone.resolve(host.name)
      guard resolution.isProxied, resolution.wildcard == nil, resolution.aliases.first?.isProxied != false
      else {
        return nil
      }
      return finding(host.name, exchangers, in: zone)
    }
  }

  private func finding(_ host: DomainName, _ exchangers: [Record], in zone: MailZone) -> Finding {
    finding(
      at: host,
      exchangers + zone.zone.records(at: host).filter(\.isProxied),
      Text(
        "the mail server \(host) is proxied (orange cloud), and the proxy carries no mail",
        ja: "メールサーバー \(host) がプロキシ済み（オレンジの雲）です。プロキシはメールを通しません"
      ),
      fix: ProxiedHostFix.fix(for: host, exchangers, in: zone),
      severity: zone.zone.info.proxyIsInEffect ? nil : .warning
    )
  }
}
