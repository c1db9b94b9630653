import DNSModel
import Testing
import TestSupport
import Wording

@testable import MailRules

/// Hosts that customers of providers really have are known as theirs, and judged by what their provider does.
struct ProviderHostTests {
  @Test(arguments: [
    Case("microsoft-365", "my-shop-com01e.mail.protection.outlook.com"),
    Case("microsoft-365", "shop-com.o-v1.mx.microsoft"), Case("microsoft-365", "shop-com.mx.microsoft"),
    Case("microsoft-365", "shop-com.mail.eo.outlook.com"),
    Case("microsoft-365-gov", "shop-com.mail.protection.office365.us"),
    Case("microsoft-365-china", "shop-com.mail.protection.partner.outlook.cn"),
    Case("google-workspace", "gmr-smtp-in.l.google.com"),
    Case("google-workspace", "alt1.gmr-smtp-in.l.google.com"),
    Case("ionos", "mx00.perfora.net"), Case("ionos", "mx01.1and1.es"), Case("ionos", "mx00.ionos.mx"),
    Case("all-inkl", "w0123abc.kasserver.com"), Case("namecheap-webhosting", "mx1-hosting.jellyfish.systems"),
    Case("namecheap-webhosting", "server1.web-hosting.com"),
    Case("siteground", "mx10.antispam.mailspamprotection.com"),
    Case("siteground", "mx30.mailspamprotection.com"),
    Case("hey", "work-mx.app.hey.com"), Case("spacemail", "mx2.spacemail.com"),
    Case("simply-com", "mx.simply.com"), Case("kagoya", "dmail.kagoya.net"),
    Case("kagoya", "mgws12.kagoya.net"),
    Case("muumuu-mail", "mx01.muumuu-mail.com"), Case("heteml", "mx-proxy501.heteml.jp"),
    Case("lark", "mx1.larksuite.com"), Case("feishu", "mx3.feishu.cn"),
    Case("zoho-ca", "mx.zohocloud.ca"), Case("zoho-sa", "mx.zoho.sa"), Case("zoho-cn", "mx2.zoho.com.cn"),
    Case("mimecast", "je-smtp-inbound-1.mimecast-offshore.com"), Case("yandex-360", "mx.yandex.ru"),
    Case("beget", "mx1.beget.ru"), Case("netease-qiye", "hzmx01.mxmail.netease.com"),
    Case("netease-qiye", "qiye163mx02.mxmail.netease.com"),
    Case("ovh", "redirect.ovh.net"), Case("ovh", "ex3.mail.ovh.net"), Case("united-domains", "mx00.udag.de"),
    Case("xserver", "sv12.xbiz.ne.jp"), Case("mail-ru", "mxs.mail.ru"), Case("strato", "smtp.rzone.de"),
    Case("123-reg", "mx1.123-reg.co.uk"), Case("20i", "mx.stackmail.com"),
    Case("active-world", "mx02.active-w.net"), Case("airnet", "mxin2.airnet.ne.jp"),
    Case("combell", "mx.backup.mailprotect.be"), Case("coreserver", "v12.coreserver.jp"),
    Case("domainfactory", "mxlb.ispgateway.de"), Case("domeneshop", "mx.domeneshop.no"),
    Case("hostpoint", "mx2.mail.hostpoint.ch"), Case("krystal", "mx1.krystal.uk"),
    Case("locaweb", "mx.jk.locaweb.com.br"), Case("oneoffice", "mailgw.oneoffice.jp"),
    Case("oneoffice", "mailgw3.oneoffice.jp"), Case("reg-ru", "mx2.hosting.reg.ru"),
    Case("timeweb", "mx1.timeweb.ru"), Case("cpi-kddi", "vlmx-air.secure.ne.jp"),
    Case("cpi-kddi", "ham12.secure.ne.jp"), Case("gmx", "mx00.emig.gmx.net"),
    Case("opensrs", "mx.shop.example.cust.b.hostedemail.com"),
    Case("hover", "mx.hover.com.cust.hostedemail.com"),
    Case("outlook-personalized", "0123.pamx1.hotmail.com"),
    Case("amazon-inbound", "inbound-smtp.us-east-1.amazonaws.com"),
    Case("amazon-ses", "feedback-smtp.eu-west-1.amazonses.com"),
    Case("aurorasendcloud", "mx2.sendcloud.org"), Case("lettermint", "inbound.lettermint.co"),
    Case("resend", "send.forge.rmta.net"),
  ])
  func `a host is its provider's`(_ row: Case<String, String>) throws {
    #expect(ProviderIndex.shared.provider(of: try DomainName(row.expected))?.id == row.description)
  }

  /// Hosts of filters, each with the identity of the filter.
  private static let filters = [
    Case("barracuda", "d226511a.ess.barracudanetworks.com"),
    Case("barracuda", "d226511.a.ess.uk.barracudanetworks.com"),
    Case("barracuda", "d337206.b.ess.de.barracudanetworks.com"),
    Case("trendmicro", "shop.in.tmes.trendmicro.com"), Case("trendmicro", "shop.in.tmems-jp.trendmicro.com"),
    Case("trendmicro", "shop.in.tmes-anz.trendmicro.com"),
    Case("trendmicro", "shop.in.tmes-sg.trendmicro.com"),
    Case("trendmicro", "shop.in.tmes-in.trendmicro.com"),
    Case("sophos", "mx-01-eu-west-1.prod.hydra.sophos.com"),
    Case("hornetsecurity", "mx01.hornetsecurity.com"),
    Case("hornetsecurity", "relay.antispameurope.com"),
    Case("m-filter-cloud", "mail.system.digitalartscloud.com"), Case("spamexperts", "mx1.mtaroutes.com"),
    Case("spamexperts", "mx2.email-cluster.com"), Case("nec-mail-security", "i3.mailsecurity-nec.jp"),
    Case("nospamcloud", "mxjp2.nospamcloud.com"), Case("iij-securemx", "mx6.securemx.jp"),
    Case("mimecast", "je-smtp-inbound-2.mimecast-offshore.com"), Case("forcepoint", "cust1.mailcontrol.com"),
  ]

  @Test(arguments: filters)
  func `a filter's backend leads around it, and is no second service`(_ row: Case<String, String>) throws {
    let host = try DomainName(row.expected)
    #expect(ProviderIndex.shared.provider(of: host)?.id == row.description)
    let zone = MailZone(
      try Zone(
        presentation: """
          @ MX 10 \(host)
          @ MX 20 tenant.mail.protection.outlook.com.
          """
      )
    )
    let found = RuleCatalog.findings(in: zone).map(\.rule)
    #expect(found.contains("filter-bypass"))
    #expect(!found.contains("mixed-mailbox-providers"))
  }

  @Test(arguments: [
    Case("a host of OVH Exchange", "@ MX 0 ex3.mail.ovh.net.\n@ TXT \"v=spf1 include:mx.ovh.com ~all\""),
    Case("an older host of Mail.ru", "@ MX 10 mxs.mail.ru.\n@ TXT \"v=spf1 redirect=_spf.mail.ru\""),
    Case("the name of STRATO's SPF", "@ MX 5 smtp.rzone.de.\n@ TXT \"v=spf1 redirect=smtp.rzone.de\""),
    Case("another region of Zoho", "@ MX 10 mx.zoho.com.cn.\n@ TXT \"v=spf1 include:zoho.com.au ~all\""),
    Case("a sibling there", "@ MX 10 mx3.zoho.com.cn.\n@ TXT \"v=spf1 include:zoho.com.au ~all\""),
    Case("a host that nobody documents", "@ MX 10 in3-smtps.messagingengine.com."),
    Case("one in the parent domain", "@ MX 10 mx1.mail.hostpoint.ch.\n@ MX 20 mx.mail.hostpoint.ch."),
  ])
  func `a host in the provider's own domain is no slip of the pen`(_ row: Case<String, String>) throws {
    let zone = MailZone(try Zone(presentation: row.expected))
    #expect(NearMissProviderHost().findings(in: zone) == [])
  }

  @Test func `a host in the provider's own domain that does not exist is one`() throws {
    let host = try DomainName("apsmx.l.google.com")
    var evidence = Evidence()
    for type in [RRType.a, .aaaa] { evidence.dns[DNSQuestion(host, type)] = .known(DNSAnswer()) }
    let zone = MailZone(try Zone(presentation: "@ MX 1 \(host)"), evidence: evidence)
    #expect(NearMissProviderHost().findings(in: zone).map(\.severity) == [.error])
  }

  @Test func `Resend's return paths must not be proxied`() throws {
    let zone = MailZone(
      try Zone(
        presentation: """
          send  CNAME send.forge.rmta.net.      ; cf_tags=cf-proxied:true
          rsend CNAME rsend-euw1.forge.rmta.net. ; cf_tags=cf-proxied:true
          """
      )
    )
    let found = MailAuthCNAMEProxied().findings(in: zone)
    #expect(found.map(\.owner.firstLabel) == ["send", "rsend"])
    #expect(found.map(\.severity) == [.error, .error])
  }

  @Test func `Microsoft 365 from GoDaddy has GoDaddy's SPF`() throws {
    let zone = MailZone(
      try Zone(
        presentation: """
          @ MX  0 tenant.mail.protection.outlook.com.
          @ TXT "v=spf1 include:secureserver.net -all"
          """
      )
    )
    #expect(KnownSenderNotAuthorised().findings(in: zone) == [])
    #expect(StaleInclude().findings(in: zone) == [])
  }

  @Test(arguments: ["Amazon", "SES", "WorkMail"])
  func `Amazon's inbound hosts are blamed on no single service`(_ word: String) throws {
    let zone = MailZone(
      try Zone(
        presentation: """
          @ MX 1  smtp.google.com.
          @ MX 10 inbound-smtp.us-east-1.amazonaws.com.
          """
      )
    )
    let found = MixedMailboxProviders().findings(in: zone)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.message(.english).contains(word) && $0.message(.japanese).contains(word) })
  }

  @Test(arguments: [
    Case("zoho-eu", ["imappro.zoho.eu", "poppro.zoho.eu", "smtppro.zoho.eu"]),
    Case("zoho-jp", ["imappro.zoho.jp", "poppro.zoho.jp", "smtppro.zoho.jp"]),
    Case("ionos", ["imap.ionos.{tld}", "smtp.ionos.{tld}"]),
    Case("infomaniak", ["mail.infomaniak.com", "mail.infomaniak.com"]),
  ])
  func `mail programs are led to the servers for own domains`(_ row: Case<String, [String]>) throws {
    let client = try #require(MailProvider.named(row.description)).client
    #expect(client.filter(\.isConfirmed).map(\.host.text) == row.expected)
  }
}
