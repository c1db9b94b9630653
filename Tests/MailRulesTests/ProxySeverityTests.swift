import DNSModel
import MailRules
import Testing
import Wording

/// One zone and what a rule about clouds makes of it.
struct CloudCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let zone: String
  let rule: String
  let severity: Severity?
  var info = ZoneInfo()

  static let all = [
    CloudCase(
      testDescription: "an orange MX host is an error",
      zone: orangeHost,
      rule: "mx-target-proxied",
      severity: .error
    ),
    CloudCase(
      testDescription: "clouds of a pending zone are only a warning",
      zone: orangeHost,
      rule: "mx-target-proxied",
      severity: .warning,
      info: ZoneInfo(status: "pending")
    ),
    CloudCase(
      testDescription: "clouds of a partial zone are only a warning",
      zone: orangeHost,
      rule: "mx-target-proxied",
      severity: .warning,
      info: ZoneInfo(status: "active", type: "partial")
    ),
    CloudCase(
      testDescription: "a name of a mail protocol beside one's own server is an error",
      zone: "mx1 A 192.0.2.10\nimap A 192.0.2.10 ; cf_tags=cf-proxied:true\n@ MX 10 mx1",
      rule: "client-host-proxied",
      severity: .error
    ),
    CloudCase(
      testDescription: "the name mail at one's own server is a warning",
      zone: """
        @    A  192.0.2.10 ; cf_tags=cf-proxied:true
        mail A  192.0.2.10 ; cf_tags=cf-proxied:true
        @    MX 10 example.com.
        """,
      rule: "client-host-proxied",
      severity: .warning
    ),
    CloudCase(
      testDescription: "the name mail beside a grey name of the server is worth knowing",
      zone: """
        mx1  A  192.0.2.10 ; cf_tags=cf-proxied:false
        mail A  192.0.2.10 ; cf_tags=cf-proxied:true
        @    MX 10 mx1
        """,
      rule: "client-host-proxied",
      severity: .info
    ),
    CloudCase(
      testDescription: "the name mail is no matter when the mailboxes are at a provider",
      zone: "mail A 192.0.2.10 ; cf_tags=cf-proxied:true\n@ MX 1 smtp.google.com.",
      rule: "client-host-proxied",
      severity: nil
    ),
    CloudCase(
      testDescription: "a web name with mixed clouds is worth knowing",
      zone: """
        shop A 192.0.2.10 ; cf_tags=cf-proxied:false
        shop A 192.0.2.11 ; cf_tags=cf-proxied:true
        """,
      rule: "mixed-proxy-state",
      severity: .info
    ),
  ]

  private static let orangeHost = "mail A 192.0.2.10 ; cf_tags=cf-proxied:true\n@ MX 10 mail"

  func findings() throws -> [Finding] {
    let parsed = try Zone(presentation: zone)
    let mailZone = MailZone(Zone(apex: parsed.apex, info: info, records: parsed.records))
    return RuleCatalog.findings(in: mailZone).filter { $0.rule == rule }
  }
}

struct ProxySeverityTests {
  @Test(arguments: CloudCase.all)
  func `is as severe as the zone shows`(_ testCase: CloudCase) throws {
    #expect(try testCase.findings().map(\.severity) == [testCase.severity].compactMap { $0 })
  }

  @Test func `says why nothing is broken while the zone is pending`() throws {
    let pending = try #require(CloudCase.all.first { $0.info.status == "pending" })
    let message = try #require(try pending.findings().first).message
    #expect(message(.english).hasSuffix("(not yet: the zone is not active but pending)"))
    #expect(message(.japanese).contains("pending"))
  }

  /// Another product's record may be Spectrum's, and Spectrum carries mail.
  @Test func `a Tunnel that owns the mail host carries no mail`() throws {
    let text = "mail CNAME t.cfargotunnel.com. ; cf_tags=cf-proxied:true\n@ MX 10 mail"
    let parsed = try Zone(presentation: text)
    let records = parsed.records.map { record in
      var record = record
      if record.type == .cname { record.manager = .other }
      return record
    }
    let zone = MailZone(Zone(apex: parsed.apex, records: records))
    #expect(RuleCatalog.findings(in: zone).map(\.rule).contains("mx-target-proxied"))
  }

  @Test func `leaves a name alone that another product owns`() throws {
    let parsed = try Zone(presentation: "mail A 192.0.2.10 ; cf_tags=cf-proxied:true\n@ MX 10 mail")
    let records = parsed.records.map { record in
      var record = record
      if record.type == .a { record.manager = .other }
      return record
    }
    let zone = MailZone(Zone(apex: parsed.apex, records: records))
    #expect(!RuleCatalog.findings(in: zone).contains { $0.owner.firstLabel == "mail" })
  }
}

/// What public DNS proves about a proxied MX host.
struct DetourTests {
  @Test(arguments: [
    ("nothing asked", Evidence(), Severity.error),
    ("a made-up name with a server's address", seen("_dc-mx.ad27f9becf7e", "192.0.2.10"), .warning),
    ("a made-up name inside the proxy", seen("_dc-mx.ad27f9becf7e", "104.21.32.1"), .error),
    ("the host itself", seen("mail", "104.21.32.1"), .error),
    ("a made-up name without an address", seen("_dc-mx.ad27f9becf7e", nil), .error),
  ])
  func `lowers the severity only if mail arrives`(_ name: String, _ evidence: Evidence, _ severity: Severity)
    throws
  {
    let zone = try Zone(presentation: "mail A 192.0.2.10 ; cf_tags=cf-proxied:true\n@ MX 10 mail")
    let found = RuleCatalog.findings(in: MailZone(zone, evidence: evidence)).filter {
      $0.rule == "mx-target-proxied"
    }
    #expect(found.map(\.severity) == [severity])
  }

  private static func seen(_ host: String, _ address: String?) -> Evidence {
    var evidence = Evidence()
    guard let name = try? DomainName(host, relativeTo: .example) else { return evidence }
    let mx = RData.mx(MX(preference: 10, exchange: name))
    evidence.dns[DNSQuestion(.example, .mx)] = .known(DNSAnswer([mx]))
    let addresses = [address.flatMap { IPAddress($0) }?.rdata].compactMap { $0 }
    evidence.dns[DNSQuestion(name, .a)] = .known(DNSAnswer(addresses))
    evidence.dns[DNSQuestion(name, .aaaa)] = .known(DNSAnswer())
    return evidence
  }
}
