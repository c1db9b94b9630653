import DNSModel
import Wording

/// Flags an MX record whose host, other than the apex, has an orange record.
///
/// Hosts that are proxied for another reason are left to the rule that names the reason.
struct MXTargetProxied: MailRule {
  static let info = RuleInfo(
    id: "mx-target-proxied",
    severity: .error,
    step: 4,
    title: Text("mail server behind the proxy", ja: "プロキシ経由になっているメールサーバー"),
    rationale: Text(
      """
      Cloudflare's proxy carries HTTP only. For incoming mail Cloudflare answers the MX query with a made-up name, \
      _dc-mx, that leads to what the record holds, so mail often goes on arriving. What does not work is everything \
      that uses the host's own name: mail programs (IMAP, POP, SMTP), its certificate, MTA-STS and DANE, an SPF \
      term that names it, and reverse DNS. Delivery ends for good when the name moves to Pages, a Worker or a Tunnel.
      """,
      ja: """
        Cloudflare のプロキシが通すのは HTTP だけです。受信については、Cloudflare が MX の問い合わせに _dc-mx \
        という合成した名前を返し、それがレコードの値につながるため、メールが届き続けることもよくあります。\
        動かないのは、このホスト名そのものを使うものです。メールソフト（IMAP・POP・SMTP）、証明書、MTA-STS、DANE、\
        この名前を挙げた SPF、逆引きがそうです。名前が Pages・Worker・Tunnel に移ると、受信も完全に止まります。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, edit the record of the mail host and switch the orange cloud to grey (DNS only). If web \
      pages use the same name, leave it and add a grey A record under a new name such as mail, then point the MX \
      record at that name.
      """,
      ja: """
        DNS > レコードでメールホストのレコードを編集し、オレンジの雲をグレーの雲（DNS のみ）に切り替えます。同じ\
        名前で Web ページも配信している場合はそのまま残し、mail など新しい名前にグレーの A レコードを追加してから、\
        MX レコードをその名前に向けます。
        """
    ),
    fix: .confirm,
    references: [
      .cloudflare("dns/proxy-status/common-scenarios"),
      .cloudflare("dns/troubleshooting/email-issues"),
      .cloudflare("fundamentals/reference/network-ports"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.proxiedMailHosts.filter { proxied in
      // Who has the mailboxes comes first, since a host that nobody needs any more is not made visible.
      proxied.cause == .record && !proxied.host.exchangers.isEmpty && !zone.isBesideProvider(proxied.host)
    }.map { proxied in
      let host = proxied.host
      return finding(
        at: host.name,
        host.exchangers + zone.zone.records(at: host.name).filter(\.isProxied),
        zone.messageNow(zone.hidesMailServer(proxied) ? detour(host.name) : deadEnd(host.name)),
        fix: ProxiedHostFix.fix(for: host.name, host.pointers, in: zone),
        severity: zone.severityOfProxied(host)
      )
    }
  }

  private func detour(_ host: DomainName) -> Text {
    Text(
      """
      the mail server \(host) is proxied (orange cloud): incoming mail depends on a stand-in name that Cloudflare \
      makes up, and mail programs cannot connect
      """,
      ja: """
        メールサーバー \(host) がプロキシ済み（オレンジの雲）です。受信は Cloudflare が合成する名前に頼った状態で、\
        メールソフトは接続できません
        """
    )
  }

  private func deadEnd(_ host: DomainName) -> Text {
    Text(
      "the mail server \(host) is proxied (orange cloud) and its record leads to no mail server: no mail arrives",
      ja: """
        メールサーバー \(host) がプロキシ済み（オレンジの雲）で、レコードの値もメールサーバーにつながらないため、\
        メールは届きません
        """
    )
  }
}

extension MXTargetProxied {
  private static let spectrum: Evidence = {
    var evidence = Evidence()
    evidence.spectrumHosts = .known(Set(["mail.example.com"].compactMap { try? DomainName($0) }))
    return evidence
  }()

  private static let firing: [Example] = [
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
    // Both families go grey together: one orange record is enough to keep the name behind the proxy.
    .fires(
      """
      mail A    192.0.2.10   ; cf_tags=cf-proxied:true
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
    .fires(
      """
      mail CNAME server.example.net. ; cf_tags=cf-proxied:true
      @    MX    10 mail
      """,
      at: ["mail"],
      fixed: """
        mail CNAME server.example.net. ; cf_tags=cf-proxied:false
        @    MX    10 mail
        """
    ),
    // Making the alias grey would not help, as the name that it leads to is orange too.
    .fires(
      """
      @    A     192.0.2.10  ; cf_tags=cf-proxied:true
      mail CNAME example.com. ; cf_tags=cf-proxied:true
      @    MX    10 mail
      """,
      at: ["mail"],
      fixed: """
        @    A     192.0.2.10  ; cf_tags=cf-proxied:true
        mail A     192.0.2.10  ; cf_tags=cf-proxied:false
        @    MX    10 mail
        """
    ),
    // A name that serves the web keeps its cloud.
    .fires(
      """
      shop A  192.0.2.10     ; cf_tags=cf-proxied:true
      @    MX 10 shop
      """,
      at: ["shop"],
      others: ["no-usable-client-host"],
      fixed: """
        shop A  192.0.2.10     ; cf_tags=cf-proxied:true
        mail A  192.0.2.10     ; cf_tags=cf-proxied:false
        @    MX 10 mail
        """
    ),
    .fires(
      """
      mail A     192.0.2.10        ; cf_tags=cf-proxied:true
      www  CNAME mail.example.com. ; cf_tags=cf-proxied:false
      @    MX    10 mail
      """,
      at: ["mail"],
      fixed: """
        mail A     192.0.2.10        ; cf_tags=cf-proxied:true
        www  CNAME mail.example.com. ; cf_tags=cf-proxied:false
        mx1  A     192.0.2.10        ; cf_tags=cf-proxied:false
        @    MX    10 mx1
        """
    ),
    .fires(
      """
      team A  192.0.2.10     ; cf_tags=cf-proxied:true
      team MX 10 team
      """,
      at: ["team"],
      others: ["no-usable-client-host"],
      fixed: """
        team      A  192.0.2.10     ; cf_tags=cf-proxied:true
        mail.team A  192.0.2.10     ; cf_tags=cf-proxied:false
        team      MX 10 mail.team
        """
    ),
    // Nothing here is the address of a mail server: one is Cloudflare's own, one private, one a tunnel.
    .fires(
      """
      mail A  104.21.32.1    ; cf_tags=cf-proxied:true
      @    MX 10 mail
      """,
      at: ["mail"]
    ),
    .fires(
      """
      mail A  104.21.32.1    ; cf_tags=cf-proxied:true
      @    MX 10 mail
      """,
      at: ["mail"],
      fixed: """
        mail A  192.0.2.10     ; cf_tags=cf-proxied:false
        @    MX 10 mail
        """,
      answers: Answers(mailAddresses: ["192.0.2.10"].compactMap { IPAddress($0) })
    ),
    .fires(
      """
      mail CNAME 00000000-0000-4000-8000-000000000000.cfargotunnel.com. ; cf_tags=cf-proxied:true
      @    MX    10 mail
      """,
      at: ["mail"]
    ),
    .fires(
      """
      mail A  192.0.2.10     ; cf_tags=cf-proxied:true
      @    MX 10 mail
      """,
      at: ["mail"],
      others: ["zone-not-authoritative"],
      fixed: """
        mail A  192.0.2.10     ; cf_tags=cf-proxied:false
        @    MX 10 mail
        """,
      info: ZoneInfo(status: "pending")
    ),
  ]

  private static let passing: [Example] = [
    // A Spectrum application takes the mail ports through Cloudflare on purpose.
    .passes(
      """
      mail A  192.0.2.10     ; cf_tags=cf-proxied:true
      @    MX 10 mail
      """,
      evidence: spectrum
    ),
    .passes(
      """
      mail A  192.0.2.10     ; cf_tags=cf-proxied:false
      @    MX 10 mail
      """
    ),
    .passes(
      """
      mail A  192.0.2.10
      @    MX 10 mail
      """
    ),
    .passes("@ MX 10 mx.example.net."),
    // Another server answers for the name, whatever is stored here.
    .passes(
      """
      mail NS ns1.example.net.
      mail A  192.0.2.10     ; cf_tags=cf-proxied:true
      @    MX 10 mail
      """,
      others: ["shadowed-mail-record"]
    ),
    // HTTPS-only names and web sites may be orange; mail does not go there.
    .passes(
      """
      @       A     198.51.100.20     ; cf_tags=cf-proxied:true
      mail    A     192.0.2.10        ; cf_tags=cf-proxied:false
      webmail CNAME mail.example.com. ; cf_tags=cf-proxied:true
      @       MX    10 mail
      """
    ),
  ]
}
