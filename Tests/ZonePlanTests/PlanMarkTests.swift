import DNSModel
import TestSupport
import Testing

@testable import MailRules
@testable import ZonePlan

/// New records carry the mark of the run that made them, and nothing else does.
struct PlanMarkTests {
  private static let zone = """
    @    MX 10 old ; mine
    old  A  192.0.2.1 ; cf_tags=cf-proxied:true
    gone A  192.0.2.2
    """
  private static let rule = StubRule(
    "rule",
    .add("mail A 192.0.2.1"),
    .add("smtp A 192.0.2.1 ; kept"),
    .set("r1", "@ MX 10 mail"),
    .grey("r2"),
    .drop("r3")
  )

  private static func plan() throws -> Plan { Planner(rules: [rule]).plan(for: try Zone.sample(zone)) }

  @Test func `only new records without a comment get one`() throws {
    let plan = try Self.plan()
    let marked = plan.marked(with: "greycloud run")
    let comments = marked.changes.map { "\($0.edit.summary): \($0.edit.after?.comment ?? "-")" }
    #expect(
      Set(comments) == [
        "+ mail A 192.0.2.1: greycloud run", "+ smtp A 192.0.2.1: kept", "± @ MX 10 mail.example.com.: mine",
        "± old A 192.0.2.1 grey: -", "- gone A 192.0.2.2: -",
      ]
    )
    #expect(marked.changes.map(\.id) == plan.changes.map(\.id))
    #expect(marked.changes.map(\.kind) == plan.changes.map(\.kind))
    #expect(plan.canBeMarked)
    #expect(!marked.canBeMarked)
    #expect(try marked.digest() != plan.digest())
  }

  @Test func `no comment changes nothing`() throws {
    let plan = try Self.plan()
    #expect(plan.marked(with: nil) == plan)
  }

  @Test func `what takes a run back restores records as they were`() throws {
    var plan = try Self.plan()
    plan.purpose = .undo(run: "20261126-011117-4f3a")
    #expect(plan.marked(with: "greycloud run") == plan)
    #expect(!plan.canBeMarked)
  }

  @Test func `a plan that creates nothing has nothing to mark`() throws {
    let plan = Planner(rules: [StubRule("grey", .grey("r2"))]).plan(for: try Zone.sample(Self.zone))
    #expect(!plan.canBeMarked)
    #expect(plan.marked(with: "greycloud run") == plan)
  }

  @Test(arguments: [
    Case("free", "free", 100), Case("pro", "pro", 500), Case("business", "business", 500),
    Case("enterprise", "enterprise", 500), Case("one that is not known", "other", 100),
    Case("none", nil, 100),
  ])
  func `the plan of the zone limits the length`(_ row: Case<String?, Int>) {
    #expect(ZoneInfo(plan: row.input).commentLimit == row.expected)
  }
}
