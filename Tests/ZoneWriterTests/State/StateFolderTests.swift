import Foundation
import Glibc
import Testing
import ZoneWriter

/// Journals appear whole, in order, and where nobody else can write.
struct StateFolderTests {
  private static let open = "greycloud/runs/\(RunID.sample()).open.jsonl"

  @Test func `what a run left that was cut off before it had a journal is removed by the next one`() throws {
    try TemporaryState.with { folder in
      try folder.state.journal(beginning: .sample()).write(.begunJob)
      try folder.write("half", to: "greycloud/runs/\(RunID.sample(2)).new")
      #expect(try folder.state.allRuns() == [.sample()])
      try folder.state.journal(beginning: .sample(.sample(3))).write(.begunJob)
      #expect(folder.files == [Self.open, "greycloud/runs/\(RunID.sample(3)).open.jsonl"])
    }
  }

  @Test func `what another run is about to begin with is left to it`() throws {
    try TemporaryState.with { folder in
      try folder.state.journal(beginning: .sample()).write(.begunJob)
      let path = folder.path("greycloud/runs/\(RunID.sample(2)).new")
      let other = Glibc.open(path, O_WRONLY | O_CREAT, 0o600)
      defer { close(other) }
      #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
      try folder.state.journal(beginning: .sample(.sample(3))).write(.begunJob)
      #expect(FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func `a new run is named after all that are there`() throws {
    try TemporaryState.with { folder in
      try folder.state.journal(beginning: .sample(.sample(9))).write(.begunJob)
      #expect(try folder.state.newRun(at: Date(timeIntervalSince1970: 1_800_000_000)) > .sample(9))
    }
  }

  @Test(arguments: ["greycloud", "greycloud/runs", "greycloud/locks"])
  func `a folder that others may write to is refused`(_ name: String) throws {
    try TemporaryState.with { folder in
      let path = folder.path(name)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for mode: mode_t in [0o777, 0o720, 0o702] {
        chmod(path, mode)
        let failure = StateFailure.exposed(path: path, isOwn: true)
        #expect(throws: failure) { try StateFolder(environment: ["XDG_STATE_HOME": folder.home]) }
      }
      chmod(path, 0o755)
      #expect(throws: Never.self) { try StateFolder(environment: ["XDG_STATE_HOME": folder.home]) }
    }
  }

  @Test func `a folder that is exposed later is refused too`() throws {
    try TemporaryState.with { folder in
      try folder.state.journal(beginning: .sample()).write(.begunJob)
      let path = folder.path("greycloud/runs")
      chmod(path, 0o777)
      let failure = StateFailure.exposed(path: path, isOwn: true)
      #expect(throws: failure) { try folder.state.journal(beginning: .sample(.sample(2))).write(.begunJob) }
    }
  }
}
