import DNSModel
import MailRules
import Testing

@testable import ZonePlan
import TestSupport

struct DigestTests {
  private static let zone = """
    @    MX 10 mail
    mail A  192.0.2.1 ; cf_tags=cf-proxied:true
    old  A  192.0.2.7
    """

  private static let rules = [
    StubRule("grey", .grey("r2")), StubRule("drop", .drop("r3")),
    StubRule("host", .set("r1", "@ MX 10 smtp"), .add("smtp A 192.0.2.1 ; cf_tags=cf-proxied:false")),
  ]

  private static func plan(
    _ text: String = zone,
    info: ZoneInfo = ZoneInfo(id: "zone-1"),
    rules: [StubRule] = rules
  ) throws -> Plan {
    Planner(rules: rules).plan(for: try Zone.sample(text, info: info))
  }

  @Test func `is the same for two dry runs of an unchanged zone`() throws {
    let first = try Self.plan().digest()
    #expect(try Self.plan(rules: Self.rules.reversed()).digest() == first)
    #expect(first.description.wholeMatch(of: /[0-9a-f]{64}/) != nil)
    #expect(first.description.hasPrefix(first.short))
    #expect(first.short.count == 12)
  }

  @Test func `does not depend on words, on the delegation, or on records that the plan does not touch`()
    throws
  {
    let first = try Self.plan().digest()
    let rules =
      [StubRule("other-name", risk: .confirm, note: "other words", .grey("r2"))] + Self.rules.dropFirst()
    #expect(try Self.plan(rules: rules).digest() == first)
    #expect(try Self.plan(info: ZoneInfo(id: "zone-1", status: "pending", plan: "pro")).digest() == first)
    #expect(try Self.plan(Self.zone + "\nwww A 192.0.2.1").digest() == first)
  }

  @Test(arguments: [
    Case("a record as it is", zone.replacing("192.0.2.7", with: "192.0.2.8"), "zone-1"),
    Case("the time to live of a record as it is", zone.replacing("old  A", with: "old 600 A"), "zone-1"),
    Case("the comment of a record as it is", zone.replacing("192.0.2.7", with: "192.0.2.7 ; mine"), "zone-1"),
    Case("the cloud of a record as it is", zone + " ; cf_tags=cf-proxied:true", "zone-1"),
    Case("the zone", zone, "zone-2"),
  ])
  func `differs with the zone`(_ row: Case<String, String>) throws {
    let plan = try Self.plan(row.input, info: ZoneInfo(id: row.expected))
    #expect(plan.changes.count == 4)
    #expect(try plan.digest() != Self.plan().digest())
  }

  @Test(arguments: [
    Case("a changed record as it shall be", [StubRule("host", .set("r1", "@ MX 20 smtp"))], true),
    Case("a created record", [StubRule("host", .add("smtp A 192.0.2.9"))], true),
    Case("an action", [StubRule("drop", .drop("r1"))], true),
    Case(
      "a change more",
      [StubRule("host", .set("r1", "@ MX 10 smtp")), StubRule("drop", .drop("r3"))],
      true
    ),
    Case("nothing", [StubRule("host", .set("r1", "@ MX 10 smtp"))], false),
  ])
  func `differs with the changes`(_ row: Case<[StubRule], Bool>) throws {
    let plan = try Self.plan(rules: [StubRule("host", .set("r1", "@ MX 10 smtp"))])
    #expect(try (Self.plan(rules: row.input).digest() != plan.digest()) == row.expected)
  }

  @Test func `differs with the phase`() throws {
    let plan = try Self.plan()
    let change = try #require(plan.changes.first)
    let later = Change(
      id: change.id,
      phase: change.phase + 1,
      kind: change.kind,
      risk: change.risk,
      rules: change.rules,
      edit: change.edit,
      notes: change.notes,
      exposes: change.exposes
    )
    #expect(try plan.replacing([later] + plan.changes.dropFirst()).digest() != plan.digest())
    #expect(try plan.replacing(plan.changes).digest() == plan.digest())
  }

  @Test func `takes the zone's name where there is no identifier`() throws {
    let first = try Self.plan(info: ZoneInfo())
    #expect(try first.digest() == Self.plan(info: ZoneInfo(id: "example.com")).digest())
  }

  @Test(arguments: [
    Case("the whole digest", 64, true),
    Case("the short one", 12, true),
    Case("something between", 40, true),
    Case("a digit too few", 11, false),
    Case("nothing", 0, false),
  ])
  func `is recognised from its beginning, in either case`(_ row: Case<Int, Bool>) throws {
    let digest = try Self.plan().digest()
    let typed = String(digest.description.prefix(row.input))
    #expect(digest.matches(typed) == row.expected)
    #expect(digest.matches(typed.uppercased()) == row.expected)
    #expect(!digest.matches(typed + "0123456789abcdef"))
    #expect(!digest.matches("x" + typed.dropFirst()))
  }
}

extension Plan {
  /// Returns the plan with other changes, everything else as it is.
  func replacing(_ changes: [Change]) -> Plan {
    Plan(
      apex: apex,
      info: info,
      changes: changes,
      questions: questions,
      advice: advice,
      conflicts: conflicts,
      leftAlone: leftAlone,
      outcome: outcome,
      hazards: hazards,
      rrsets: rrsets
    )
  }
}
