import CloudflareSandbox
import TestSupport
import Testing

/// A loss of power leaves half an entry at the end of the journal.
@Suite(.serialized)
struct TornJournalTests {
  /// Where a run is killed, and the entry that was being written when the power failed.
  ///
  /// An entry that announces something is on the disk before it is done, so the loss of it fits only a run that did
  /// not come to that.
  struct Tear: Sendable {
    let phase: Int
    let entry: Int
  }

  typealias Row = Case<Tear, String>

  private static let rows = [
    Row("the beginning", Tear(phase: 1, entry: 0), "no run"),
    Row("the steps", Tear(phase: 1, entry: 1), "nothing of it is there"),
    Row("the sending of phase 1", Tear(phase: 1, entry: 2), "nothing of it is there"),
    Row("the answer to phase 1", Tear(phase: 2, entry: 3), "there: c1, c2; not there: c3"),
    Row("the reading after phase 1", Tear(phase: 2, entry: 4), "there: c1, c2; not there: c3"),
    Row("the sending of phase 2", Tear(phase: 2, entry: 5), "there: c1, c2; not there: c3"),
  ]

  @Test(arguments: rows, WayOn.allCases)
  func `half an entry hides nothing, and there is a way on`(_ row: Row, _ way: WayOn) async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let before = sandbox.letters
      try await kill(sandbox, inPhase: row.input.phase)
      let journal = try JournalFile(of: sandbox)
      try journal.tear(in: row.input.entry)
      sandbox.clearRequests()
      let isRun = row.expected != "no run"
      let target = isRun ? journal.run : "example.com"
      let end = try await GreycloudRun.confirmed(
        [isRun && way == .undo ? "undo" : "apply", target],
        in: sandbox
      )
      #expect(end.status == 0, "\(end)")
      #expect(end.errors.contains("was interrupted") == isRun, "\(end)")
      if isRun { #expect(end.errors.words.contains(row.expected), "\(end)") }
      if isRun && way == .undo {
        #expect(sandbox.letters == before)
      } else {
        #expect(sandbox.writes.count == 3 - row.input.phase)
        let again = try await GreycloudRun.start(["plan", "example.com"], environment: sandbox.environment())
        #expect(again.output.contains("nothing to change"), "\(again)")
      }
    }
  }

  private func kill(_ sandbox: Sandbox, inPhase phase: Int) async throws {
    let gate = Gate()
    sandbox.setFaults([Fault(.holdThenDrop(gate), on: .batch, .nth(phase))])
    let start = ProgramStart(
      arguments: ["apply", "example.com", "--auto", "grey-cloud,add-address,repoint-mx"],
      environment: sandbox.environment()
    )
    let run = try await GreycloudProcess.start(start).killed(at: gate)
    #expect(run.status == 137, "\(run)")
    gate.open()
    sandbox.setFaults([])
  }
}
