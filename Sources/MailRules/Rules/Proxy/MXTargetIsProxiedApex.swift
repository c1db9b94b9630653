import DNSModel
import Wording

/// Flags an MX record that names the apex while the apex is proxied.
struct MXTargetIsProxiedApex: MailRule {
  static let info = RuleInfo(
    id: "mx-target-is-proxied-apex",
    severity: .error,
    step: 4,
    title: Text("domain itself as mail server, behind the proxy", ja: "プロキシ経由のドメイン自身がメールサーバー"),
    rationale: Text(
      """
      Hosting companies often set the domain itself as its mail server. Behind the proxy, incoming mail depends on \
      the made-up name _dc-mx that Cloudflare answers instead; it leads to whatever the apex record holds, so \
      mail stops without notice on the day the web site moves elsewhere. Mail programs cannot connect to the domain \
      at all, and MTA-STS, DANE and certificates do not match.
      """,
      ja: """
        レンタルサーバーの多くは、ドメイン自身をメールサーバーに設定します。プロキシ経由では、Cloudflare が代わりに\
        返す _dc-mx という合成した名前に受信を頼ることになります。その先はドメイン自身のレコードの値なので、\
        Web サイトを別の場所へ移した日に、何の通知もなく受信が止まります。メールソフトはドメイン名に接続できず、\
        MTA-STS・DANE・証明書の名前も一致しません。
        """
    ),
    byHand: Text(
      """
      Leave the record of the domain orange. Under DNS > Records, add an A record named mail with the mail server's \
      address and a grey cloud (DNS only), then edit the MX record so that it names mail.
      """,
      ja: """
        ドメイン自身のレコードはオレンジのまま残します。DNS > レコードで、メールサーバーのアドレスを値とする mail \
        という名前の A レコードをグレーの雲（DNS のみ）で追加し、MX レコードをその名前に変更します。
        """
    ),
    fix: .confirm,
    references: [
      .cloudflare("dns/troubleshooting/email-issues"), .cloudflare("dns/proxy-status/common-scenarios"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.proxiedMailHosts.filter { $0.cause == .apex && !$0.host.exchangers.isEmpty }.map { proxied in
      let host = proxied.host
      return finding(
        at: host.name,
        host.exchangers + zone.zone.records(at: host.name).filter(\.isProxied),
        zone.messageNow(message(proxied, in: zone)),
        fix: ProxiedHostFix.fix(for: host.name, host.pointers, in: zone),
        severity: zone.isOnlyBackup(host) ? zone.severityNow(.warning) : zone.severityOfProxied(host)
      )
    }
  }

  private func message(_ proxied: ProxiedMailHost, in zone: MailZone) -> Text {
    let host = proxied.host
    if zone.isOnlyBackup(host) { return backup(host.name) }
    return zone.hidesMailServer(proxied) ? detour(host.name) : deadEnd(host.name)
  }

  private func backup(_ apex: DomainName) -> Text {
    Text(
      """
      a second MX record of \(apex) names \(apex) itself, which is proxied (orange cloud); the first one is right and takes \
      the mail
      """,
      ja: """
        \(apex) の 2 番目の MX レコードが、プロキシ済み（オレンジの雲）の \(apex) 自身を指しています。1 番目は正しく、メールは\
        そちらに届きます
        """
    )
  }

  private func detour(_ apex: DomainName) -> Text {
    Text(
      """
      the mail server is the domain \(apex) itself, which is proxied (orange cloud): mail goes wherever the web \
      site goes, and mail programs cannot connect
      """,
      ja: """
        メールサーバーがドメイン \(apex) 自身で、プロキシ済み（オレンジの雲）です。メールの行き先は Web サイトの場所\
        しだいになり、メールソフトは接続できません
        """
    )
  }

  private func deadEnd(_ apex: DomainName) -> Text {
    Text(
      """
      the mail server is the domain \(apex) itself, which is proxied (orange cloud) and leads to no mail server: no \
      mail arrives
      """,
      ja: """
        メールサーバーがドメイン \(apex) 自身ですが、プロキシ済み（オレンジの雲）で、その先にメールサーバーが\
        ないため、メールは届きません
        """
    )
  }
}

extension MXTargetIsProxiedApex {
  private static let firing: [Example] = [
    .fires(
      """
      @   A     192.0.2.10   ; cf_tags=cf-proxied:true
      @   AAAA  2001:db8::10 ; cf_tags=cf-proxied:true
      www CNAME example.com. ; cf_tags=cf-proxied:true
      @   MX    0 example.com.
      """,
      at: ["@"],
      others: ["no-usable-client-host"],
      fixed: """
        @    A     192.0.2.10   ; cf_tags=cf-proxied:true
        @    AAAA  2001:db8::10 ; cf_tags=cf-proxied:true
        www  CNAME example.com. ; cf_tags=cf-proxied:true
        mail A     192.0.2.10   ; cf_tags=cf-proxied:false
        mail AAAA  2001:db8::10 ; cf_tags=cf-proxied:false
        @    MX    0 mail
        """
    ),
    // A grey name of the same server is there already.
    .fires(
      """
      @    A    192.0.2.10   ; cf_tags=cf-proxied:true
      @    AAAA 2001:db8::10 ; cf_tags=cf-proxied:true
      mail A    192.0.2.10   ; cf_tags=cf-proxied:false
      @    MX   0 example.com.
      """,
      at: ["@"],
      others: ["origin-exposed"],
      fixed: """
        @    A    192.0.2.10   ; cf_tags=cf-proxied:true
        @    AAAA 2001:db8::10 ; cf_tags=cf-proxied:true
        mail A    192.0.2.10   ; cf_tags=cf-proxied:false
        @    MX   0 mail
        """
    ),
    // An imported mail name that is an alias of the domain becomes the grey one.
    .fires(
      """
      @    A     192.0.2.10   ; cf_tags=cf-proxied:true
      mail CNAME example.com. ; cf_tags=cf-proxied:false
      @    MX    0 example.com.
      """,
      at: ["@"],
      others: ["mail-alias-to-proxied"],
      fixed: """
        @    A     192.0.2.10   ; cf_tags=cf-proxied:true
        mail A     192.0.2.10   ; cf_tags=cf-proxied:false
        @    MX    0 mail
        """
    ),
    // Another server has the name mail: which of the two has the mailboxes is not ours to guess.
    .fires(
      """
      @    A  192.0.2.10    ; cf_tags=cf-proxied:true
      mail A  198.51.100.20 ; cf_tags=cf-proxied:false
      @    MX 0 example.com.
      """,
      at: ["@"]
    ),
    // SPF says which of the two it is.
    .fires(
      """
      @    A   192.0.2.10    ; cf_tags=cf-proxied:true
      mail A   198.51.100.20 ; cf_tags=cf-proxied:false
      @    MX  0 example.com.
      @    TXT "v=spf1 ip4:198.51.100.20 -all"
      """,
      at: ["@"],
      fixed: """
        @    A   192.0.2.10    ; cf_tags=cf-proxied:true
        mail A   198.51.100.20 ; cf_tags=cf-proxied:false
        @    MX  0 mail
        @    TXT "v=spf1 ip4:198.51.100.20 -all"
        """
    ),
    .fires(
      """
      @    A   192.0.2.10    ; cf_tags=cf-proxied:true
      mail A   198.51.100.20 ; cf_tags=cf-proxied:false
      @    MX  0 example.com.
      @    TXT "v=spf1 ip4:192.0.2.10 -all"
      """,
      at: ["@"],
      fixed: """
        @    A   192.0.2.10    ; cf_tags=cf-proxied:true
        mail A   198.51.100.20 ; cf_tags=cf-proxied:false
        mx1  A   192.0.2.10    ; cf_tags=cf-proxied:false
        @    MX  0 mx1
        @    TXT "v=spf1 ip4:192.0.2.10 -all"
        """
    ),
    // The name mail belongs to a hosting company's server, so nothing says that the site's server has mailboxes.
    .fires(
      """
      @    A     192.0.2.10                ; cf_tags=cf-proxied:true
      mail CNAME server7.host.example.net. ; cf_tags=cf-proxied:false
      @    MX    0 example.com.
      @    TXT   "v=spf1 include:spf.host.example.net -all"
      """,
      at: ["@"]
    ),
    // The web site has moved to Pages: only a person knows where the mail server is.
    .fires(
      """
      @ CNAME example.pages.dev. ; cf_tags=cf-proxied:true
      @ MX    0 example.com.
      """,
      at: ["@"]
    ),
    // An address of GitHub Pages: no mail server has it, so it is not copied to a name for mail.
    .fires(
      """
      @ A  185.199.108.153 ; cf_tags=cf-proxied:true
      @ MX 0 example.com.
      """,
      at: ["@"]
    ),
    .fires(
      """
      @ CNAME example.pages.dev. ; cf_tags=cf-proxied:true
      @ MX    0 example.com.
      """,
      at: ["@"],
      others: ["no-usable-client-host"],
      fixed: """
        @    CNAME example.pages.dev. ; cf_tags=cf-proxied:true
        mail A     192.0.2.10         ; cf_tags=cf-proxied:false
        @    MX    0 mail
        """,
      answers: Answers(mailAddresses: ["192.0.2.10"].compactMap { IPAddress($0) })
    ),
    .fires(
      """
      @ A  192.0.2.10 ; cf_tags=cf-proxied:true
      @ MX 0 example.com.
      """,
      at: ["@"],
      fixed: """
        @ A  192.0.2.10 ; cf_tags=cf-proxied:true
        @ MX 0 server7.example.net.
        """,
      answers: Answers(mailHost: try? DomainName("server7.example.net"))
    ),
    .fires(
      """
      @ A  192.0.2.10 ; cf_tags=cf-proxied:true
      @ MX 0 example.com.
      """,
      at: ["@"],
      others: ["no-usable-client-host"],
      fixed: """
        @    A  192.0.2.10 ; cf_tags=cf-proxied:true
        mail A  192.0.2.10 ; cf_tags=cf-proxied:false
        @    MX 0 mail
        """,
      info: ZoneInfo(status: "active", isPaused: true)
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @ A  192.0.2.10 ; cf_tags=cf-proxied:false
      @ MX 0 example.com.
      """
    ),
    // Somebody else takes the mail: the cloud of the apex does not matter.
    .passes(
      """
      @   A     192.0.2.10   ; cf_tags=cf-proxied:true
      www CNAME example.com. ; cf_tags=cf-proxied:true
      @   MX    1 smtp.google.com.
      """
    ),
  ]
}
