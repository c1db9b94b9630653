import Foundation
import TestSupport
import Testing
import ZoneWriter

struct RunIDTests {
  @Test func `a run is named after its moment`() {
    let run = RunID(at: Date(timeIntervalSince1970: 1_795_655_477.5))
    #expect(run.description == "20261126-011117-8000")
  }

  @Test func `later runs have greater names, also within a second`() {
    let moments = [0, 0.0001, 0.5, 0.99999, 1, 59.9, 60, 86_400].map { 1_795_655_477 + $0 }
    let runs = moments.map { RunID(at: Date(timeIntervalSince1970: $0)) }
    #expect(runs == runs.sorted())
    #expect(Set(runs).count == runs.count)
  }

  @Test(arguments: [
    Case("none", nil, "20261126-011117-8000"),
    Case("an earlier one", "20261126-011116-ffff", "20261126-011117-8000"),
    Case("the same moment", "20261126-011117-8000", "20261126-011117-8001"),
    Case("the clock was ahead", "20270101-000000-000a", "20270101-000000-000b"),
    Case("at the end of a year", "20271231-235959-ffff", "20280101-000000-0000"),
    Case("no moment of any calendar", "20269999-000000-0000", "20261126-011117-8000"),
    Case("the last of all", "99991231-235959-ffff", "20261126-011117-8000"),
  ])
  func `a new run is named after all others`(_ row: Case<String?, String>) {
    let run = RunID(at: Date(timeIntervalSince1970: 1_795_655_477.5), after: row.input.flatMap(RunID.init))
    #expect(run.description == row.expected)
  }

  @Test func `a name is read back`() {
    let run = RunID(at: Date(timeIntervalSince1970: 1_795_655_477.01))
    #expect(RunID(run.description) == run)
  }

  @Test(arguments: [
    "", "-", "20261126", "20261126-011117", "20261126-011117-4f3", "20261126-011117-4F3A",
    "20261126-011117-4f3g",
    "20261126-011117-4f3a-", "../261126-011117-4f3a", "2026112٣-011117-4f3a", "20261126-011117-4f3a\n",
    "example.com",
  ])
  func `anything else is no run`(_ text: String) {
    #expect(RunID(text) == nil)
  }
}
