import CloudflareSandbox
import Foundation
import TestSupport
import Testing

/// A run can outlive the machine that it was made on.
@Suite(.serialized)
struct RunFileTests {
  /// Runs a body with a sandbox, a folder for the run file, and the environment of another machine.
  private func withFile(
    _ seed: SeedZone,
    _ body: (Sandbox, _ file: String, _ elsewhere: [String: String]) async throws -> Void
  ) async throws {
    try await withSandbox(seed) { sandbox in
      try await TemporaryFolder.with([:]) { folder in
        let other = sandbox.environment().merging(["XDG_STATE_HOME": folder.path + "/other"]) { $1 }
        try await body(sandbox, folder.path + "/run.jsonl", other)
      }
    }
  }

  private func journal(_ sandbox: Sandbox, _ run: String) throws -> String {
    try String(contentsOfFile: sandbox.stateFolder + "/greycloud/runs/\(run).jsonl", encoding: .utf8)
  }

  @Test func `the file holds what the journal holds, and only its owner may read it`() async throws {
    try await withFile(try BrokenZone.twoPhases()) { sandbox, file, _ in
      let apply = try await GreycloudRun.confirmed(["apply", "example.com", "--run-file", file], in: sandbox)
      #expect(apply.status == 0, "\(apply)")
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(text == (try journal(sandbox, try apply.runName)))
      #expect(!text.contains(Sandbox.Tokens.full))
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test func `another machine takes the run back from the file alone`() async throws {
    try await withFile(try BrokenZone.adorned()) { sandbox, file, elsewhere in
      let before = sandbox.letters
      let apply = try await GreycloudRun.confirmed(["apply", "example.com", "--run-file", file], in: sandbox)
      #expect(apply.status == 0, "\(apply)")
      let undo = try await GreycloudRun.onTerminal(
        ["undo", "--run-file", file],
        environment: elsewhere,
        typed: "yes\n"
      )
      #expect(undo.status == 0, "\(undo)")
      #expect(undo.output.contains("takes back run \(try apply.runName)"), "\(undo)")
      #expect(sandbox.letters == before)
    }
  }

  @Test func `a run that was cut off is taken back from its file too`() async throws {
    try await withFile(try BrokenZone.twoPhases()) { sandbox, file, elsewhere in
      let before = sandbox.letters
      let gate = Gate()
      sandbox.setFaults([Fault(.holdAnswer(gate), on: .batch, .nth(1))])
      let start = ProgramStart(
        arguments: [
          "apply", "example.com", "--auto", "grey-cloud,add-address,repoint-mx", "--run-file", file,
        ],
        environment: sandbox.environment()
      )
      let run = try await GreycloudProcess.start(start).killed(at: gate)
      #expect(run.status == 137, "\(run)")
      gate.open()
      sandbox.setFaults([])
      let undo = try await GreycloudRun.onTerminal(
        ["undo", "--run-file", file],
        environment: elsewhere,
        typed: "yes\n"
      )
      #expect(undo.status == 0, "\(undo)")
      #expect(sandbox.letters == before)
    }
  }

  @Test func `a run that is finished fills its file up`() async throws {
    try await withFile(try BrokenZone.twoPhases()) { sandbox, file, _ in
      sandbox.setFaults([Fault(.rateLimited(retryAfter: 900), on: .batch, .nth(2))])
      let apply = try await GreycloudRun.confirmed(["apply", "example.com", "--run-file", file], in: sandbox)
      #expect(apply.status == 74, "\(apply)")
      sandbox.setFaults([])
      let run = try #require(apply.errors.runs.first, "\(apply)")
      let finish = try await GreycloudRun.confirmed(["apply", run, "--run-file", file], in: sandbox)
      #expect(finish.status == 0, "\(finish)")
      #expect(try String(contentsOfFile: file, encoding: .utf8) == journal(sandbox, run))
    }
  }

  private static let places: [Case<String, Int32>] = [
    Case("a text", "file", 65), Case("a folder", "folder", 78), Case("a link", "link", 78),
    Case("a folder that is not there", "nowhere/run", 78), Case("an empty file", "empty", 0),
  ]

  @Test(arguments: places)
  func `nothing is written where the file cannot be kept`(_ row: Case<String, Int32>) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      try await TemporaryFolder.with(["file": "mine\n", "empty": ""]) { folder in
        let files = FileManager.default
        try files.createDirectory(atPath: folder.path + "/folder", withIntermediateDirectories: false)
        try files.createSymbolicLink(
          atPath: folder.path + "/link",
          withDestinationPath: folder.path + "/target"
        )
        let run = try await GreycloudRun.start(
          ["apply", "example.com", "--auto", "grey-cloud", "--run-file", folder.path + "/" + row.input],
          environment: sandbox.environment()
        )
        #expect(run.status == row.expected, "\(run)")
        #expect(sandbox.writes.count == (row.expected == 0 ? 1 : 0))
        #expect(try String(contentsOfFile: folder.path + "/file", encoding: .utf8) == "mine\n")
        #expect(!files.fileExists(atPath: folder.path + "/target"))
      }
    }
  }

  typealias Forgery = @Sendable (String) -> String

  private static let forgeries: [Case<Forgery, String>] = [
    Case("no journal", { _ in "hello\n" }, "is not a journal of greycloud, or it was changed"),
    Case("nothing", { _ in "" }, "it holds no run"),
    Case(
      "another address",
      { $0.replacing("192.0.2.25", with: "192.0.2.66") },
      "is not a journal of greycloud, or it was changed"
    ),
    Case(
      "a newer version",
      { $0.replacing("greycloud.run/2", with: "greycloud.run/3") },
      "another version of greycloud (greycloud.run/3)"
    ),
  ]

  @Test(arguments: forgeries)
  func `a file that was changed takes nothing back`(_ row: Case<Forgery, String>) async throws {
    try await withFile(try BrokenZone.orangeMail()) { sandbox, file, elsewhere in
      _ = try await GreycloudRun.confirmed(["apply", "example.com", "--run-file", file], in: sandbox)
      let forged = row.input(try String(contentsOfFile: file, encoding: .utf8))
      try forged.write(toFile: file, atomically: true, encoding: .utf8)
      sandbox.clearRequests()
      let undo = try await GreycloudRun.start(
        ["undo", "--run-file", file, "--confirm", "0123456789ab"],
        environment: elsewhere
      )
      #expect(undo.status == 65, "\(undo)")
      #expect(undo.errors.words.contains(row.expected), "\(undo)")
      #expect(sandbox.requests.isEmpty)
    }
  }

  @Test func `an identifier of another record leads nowhere`() async throws {
    try await withFile(try BrokenZone.twoPhases()) { sandbox, file, elsewhere in
      let apply = try await GreycloudRun.confirmed(["apply", "example.com", "--run-file", file], in: sandbox)
      #expect(apply.status == 0, "\(apply)")
      let records = sandbox.records(ofZone: "example.com")
      let host = try #require(records.first { $0.name == "mail.example.com" }).id
      let apex = try #require(records.first { $0.name == "example.com" && $0.type == "A" }).id
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacing(host, with: apex).write(toFile: file, atomically: true, encoding: .utf8)
      sandbox.clearRequests()
      let undo = try await GreycloudRun.onTerminal(
        ["undo", "--run-file", file],
        environment: elsewhere,
        typed: "yes\n"
      )
      #expect(undo.status == 75, "\(undo)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `a run or a file, not both`() async throws {
    let run = try await GreycloudRun.start(["undo", "20261126-011117-4f3a", "--run-file", "x"])
    #expect(run.status == 64, "\(run)")
  }

  @Test func `a file is taken back once its diff was read, and not by kinds of change`() async throws {
    try await withFile(try BrokenZone.orangeMail()) { sandbox, file, elsewhere in
      let before = sandbox.letters
      let apply = try await GreycloudRun.confirmed(["apply", "example.com", "--run-file", file], in: sandbox)
      #expect(apply.status == 0, "\(apply)")
      sandbox.clearRequests()
      let kinds = try await GreycloudRun.start(
        ["undo", "--run-file", file, "--auto", "edit-record"],
        environment: elsewhere
      )
      #expect(kinds.status == 64, "\(kinds)")
      #expect(kinds.errors.contains("only after its diff was read"), "\(kinds)")
      #expect(sandbox.requests.isEmpty)
      let shown = try await GreycloudRun.start(["undo", "--run-file", file], environment: elsewhere)
      #expect(sandbox.writes.isEmpty)
      let digest = try #require(shown.errors.firstMatch(of: /--confirm ([0-9a-f]+)/)?.output.1, "\(shown)")
      let undo = try await GreycloudRun.start(
        ["undo", "--run-file", file, "--confirm", String(digest)],
        environment: elsewhere
      )
      #expect(undo.status == 0, "\(undo)")
      #expect(sandbox.letters == before)
    }
  }
}

/// Who wrote what, and where.
@Suite(.serialized)
struct HistoryOfZoneTests {
  @Test func `history tells who began a run, and on which machine`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let environment = sandbox.environment().merging(["USER": "ann"]) { $1 }
      let apply = try await GreycloudRun.start(
        ["apply", "example.com", "--auto", "grey-cloud"],
        environment: environment
      )
      #expect(apply.status == 0, "\(apply)")
      let text = try await GreycloudRun.start(["history"], environment: environment)
      #expect(text.output.contains("  ann@"), "\(text)")
      let json = try await GreycloudRun.start(["history", "--format", "json"], environment: environment)
      let run = try #require(try JSONTree(json.output)["runs"]?[0], "\(json)")
      #expect(run["user"]?.text == "ann")
      #expect(run["host"]?.text?.isEmpty == false)
    }
  }

  @Test func `history of a zone leaves the others out`() async throws {
    let other = try SeedZone(
      "example.net",
      records: """
        @     A    192.0.2.10  proxied
        mail  A    192.0.2.25  proxied
        @     MX   10 mail
        """
    )
    try await withSandbox(try BrokenZone.orangeMail(), other) { sandbox in
      for zone in ["example.com", "example.net"] {
        let apply = try await GreycloudRun.start(
          ["apply", zone, "--auto", "grey-cloud"],
          environment: sandbox.environment()
        )
        #expect(apply.status == 0, "\(apply)")
      }
      for name in ["example.net", "EXAMPLE.NET."] {
        let history = try await GreycloudRun.start(["history", name], environment: sandbox.environment())
        #expect(
          history.output.contains("example.net") && !history.output.contains("example.com"),
          "\(history)"
        )
      }
      let none = try await GreycloudRun.start(["history", "example.org"], environment: sandbox.environment())
      #expect(none.output == "Nothing was written to example.org from this machine yet.\n", "\(none)")
      let wrong = try await GreycloudRun.start(["history", "exa mple"], environment: sandbox.environment())
      #expect(wrong.status == 64, "\(wrong)")
    }
  }
}
