import DNSModel
import Wording

/// Flags a mail host that is a DNS-only alias of a proxied name.
struct MailAliasToProxied: MailRule {
  static let info = RuleInfo(
    id: "mail-alias-to-proxied",
    severity: .error,
    step: 4,
    title: Text("grey mail alias of an orange name", ja: "オレンジの名前を指すグレーのメール用 CNAME"),
    rationale: Text(
      """
      A CNAME record inside a zone is answered with the addresses of the name that it leads to. If that name is \
      proxied, the answer holds Cloudflare's addresses although the alias itself is grey, and mail programs cannot \
      connect. Switching the alias's cloud changes nothing.
      """,
      ja: """
        同じゾーンの中を指す CNAME には、指した先の名前のアドレスが返されます。先の名前がプロキシ済みだと、CNAME \
        自身がグレーでも返るのは Cloudflare のアドレスで、メールソフトは接続できません。CNAME の雲を切り替えても何も\
        変わりません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, delete the CNAME record and add an A record of the same name with the server's address and \
      a grey cloud (DNS only). Leave the name that it led to as it is.
      """,
      ja: """
        DNS > レコードで CNAME レコードを削除し、同じ名前の A レコードを、サーバーのアドレスを値として、グレーの雲\
        （DNS のみ）で追加します。CNAME が指していた名前はそのまま残します。
        """
    ),
    fix: .confirm,
    references: [
      .cloudflare("dns/cname-flattening/set-up-cname-flattening"),
      .cloudflare("dns/proxy-status/common-scenarios"),
      .rfc(2181, section: "10.3"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.proxiedMailHosts.compactMap { proxied in
      guard proxied.cause == .alias, let advice = ProxiedHostFix.advice(for: proxied, in: zone) else {
        return nil
      }
      let host = proxied.host
      return finding(
        at: host.name,
        proxied.resolution.aliases + host.exchangers + host.services,
        zone.messageNow(message(host.name, proxied.resolution.canonicalName)),
        fix: advice.fix,
        severity: advice.severity
      )
    }
  }

  private func message(_ host: DomainName, _ target: DomainName) -> Text {
    Text(
      "\(host) is grey but an alias of \(target), which is proxied (orange cloud), so it answers as proxied too",
      ja: """
        \(host) はグレーですが、プロキシ済み（オレンジの雲）の \(target) を指す CNAME のため、プロキシ経由の\
        アドレスが返ります
        """
    )
  }
}

extension MailAliasToProxied {
  private static let firing: [Example] = [
    .fires(
      """
      @    A     192.0.2.10   ; cf_tags=cf-proxied:true
      @    AAAA  2001:db8::10 ; cf_tags=cf-proxied:true
      mail CNAME example.com. ; cf_tags=cf-proxied:false
      @    MX    10 mail
      """,
      at: ["mail"],
      fixed: """
        @    A     192.0.2.10   ; cf_tags=cf-proxied:true
        @    AAAA  2001:db8::10 ; cf_tags=cf-proxied:true
        mail A     192.0.2.10   ; cf_tags=cf-proxied:false
        mail AAAA  2001:db8::10 ; cf_tags=cf-proxied:false
        @    MX    10 mail
        """
    ),
    .fires(
      """
      @      A     192.0.2.10         ; cf_tags=cf-proxied:true
      server CNAME example.com.       ; cf_tags=cf-proxied:false
      mail   CNAME server.example.com. ; cf_tags=cf-proxied:false
      @      MX    10 mail
      """,
      at: ["mail"],
      fixed: """
        @      A     192.0.2.10         ; cf_tags=cf-proxied:true
        server CNAME example.com.       ; cf_tags=cf-proxied:false
        mail   A     192.0.2.10         ; cf_tags=cf-proxied:false
        @      MX    10 mail
        """
    ),
    // A name for mail programs only: the MX host is a grey name of the same server.
    .fires(
      """
      @    A     192.0.2.10   ; cf_tags=cf-proxied:true
      mail A     192.0.2.10   ; cf_tags=cf-proxied:false
      imap CNAME example.com. ; cf_tags=cf-proxied:false
      @    MX    10 mail
      """,
      at: ["imap"],
      others: ["origin-exposed"],
      fixed: """
        @    A     192.0.2.10   ; cf_tags=cf-proxied:true
        mail A     192.0.2.10   ; cf_tags=cf-proxied:false
        imap A     192.0.2.10   ; cf_tags=cf-proxied:false
        @    MX    10 mail
        """
    ),
    // The domain's record holds no address of a server, so a person must say it.
    .fires(
      """
      @    A     100.64.0.1   ; cf_tags=cf-proxied:true
      mail CNAME example.com. ; cf_tags=cf-proxied:false
      @    MX    10 mail
      """,
      at: ["mail"]
    ),
    .fires(
      """
      @    CNAME example.pages.dev. ; cf_tags=cf-proxied:true
      mail CNAME example.com.       ; cf_tags=cf-proxied:false
      @    MX    10 mail
      """,
      at: ["mail"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      mail CNAME server.example.net. ; cf_tags=cf-proxied:false
      @    MX    10 mail
      """,
      others: ["mx-target-is-cname"]
    ),
    .passes(
      """
      @    A     192.0.2.10   ; cf_tags=cf-proxied:false
      mail CNAME example.com. ; cf_tags=cf-proxied:false
      @    MX    10 mail
      """,
      others: ["mx-target-is-cname"]
    ),
    // The mailboxes are at a provider; the alias is left from an import.
    .passes(
      """
      @    A     192.0.2.10   ; cf_tags=cf-proxied:true
      mail CNAME example.com. ; cf_tags=cf-proxied:false
      @    MX    1 smtp.google.com.
      """
    ),
    .passes(
      """
      @   A     192.0.2.10   ; cf_tags=cf-proxied:true
      ftp CNAME example.com. ; cf_tags=cf-proxied:false
      @   MX    10 mx.example.net.
      """
    ),
  ]
}
