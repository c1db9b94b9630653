extension MailProvider {
  /// Those that pass mail on to mailboxes elsewhere.
  static let forwarders: [MailProvider] = [
    MailProvider(
      "addy-io",
      "addy.io",
      .forwarder,
      mx: [(10, "mail.anonaddy.me"), (20, "mail2.anonaddy.me")],
      spf: ["spf.anonaddy.me"],
      verification: ["aa-verify="],
      page: "https://addy.io/help/"
    ),
    emailRouting,
    MailProvider(
      "forwardemail",
      "Forward Email",
      .forwarder,
      mx: [(0, "mx1.forwardemail.net"), (0, "mx2.forwardemail.net")],
      spf: ["spf.forwardemail.net"],
      verification: ["forward-email=", "forward-email-site-verification="],
      page: "https://forwardemail.net/guides/cloudflare"
    ),
    MailProvider(
      "improvmx",
      "ImprovMX",
      .forwarder,
      mx: [(10, "mx1.improvmx.com"), (20, "mx2.improvmx.com")],
      spf: ["spf.improvmx.com"],
      page: "https://improvmx.com/guides/"
    ),
    MailProvider(
      "namecheap-forwarding",
      "Namecheap Email Forwarding",
      .forwarder,
      mx: [
        (10, "eforward1.registrar-servers.com"), (10, "eforward2.registrar-servers.com"),
        (10, "eforward3.registrar-servers.com"), (15, "eforward4.registrar-servers.com"),
        (20, "eforward5.registrar-servers.com"),
      ],
      spf: ["spf.efwd.registrar-servers.com"],
      page: "https://www.namecheap.com/support/knowledgebase/"
    ),
    MailProvider(
      "porkbun-forwarding",
      "Porkbun Email Forwarding",
      .forwarder,
      mx: [(10, "fwd1.porkbun.com"), (20, "fwd2.porkbun.com")],
      spf: ["_spf.porkbun.com"],
      page: "https://kb.porkbun.com/"
    ),
    MailProvider(
      "simplelogin",
      "SimpleLogin",
      .forwarder,
      mx: [(10, "mx1.simplelogin.co"), (20, "mx2.simplelogin.co")],
      spf: ["simplelogin.co"],
      verification: ["sl-verification="],
      page: "https://simplelogin.io/docs/"
    ),
  ]
}
