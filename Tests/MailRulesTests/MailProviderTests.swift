import DNSModel
import Testing
import Wording

@testable import MailRules

/// The provider table is data that plans are made of, so its form is held to what plans rely on.
@Suite(.serialized)
struct MailProviderTests {
  @Test(arguments: MailProvider.all)
  func `has a name in both languages`(_ provider: MailProvider) {
    #expect(provider.names.allSatisfy { !$0.isEmpty })
    #expect(provider.name(.english).unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test(
    arguments: [
      ("sakura", "さくらのレンタルサーバ"), ("onamae", "お名前.com"), ("lolipop", "ロリポップ！"),
      ("muumuu-mail", "ムームーメール"), ("heteml", "ヘテムル"), ("xserver", "エックスサーバー"),
      ("kagoya", "カゴヤ・ジャパン"), ("iij-securemx", "IIJ セキュア MX"), ("fastmail", "Fastmail"),
    ]
  )
  func `is called as its owner calls it in Japanese, and found by that name`(
    _ id: String,
    _ name: String
  ) throws {
    let provider = try #require(MailProvider.named(id))
    #expect(provider.name(.japanese) == name)
    #expect(MailProvider.named(name) == provider)
  }

  @Test(arguments: ProviderTable.families)
  func `every line of the table is a fact`(_ family: String) {
    #expect(ProviderReader(family).unreadable.isEmpty)
  }

  @Test func `a line that is no fact is noticed`() {
    let reader = ProviderReader(
      """
      a  mailbox  A
        mx  ten mx.example.net
        imap  imap.example.net 993
        colour  blue
        ja  エー 社
      b  shop  B
      """
    )
    #expect(reader.providers.map(\.id) == ["a"])
    #expect(reader.providers.first?.names == ["A", "エー 社"])
    #expect(reader.unreadable.count == 4)
  }

  @Test func `identities are unique, kebab-case and sorted`() {
    let ids = MailProvider.all.map(\.id)
    let names = ids + MailProvider.all.flatMap(\.aliases)
    #expect(ids == Array(Set(ids)).sorted())
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil })
  }

  @Test(arguments: MailProvider.all)
  func `is found by its identity and documented on a page`(_ provider: MailProvider) {
    #expect(MailProvider.named(provider.id) == provider)
    #expect(provider.aliases.allSatisfy { MailProvider.named($0) == provider })
    #expect(provider.documentation.hasPrefix("https://"))
    #expect(provider.partners.allSatisfy { MailProvider.named($0) != nil })
  }

  @Test(arguments: MailProvider.all)
  func `its set names every host once, the most preferred first`(_ provider: MailProvider) {
    for set in [provider.documentedExchanges, provider.otherExchanges] {
      #expect(Set(set.map(\.host)).count == set.count)
      let preferences = set.compactMap(\.preference)
      #expect(preferences == preferences.sorted())
    }
    #expect(provider.exchanges.isEmpty || provider.exchanges.count == provider.documentedExchanges.count)
  }

  @Test(arguments: MailProvider.all)
  func `what it documents is a name once its placeholders are filled`(_ provider: MailProvider) throws {
    let domain = try DomainName("example.com")
    let hosts =
      (provider.documentedExchanges + provider.otherExchanges).map(\.host) + provider.spf.flatMap(\.domains)
      + provider.dkim.flatMap { [$0.selector] + [$0.target].compactMap { $0 } }
      + provider.records.map(\.target)
      + provider.client.map(\.host)
    for host in hosts {
      #expect(host.filledWithAnything(for: domain) != nil, "\(host.text)")
      #expect(
        (host.filled(for: domain) == nil) == !Set(host.placeholders).isSubset(of: ["domain", "domain-dashes"])
      )
    }
  }

  @Test(arguments: MailProvider.all.filter { !$0.documentedExchanges.isEmpty })
  func `is recognised by every host that it documents outside the domain`(_ provider: MailProvider) throws {
    let domain = try DomainName("example.com")
    for exchange in provider.documentedExchanges + provider.otherExchanges where !exchange.host.isOfCustomer {
      let host = try #require(exchange.host.filledWithAnything(for: domain))
      #expect(ProviderIndex.shared.provider(of: host)?.id == provider.id, "\(host)")
    }
  }

  @Test(
    arguments: [
      "cloudflare-email-routing", "microsoft-365", "amazon-ses", "barracuda", "xserver", "mailgun", "opensrs",
      "easydns", "cpanel-selfhosted", "siteground", "heteml", "line-works", "amazon-inbound", "all-inkl",
    ]
  )
  func `has no set where customers get different hosts or nobody may write it`(_ id: String) throws {
    #expect(try #require(MailProvider.named(id)).exchanges.isEmpty)
  }

  @Test(
    arguments: [
      ("kagoya", ["10 dmail.kagoya.net"]), ("muumuu-mail", ["50 mx01.muumuu-mail.com"]),
      ("lark", ["1 mx1.larksuite.com", "5 mx2.larksuite.com", "10 mx3.larksuite.com"]),
      ("feishu", ["1 mx1.feishu.cn", "5 mx2.feishu.cn", "10 mx3.feishu.cn"]),
      ("hover", ["10 mx.hover.com.cust.hostedemail.com"]),
      ("domainfactory", ["1 mxlb.ispgateway.de"]),
      ("spacemail", ["0 mx1.spacemail.com", "0 mx2.spacemail.com"]),
      ("hostpoint", ["10 mx1.mail.hostpoint.ch", "10 mx2.mail.hostpoint.ch"]),
      ("united-domains", ["10 mx00.udag.de", "20 mx01.udag.de"]),
      ("zoho-ca", ["10 mx.zohocloud.ca", "20 mx2.zohocloud.ca", "50 mx3.zohocloud.ca"]),
      (
        "namecheap-webhosting",
        [
          "5 mx1-hosting.jellyfish.systems", "10 mx2-hosting.jellyfish.systems",
          "20 mx3-hosting.jellyfish.systems",
        ]
      ),
    ]
  )
  func `has the set that every customer gets`(_ id: String, _ expected: [String]) throws {
    let exchanges = try #require(MailProvider.named(id)).exchanges
    #expect(exchanges.map { "\($0.preference) \($0.host.dotless)" } == expected)
  }

  @Test(arguments: ["my-shop.example", "xn--bcher-kva.example", "example.com"])
  func `Microsoft's host is never made of the domain`(_ name: String) throws {
    let provider = try #require(MailProvider.named("microsoft-365"))
    let domain = try DomainName(name)
    #expect(provider.exchanges.isEmpty)
    for exchange in provider.documentedExchanges + provider.otherExchanges {
      #expect(exchange.host.filled(for: domain) == nil)
    }
    #expect(provider.dkimAliases(for: domain).isEmpty)
  }

  @Test func `a hyphen in the domain leaves open what becomes of its dots`() throws {
    let template = HostTemplate("key-{domain-dashes}.example.net")
    #expect(template.filled(for: try DomainName("shop.example"))?.dotless == "key-shop-example.example.net")
    #expect(template.filled(for: try DomainName("my-shop.example")) == nil)
    let pattern = try #require(template.pattern(for: try DomainName("my-shop.example")))
    #expect(pattern.matches(try DomainName("key-myshop-example01e.example.net")))
  }

  @Test(
    arguments: [
      ("*.example.net", "a.b.example.net", true), ("*.example.net", "example.net", false),
      ("*.*.example.net", "a.b.example.net", true), ("*.*.example.net", "a.example.net", false),
      ("*.in.*.example.net", "a.in.b.example.net", true),
      ("*.in.*.example.net", "a.out.b.example.net", false),
      ("mx*.example.net", "mx.example.net", true), ("mx*.example.net", "a.mx.example.net", false),
    ]
  )
  func `a pattern`(_ pattern: String, _ host: String, _ expected: Bool) throws {
    #expect(HostPattern(pattern).matches(try DomainName(host)) == expected)
  }

  @Test func `an unknown identity names nobody`() {
    #expect(MailProvider.named("no-such-provider") == nil)
  }

  @Test(
    arguments: [
      ("fastmail", ["spf.messagingengine.com"]),
      ("dreamhost", ["netblocks.dreamhost.com", "relay.mailchannels.net"]),
      ("zoho-us", nil), ("tuta", ["spf.tutanota.de"]), ("sakura", nil), ("ionos", nil), ("mimecast", nil),
      ("brevo", nil),
      ("microsoft-365", ["spf.protection.outlook.com"]), ("kagoya", ["kagoya.net"]),
      ("heteml", ["_spf.heteml.jp"]), ("muumuu-mail", ["_spf.muumuu-mail.com"]),
      ("lark", ["spf.onlarksuite.com"]), ("feishu", ["_netblocks.m.feishu.cn"]),
      ("microsoft-365-china", ["spf.protection.partner.outlook.cn"]), ("mailhostbox", nil),
      ("alibaba-mail", nil),
    ]
  )
  func `names the SPF domains that a plan may include`(_ id: String, _ expected: [String]?) throws {
    let provider = try #require(MailProvider.named(id))
    #expect(provider.spfIncludes(for: try DomainName("example.com"))?.map(\.dotless) == expected)
  }

  @Test(
    arguments: [
      (
        "fastmail",
        [
          "fm1.example.com.dkim.fmhosted.com", "fm2.example.com.dkim.fmhosted.com",
          "fm3.example.com.dkim.fmhosted.com",
        ]
      ),
      (
        "runbox",
        ["selector1-example-com.domainkey.runbox.com", "selector2-example-com.domainkey.runbox.com"]
      ),
      ("microsoft-365", []), ("proton", []),
      ("tuta", ["s1.domainkey.tutanota.de", "s2.domainkey.tutanota.de"]), ("google-workspace", []),
      ("strato", ["strato-dkim-0002._domainkey.rzone.de", "strato-dkim-0003._domainkey.rzone.de"]),
      ("siteground", []),
    ]
  )
  func `fills DKIM targets for a domain, and leaves out what only the customer knows`(
    _ id: String,
    _ expected: [String]
  ) throws {
    let aliases = try #require(MailProvider.named(id)).dkimAliases(for: try DomainName("example.com"))
    #expect(aliases.map(\.target.dotless) == expected)
  }
}

extension HostTemplate {
  /// Returns the host with plausible values in place of its placeholders.
  func filledWithAnything(for domain: DomainName) -> DomainName? {
    var text = self.text
    for placeholder in placeholders {
      let value = [
        "domain": domain.dotless, "domain-dashes": "example-com", "partition": "j-v1", "tld": "de",
      ]
      text = text.split(separator: "{\(placeholder)}", omittingEmptySubsequences: false)
        .joined(separator: value[placeholder] ?? "7")
    }
    return try? DomainName(text)
  }
}
