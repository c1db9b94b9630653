import DNSModel
import TestSupport
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan

/// A plan that leads mail to another host while senders may hold a policy.
struct MTASTSTests {
  private static let zone = """
    @        MX  10 mail
    mail     A   192.0.2.1
    _mta-sts TXT "v=STSv1; id=1"
    """

  struct Plot: Sendable {
    var zone = MTASTSTests.zone
    var mode: String? = "enforce"
    var steps: [Step]
  }

  struct Answer: Sendable {
    var hazards: [Hazard] = []
    var advises = false
  }

  private static let refused = Hazard.refusedByMTASTS(host: .named("mx2"), domain: .example)

  private static let plots: [Case<Plot, Answer>] = [
    Case(
      "a new host that the policy does not list",
      Plot(steps: [.add("@ MX 20 mx2")]),
      Answer(hazards: [refused], advises: true)
    ),
    Case(
      "another host that the policy does not list",
      Plot(steps: [.set("r1", "@ MX 10 mx2")]),
      Answer(hazards: [refused], advises: true)
    ),
    Case("a host that the policy lists", Plot(steps: [.add("@ MX 20 mx1.lists")]), Answer()),
    Case("the same host with another preference", Plot(steps: [.set("r1", "@ MX 5 mail")]), Answer()),
    Case(
      "a policy that only tests",
      Plot(mode: "testing", steps: [.add("@ MX 20 mx2")]),
      Answer(advises: true)
    ),
    Case("a policy that is withdrawn", Plot(mode: "none", steps: [.add("@ MX 20 mx2")]), Answer()),
    Case("an unknown policy", Plot(mode: nil, steps: [.add("@ MX 20 mx2")]), Answer(advises: true)),
    Case("another domain", Plot(steps: [.add("sub MX 20 mx2")]), Answer()),
    Case("an address", Plot(steps: [.add("mx2 A 192.0.2.2")]), Answer()),
    Case(
      "a policy that nothing announces",
      Plot(zone: "@ MX 10 mail\nmail A 192.0.2.1", steps: [.add("@ MX 20 mx2")]),
      Answer()
    ),
  ]

  @Test(arguments: plots)
  func `stops a plan that senders would not follow`(_ row: Case<Plot, Answer>) throws {
    let zone = try Zone.sample(row.input.zone)
    let policy = row.input.mode.map {
      Evidence().serving(
        "version: STSv1",
        "mode: \($0)",
        "mx: mail.example.com",
        "mx: *.lists.example.com",
        "max_age: 1"
      )
    }
    let planner = Planner(rules: [StubRule("rule", steps: row.input.steps)], evidence: policy ?? Evidence())
    let plan = planner.plan(for: zone)
    #expect(!plan.isEmpty)
    #expect(plan.hazards == row.expected.hazards)
    #expect(plan.advice.contains { $0.text(.english).contains("MTA-STS") } == row.expected.advises)
    #expect(planner.part(of: plan, for: zone) { _ in true }.hazards == row.expected.hazards)
  }
}
