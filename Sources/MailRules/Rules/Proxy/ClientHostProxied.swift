import DNSModel
import Wording

/// Flags a name that mail programs connect to and that has an orange record, unless an MX record names it too.
struct ClientHostProxied: MailRule {
  static let info = RuleInfo(
    id: "client-host-proxied",
    severity: .error,
    step: 4,
    title: Text("mail program host behind the proxy", ja: "メールソフトの接続先がプロキシ経由"),
    rationale: Text(
      """
      People enter names such as imap, smtp or mail in their mail programs. Behind the proxy such a name leads to \
      Cloudflare, which does not listen on the ports of IMAP, POP and SMTP, so the program waits and gives up. \
      Incoming mail is not affected.
      """,
      ja: """
        メールソフトには imap・smtp・mail などの名前を設定します。プロキシ経由ではこの名前が Cloudflare につながり\
        ますが、Cloudflare は IMAP・POP・SMTP のポートでは待ち受けていないため、接続はタイムアウトします。受信の\
        配送には影響しません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, edit the records of that name and switch the orange cloud to grey (DNS only), or enter \
      another, grey name of the same server in the mail programs.
      """,
      ja: """
        DNS > レコードでその名前のレコードを編集し、オレンジの雲をグレーの雲（DNS のみ）に切り替えます。または、\
        同じサーバーにつながるグレーの名前をメールソフトに設定します。
        """
    ),
    fix: .confirm,
    references: [
      .cloudflare("fundamentals/reference/network-ports"),
      .cloudflare("dns/proxy-status/common-scenarios"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.proxiedMailHosts.compactMap { proxied in
      guard proxied.cause == .record, proxied.host.exchangers.isEmpty,
        MailHost.labels.contains(proxied.host.name.firstLabel),
        let advice = ProxiedHostFix.advice(for: proxied, in: zone)
      else { return nil }
      return finding(
        at: proxied.host.name,
        proxied.host.services + zone.zone.records(at: proxied.host.name).filter(\.isProxied),
        zone.messageNow(message(proxied)),
        fix: advice.fix,
        severity: advice.severity
      )
    }
  }

  private func message(_ proxied: ProxiedMailHost) -> Text {
    let host = proxied.host.name
    guard proxied.use == .possible else {
      return Text(
        "mail programs cannot connect to \(host), because it is proxied (orange cloud)",
        ja: "\(host) がプロキシ済み（オレンジの雲）のため、メールソフトが接続できません"
      )
    }
    return Text(
      "\(host) is proxied (orange cloud); if mail programs use it, they cannot connect",
      ja: "\(host) がプロキシ済み（オレンジの雲）です。メールソフトで使っている場合は接続できません"
    )
  }
}

extension ClientHostProxied {
  private static let firing: [Example] = [
    .fires(
      """
      mail A  192.0.2.10 ; cf_tags=cf-proxied:false
      imap A  192.0.2.10 ; cf_tags=cf-proxied:true
      smtp A  192.0.2.10 ; cf_tags=cf-proxied:true
      @    MX 10 mail
      """,
      at: ["imap", "smtp"],
      others: ["origin-exposed"],
      fixed: """
        mail A  192.0.2.10 ; cf_tags=cf-proxied:false
        imap A  192.0.2.10 ; cf_tags=cf-proxied:false
        smtp A  192.0.2.10 ; cf_tags=cf-proxied:false
        @    MX 10 mail
        """
    ),
    // An SRV record tells mail programs to connect there, whoever takes the incoming mail.
    .fires(
      """
      mail       A   192.0.2.10 ; cf_tags=cf-proxied:true
      _imaps._tcp SRV 0 1 993 mail
      @          MX  10 mx.example.net.
      """,
      at: ["mail"],
      fixed: """
        mail       A   192.0.2.10 ; cf_tags=cf-proxied:false
        _imaps._tcp SRV 0 1 993 mail
        @          MX  10 mx.example.net.
        """
    ),
    // The MX host is grey and the same server; mail is orange, perhaps for a web mail page.
    .fires(
      """
      mx1  A  192.0.2.10 ; cf_tags=cf-proxied:false
      mail A  192.0.2.10 ; cf_tags=cf-proxied:true
      @    MX 10 mx1
      """,
      at: ["mail"],
      others: ["origin-exposed"]
    ),
    // Names of the provider's hosts, as its manual wants them.
    .fires(
      """
      @    MX    5 mxbiz1.qq.com.
      @    MX    10 mxbiz2.qq.com.
      imap CNAME imap.exmail.qq.com. ; cf_tags=cf-proxied:true
      mail CNAME exmail.qq.com.      ; cf_tags=cf-proxied:true
      """,
      at: ["imap", "mail"],
      fixed: """
        @    MX    5 mxbiz1.qq.com.
        @    MX    10 mxbiz2.qq.com.
        imap CNAME imap.exmail.qq.com. ; cf_tags=cf-proxied:false
        mail CNAME exmail.qq.com.      ; cf_tags=cf-proxied:false
        """
    ),
    // The MX records were lost, and the host is all that is left of the mail.
    .fires(
      """
      @    A 192.0.2.10    ; cf_tags=cf-proxied:true
      mail A 198.51.100.20 ; cf_tags=cf-proxied:true
      """,
      at: ["mail"]
    ),
    // Nobody can tell from the zone whether the hosting company's customers use names of their own.
    .fires(
      """
      imap A  192.0.2.10 ; cf_tags=cf-proxied:true
      mail A  192.0.2.10 ; cf_tags=cf-proxied:true
      @    MX 10 mx1.provider.example.net.
      """,
      at: ["imap", "mail"]
    ),
    .fires(
      """
      mail A  192.0.2.10 ; cf_tags=cf-proxied:true
      @    MX 10 mx1.provider.example.net.
      """,
      at: ["mail"],
      fixed: """
        mail A  192.0.2.10 ; cf_tags=cf-proxied:false
        @    MX 10 mx1.provider.example.net.
        """,
      answers: Answers(mailHost: try? DomainName("mail.example.com"))
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      mail A     192.0.2.10        ; cf_tags=cf-proxied:false
      imap CNAME mail.example.com. ; cf_tags=cf-proxied:false
      @    MX    10 mail
      """
    ),
    // Names that speak HTTPS only may be orange.
    .passes(
      """
      mail         A     192.0.2.10        ; cf_tags=cf-proxied:false
      autodiscover CNAME mail.example.com. ; cf_tags=cf-proxied:true
      webmail      A     192.0.2.10        ; cf_tags=cf-proxied:true
      @            MX    10 mail
      """
    ),
    // The mailboxes are at a provider, so that mail is an old web page or a redirect.
    .passes(
      """
      mail A  192.0.2.10 ; cf_tags=cf-proxied:true
      imap A  192.0.2.10 ; cf_tags=cf-proxied:true
      @    MX 1 smtp.google.com.
      """
    ),
    .passes(
      """
      mail CNAME ghs.googlehosted.com. ; cf_tags=cf-proxied:true
      @    MX    1 smtp.google.com.
      """
    ),
    .passes(
      """
      mail CNAME ghs.googlehosted.com. ; cf_tags=cf-proxied:true
      @    MX    10 mx1.provider.example.net.
      """
    ),
    .passes(
      """
      mail A   192.0.2.10 ; cf_tags=cf-proxied:true
      @    MX  0 example-com.mail.protection.outlook.com.
      """
    ),
    // Another server than the mail server: a web site that happens to be called mail.
    .passes(
      """
      mx1  A  192.0.2.10    ; cf_tags=cf-proxied:false
      mail A  198.51.100.20 ; cf_tags=cf-proxied:true
      @    MX 10 mx1
      """
    ),
    // A site for phones.
    .passes(
      """
      mail A  192.0.2.10    ; cf_tags=cf-proxied:false
      m    A  198.51.100.20 ; cf_tags=cf-proxied:true
      @    MX 10 mail
      """
    ),
    // The person uses the name of the hosting company's server.
    .passes(
      """
      mail A  192.0.2.10 ; cf_tags=cf-proxied:true
      @    MX 10 mx1.provider.example.net.
      """,
      answers: Answers(mailHost: try? DomainName("server7.provider.example.net"))
    ),
    // Calendars over HTTPS go through the proxy.
    .passes(
      """
      dav           A   192.0.2.10 ; cf_tags=cf-proxied:true
      _caldavs._tcp SRV 0 1 443 dav
      @             MX  1 smtp.google.com.
      """
    ),
  ]
}
