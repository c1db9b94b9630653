import DNSModel
import Testing
import TestSupport
import Wording

@testable import MailRules

/// An answer that cannot be used for a domain is refused with its reason, as a whole.
struct AnswerRefusalTests {
  private static func refusals(
    _ domain: String = "example.com",
    ip: String? = nil,
    host: String? = nil,
    provider: String? = nil
  ) throws -> [String] {
    let answers = Answers(
      mailAddresses: try ip.map { [try #require(IPAddress($0))] } ?? [],
      mailHost: try host.map { try DomainName($0) },
      provider: try provider.map { try #require(MailProvider.named($0)) }
    )
    return answers.refusals(for: try DomainName(domain)).map {
      $0.text(givenAs: $0.subject.rawValue)(.english)
    }
  }

  // MARK: Addresses

  @Test(arguments: [
    Case("0.0.0.0", "stands for no host at all"), Case("::", "stands for no host at all"),
    Case("127.0.0.1", "is a machine's own address for itself"),
    Case("::1", "is a machine's own address for itself"),
    Case("10.0.0.5", "belongs to a private network"), Case("172.31.255.255", "belongs to a private network"),
    Case("192.168.1.10", "belongs to a private network"), Case("fd00::25", "belongs to a private network"),
    Case("100.64.0.1", "lies behind an access provider's address translation"),
    Case("169.254.1.1", "is valid on one link only"), Case("fe80::25", "is valid on one link only"),
    Case("224.0.0.1", "is the address of a group"), Case("ff02::1", "is the address of a group"),
    Case("255.255.255.255", "is reserved"), Case("240.0.0.1", "is reserved"),
    Case("198.18.0.1", "is reserved"),
    Case("0.1.2.3", "is reserved"), Case("64:ff9b::808:808", "is reserved"), Case("100::1", "is reserved"),
    Case("4000::1", "is reserved"),
    Case("2002:808:808::1", "leads through relays"), Case("2001::1", "leads through relays"),
    Case("::8.8.4.4", "is reserved"),
    Case("104.16.1.1", "belongs to Cloudflare's proxy"),
    Case("2606:4700::6810:101", "belongs to Cloudflare's proxy"),
    Case("185.199.108.153", "belongs to a service that serves web pages"),
    Case("::ffff:8.8.8.8", "is an IPv4 address written as IPv6"),
    Case("::ffff:10.0.0.1", "is an IPv4 address written as IPv6"),
  ])
  func `an address that no mail server of a real domain has`(_ row: Case<String, String>) throws {
    let refusals = try Self.refusals("greycloud.dev", ip: row.input)
    #expect(refusals.count == 1)
    #expect(refusals.first?.contains(row.expected) == true, "\(refusals)")
    #expect(AddressFlaw(try #require(IPAddress(row.input)), in: try DomainName("greycloud.dev")) != nil)
  }

  @Test(arguments: ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00:1450::25", "223.255.255.254"])
  func `an ordinary address`(_ address: String) throws {
    #expect(try Self.refusals("greycloud.dev", ip: address) == [])
  }

  @Test(arguments: ["192.0.2.1", "198.51.100.25", "203.0.113.25", "2001:db8::25"])
  func `an example address stands for a real one only where the whole zone has such`(_ text: String) throws {
    let address = try #require(IPAddress(text))
    let answers = Answers(mailAddresses: [address])
    let apex = try DomainName("greycloud.dev")
    let real = try Zone(presentation: "@ A 9.9.9.9\n@ MX 10 mail", origin: apex)
    #expect(answers.refusals(in: real).count == 1)
    let anonymous = try Zone(presentation: "@ A 192.0.2.9\n@ MX 10 mail", origin: apex)
    #expect(answers.refusals(in: anonymous) == [])
  }

  @Test(arguments: ["example.com", "example.net", "a.example.org", "shop.example", "mail.test"])
  func `a domain made for documentation has the addresses made for it`(_ domain: String) throws {
    #expect(try Self.refusals(domain, ip: "203.0.113.25") == [])
    #expect(try Self.refusals(domain, ip: "2001:db8::25") == [])
    #expect(try Self.refusals(domain, ip: "10.0.0.1").count == 1)
  }

  // MARK: Hosts

  @Test(arguments: [
    Case("mail", "mail is not the full name of a host. Did you mean --mail-host mail.greycloud.dev?"),
    Case("localhost", "localhost is not the full name of a host."),
    Case("_mail.greycloud.dev", "_mail.greycloud.dev is not the name of a host: only letters"),
    Case("-mail.greycloud.dev", "-mail.greycloud.dev is not the name of a host: only letters"),
    Case("198.51.101", "198.51.101 is not the name of a host"),
    Case(
      "mail.example.com",
      "with mail.example.com, an MX record of greycloud.dev names mail.example.com, which is a placeholder"
    ),
    Case("mail.invalid", "which is a placeholder"), Case("mail.test", "which is a placeholder"),
    Case("mail.localhost", "which is a placeholder"), Case("server.office.local", "which is a placeholder"),
    Case("mail.yourdomain.com", "which is a placeholder"),
    Case("mail.h-email.net", "parks domains and takes no mail"),
    Case("mail.greycloud.dev.greycloud.dev", "Did you mean --mail-host mail.greycloud.dev?"),
    Case("aspmx.l.gogle.com", "Did you mean --mail-host aspmx.l.google.com?"),
    Case("mail.protection.outlook.com", "lacks the part that Microsoft 365 gives to each customer"),
    Case("feedback-smtp.us-east-1.amazonses.com", "has no mailboxes"),
    Case("route1.mx.cloudflare.net", "is a host of Email Routing, whose records only Cloudflare writes"),
    Case("greycloud.pages.dev", "belongs to a service that serves web pages"),
    Case("_dc-mx.0123456789ab.greycloud.dev", "is not the name of a host"),
    Case("dc-0123456789ab.greycloud.dev", "is a name that Cloudflare makes up"),
  ])
  func `a host that can receive no mail of the domain`(_ row: Case<String, String>) throws {
    let refusals = try Self.refusals("greycloud.dev", host: row.input)
    #expect(refusals.count == 1)
    #expect(refusals.first?.contains(row.expected) == true, "\(refusals)")
  }

  @Test(arguments: [
    "mail.greycloud.dev", "a.b.greycloud.dev", "greycloud.dev", "mail.greycloud.com", "smtp.google.com",
    "mx4.zoho.com",
    "greycloud-dev.mail.protection.outlook.com", "xn--bcher-kva.de", "3com.com",
  ])
  func `a host that may`(_ host: String) throws {
    #expect(try Self.refusals("greycloud.dev", host: host) == [])
  }

  @Test func `a domain made for documentation has hosts made for it`() throws {
    #expect(try Self.refusals("example.com", host: "mail.example.net") == [])
    #expect(try Self.refusals("shop.test", host: "mail.shop.test") == [])
  }

  // MARK: Answers that do not fit together

  @Test(arguments: [
    Case("google-workspace", "mail.greycloud.dev", false), Case("google-workspace", "smtp.google.com", true),
    Case("microsoft-365", "mail.greycloud.dev", false),
    Case("microsoft-365", "greycloud-dev.mail.protection.outlook.com", true),
    Case("cloudflare-email-routing", "mail.greycloud.dev", false),
    Case("cpanel-selfhosted", "mail.greycloud.dev", true),
  ])
  func `a provider and a host`(_ row: Case<String, Bool>) throws {
    let refusals = try Self.refusals("greycloud.dev", host: row.input, provider: row.description)
    #expect(refusals.isEmpty == row.expected, "\(refusals)")
    if !row.expected { #expect(refusals.first?.contains("give --provider or --mail-host, not both") == true) }
  }

  @Test(arguments: [
    Answers(provider: .named("google-workspace"), hasNoMail: true),
    Answers(mailHost: try? DomainName("mail.greycloud.dev"), hasNoMail: true),
  ])
  func `no mail, and somebody who receives it`(_ answers: Answers) throws {
    #expect(!answers.isEmpty)
    #expect(answers.refusals(for: try DomainName("greycloud.dev")).map(\.subject) == [.mailUse])
  }

  @Test func `no mail`() throws {
    #expect(Answers(hasNoMail: true).refusals(for: try DomainName("greycloud.dev")).isEmpty)
  }

  @Test func `a provider that only sends`() throws {
    #expect(
      try Self.refusals(provider: "sendgrid")
        == ["Twilio SendGrid only sends mail; the provider that has the mailboxes is needed."]
    )
  }

  @Test(arguments: MailProvider.all.filter { $0.kind != .sender })
  func `every provider and each of its hosts can be named`(_ provider: MailProvider) throws {
    for host in [nil] + provider.exchanges.map(\.host.dotless).map(Optional.some)
    where provider != .emailRouting || host == nil {
      #expect(try Self.refusals("greycloud.dev", host: host, provider: provider.id) == [])
    }
  }

  @Test func `an older host of a provider is no reason to write two sets`() throws {
    let refusals = try Self.refusals("greycloud.dev", host: "aspmx.l.google.com", provider: "google")
    #expect(
      refusals.first?.contains("greycloud writes the hosts that Google Workspace documents") == true,
      "\(refusals)"
    )
  }

  @Test(arguments: [
    Case(
      "an alias of a web platform",
      "blog CNAME example.pages.dev.",
      "leads to a service that serves web pages"
    ),
    Case("an address of one", "blog A 185.199.108.153", "leads to a service that serves web pages"),
    Case("a private address", "blog A 10.0.0.5", "has an address at which no mail can arrive (10.0.0.5)"),
    Case("a server", "blog A 192.0.2.5", ""),
    Case("no record yet", "@ A 192.0.2.5", ""),
  ])
  func `what the zone has at the host counts`(_ row: Case<String, String>) throws {
    let zone = try Zone(presentation: "$ORIGIN example.com.\n" + row.input)
    let refusals = Answers(mailHost: try DomainName("blog.example.com")).refusals(in: zone)
    #expect(refusals.isEmpty == row.expected.isEmpty)
    for refusal in refusals {
      #expect(refusal.text(givenAs: "--mail-host")(.english).contains(row.expected), "\(refusal)")
    }
  }
}
