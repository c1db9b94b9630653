import DNSModel
import TestSupport
import Testing

@testable import MailRules

/// How much findings about encrypted delivery matter, which depends on whether senders refuse or only report.
struct TransportSeverityTests {
  struct Plot: Sendable {
    var zone = TransportSeverityTests.zone
    let rule: String
    let evidence: Evidence
  }

  private static let zone = """
    @        MX  10 mail
    mail     A   192.0.2.10 ; cf_tags=cf-proxied:false
    mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
    _mta-sts TXT "v=STSv1; id=20240101"
    """
  private static let plain = PortAnswer.open(PortSession(.smtp, offersTLS: false))

  private static let coverage = "mx-not-covered-or-cert-bad-under-enforce"
  private static let policy = "mta-sts-policy-invalid-or-weak"

  private static let plots: [Case<Plot, [Severity]>] = [
    Case(
      "no mail host is listed",
      Plot(rule: coverage, evidence: Evidence().serving(mode: "enforce", mx: "mx.example.net")),
      [.error]
    ),
    Case(
      "one of two is listed",
      Plot(
        zone: zone + "\n@ MX 20 mx2.example.net.",
        rule: coverage,
        evidence: Evidence().serving(mode: "enforce", mx: "mail.example.com")
      ),
      [.warning]
    ),
    Case(
      "none is listed, and senders only report",
      Plot(rule: coverage, evidence: Evidence().serving(mode: "testing", mx: "mx.example.net")),
      [.warning]
    ),
    Case("a broken policy", Plot(rule: policy, evidence: Evidence().serving("mode: x")), [.warning]),
    Case(
      "a policy that tests",
      Plot(rule: policy, evidence: Evidence().serving(mode: "testing", mx: "mail.example.com")),
      [.info]
    ),
    Case(
      "no encryption",
      Plot(rule: "starttls-missing", evidence: Evidence().answering(25, at: "mail", plain)),
      [.warning]
    ),
    Case(
      "no encryption under a policy that demands it",
      Plot(
        rule: "starttls-missing",
        evidence: Evidence().serving(mode: "enforce", mx: "mail.example.com").answering(25, at: "mail", plain)
      ),
      [.error]
    ),
    Case(
      "no encryption beside a TLSA record",
      Plot(
        zone: zone + "\n_25._tcp.mail TLSA 3 1 1 " + String(repeating: "0a", count: 32),
        rule: "starttls-missing",
        evidence: Evidence().signed(.active).answering(25, at: "mail", plain)
      ),
      [.error]
    ),
  ]

  @Test(arguments: plots)
  func `is as severe as senders are strict`(_ row: Case<Plot, [Severity]>) throws {
    let zone = MailZone(try Zone(presentation: row.input.zone), evidence: row.input.evidence)
    let findings = RuleCatalog.findings(in: zone).filter { $0.rule == row.input.rule }
    #expect(findings.map(\.severity) == row.expected)
  }

  static let verdicts: [Case<String, [MTASTSVerdict?]>] = [
    Case("enforce", "enforce", [.accepted, .refused]),
    Case("testing", "testing", [.accepted, .reported]),
    Case("none", "none", [.accepted, .accepted]),
    Case("a policy that is none", "sometimes", [nil, nil]),
  ]

  @Test(arguments: verdicts)
  func `tells what senders make of a mail host`(_ row: Case<String, [MTASTSVerdict?]>) throws {
    let evidence = Evidence().serving(mode: row.input, mx: "mail.example.com")
    let domain = try DomainName("example.com")
    let hosts = ["mail.example.com", "mx.example.net"].compactMap { try? DomainName($0) }
    #expect(hosts.map { evidence.mtaSTSVerdict(on: $0, for: domain) } == row.expected)
    #expect(hosts.allSatisfy { Evidence().mtaSTSVerdict(on: $0, for: domain) == nil })
  }
}
