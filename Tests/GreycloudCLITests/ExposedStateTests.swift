import CloudflareSandbox
import Foundation
import Glibc
import Testing

/// Journals become plans, so the folder that holds them must be nobody else's.
@Suite(.serialized)
struct ExposedStateTests {
  private static let commands = [["apply", "example.com", "--auto", "grey-cloud"], ["undo"], ["history"]]
  private static let folders = ["/greycloud", "/greycloud/runs", "/greycloud/locks"]

  private func withFolder(_ folder: String, _ body: (Sandbox, String) async throws -> Void) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let path = sandbox.stateFolder + folder
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try await body(sandbox, path)
    }
  }

  @Test(arguments: commands, folders)
  func `a folder that others may write to is refused`(_ command: [String], _ folder: String) async throws {
    try await withFolder(folder) { sandbox, path in
      for mode: mode_t in [0o777, 0o770, 0o702] {
        chmod(path, mode)
        let run = try await GreycloudRun.start(command, environment: sandbox.environment())
        #expect(run.status == 78, "\(run)")
        #expect(run.errors.contains("Others may write to \(path)"), "\(run)")
        #expect(run.errors.contains("chmod go-w \(path)"), "\(run)")
        #expect(sandbox.requests.isEmpty)
      }
    }
  }

  @Test(.enabled(if: geteuid() == 0), arguments: commands)
  func `a folder of somebody else is refused`(_ command: [String]) async throws {
    try await withFolder("/greycloud/runs") { sandbox, path in
      chown(path, 1, 1)
      let run = try await GreycloudRun.start(command, environment: sandbox.environment())
      #expect(run.status == 78, "\(run)")
      #expect(run.errors.contains("\(path) belongs to somebody else"), "\(run)")
      #expect(sandbox.requests.isEmpty)
    }
  }

  @Test func `a folder that others may read is taken`() async throws {
    try await withFolder("/greycloud") { sandbox, path in
      chmod(path, 0o755)
      let run = try await GreycloudRun.start(Self.commands[0], environment: sandbox.environment())
      #expect(run.status == 0, "\(run)")
    }
  }
}
