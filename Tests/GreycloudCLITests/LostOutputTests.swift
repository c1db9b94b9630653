import CloudflareSandbox
import TestSupport
import Testing

/// Output that cannot be written is a problem; a reader that went away is none.
@Suite(.serialized)
struct LostOutputTests {
  private static let commands = [
    ["check", "example.com"], ["plan", "example.com", "--format", "json"], ["history"], ["rules"],
    ["zones", "--format", "jsonl"], ["--help"], ["--version"],
  ]

  @Test(arguments: commands)
  func `it is said where there is no room for it`(_ arguments: [String]) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      var start = ProgramStart(arguments: arguments, environment: sandbox.environment())
      start.redirections = ">/dev/full"
      let run = try await GreycloudProcess.start(start).wait()
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.contains("Standard output cannot be written: No space left on device."), "\(run)")
    }
  }

  @Test(arguments: [["history"], ["rules"], ["--help"]])
  func `nothing is said to nobody`(_ arguments: [String]) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let start = ProgramStart(arguments: arguments, environment: sandbox.environment())
      let status = try await GreycloudProcess.withoutReader(start)
      #expect(status == 0)
    }
  }
}
