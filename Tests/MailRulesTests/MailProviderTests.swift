import DNSModel
import Testing

@testable import MailRules

/// The provider table is data that plans are made of, so its form is held to what plans rely on.
@Suite(.serialized)
struct MailProviderTests {
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
      b  shop  B
      """
    )
    #expect(reader.providers.map(\.id) == ["a"])
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
      "easydns", "cpanel-selfhosted",
    ]
  )
  func `has no set where customers get different hosts or nobody may write it`(_ id: String) throws {
    #expect(try #require(MailProvider.named(id)).exchanges.isEmpty)
  }

  @Test func `an unknown identity names nobody`() {
    #expect(MailProvider.named("no-such-provider") == nil)
  }

  @Test(
    arguments: [
      ("fastmail", ["spf.messagingengine.com"]),
      ("dreamhost", ["netblocks.dreamhost.com", "relay.mailchannels.net"]),
      ("zoho-us", nil), ("tuta", nil), ("sakura", nil), ("ionos", nil), ("mimecast", nil), ("brevo", nil),
      ("microsoft-365", ["spf.protection.outlook.com"]),
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
      ("microsoft-365", []), ("proton", []), ("tuta", []), ("google-workspace", []),
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
