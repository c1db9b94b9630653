import DNSModel
import Testing
import ZonePlan
import TestSupport

struct PhaseTests {
  struct Plot: Sendable {
    let zone: String
    let steps: [Step]
  }

  private static let plots: [Case<Plot, [String]>] = [
    Case(
      "a created host before the MX that names it",
      Plot(
        zone: "@ MX 10 old",
        steps: [.set("r1", "@ MX 10 mail"), .add("mail A 192.0.2.1 ; cf_tags=cf-proxied:false")]
      ),
      ["1 + mail A 192.0.2.1 grey", "2 ± @ MX 10 mail.example.com."]
    ),
    Case(
      "a created host before the service and the alias that name it",
      Plot(
        zone: "@ A 192.0.2.1",
        steps: [
          .add("_imap._tcp SRV 0 1 993 mail"), .add("autoconfig CNAME mail"), .add("mail A 192.0.2.1"),
        ]
      ),
      [
        "1 + mail A 192.0.2.1", "2 + _imap._tcp SRV 0 1 993 mail.example.com.",
        "2 + autoconfig CNAME mail.example.com.",
      ]
    ),
    Case(
      "one phase if the host exists already",
      Plot(
        zone: "@ MX 10 old\nmail A 192.0.2.1 ; cf_tags=cf-proxied:true",
        steps: [.set("r1", "@ MX 10 mail"), .grey("r2")]
      ),
      ["1 ± @ MX 10 mail.example.com.", "1 ± mail A 192.0.2.1 grey"]
    ),
    Case(
      "an alias and the addresses that replace it at once, the deletion first",
      Plot(
        zone: "mail CNAME example.com.\n@ MX 10 mail",
        steps: [.add("mail AAAA 2001:db8::1"), .add("mail A 192.0.2.1"), .drop("r1")]
      ),
      ["1 - mail CNAME example.com.", "1 + mail AAAA 2001:db8::1", "1 + mail A 192.0.2.1"]
    ),
    Case(
      "deletions, then updates, then additions at one name, names in zone order",
      Plot(
        zone: "@ MX 10 a\n@ MX 20 b\na A 192.0.2.1\nb A 192.0.2.2",
        steps: [.add("@ MX 30 b"), .set("r2", "@ MX 20 a"), .drop("r1"), .drop("r3")]
      ),
      [
        "1 - @ MX 10 a.example.com.", "1 ± @ MX 20 a.example.com.", "1 + @ MX 30 b.example.com.",
        "2 - a A 192.0.2.1",
      ]
    ),
    Case(
      "an old host goes only once nothing names it any more",
      Plot(
        zone: "@ MX 10 old\nold A 192.0.2.1\nimap CNAME old",
        steps: [
          .drop("r2"), .set("r1", "@ MX 10 mail"), .set("r3", "imap CNAME mail"), .add("mail A 192.0.2.1"),
        ]
      ),
      [
        "1 + mail A 192.0.2.1", "2 ± @ MX 10 mail.example.com.", "2 ± imap CNAME mail.example.com.",
        "3 - old A 192.0.2.1",
      ]
    ),
    Case(
      "two aliases that name each other go at once",
      Plot(zone: "a CNAME b\nb CNAME a", steps: [.drop("r1"), .drop("r2")]),
      ["1 - a CNAME b.example.com.", "1 - b CNAME a.example.com."]
    ),
    Case(
      "an old MX goes only with the MX that follows it",
      Plot(
        zone: "@ MX 10 old.example.net.\nwww A 192.0.2.7",
        steps: [.drop("r1"), .add("@ MX 10 mail"), .add("mail A 192.0.2.1"), .drop("r2")]
      ),
      [
        "1 + mail A 192.0.2.1", "1 - www A 192.0.2.7", "2 - @ MX 10 old.example.net.",
        "2 + @ MX 10 mail.example.com.",
      ]
    ),
    Case(
      "an alias is led to a new host only once that is there",
      Plot(
        zone: "imap CNAME old.example.net.",
        steps: [.clear("imap CNAME old.example.net."), .add("imap CNAME mail"), .add("mail A 192.0.2.1")]
      ),
      ["1 + mail A 192.0.2.1", "2 ± imap CNAME mail.example.com."]
    ),
  ]

  @Test(arguments: plots)
  func `writes first what others point at`(_ row: Case<Plot, [String]>) throws {
    let plan = Planner(rules: [StubRule("rule", steps: row.input.steps)]).plan(
      for: try Zone.sample(row.input.zone)
    )
    #expect(plan.summary == row.expected)
    #expect(plan.changes.map(\.id) == (1...row.expected.count).map { "c\($0)" })
    #expect(plan.phaseCount == plan.changes.map(\.phase).max())
    let byPhase = (1...plan.phaseCount).flatMap { plan.changes(inPhase: $0) }
    #expect(byPhase == plan.changes)
  }

  @Test func `an empty plan has no phase`() throws {
    let plan = Planner(rules: []).plan(for: try Zone.sample("@ MX 10 mail"))
    #expect(plan.isEmpty)
    #expect(plan.phaseCount == 0)
    #expect(plan.changes(inPhase: 1).isEmpty)
  }
}
