import CloudflareSandbox
import Foundation
import TestSupport
import Testing

/// A journal that cannot be read is no proof that nothing was written.
@Suite(.serialized)
struct UnreadableHistoryTests {
  @Test(arguments: [
    Case("rubbish", "rubbish\n", "not a journal of greycloud"),
    Case("nothing", "", "not a journal of greycloud"),
  ])
  func `history does not say that nothing was written`(_ row: Case<String, String>) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let apply = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      let run = try apply.runName
      try Data(row.input.utf8).write(to: try Self.journal(of: sandbox))
      let text = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      #expect(text.status == 0, "\(text)")
      #expect(text.errors.contains(row.expected), "\(text)")
      let words = "Nobody can tell what was written from this machine: no journal can be read (\(run))."
      #expect(text.output.words == words, "\(text)")
      let json = try await GreycloudRun.start(
        ["history", "--format", "json"],
        environment: sandbox.environment()
      )
      #expect(try JSONTree(json.output)["unreadable"]?.elements?.map(\.text) == [run], "\(json)")
      #expect(try JSONTree(json.output)["runs"]?.elements == [], "\(json)")
      let lines = try await GreycloudRun.start(
        ["history", "--format", "jsonl"],
        environment: sandbox.environment()
      )
      #expect(try JSONTree(lines.output)["unreadable"]?.elements?.map(\.text) == [run], "\(lines)")
      #expect(try JSONTree(lines.output)["schema"]?.text == "greycloud.history/1", "\(lines)")
    }
  }

  private static func journal(of sandbox: Sandbox) throws -> URL {
    let folder = URL(filePath: sandbox.stateFolder + "/greycloud/runs/")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return folder.appending(path: try #require(names.first { $0.hasSuffix(".jsonl") }))
  }
}
