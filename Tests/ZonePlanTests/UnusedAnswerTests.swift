import DNSModel
import MailRules
import TestSupport
import Testing
import Wording

@testable import ZonePlan

/// An answer that changes nothing, although the zone says something else, is told and not passed over.
struct UnusedAnswerTests {
  private static let elsewhere = """
    @ A  192.0.2.10 ; cf_tags=cf-proxied:true
    @ MX 10 mx.hoster.example.net.
    @ TXT "v=spf1 mx -all"
    """
  private static let orange = """
    @    A  192.0.2.10 ; cf_tags=cf-proxied:true
    @    MX 10 mail
    mail A  192.0.2.25 ; cf_tags=cf-proxied:true
    @    TXT "v=spf1 mx -all"
    """
  private static let lost = """
    @    A   192.0.2.10 ; cf_tags=cf-proxied:true
    grey A   192.0.2.25 ; cf_tags=cf-proxied:false
    @    TXT "v=spf1 include:spf.messagingengine.com ?all"
    fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com. ; cf_tags=cf-proxied:false
    """
  private static let none = """
    @ A  192.0.2.10 ; cf_tags=cf-proxied:true
    @ MX 0 .
    @ TXT "v=spf1 -all"
    _dmarc TXT "v=DMARC1; p=reject;"
    """

  private static func unused(
    in records: String,
    ip: String? = nil,
    host: String? = nil,
    provider: String? = nil
  ) throws -> [String] {
    let answers = Answers(
      mailAddresses: try ip.map { [try #require(IPAddress($0))] } ?? [],
      mailHost: try host.map { try DomainName($0) },
      provider: try provider.map { try #require(MailProvider.named($0)) }
    )
    let (zone, planner) = (try Zone.sample(records), Planner(answers: answers))
    return planner.unused(answers, for: planner.plan(for: zone), in: zone).map {
      $0.text(givenAs: $0.subject.rawValue)(.english)
    }
  }

  @Test(arguments: [
    Case("a provider, and mail is elsewhere", (elsewhere, "google"), "the mail of example.com goes to mx."),
    Case(
      "a provider, and there is no mail",
      (none, "google"),
      "an MX record says that example.com has no mail"
    ),
  ])
  func `a provider that gets no mail`(_ row: Case<(String, String), String>) throws {
    let reasons = try Self.unused(in: row.input.0, provider: row.input.1)
    #expect(reasons.count == 1)
    #expect(reasons.first?.contains(row.expected) == true, "\(reasons)")
  }

  @Test(arguments: [
    Case("mail is elsewhere", (elsewhere, "mx2.hoster.example.net"), "goes to mx.hoster.example.net"),
    Case("the host of the zone is made DNS only", (orange, "mx.example.net"), "goes to mail.example.com"),
    Case("there is no mail", (none, "mx.example.net"), "an MX record says"),
  ])
  func `a host that gets no mail`(_ row: Case<(String, String), String>) throws {
    let reasons = try Self.unused(in: row.input.0, host: row.input.1)
    #expect(reasons.count == 1)
    #expect(reasons.first?.contains(row.expected) == true, "\(reasons)")
  }

  @Test func `an address, and the zone has another for the host`() throws {
    #expect(
      try Self.unused(in: Self.orange, ip: "192.0.2.77") == [
        """
        nothing here asks for 192.0.2.77, because the mail of example.com goes to mail.example.com (192.0.2.25); leave it \
        out, or correct the records first.
        """
      ]
    )
    #expect(try Self.unused(in: Self.lost, ip: "192.0.2.77", host: "grey.example.com").count == 1)
    let withoutSPF = Self.orange.replacing("@    TXT", with: "www  TXT")
    #expect(try Self.unused(in: withoutSPF, ip: "192.0.2.77").count == 1)
  }

  @Test(arguments: [
    UsedCase(description: "the address that the zone has", input: (orange, "192.0.2.25", nil, nil)),
    UsedCase(description: "the host that the zone has", input: (orange, nil, "mail.example.com", nil)),
    UsedCase(description: "a host that gets the MX record", input: (lost, nil, "grey.example.com", nil)),
    UsedCase(description: "a host and its new address", input: (lost, "192.0.2.77", "mail.example.com", nil)),
    UsedCase(description: "a provider that gets the MX records", input: (lost, nil, nil, "fastmail")),
    UsedCase(description: "a provider about which more is asked", input: (lost, nil, nil, "microsoft")),
    UsedCase(description: "nothing", input: (lost, nil, nil, nil)),
  ])
  func `an answer that the zone comes to, or that leads to a question, is used`(
    _ row: UsedCase
  ) throws {
    let (records, ip, host, provider) = row.input
    #expect(try Self.unused(in: records, ip: ip, host: host, provider: provider) == [])
  }

  @Test func `the same answers are no mistake once they are in the zone`() throws {
    let zone = try Zone.sample(Self.lost)
    let answers = Answers(
      mailAddresses: [IPAddress("192.0.2.77")].compactMap { $0 },
      mailHost: try DomainName("mail.example.com")
    )
    let planner = Planner(answers: answers)
    let repaired = zone.applying(planner.plan(for: zone).edits)
    let again = planner.plan(for: repaired)
    #expect(again.isEmpty)
    #expect(planner.unused(answers, for: again, in: repaired).isEmpty)
  }

  /// A file of another provider tells no clouds.
  @Test func `an address is met where the cloud is not known`() throws {
    let records = "@ MX 10 mail\nmail A 192.0.2.25\n@ TXT \"v=spf1 mx -all\""
    #expect(try Self.unused(in: records, ip: "192.0.2.25").isEmpty)
  }

  @Test(arguments: [
    Case("a panel's provider", ("@ MX 1 smtp.google.com.", "cpanel"), true),
    Case("Email Routing", ("@ MX 1 smtp.google.com.", "cloudflare-email-routing"), true),
    Case(
      "a provider at a sub-domain",
      ("@ MX 10 mx.example.net.\nlists MX 1 smtp.google.com.", "google"),
      true
    ),
    Case(
      "the panel's own server",
      ("@ MX 10 mail\nmail A 192.0.2.25 ; cf_tags=cf-proxied:false", "cpanel"),
      false
    ),
  ])
  func `a provider counts as used only where the domain's own mail goes there`(
    _ row: Case<(String, String), Bool>
  ) throws {
    #expect(try Self.unused(in: row.input.0, provider: row.input.1).isEmpty != row.expected)
  }

  @Test func `a domain that cannot be locked down here is not said to be`() throws {
    let zone = Zone(
      apex: .example,
      info: ZoneInfo(type: "partial"),
      records: try Zone.sample("@ A 192.0.2.10 ; cf_tags=cf-proxied:true").records
    )
    let answers = Answers(hasNoMail: true)
    let planner = Planner(answers: answers)
    #expect(planner.unused(answers, for: planner.plan(for: zone), in: zone).map(\.subject) == [.mailUse])
  }

  @Test func `an address waits until it is known whose it is`() throws {
    #expect(
      try Self.unused(in: "@ A 192.0.2.10 ; cf_tags=cf-proxied:true", ip: "192.0.2.25", provider: "cpanel")
        .isEmpty
    )
  }
}

/// A row of which nothing more is expected than of the others.
struct UsedCase: Sendable, CustomStringConvertible {
  let description: String
  let input: (String, String?, String?, String?)
}
