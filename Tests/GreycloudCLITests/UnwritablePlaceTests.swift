import CloudflareSandbox
import Foundation
import Testing

/// Where nothing can be written, the program says so and leaves nothing behind.
@Suite(.serialized)
struct UnwritablePlaceTests {
  @Test(arguments: UnusableFolder.here)
  func `a plan cannot be saved there`(_ folder: UnusableFolder) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      try await folder.with { path in
        let run = try await GreycloudRun.start(
          ["plan", "example.com", "-o", path + "/plan.json"],
          environment: sandbox.environment()
        )
        #expect(run.status == 65, "\(run)")
        #expect(run.errors.contains("\(path)/plan.json cannot be written"), "\(run)")
        #expect(sandbox.writes.isEmpty)
      }
    }
  }

  @Test(arguments: [(0, false), (512, false), (1 << 19, true)])
  func `a plan is saved whole or not at all when the disk is full`(octets: Int, isSaved: Bool) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      try await TemporaryFolder.with(["policy": ""]) { folder in
        let run = try await GreycloudRun.onFullDisk(
          ["plan", "example.com", "-o", "plan.json"],
          environment: sandbox.environment(),
          in: folder.path,
          octets: octets
        )
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(run.status == (isSaved ? 0 : 65), "\(run)")
        #expect(run.errors.contains("File too large") == !isSaved, "\(run)")
        #expect(names == (isSaved ? ["plan.json", "policy"] : ["policy"]))
      }
    }
  }

  @Test(arguments: UnusableFolder.here)
  func `nothing is written to the zone where no journal can be kept`(_ folder: UnusableFolder) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      try await folder.with { path in
        let before = sandbox.letters
        let run = try await GreycloudRun.onTerminal(
          ["apply", "example.com"],
          environment: sandbox.environment().merging(["XDG_STATE_HOME": path]) { $1 },
          typed: "yes\n"
        )
        #expect(run.status == 78, "\(run)")
        #expect(run.errors.contains("The journal \(path)"), "\(run)")
        #expect(run.errors.contains("Nothing was written."), "\(run)")
        #expect(sandbox.writes.isEmpty)
        #expect(sandbox.letters == before)
      }
    }
  }

  @Test(arguments: [["apply", "example.com", "--auto", "grey-cloud"], ["undo"], ["history"]])
  func `without a home there is no place for the journal, and nothing is asked of the API`(
    _ arguments: [String]
  ) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let homeless = sandbox.environment().merging(["XDG_STATE_HOME": "", "HOME": ""]) { $1 }
      let run = try await GreycloudRun.start(arguments, environment: homeless)
      #expect(run.status == 78, "\(run)")
      #expect(run.errors.contains("neither XDG_STATE_HOME nor HOME is set"), "\(run)")
      #expect(sandbox.requests.isEmpty)
    }
  }

  @Test func `what only reads needs no place for a journal`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let homeless = sandbox.environment().merging(["XDG_STATE_HOME": "", "HOME": ""]) { $1 }
      let run = try await GreycloudRun.start(["plan", "example.com"], environment: homeless)
      #expect(run.status == 0, "\(run)")
      #expect(run.errors.isEmpty, "\(run)")
    }
  }

  @Test func `every sandbox has a place of its own for the program's state`() async throws {
    let folder = try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let folder = sandbox.stateFolder
      #expect(sandbox.environment()["XDG_STATE_HOME"] == folder)
      #expect(!FileManager.default.fileExists(atPath: folder))
      try FileManager.default.createDirectory(atPath: folder + "/runs", withIntermediateDirectories: true)
      try await withSandbox { other in #expect(other.stateFolder != folder) }
      return folder
    }
    #expect(!FileManager.default.fileExists(atPath: folder), "it is removed with the sandbox")
  }
}
