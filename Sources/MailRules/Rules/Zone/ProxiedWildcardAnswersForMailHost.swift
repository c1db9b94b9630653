import DNSModel
import Wording

/// Flags a host that an MX or SRV record names and that only a proxied wildcard answers for.
struct ProxiedWildcardAnswersForMailHost: MailRule {
  static let info = RuleInfo(
    id: "proxied-wildcard-answers-for-mail-host",
    severity: .error,
    step: 4,
    title: Text("mail host without a record, answered by an orange wildcard", ja: "ワイルドカード頼みのメールホスト"),
    rationale: Text(
      """
      The mail host has no record of its own, but a wildcard answers for it, so the name seems to exist. As the \
      wildcard is proxied, the answer is Cloudflare, which listens for no mail. A record of the exact name takes \
      precedence over the wildcard.
      """,
      ja: """
        メールホストに専用のレコードがなく、ワイルドカードが代わりに答えるため、名前が存在するように見えます。\
        ワイルドカードがプロキシ済みなので、つながる先は Cloudflare で、メールは受け付けません。同じ名前のレコードを\
        作れば、ワイルドカードより優先されます。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, add an A record with the name of the mail host, the mail server's address and a grey cloud \
      (DNS only). Leave the wildcard as it is.
      """,
      ja: """
        DNS > レコードで、メールホストの名前の A レコードを、メールサーバーのアドレスを値として、グレーの雲（DNS のみ）\
        で追加します。ワイルドカードはそのまま残します。
        """
    ),
    fix: .confirm,
    references: [
      .cloudflare("dns/manage-dns-records/reference/wildcard-dns-records"),
      .cloudflare("dns/proxy-status/common-scenarios"),
      .rfc(4592, section: "3.3.1"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.proxiedMailHosts.filter { $0.cause == .wildcard && $0.use == .certain }.map { proxied in
      let host = proxied.host
      let wildcard = proxied.resolution.wildcard ?? zone.zone.apex
      let message = Text(
        "\(host.name) has no record of its own; the proxied wildcard \(wildcard) answers for it and takes no mail",
        ja: """
          \(host.name) には専用のレコードがなく、プロキシ済みのワイルドカード \(wildcard) が代わりに答えます。\
          その先はメールを受け付けません
          """
      )
      return finding(
        at: host.name,
        host.exchangers + host.services + zone.zone.records(at: wildcard).filter(\.isProxied),
        zone.messageNow(message),
        fix: ProxiedHostFix.fix(for: host.name, host.exchangers + host.services, in: zone),
        severity: zone.severityNow(.error)
      )
    }
  }
}

extension ProxiedWildcardAnswersForMailHost {
  private static let firing: [Example] = [
    .fires(
      """
      * A  192.0.2.10 ; cf_tags=cf-proxied:true
      @ MX 10 mail
      """,
      at: ["mail"],
      fixed: """
        *    A  192.0.2.10 ; cf_tags=cf-proxied:true
        mail A  192.0.2.10 ; cf_tags=cf-proxied:false
        @    MX 10 mail
        """
    ),
    .fires(
      """
      @          A     192.0.2.10   ; cf_tags=cf-proxied:true
      *          CNAME example.com. ; cf_tags=cf-proxied:true
      _imaps._tcp SRV  0 1 993 imap
      @          MX    10 mx.example.net.
      """,
      at: ["imap"],
      fixed: """
        @          A     192.0.2.10   ; cf_tags=cf-proxied:true
        *          CNAME example.com. ; cf_tags=cf-proxied:true
        imap       A     192.0.2.10   ; cf_tags=cf-proxied:false
        _imaps._tcp SRV  0 1 993 imap
        @          MX    10 mx.example.net.
        """
    ),
    // The wildcard belongs to the web server; the person knows the mail server.
    .fires(
      """
      * A  192.0.2.10 ; cf_tags=cf-proxied:true
      @ MX 10 mail
      """,
      at: ["mail"],
      fixed: """
        *    A  192.0.2.10    ; cf_tags=cf-proxied:true
        mail A  198.51.100.20 ; cf_tags=cf-proxied:false
        @    MX 10 mail
        """,
      answers: Answers(mailAddresses: ["198.51.100.20"].compactMap { IPAddress($0) })
    ),
    .fires(
      """
      * CNAME example.pages.dev. ; cf_tags=cf-proxied:true
      @ MX    10 mail
      """,
      at: ["mail"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      *    A  198.51.100.20 ; cf_tags=cf-proxied:true
      mail A  192.0.2.10    ; cf_tags=cf-proxied:false
      @    MX 10 mail
      """
    ),
    .passes(
      """
      * A  192.0.2.10 ; cf_tags=cf-proxied:false
      @ MX 10 mail
      """
    ),
    .passes(
      """
      * A  192.0.2.10 ; cf_tags=cf-proxied:true
      @ MX 10 mx.example.net.
      """
    ),
    // The names are wrong in themselves: one was made up by Cloudflare once, the other is an address.
    .passes(
      """
      * A  192.0.2.10 ; cf_tags=cf-proxied:true
      @ MX 10 _dc-mx.ad27f9becf7e
      @ MX 20 192.0.2.10
      """,
      others: ["mx-target-is-ip", "stale-dc-artifact"]
    ),
  ]
}
