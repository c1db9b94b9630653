extension MailProvider {
  /// Those that hold mailboxes.
  static let mailboxes = worldwide + zoho + japanese

  private static let worldwide: [MailProvider] = [
    MailProvider(
      "alibaba-mail",
      "Alibaba Mail",
      .mailbox,
      hosts: ["mxn.mxhichina.com", "mxw.mxhichina.com", "*.qiye.aliyun.com"],
      spf: ["spf.mxhichina.com", "spf.qiye.aliyun.com"],
      page: "https://www.alibabacloud.com/help/en/alibaba-mail/"
    ),
    MailProvider(
      "amazon-workmail",
      "Amazon WorkMail",
      .mailbox,
      hosts: ["inbound-smtp.*.amazonaws.com"],
      page: "https://docs.aws.amazon.com/workmail/"
    ),
    MailProvider(
      "dreamhost",
      "DreamHost",
      .mailbox,
      mx: [(0, "mx1.dreamhost.com"), (0, "mx2.dreamhost.com")],
      spf: ["netblocks.dreamhost.com"],
      page: "https://help.dreamhost.com/hc/en-us/articles/215035328"
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
      "gandi",
      "Gandi Mail",
      .mailbox,
      mx: [(10, "spool.mail.gandi.net"), (50, "fb.mail.gandi.net")],
      spf: ["_mailcust.gandi.net"],
      page: "https://docs.gandi.net/"
    ),
    MailProvider(
      "godaddy-professional",
      "GoDaddy Professional Email",
      .mailbox,
      mx: [(0, "smtp.secureserver.net"), (10, "mailstore1.secureserver.net")],
      hosts: ["smtp.*.secureserver.net", "mailstore1.*.secureserver.net"],
      spf: ["secureserver.net"],
      page: "https://www.godaddy.com/help"
    ),
    MailProvider(
      "google-workspace",
      "Google Workspace",
      .mailbox,
      mx: [(1, "smtp.google.com")],
      hosts: [
        "aspmx.l.google.com", "*.aspmx.l.google.com", "aspmx2.googlemail.com", "aspmx3.googlemail.com",
        "aspmx4.googlemail.com", "aspmx5.googlemail.com",
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
      page: "https://support.hostinger.com/en/articles/1583673-what-is-hostinger-spf-record"
    ),
    MailProvider(
      "icloud-plus",
      "iCloud+ Custom Email Domain",
      .mailbox,
      mx: [(10, "mx01.mail.icloud.com"), (10, "mx02.mail.icloud.com")],
      spf: ["icloud.com"],
      verification: ["apple-domain="],
      page: "https://support.apple.com/102374"
    ),
    MailProvider(
      "infomaniak",
      "Infomaniak",
      .mailbox,
      mx: [(5, "mta-gw.infomaniak.ch")],
      spf: ["spf.infomaniak.ch"],
      page: "https://www.infomaniak.com/en/support"
    ),
    MailProvider(
      "ionos",
      "IONOS Mail",
      .mailbox,
      hosts: [
        "mx00.ionos.*", "mx01.ionos.*", "mx00.ionos.co.uk", "mx01.ionos.co.uk", "*.1and1.com",
        "*.kundenserver.de",
      ],
      spf: ["_spf-us.ionos.com", "_spf-eu.ionos.com"],
      page: "https://www.ionos.com/help/domains/"
    ),
    MailProvider(
      "mailbox-org",
      "mailbox.org",
      .mailbox,
      mx: [(10, "mxext1.mailbox.org"), (10, "mxext2.mailbox.org"), (20, "mxext3.mailbox.org")],
      spf: ["mailbox.org"],
      page: "https://kb.mailbox.org/"
    ),
    MailProvider(
      "microsoft-365",
      "Microsoft 365",
      .mailbox,
      hosts: [
        "*.mail.protection.outlook.com", "*.mx.microsoft", "*.olc.protection.outlook.com",
        "*.mail.eo.outlook.com",
      ],
      spf: ["spf.protection.outlook.com"],
      verification: ["ms=ms"],
      page: "https://learn.microsoft.com/microsoft-365/enterprise/external-domain-name-system-records"
    ),
    MailProvider(
      "migadu",
      "Migadu",
      .mailbox,
      mx: [(10, "aspmx1.migadu.com"), (20, "aspmx2.migadu.com")],
      spf: ["spf.migadu.com"],
      verification: ["hosted-email-verify="],
      page: "https://www.migadu.com/guides/"
    ),
    MailProvider(
      "mxroute",
      "MXroute",
      .mailbox,
      hosts: ["*.mxrouting.net", "*.mxroute.com"],
      spf: ["mxroute.com", "mxlogin.com"],
      page: "https://docs.mxroute.com/"
    ),
    MailProvider(
      "namecheap-privateemail",
      "Namecheap Private Email",
      .mailbox,
      mx: [(10, "mx1.privateemail.com"), (10, "mx2.privateemail.com")],
      spf: ["spf.privateemail.com"],
      page: "https://www.namecheap.com/support/knowledgebase/"
    ),
    MailProvider(
      "ovh",
      "OVHcloud",
      .mailbox,
      mx: [
        (1, "mx0.mail.ovh.net"), (5, "mx1.mail.ovh.net"), (50, "mx2.mail.ovh.net"), (100, "mx3.mail.ovh.net"),
        (200, "mx4.mail.ovh.net"),
      ],
      spf: ["mx.ovh.com"],
      page: "https://help.ovhcloud.com/"
    ),
    MailProvider(
      "proton",
      "Proton Mail",
      .mailbox,
      mx: [(10, "mail.protonmail.ch"), (20, "mailsec.protonmail.ch")],
      spf: ["_spf.protonmail.ch"],
      verification: ["protonmail-verification="],
      page: "https://proton.me/support/custom-domain"
    ),
    MailProvider(
      "purelymail",
      "Purelymail",
      .mailbox,
      mx: [(10, "mailserver.purelymail.com")],
      spf: ["_spf.purelymail.com"],
      verification: ["purelymail_ownership_proof="],
      page: "https://purelymail.com/docs/"
    ),
    MailProvider(
      "rackspace",
      "Rackspace Email",
      .mailbox,
      mx: [(10, "mx1.emailsrvr.com"), (20, "mx2.emailsrvr.com")],
      spf: ["emailsrvr.com"],
      page: "https://docs.rackspace.com/"
    ),
    MailProvider(
      "runbox",
      "Runbox",
      .mailbox,
      mx: [(10, "mx.runbox.com")],
      spf: ["spf.runbox.com"],
      page: "https://help.runbox.com/"
    ),
    MailProvider(
      "strato",
      "STRATO",
      .mailbox,
      mx: [(5, "smtpin.rzone.de")],
      spf: ["spf.rzone.de"],
      page: "https://www.strato.de/faq/"
    ),
    MailProvider(
      "tencent-exmail",
      "Tencent Exmail",
      .mailbox,
      mx: [(5, "mxbiz1.qq.com"), (10, "mxbiz2.qq.com")],
      spf: ["spf.mail.qq.com"],
      page: "https://exmail.qq.com/"
    ),
    MailProvider(
      "titan",
      "Titan Email",
      .mailbox,
      mx: [(10, "mx1.titan.email"), (20, "mx2.titan.email")],
      spf: ["spf.titan.email"],
      page: "https://support.titan.email/"
    ),
    MailProvider(
      "transip",
      "TransIP Mail",
      .mailbox,
      mx: [(10, "mx.transip.email")],
      spf: ["_spf.transip.email"],
      page: "https://www.transip.eu/knowledgebase/"
    ),
    MailProvider(
      "tuta",
      "Tuta",
      .mailbox,
      mx: [(0, "mail.tutanota.de")],
      spf: ["spf.tutanota.de"],
      verification: ["t-verify="],
      page: "https://tuta.com/support"
    ),
    MailProvider(
      "yandex-360",
      "Yandex 360",
      .mailbox,
      mx: [(10, "mx.yandex.net")],
      spf: ["_spf.yandex.net"],
      verification: ["yandex-verification:"],
      page: "https://yandex.com/support/"
    ),
  ]

  private static let zoho: [MailProvider] = [
    zoho("zoho-au", "Australia", "zoho.com.au"),
    zoho("zoho-eu", "EU", "zoho.eu", spf: ["zohomail.eu"]),
    zoho("zoho-in", "India", "zoho.in"),
    zoho("zoho-jp", "Japan", "zoho.jp"),
    zoho("zoho-us", "US", "zoho.com", spf: ["zohomail.com"]),
  ]

  /// Zoho's regions differ in the domain alone; a domain gets no mail through the hosts of another region.
  private static func zoho(_ id: String, _ region: String, _ domain: String, spf: [String] = [])
    -> MailProvider
  {
    MailProvider(
      id,
      "Zoho Mail (\(region))",
      .mailbox,
      mx: [(10, "mx." + domain), (20, "mx2." + domain), (50, "mx3." + domain)],
      spf: [domain] + spf,
      page: "https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html"
    )
  }

  private static let japanese: [MailProvider] = [
    MailProvider(
      "conoha-wing",
      "ConoHa WING",
      .mailbox,
      hosts: ["mail*.conoha.ne.jp"],
      spf: ["_spf.conoha.ne.jp"],
      page: "https://support.conoha.jp/"
    ),
    MailProvider(
      "heteml",
      "heteml",
      .mailbox,
      hosts: ["mx-proxy*.heteml.jp"],
      page: "https://heteml.jp/support/"
    ),
    MailProvider(
      "kagoya",
      "Kagoya Japan",
      .mailbox,
      hosts: ["mgws*.kagoya.net"],
      page: "https://support.kagoya.jp/"
    ),
    MailProvider(
      "line-works",
      "LINE WORKS",
      .mailbox,
      hosts: ["jp1-aspmx*.worksmobile.com", "kr1-aspmx*.worksmobile.com"],
      spf: ["spf.worksmobile.com"],
      page: "https://guide.worksmobile.com/"
    ),
    MailProvider(
      "lolipop",
      "Lolipop!",
      .mailbox,
      hosts: ["mx01.lolipop.jp"],
      spf: ["_spf.lolipop.jp"],
      page: "https://lolipop.jp/manual/"
    ),
    MailProvider(
      "onamae",
      "Onamae.com",
      .mailbox,
      hosts: ["mail*.onamae.ne.jp"],
      spf: ["_spf.onamae.ne.jp"],
      page: "https://help.onamae.com/"
    ),
    MailProvider(
      "sakura",
      "Sakura Rental Server",
      .mailbox,
      hosts: ["*.sakura.ne.jp"],
      page: "https://help.sakura.ad.jp/mail/2811/"
    ),
    MailProvider(
      "xserver",
      "Xserver",
      .mailbox,
      hosts: ["sv*.xserver.jp"],
      spf: ["spf.sender.xserver.jp"],
      page: "https://www.xserver.ne.jp/manual/"
    ),
  ]
}
