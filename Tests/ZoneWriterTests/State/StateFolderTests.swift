import Foundation
import Glibc
import Testing
import ZoneWriter

/// Journals appear whole, in order, and where nobody else can write.
struct StateFolderTests {
  private static let open = "greycloud/runs/\(RunID.sample()).open.jsonl"

  @Test func `a journal that was cut off before its first entry was whole is of no run`() throws {
    try TemporaryState.with { folder in
      try folder.state.journal(beginning: .sample()).write(.begunJob)
      let other = "greycloud/runs/\(RunID.sample(2)).open.jsonl"
      for torn in ["", #"{"entry":"opened""#] {
        try folder.write(torn, to: other)
        #expect(throws: StateFailure.noRun(.sample(2))) { try folder.state.record(of: .sample(2)) }
        let zone = try folder.state.record(of: .sample()).zone
        #expect(try folder.state.openRuns(of: zone).known.map(\.id) == [.sample()])
        #expect(try folder.state.openRuns(of: zone).unreadable.isEmpty)
      }
    }
  }

  @Test func `a closed journal that was cut is damaged, wherever it was cut`() throws {
    try TemporaryState.with { folder in
      let journal = folder.state.journal(beginning: .sample())
      try journal.write(.begunJob)
      try journal.close()
      let closed = "greycloud/runs/\(RunID.sample()).jsonl"
      let whole = try folder.text(of: closed)
      for length in [0, 9, whole.count / 2, whole.count - 1] {
        try folder.write(String(whole.prefix(length)), to: closed)
        #expect(throws: StateFailure.damaged(path: folder.path(closed)), "\(length)") {
          try folder.state.record(of: .sample())
        }
      }
    }
  }

  @Test(arguments: [true, false])
  func `a name that another run has is not taken again`(_ hasEnded: Bool) throws {
    try TemporaryState.with { folder in
      let first = folder.state.journal(beginning: .sample())
      try first.write(.begunJob)
      if hasEnded { try first.close() }
      let (files, run) = (folder.files, try folder.state.record(of: .sample()))
      let second = folder.state.journal(beginning: .sample())
      #expect(throws: StateFailure.taken(.sample())) { try second.write(.begunJob) }
      try second.close()
      #expect(folder.files == files)
      #expect(try folder.state.record(of: .sample()) == run)
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
