import DNSModel
import TestSupport
import Testing

@testable import MailRules
@testable import ZonePlan

/// A plan that changes more than a repair usually does needs to be allowed.
struct LargePlanTests {
  struct Size: Sendable {
    let records: Int
    var touched = 0
    var created = 0
  }

  private static let sizes: [Case<Size, [PlanExcess]>] = [
    Case("nothing", Size(records: 3), []),
    Case("20 changes", Size(records: 200, touched: 20), []),
    Case("21 changes", Size(records: 200, touched: 21), [.changes(21)]),
    Case("20 new records", Size(records: 2, created: 20), []),
    Case("21 new records", Size(records: 2, created: 21), [.changes(21)]),
    Case("5 of 5 records", Size(records: 5, touched: 5), []),
    Case("6 of 20 records, which is 30 %", Size(records: 20, touched: 6), []),
    Case("6 of 19 records", Size(records: 19, touched: 6), [.records(6, of: 19)]),
    Case("6 of 19 records and new ones", Size(records: 19, touched: 6, created: 4), [.records(6, of: 19)]),
    Case("5 of 6 records and new ones", Size(records: 6, touched: 5, created: 9), []),
    Case("too much in both ways", Size(records: 30, touched: 25), [.changes(25), .records(25, of: 30)]),
  ]

  private static func zone(_ size: Size) throws -> Zone {
    try Zone.sample((1...size.records).map { "t\($0) TXT \"\($0)\"" }.joined(separator: "\n"))
  }

  private static func rule(_ size: Size) -> StubRule {
    let sets = (0..<size.touched).map { number in
      number.isMultiple(of: 2)
        ? Step.drop("r\(number + 1)") : .set("r\(number + 1)", "t\(number + 1) TXT \"new\"")
    }
    return StubRule("rule", steps: sets + (0..<size.created).map { .add("n\($0) TXT \"\($0)\"") })
  }

  @Test(arguments: sizes)
  func `counts all changes, and those of existing records`(_ row: Case<Size, [PlanExcess]>) throws {
    let zone = try Self.zone(row.input)
    let plan = Planner(rules: [Self.rule(row.input)]).plan(for: zone)
    #expect(plan.changes.count == row.input.touched + row.input.created)
    #expect(plan.hazards == row.expected.map(Hazard.large))
    #expect(Hazard.all(in: plan.edits, of: zone) == plan.hazards)
    #expect(plan.hazards.standing(against: .undo(run: "r")).isEmpty)
    let allowance = PlanAllowance(largePlans: true)
    #expect(Hazard.all(in: plan.edits, of: zone, allowing: allowance).isEmpty)
    #expect(Planner(rules: [Self.rule(row.input)], allowance: allowance).plan(for: zone).hazards.isEmpty)
  }

  @Test func `a part that is small enough is not refused`() throws {
    let size = Size(records: 30, touched: 25)
    let zone = try Self.zone(size)
    let planner = Planner(rules: [Self.rule(size)])
    let whole = planner.plan(for: zone)
    #expect(whole.hazards.count == 2)
    #expect(planner.part(of: whole, for: zone) { $0.kind == .deleteRecord }.hazards.count == 1)
    let few = Set(whole.changes.prefix(5).map(\.id))
    #expect(planner.part(of: whole, for: zone) { few.contains($0.id) }.hazards.isEmpty)
  }

  @Test func `a saved plan is held against what is allowed when it is applied`() throws {
    let size = Size(records: 30, touched: 25)
    let zone = try Self.zone(size)
    let (careful, bold) = (
      Planner(rules: [Self.rule(size)]),
      Planner(rules: [Self.rule(size)], allowance: PlanAllowance(largePlans: true))
    )
    let (refused, allowed) = (careful.plan(for: zone), bold.plan(for: zone))
    #expect(bold.renewed(refused, savedFor: zone).plan == allowed)
    #expect(careful.renewed(allowed, savedFor: zone).plan == refused)
    #expect(careful.renewed(refused, savedFor: zone).plan == refused)
  }

  @Test func `the shares of a saved plan are those of the zone as it is now`() throws {
    let size = Size(records: 19, touched: 6)
    let planner = Planner(rules: [Self.rule(size)])
    let zone = try Self.zone(size)
    let plan = planner.plan(for: zone)
    let (grown, shrunk) = try (
      planner.renewed(plan, savedFor: zone, in: Self.zone(Size(records: 60))).plan,
      planner.renewed(plan, savedFor: zone, in: Self.zone(Size(records: 12))).plan
    )
    #expect(grown.hazards.isEmpty)
    #expect(shrunk.hazards == [.large(.records(6, of: 12))])
  }

  @Test func `a saved plan is held against the quota of today`() throws {
    let size = Size(records: 199, created: 1)
    let planner = Planner(rules: [Self.rule(size)])
    let zone = try Self.zone(size)
    let plan = planner.plan(for: zone)
    #expect(plan.hazards.isEmpty)
    let refused = planner.renewed(plan, savedFor: zone, in: try Self.zone(Size(records: 200))).plan
    #expect(refused.hazards == [.quota(records: 201, limit: 200)])
    #expect(planner.renewed(refused, savedFor: zone).plan == plan)
  }

  @Test func `what one phase adds counts although the next takes it away`() throws {
    let zone = try Zone.sample(
      (["@ MX 10 x", "@ MX 20 y"] + (3...200).map { "t\($0) TXT \"\($0)\"" }).joined(separator: "\n")
    )
    let rule = StubRule("rule", .add("mail A 192.0.2.1"), .set("r1", "@ MX 10 mail"), .drop("r2"))
    let plan = Planner(rules: [rule]).plan(for: zone)
    #expect(plan.changes.map(\.phase) == [1, 2, 2])
    #expect(plan.hazards == [.quota(records: 201, limit: 200)])
  }
}
