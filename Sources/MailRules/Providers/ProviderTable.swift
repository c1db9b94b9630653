import DNSModel

extension MailProvider {
  /// The providers that greycloud knows, by identity.
  ///
  /// The hosts and preferences are those that each provider documents, last compared in November 2026.
  public static let all: [MailProvider] = [
    MailProvider(
      "barracuda",
      "Barracuda Email Gateway Defense",
      .filter,
      hosts: ["*.ess.barracudanetworks.com"]
    ),
    MailProvider(
      "broadcom-messagelabs",
      "Broadcom Email Security.cloud",
      .filter,
      hosts: ["*.messagelabs.com"]
    ),
    MailProvider("cisco-ces", "Cisco Secure Email", .filter, hosts: ["*.iphmx.com"]),
    emailRouting,
    MailProvider(
      "cloudflare-email-security",
      "Cloudflare Email Security",
      .filter,
      hosts: ["*.inbound.cf-emailsecurity.net", "*.mxrecord.io", "*.mxrecord.mx"]
    ),
    MailProvider(
      "fastmail",
      "Fastmail",
      .mailbox,
      mx: [(10, "in1-smtp.messagingengine.com"), (20, "in2-smtp.messagingengine.com")],
      spf: ["spf.messagingengine.com"],
      page: "https://www.fastmail.help/hc/en-us/articles/360060591153"
    ),
    MailProvider(
      "google-workspace",
      "Google Workspace",
      .mailbox,
      mx: [(1, "smtp.google.com")],
      hosts: [
        "aspmx.l.google.com", "*.aspmx.l.google.com", "aspmx2.googlemail.com", "aspmx3.googlemail.com",
      ],
      spf: ["_spf.google.com"],
      page: "https://support.google.com/a/answer/174125"
    ),
    MailProvider(
      "hostinger",
      "Hostinger Email",
      .mailbox,
      mx: [(5, "mx1.hostinger.com"), (10, "mx2.hostinger.com")],
      spf: ["_spf.mail.hostinger.com"],
      page: "https://support.hostinger.com/"
    ),
    MailProvider(
      "icloud-plus",
      "iCloud+ Custom Email Domain",
      .mailbox,
      mx: [(10, "mx01.mail.icloud.com"), (10, "mx02.mail.icloud.com")],
      spf: ["icloud.com"],
      page: "https://support.apple.com/102374"
    ),
    MailProvider(
      "mailchannels",
      "MailChannels",
      .filter,
      hosts: ["mx1.mailchannels.net", "mx2.mailchannels.net"]
    ),
    MailProvider(
      "microsoft-365",
      "Microsoft 365",
      .mailbox,
      hosts: ["*.mail.protection.outlook.com", "*.mx.microsoft", "*.olc.protection.outlook.com"],
      spf: ["spf.protection.outlook.com"],
      page: "https://learn.microsoft.com/microsoft-365/enterprise/external-domain-name-system-records"
    ),
    MailProvider("mimecast", "Mimecast", .filter, hosts: ["*.mimecast.com", "*.mimecast.co.za"]),
    MailProvider(
      "namecheap-privateemail",
      "Namecheap Private Email",
      .mailbox,
      mx: [(10, "mx1.privateemail.com"), (10, "mx2.privateemail.com")],
      spf: ["spf.privateemail.com"],
      page: "https://www.namecheap.com/support/knowledgebase/"
    ),
    MailProvider(
      "proofpoint-enterprise",
      "Proofpoint",
      .filter,
      hosts: ["*.pphosted.com", "*.gpphosted.com"]
    ),
    MailProvider("proofpoint-essentials", "Proofpoint Essentials", .filter, hosts: ["*.ppe-hosted.com"]),
    MailProvider(
      "proton",
      "Proton Mail",
      .mailbox,
      mx: [(10, "mail.protonmail.ch"), (20, "mailsec.protonmail.ch")],
      spf: ["_spf.protonmail.ch"],
      page: "https://proton.me/support/custom-domain"
    ),
    MailProvider(
      "spamexperts",
      "SpamExperts",
      .filter,
      hosts: [
        "mx.spamexperts.com", "fallbackmx.spamexperts.eu", "lastmx.spamexperts.net", "*.antispamcloud.com",
      ]
    ),
    MailProvider("spamhero", "SpamHero", .filter, hosts: ["*.spamh.com"]),
    MailProvider(
      "titan",
      "Titan Email",
      .mailbox,
      mx: [(10, "mx1.titan.email"), (20, "mx2.titan.email")],
      spf: ["spf.titan.email"],
      page: "https://support.titan.email/"
    ),
    MailProvider(
      "zoho-eu",
      "Zoho Mail (EU)",
      .mailbox,
      mx: [
        (10, "mx.zoho.eu"), (20, "mx2.zoho.eu"), (50, "mx3.zoho.eu"),
      ],
      spf: ["zoho.eu", "zohomail.eu"],
      page: zohoPage
    ),
    MailProvider(
      "zoho-us",
      "Zoho Mail (US)",
      .mailbox,
      mx: [
        (10, "mx.zoho.com"), (20, "mx2.zoho.com"), (50, "mx3.zoho.com"),
      ],
      spf: ["zoho.com", "zohomail.com"],
      page: zohoPage
    ),
  ]

  /// Cloudflare's own forwarding service, whose records nobody else may write.
  static let emailRouting = MailProvider(
    "cloudflare-email-routing",
    "Cloudflare Email Routing",
    .forwarder,
    hosts: [
      "route1.mx.cloudflare.net", "route2.mx.cloudflare.net", "route3.mx.cloudflare.net",
      "amir.mx.cloudflare.net", "linda.mx.cloudflare.net", "isaac.mx.cloudflare.net",
    ],
    spf: ["_spf.mx.cloudflare.net"],
    page: "https://developers.cloudflare.com/email-routing/"
  )

  /// Hosts that take in the bounces of a sending service, never the mail of people.
  static let bounceHosts: [HostPattern] = [
    "feedback-smtp.*.amazonses.com", "inbound-smtp.*.amazonaws.com", "*.mtasv.net", "mx.sendgrid.net",
    "inbound.postmarkapp.com", "*.sparkpostmail.com", "mxa.mailgun.org", "mxb.mailgun.org",
    "*.cf-bounce.mx.cloudflare.net",
  ].map(HostPattern.init)

  private static let zohoPage = "https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html"

  private init(
    _ id: String,
    _ name: String,
    _ kind: Kind,
    mx: [(UInt16, String)] = [],
    hosts: [String] = [],
    spf: [String] = [],
    page: String = ""
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    exchanges = mx.compactMap { preference, host in
      (try? DomainName(host)).map { Exchange(preference: preference, host: $0) }
    }
    self.hosts = (mx.map(\.1) + hosts).map(HostPattern.init)
    spfDomains = spf
    documentation = page
  }
}
