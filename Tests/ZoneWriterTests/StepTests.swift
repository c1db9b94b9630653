import DNSModel
import TestSupport
import Testing
import ZonePlan

@testable import ZoneWriter

/// How a plan is cut into transactions.
struct StepTests {
  /// The changes of a plan: names, one letter each, for each phase.
  private static func plan(_ phases: [String]) -> Plan {
    let zone = Zone.sample("@ MX 10 a")
    let edits = phases.enumerated().flatMap { index, names in
      names.enumerated().map { position, name in
        (
          index + 1,
          Edit.create(.line("\(name) A 192.0.2.\(position + 1)", id: .planned(100 * index + position)))
        )
      }
    }
    return zone.plan(edits)
  }

  private static let cuts: [Case<(phases: [String], limit: Int), [String]>] = [
    Case("one step for each phase", (["abc", "d"], 3), ["1 1/1 abc", "2 1/1 d"]),
    Case("a phase that is too large", (["abcd"], 3), ["1 1/2 abc", "1 2/2 d"]),
    Case("a name stays together", (["abbc"], 2), ["1 1/3 a", "1 2/3 bb", "1 3/3 c"]),
    Case("also where others stand between", (["abca"], 2), ["1 1/2 aa", "1 2/2 bc"]),
    Case("exactly the limit", (["aabb"], 2), ["1 1/2 aa", "1 2/2 bb"]),
    Case("nothing", ([], 3), []),
  ]

  @Test(arguments: cuts)
  func `cuts only between names`(_ row: Case<(phases: [String], limit: Int), [String]>) throws {
    let steps = try WriteStep.all(in: Self.plan(row.input.phases), limit: row.input.limit)
    let seen = steps.map { step in
      "\(step.phase) \(step.part)/\(step.parts) " + step.changes.map { $0.owner.firstLabel }.joined()
    }
    #expect(seen == row.expected)
    #expect(steps.map(\.number) == Array(1..<(steps.count + 1)))
  }

  @Test func `one name with too many changes is refused before anything is written`() async {
    let zone = Zone.sample("@ MX 10 a")
    let edits = (0..<201).map { number in
      (1, Edit.create(.line("a TXT \"\(number)\"", id: .planned(number))))
    }
    let plan = zone.plan(edits)
    #expect(throws: WriteStep.TooLarge(owner: .named("a"), count: 201)) {
      try WriteStep.all(in: plan, limit: 200)
    }
  }

  @Test(arguments: [
    ("free", 200), ("pro", 3500), ("business", 3500), ("enterprise", 3500), (nil, 200), ("new", 200),
  ])
  func `knows the limit of a zone's plan`(_ plan: String?, _ limit: Int) {
    #expect(ZoneInfo(plan: plan).operationLimit == limit)
  }
}
