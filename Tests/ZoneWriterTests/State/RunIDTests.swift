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
