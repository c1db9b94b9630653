extension MailProvider {
  /// Those that clean mail and pass it on to the server that holds the mailboxes.
  static let filters: [MailProvider] = [
    MailProvider(
      "barracuda",
      "Barracuda Email Gateway Defense",
      .filter,
      hosts: ["*.ess.barracudanetworks.com", "*.ess.barracuda.com"],
      spf: ["spf.ess.barracudanetworks.com"],
      page: "https://campus.barracuda.com/"
    ),
    MailProvider(
      "broadcom-messagelabs",
      "Broadcom Email Security.cloud",
      .filter,
      hosts: ["*.messagelabs.com"],
      spf: ["spf.messagelabs.com"],
      page: "https://techdocs.broadcom.com/"
    ),
    MailProvider(
      "cisco-ces",
      "Cisco Secure Email",
      .filter,
      hosts: ["*.iphmx.com"],
      page: "https://docs.ces.cisco.com/"
    ),
    MailProvider(
      "cloudflare-email-security",
      "Cloudflare Email Security",
      .filter,
      hosts: ["*.inbound.cf-emailsecurity.net", "*.mxrecord.io", "*.mxrecord.mx"],
      page: "https://developers.cloudflare.com/email-security/"
    ),
    MailProvider(
      "forcepoint",
      "Forcepoint Email Security",
      .filter,
      hosts: ["*.mailcontrol.com"],
      page: "https://www.forcepoint.com/product/email-security"
    ),
    MailProvider(
      "fortimail-cloud",
      "FortiMail Cloud",
      .filter,
      hosts: ["*.fortimail.com", "*.fortimailcloud.com"],
      page: "https://docs.fortinet.com/"
    ),
    MailProvider(
      "iij-securemx",
      "IIJ Secure MX",
      .filter,
      hosts: ["*.securemx.jp"],
      page: "https://www.iij.ad.jp/biz/smx/"
    ),
    MailProvider(
      "mailchannels",
      "MailChannels",
      .filter,
      hosts: ["mx1.mailchannels.net", "mx2.mailchannels.net"],
      spf: ["relay.mailchannels.net"],
      page: "https://docs.mailchannels.net/"
    ),
    MailProvider(
      "mimecast",
      "Mimecast",
      .filter,
      hosts: ["*.mimecast.com", "*.mimecast.co.za"],
      page: "https://mimecastsupport.zendesk.com/"
    ),
    MailProvider(
      "proofpoint-enterprise",
      "Proofpoint",
      .filter,
      hosts: ["*.pphosted.com", "*.gpphosted.com"],
      page: "https://help.proofpoint.com/"
    ),
    MailProvider(
      "proofpoint-essentials",
      "Proofpoint Essentials",
      .filter,
      hosts: ["*.ppe-hosted.com"],
      page: "https://help.proofpoint.com/"
    ),
    MailProvider(
      "siteground",
      "SiteGround",
      .filter,
      mx: [
        (10, "mx10.mailspamprotection.com"), (20, "mx20.mailspamprotection.com"),
        (30, "mx30.mailspamprotection.com"),
      ],
      spf: ["_spf.mailspamprotection.com"],
      page: "https://www.siteground.com/kb/"
    ),
    MailProvider(
      "spamexperts",
      "SpamExperts",
      .filter,
      hosts: [
        "mx.spamexperts.com", "fallbackmx.spamexperts.eu", "lastmx.spamexperts.net", "*.antispamcloud.com",
      ],
      spf: ["spf.antispamcloud.com"],
      page: "https://documentation.n-able.com/spamexperts/userguide/"
    ),
    MailProvider("spamhero", "SpamHero", .filter, hosts: ["*.spamh.com"], page: "https://www.spamhero.com/"),
    MailProvider(
      "trellix",
      "Trellix Email Security",
      .filter,
      hosts: ["*.email.fireeyecloud.com"],
      page: "https://docs.trellix.com/"
    ),
    MailProvider(
      "trendmicro",
      "Trend Micro Email Security",
      .filter,
      hosts: ["*.in.tmes.trendmicro.com", "*.in.tmems.trendmicro.com", "*.in.hes.trendmicro.com"],
      spf: ["spf.hes.trendmicro.com", "spf.tmes.trendmicro.com"],
      page: "https://docs.trendmicro.com/"
    ),
  ]
}
