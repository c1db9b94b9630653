import DNSModel
import MailRules
import TestSupport
import Testing
import Wording

@testable import ZonePlan

/// How a plan is cut into transactions.
struct StepTests {
  /// A plan that creates so many records at each name, for each phase.
  private static func plan(_ phases: [KeyValuePairs<String, Int>], of plan: String? = "free") -> Plan {
    var changes: [Change] = []
    for (index, names) in phases.enumerated() {
      for (name, count) in names {
        for number in 0..<count {
          let record = Record.line("\(name) TXT \"\(number)\"", id: .planned(changes.count))
          changes.append(.creation(of: record, number: changes.count + 1, phase: index + 1))
        }
      }
    }
    return Plan(
      apex: .example,
      info: ZoneInfo(id: "zone-1", plan: plan),
      changes: changes,
      outcome: PlanOutcome(fixed: [], remaining: [], new: []),
      hazards: [],
      rrsets: []
    )
  }

  private static let cuts: [Case<[KeyValuePairs<String, Int>], [String]>] = [
    Case("one step for each phase", [["a": 1, "b": 2], ["c": 1]], ["1 1/1 a*1 b*2", "2 1/1 c*1"]),
    Case("exactly the limit", [["a": 100, "b": 100]], ["1 1/1 a*100 b*100"]),
    Case("a phase that is too large", [["a": 100, "b": 101]], ["1 1/2 a*100", "1 2/2 b*101"]),
    Case(
      "a name stays together",
      [["a": 150, "b": 60, "c": 140], ["d": 1]],
      ["1 1/2 a*150", "1 2/2 b*60 c*140", "2 1/1 d*1"]
    ),
    Case("also where others stand between", [["a": 1, "b": 199, "a": 1]], ["1 1/2 a*2", "1 2/2 b*199"]),
    Case("nothing", [], []),
  ]

  @Test(arguments: cuts)
  func `cuts only between names`(_ row: Case<[KeyValuePairs<String, Int>], [String]>) throws {
    let steps = try Self.plan(row.input).steps()
    #expect(steps.map(Self.summary) == row.expected)
    #expect(steps.map(\.number) == Array(1..<(steps.count + 1)))
  }

  @Test(arguments: [
    ("free", [200, 1]), ("pro", [201]), ("business", [201]), ("enterprise", [201]), (nil, [200, 1]),
    ("new", [200, 1]),
  ])
  func `knows the limit of a zone's plan`(_ plan: String?, _ sizes: [Int]) throws {
    #expect(try Self.plan([["a": 200, "b": 1]], of: plan).steps().map(\.changes.count) == sizes)
  }

  @Test func `one name with too many changes cannot be written`() {
    #expect(throws: Plan.UndividableName(owner: .named("b"), count: 201, limit: 200)) {
      try Self.plan([["a": 1, "b": 201]]).steps()
    }
  }

  private static func summary(_ step: WriteStep) -> String {
    let names = step.changes.map(\.owner).reduce(into: [DomainName]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let counts = names.map { name in
      "\(name.firstLabel)*\(step.changes.count { $0.owner == name })"
    }
    return "\(step.phase) \(step.part)/\(step.parts) \(counts.joined(separator: " "))"
  }
}

extension Change {
  fileprivate static func creation(of record: Record, number: Int, phase: Int) -> Change {
    Change(
      id: "c\(number)",
      phase: phase,
      kind: .addTXT,
      risk: .safe,
      rules: [],
      edit: .create(record),
      notes: [],
      exposes: []
    )
  }
}
