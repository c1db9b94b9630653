import TestSupport
import Testing

@testable import ZonePlan
@testable import ZoneWriter

/// Which changes are in force after runs that take each other back.
struct HistoryTests {
  private static func run(_ number: Int, undoes: Int? = nil, made: [String] = ["c1", "c2", "c3", "c4"])
    -> RunRecord
  {
    var plan = Job().plan
    if let undoes { plan.purpose = .undo(run: RunID.sample(undoes).description) }
    var record = RunRecord(.sample(.sample(number), plan))
    record.note(.begun([RunStep(number: 1, phase: 1, changes: made, request: .sample)]))
    record.note(.settled(step: 1, made: Dictionary(uniqueKeysWithValues: made.map { ($0, $0) })))
    return record
  }

  private static let chains: [Case<[RunRecord], (inForce: [Int], latest: Int?)>] = [
    Case("nothing", [], ([], nil)),
    Case("one run", [run(1)], ([4], 1)),
    Case("taken back", [run(1), run(2, undoes: 1)], ([0, 4], nil)),
    Case("taken back in part", [run(1), run(2, undoes: 1, made: ["c1"])], ([3, 1], 1)),
    Case(
      "taken back in two parts",
      [run(1), run(2, undoes: 1, made: ["c1", "c2"]), run(3, undoes: 1, made: ["c3", "c4"])],
      ([0, 2, 2], nil)
    ),
    Case("taken back, and that too", [run(1), run(2, undoes: 1), run(3, undoes: 2)], ([4, 0, 4], 1)),
    Case(
      "taken back twice",
      [run(1), run(2, undoes: 1), run(3, undoes: 2), run(4, undoes: 1)],
      ([0, 0, 4, 4], nil)
    ),
    Case("a later one stays", [run(1), run(2), run(3, undoes: 2)], ([4, 0, 4], 1)),
    Case("one that made nothing", [run(1), run(2, made: [])], ([4, 0], 1)),
    Case("taken back while the clock was behind", [run(1, undoes: 2), run(2)], ([4, 0], nil)),
    Case("a crafted circle", [run(1, undoes: 2), run(2, undoes: 1)], ([0, 0], nil)),
    Case("one that crafts itself away", [run(1, undoes: 1)], ([4], nil)),
  ]

  @Test(arguments: chains)
  func `counts what nobody has taken back`(_ row: Case<[RunRecord], (inForce: [Int], latest: Int?)>) {
    let history = RunHistory(row.input)
    #expect(row.input.map { history.changesInForce(of: $0).count } == row.expected.inForce)
    #expect(history.latestToUndo?.id == row.expected.latest.map { RunID.sample($0) })
  }

  private static let laterOnes: [Case<[RunRecord], [Int]>] = [
    Case("none", [run(1)], []),
    Case("a later one", [run(1), run(2)], [2]),
    Case("an earlier one", [run(0), run(1)], []),
    Case("one that was taken back", [run(1), run(2), run(3, undoes: 2)], []),
    Case("one that took an earlier one back", [run(0), run(1), run(2, undoes: 0)], [2]),
    Case("the one that took it back", [run(1), run(2, undoes: 1, made: ["c1"])], []),
    Case("one that made nothing", [run(1), run(2, made: [])], []),
  ]

  @Test(arguments: laterOnes)
  func `knows what came later and is in force`(_ row: Case<[RunRecord], [Int]>) {
    let later = RunHistory(row.input).later(than: Self.run(1))
    #expect(later.map(\.id) == row.expected.map { RunID.sample($0) })
  }

  @Test(arguments: [
    Case("none", [], nil), Case("an earlier one", [1], nil), Case("a later one", [1, 3], 3),
  ])
  func `a later run that cannot be read may be the one to take back`(_ row: Case<[Int], Int?>) {
    let unreadable = row.input.map { RunID.sample($0) }
    #expect(
      RunHistory([Self.run(2)], unreadable: unreadable).obscuring == row.expected.map { RunID.sample($0) }
    )
    #expect(RunHistory([], unreadable: unreadable).obscuring == unreadable.last)
  }

  @Test func `a run whose fate is not known can be undone`() {
    var record = RunRecord(.sample())
    record.note(.begunJob)
    record.note(.sending(step: 1))
    #expect(RunHistory([record]).latestToUndo?.id == .sample())
  }
}
