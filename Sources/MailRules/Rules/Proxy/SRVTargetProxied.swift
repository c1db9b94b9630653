import DNSModel
import Wording

/// Flags an SRV record that sends mail programs to an orange name which is no name of mail.
///
/// A name of mail, such as `imap`, and one that an MX record names too, are reported by other rules.
struct SRVTargetProxied: MailRule {
  static let info = RuleInfo(
    id: "srv-target-proxied",
    severity: .warning,
    step: 4,
    title: Text("SRV record that leads to the proxy", ja: "プロキシ経由の名前を指す SRV レコード"),
    rationale: Text(
      """
      SRV records tell mail programs which server to connect to. If that name is proxied, Cloudflare answers with a \
      made-up name, _dc-srv, that no certificate covers: programs warn or refuse, and a web name that moves to Pages, a \
      Worker or a Tunnel leads them nowhere. Calendars over HTTPS are fine behind the proxy, unless a Tunnel is there.
      """,
      ja: """
        SRV レコードは、メールソフトに接続先のサーバーを伝えます。その名前がプロキシ済みだと、Cloudflare は _dc-srv という\
        合成名を返しますが、この名前を含む証明書はないため、ソフトは警告を出すか接続を拒みます。名前が Pages・Worker・\
        Tunnel に移ると、どこにもつながりません。HTTPS のカレンダーは、Tunnel でない限りプロキシ経由でも動きます。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, let the SRV record name a grey (DNS only) host of the mail server, such as mail. Leave the \
      name that serves the web orange.
      """,
      ja: """
        DNS > レコードで、SRV レコードの対象を mail などメールサーバーのグレー（DNS のみ）の名前に変更します。Web を\
        配信している名前はオレンジのまま残します。
        """
    ),
    fix: .confirm,
    references: [
      .cloudflare("dns/troubleshooting/email-issues"), .cloudflare("fundamentals/reference/network-ports"),
      .rfc(6186, section: "6"),
    ],
    examples: firing + passing
  )

  /// Ports of calendars and filters that nothing in front of the server carries.
  private static let closedPorts: Set<UInt16> = [2079, 2080, 4190]

  func findings(in zone: MailZone) -> [Finding] {
    let proxied = zone.proxiedMailHosts.filter { isReportedHere($0) && !$0.host.services.isEmpty }
    return proxied.map { finding($0, in: zone) } + tunnels(in: zone)
  }

  private func isReportedHere(_ proxied: ProxiedMailHost) -> Bool {
    guard proxied.host.exchangers.isEmpty else { return false }
    return proxied.cause == .apex
      || proxied.cause == .record && !MailHost.labels.contains(proxied.host.name.firstLabel)
  }

  private func finding(_ proxied: ProxiedMailHost, in zone: MailZone) -> Finding {
    let host = proxied.host
    let isClosed = host.services.contains { record in
      guard case .srv(let srv) = record.rdata else { return false }
      return Self.closedPorts.contains(srv.port)
    }
    let message = Text(
      "\(list: host.services.map(\.owner)) sends mail programs to \(host.name), which is proxied (orange cloud)",
      ja: "\(list: host.services.map(\.owner)) が、プロキシ済み（オレンジの雲）の \(host.name) にメールソフトを案内しています"
    )
    return finding(
      at: host.name,
      host.services + zone.zone.records(at: host.name).filter(\.isProxied),
      zone.messageNow(message),
      fix: ProxiedHostFix.fix(for: host.name, host.pointers, in: zone),
      severity: zone.severityNow(isClosed ? .error : .warning)
    )
  }

  /// The made-up name leads to the Tunnel itself, which has no public address.
  ///
  /// Programs mostly find calendars by the web address too, so it is only told.
  private func tunnels(in zone: MailZone) -> [Finding] {
    zone.mailHosts.compactMap { host in
      let web = host.pointers.filter { $0.type == .srv }
      let tunnel = zone.resolve(host.name).aliases.compactMap(\.rdata.target).first {
        $0.dotless.hasSuffix(".cfargotunnel.com")
      }
      guard let tunnel, !web.isEmpty, host.services.isEmpty else { return nil }
      let owners = web.map(\.owner)
      return finding(
        at: host.name,
        web,
        zone.messageNow(
          Text(
            "\(list: owners) sends programs to \(host.name), a Tunnel, which SRV records cannot lead to",
            ja: "\(list: owners) は Tunnel の \(host.name) を案内していますが、SRV レコードから Tunnel には接続できません"
          )
        ),
        fix: .manual(withoutSRV(owners, tunnel)),
        severity: .info
      )
    }
  }

  private func withoutSRV(_ owners: [DomainName], _ tunnel: DomainName) -> Text {
    Text(
      """
      Enter the address of the server in the programs by hand and delete \(list: owners) under DNS > Records. Cloudflare \
      answers them with a made-up name that leads to \(tunnel), and that has no public address.
      """,
      ja: """
        ソフトにはサーバーのアドレスを手動で設定し、DNS > レコードで \(list: owners) を削除してください。Cloudflare が返す\
        合成名の先は \(tunnel) で、公開アドレスがありません。
        """
    )
  }
}

extension SRVTargetProxied {
  private static let firing: [Example] = [
    .fires(
      """
      @           A   192.0.2.10 ; cf_tags=cf-proxied:true
      @           MX  10 mx.example.net.
      _imaps._tcp SRV 0 1 993 example.com.
      """,
      at: ["@"],
      fixed: """
        @           A   192.0.2.10 ; cf_tags=cf-proxied:true
        @           MX  10 mx.example.net.
        _imaps._tcp SRV 0 1 993 mail
        mail        A   192.0.2.10 ; cf_tags=cf-proxied:false
        """
    ),
    .fires(
      """
      mail         A   192.0.2.10 ; cf_tags=cf-proxied:false
      server1      A   192.0.2.10 ; cf_tags=cf-proxied:true
      @            MX  10 mail
      _sieve._tcp  SRV 0 1 4190 server1
      """,
      at: ["server1"],
      others: ["origin-exposed"],
      fixed: """
        mail         A   192.0.2.10 ; cf_tags=cf-proxied:false
        server1      A   192.0.2.10 ; cf_tags=cf-proxied:false
        @            MX  10 mail
        _sieve._tcp  SRV 0 1 4190 server1
        """
    ),
    .fires(
      """
      @             MX    1 smtp.google.com.
      dav           CNAME 00000000-0000-4000-8000-000000000000.cfargotunnel.com. ; cf_tags=cf-proxied:true
      _caldavs._tcp SRV   0 1 443 dav
      """,
      at: ["dav"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      mail        A   192.0.2.10 ; cf_tags=cf-proxied:false
      @           MX  10 mail
      _imaps._tcp SRV 0 1 993 mail
      """
    ),
    // Autodiscover and calendars speak HTTPS, which the proxy carries.
    .passes(
      """
      web                SRV 0 0 443 web
      web                A   192.0.2.10 ; cf_tags=cf-proxied:true
      _autodiscover._tcp SRV 0 0 443 web
      _caldavs._tcp      SRV 0 1 443 web
      @                  MX  1 smtp.google.com.
      """
    ),
    // A name of mail is reported as such.
    .passes(
      """
      mail        A   192.0.2.10 ; cf_tags=cf-proxied:true
      @           MX  10 mx.example.net.
      _imaps._tcp SRV 0 1 993 mail
      """,
      others: ["client-host-proxied"]
    ),
  ]
}
