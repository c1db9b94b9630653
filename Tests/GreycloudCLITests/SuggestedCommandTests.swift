import CloudflareSandbox
import Foundation
import TestSupport
import Testing

/// The command that is printed is one that works.
@Suite(.serialized)
struct SuggestedCommandTests {
  @Test(arguments: [
    Case("a plain name", "plan.json", "plan.json"), Case("capitals", "plan.JSON", "plan.JSON"),
    Case("no ending", "plan", "./plan"), Case("the name of a zone", "example.com", "./example.com"),
    Case("the name of a run", "20261126-011117-4f3a", "./20261126-011117-4f3a"),
    Case("a blank", "my plan.json", "'my plan.json'"), Case("a quotation mark", "it's", #"'./it'\''s'"#),
    Case("another script", "計画.json", "計画.json"),
  ])
  func `a saved plan is applied by it`(_ row: Case<String, String>) async throws {
    let (file, word) = (row.input, row.expected)
    try await TemporaryFolder.with([:]) { folder in
      try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
        let environment = sandbox.environment()
        let plan = try await GreycloudRun.start(
          ["plan", "example.com", "-o", file],
          environment: environment,
          in: folder.path
        )
        #expect(plan.output.contains("To write these changes: `greycloud apply \(word)`\n"), "\(plan)")
        let show = try await GreycloudRun.start(["show", file], in: folder.path)
        #expect(show.output == plan.output, "\(show)")
        let digest = try #require(plan.output.firstMatch(of: /--confirm ([0-9a-f]{12})/)).1
        let argument = word.filter { $0 != "'" }.replacing("it\\s", with: "it's")
        let apply = try await GreycloudRun.start(
          ["apply", argument, "--confirm", String(digest)],
          environment: environment,
          in: folder.path
        )
        #expect(apply.status == 0, "\(apply)")
        #expect(sandbox.writes.count == 1)
      }
    }
  }

  @Test func `a plan from a pipe has no name to suggest`() async throws {
    try await SavedPlanFile.with(try BrokenZone.orangeMail()) { _, file in
      let show = try await GreycloudRun.start(
        ["show", "-"],
        input: try String(contentsOfFile: file.path, encoding: .utf8)
      )
      #expect(show.output.contains("example.com: 1 change"), "\(show)")
      #expect(!show.output.contains("To write these changes"), "\(show)")
    }
  }

  @Test func `the file of a zone is named as a shell takes it`() async throws {
    try await TemporaryFolder.with(["my zone.txt": ExportedZone.orangeMail]) { folder in
      let check = try await folder.run("check", "--zone-file", "my zone.txt")
      #expect(check.output.contains("`greycloud plan example.com --zone-file 'my zone.txt'`."), "\(check)")
    }
  }

  @Test func `a name with a star is quoted`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let plan = try await GreycloudRun.start(
        ["plan", "example.com", "--touch", "*.example.com"],
        environment: sandbox.environment()
      )
      #expect(plan.output.contains("`greycloud apply example.com --touch '*.example.com'`\n"), "\(plan)")
    }
  }

  @Test(arguments: [
    Case("no file", ["plan", "example.com", "-o", "-"], "name a file, such as -o plan.json"),
    Case(
      "one file",
      ["plan", "example.com", "-o", "a.json", "--out", "./a.json"],
      "-o and --out name the same"
    ),
    Case(
      "one file again",
      ["check", "example.com", "--write-baseline", "a", "--out", "a"],
      "--write-baseline and --out name the same"
    ),
  ])
  func `a result that would be lost is refused`(_ row: Case<[String], String>) async throws {
    try await TemporaryFolder.with([:]) { folder in
      try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
        let run = try await GreycloudRun.start(
          row.input,
          environment: sandbox.environment(),
          in: folder.path
        )
        #expect(run.status == 64, "\(run)")
        #expect(run.errors.words.contains(row.expected), "\(run)")
        #expect(sandbox.requests.isEmpty)
      }
    }
  }
}
