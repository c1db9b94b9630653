import CloudflareSandbox
import TestSupport
import Testing

/// The disk is full at each entry of the journal: what cannot be written down is not sent.
@Suite(.serialized)
struct FullDiskTests {
  /// What has to become of a run that cannot write down an entry.
  struct Fate: Sendable {
    let status: Int32
    let writes: Int
    let says: String
  }

  /// The entry that does not fit, and how many octets of it would.
  typealias Row = Case<(entry: Int, room: Int), Fate>

  private static let arguments = ["apply", "example.com", "--auto", "grey-cloud,add-address,repoint-mx"]
  private static let none = Fate(status: 78, writes: 0, says: "Nothing was written.")
  private static let half = Fate(status: 74, writes: 1, says: "Done: c1, c2. Not tried: c3.")
  private static let all = Fate(status: 0, writes: 2, says: "File too large")

  private static let entries = [
    "opened", "begun", "sending", "acknowledged", "settled", "sending", "acknowledged", "settled", "closed",
  ]
  private static let fates = [
    none, none, none, half, half, half, all, all, Fate(status: 0, writes: 2, says: ""),
  ]

  /// The end of a journal is short, so it may fit where the entry before it does not.
  private static let rows =
    fates.enumerated().map { Row(entries[$0.offset], ($0.offset, 9), $0.element) }
    + [19, 40, 60].map { Row("settled, of which \($0) octets fit", (7, $0), all) }

  /// Where each entry of the journal begins while there is room.
  private func beginnings() async throws -> [Int] {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let run = try await GreycloudRun.start(Self.arguments, environment: sandbox.environment())
      try #require(run.status == 0, "\(run)")
      let journal = try JournalFile(of: sandbox)
      let kinds = try journal.entries().map { try #require($0.firstMatch(of: /"entry":"([a-z]+)"/)).1 }
      #expect(kinds.map(String.init) == Self.entries)
      return try journal.beginnings()
    }
  }

  @Test(arguments: rows, WayOn.allCases)
  func `what cannot be written down is not sent, and there is a way on once there is room`(
    _ row: Row,
    _ way: WayOn
  ) async throws {
    let limit = try await beginnings()[row.input.entry] + row.input.room
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let before = sandbox.letters
      let run = try await GreycloudRun.onFullDisk(
        Self.arguments,
        environment: sandbox.environment(),
        octets: limit
      )
      #expect(run.status == row.expected.status, "\(run)")
      #expect(run.errors.words.contains(row.expected.says), "\(run)")
      #expect(sandbox.writes.count == row.expected.writes)
      #expect((sandbox.letters == before) == (row.expected.writes == 0))
      try await goOn(way, sandbox, before)
    }
  }

  @Test func `what could not be written down is said even to those who want quiet`() async throws {
    let limit = try await beginnings()[7] + 9
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let run = try await GreycloudRun.onFullDisk(
        Self.arguments + ["--quiet"],
        environment: sandbox.environment(),
        octets: limit
      )
      #expect(run.errors.contains("File too large"), "\(run)")
    }
  }

  private func goOn(_ way: WayOn, _ sandbox: Sandbox, _ before: [String]) async throws {
    let known = try await GreycloudRun.start(["history"], environment: sandbox.environment()).output.runs
    switch way {
    case .undo:
      guard let run = known.first else { return }
      let undo = try await GreycloudRun.confirmed(["undo", run], in: sandbox)
      #expect(undo.status == 0, "\(undo)")
      #expect(sandbox.letters == before)
    case .finish:
      let finish = try await GreycloudRun.confirmed(["apply", known.first ?? "example.com"], in: sandbox)
      #expect(finish.status == 0, "\(finish)")
      #expect(sandbox.writes.count == 2, "nothing is written twice")
      let again = try await GreycloudRun.start(["plan", "example.com"], environment: sandbox.environment())
      #expect(again.output.contains("nothing to change"), "\(again)")
    }
  }
}
