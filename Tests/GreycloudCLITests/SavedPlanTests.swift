import CloudflareSandbox
import Foundation
import Testing

/// A plan that was saved is applied exactly, or not at all.
@Suite(.serialized)
struct SavedPlanTests {
  @Test func `it is private, holds no token, and is shown again as it was`() async throws {
    try await inFolder { folder in
      try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
        let environment = sandbox.environment()
        let plan = try await GreycloudRun.start(
          ["plan", "example.com", "-o", "plan.json"],
          environment: environment,
          in: folder
        )
        #expect(plan.status == 0, "\(plan)")
        let path = folder + "/plan.json"
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(!(try String(contentsOfFile: path, encoding: .utf8)).contains(Sandbox.Tokens.full))
        let show = try await GreycloudRun.start(["show", "plan.json"], in: folder)
        #expect(show.output == plan.output, "\(show)")
        let japanese = try await GreycloudRun.start(["show", "plan.json", "--lang", "ja"], in: folder)
        #expect(japanese.output.contains("第 1 段階"), "\(japanese)")
        let page = try await GreycloudRun.start(["show", "plan.json", "--format", "markdown"], in: folder)
        #expect(page.output.hasPrefix("## example.com: 3 changes\n\n### Phase 1\n"), "\(page)")
        let diff = "```diff\n- MX 0 example.com  TTL auto\n+ MX 0 mail.example.com"
        #expect(page.output.contains(diff), "\(page)")
      }
    }
  }

  @Test func `applying it writes its phases in order`() async throws {
    try await withSavedPlan(for: try BrokenZone.twoPhases()) { sandbox, path in
      let run = try await apply(path, to: sandbox)
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.count == 2)
      #expect(sandbox.writes.last?.text.contains(#""content":"mail.example.com""#) == true)
    }
  }

  @Test func `flattening alone is switched off, and the plan keeps how it was`() async throws {
    try await withSavedPlan(for: try BrokenZone.flattenedKey()) { sandbox, path in
      let plan = try String(contentsOfFile: path, encoding: .utf8).filter { !$0.isWhitespace }
      #expect(plan.contains(#""settings":{"flatten_cname":true}"#), "\(plan)")
      #expect(plan.contains(#""settings":{"flatten_cname":false}"#), "\(plan)")
      let run = try await apply(path, to: sandbox)
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("not flattened"), "\(run)")
      let change = #"{"id":"\#(BrokenZone.mailID)","settings":{"flatten_cname":false}}"#
      #expect(sandbox.writes.map(\.text) == [#"{"patches":[\#(change)]}"#])
      let again = try await GreycloudRun.start(
        ["check", "example.com", "--only", "flattened-cname-hides-mail-txt"],
        environment: sandbox.environment()
      )
      #expect(again.status == 0, "\(again)")
    }
  }

  @Test func `a record whose flattening changed since makes it stale`() async throws {
    try await withSavedPlan(for: try BrokenZone.flattenedKey()) { sandbox, path in
      try sandbox.edit(zone: "example.com") { zone throws(EditError) in
        try zone.change("k1._domainkey", "CNAME", to: ["settings": ["flatten_cname": false]])
      }
      let run = try await apply(path, to: sandbox)
      #expect(run.status == 75, "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `a record that changed since makes it stale, and nothing is written`() async throws {
    try await withSavedPlan(for: try BrokenZone.orangeMail()) { sandbox, path in
      try sandbox.edit(zone: "example.com") { zone throws(EditError) in
        try zone.change("mail", "A", to: ["comment": "mine"])
      }
      let run = try await apply(path, to: sandbox)
      #expect(run.status == 75, "\(run)")
      #expect(run.errors.contains("out of date"), "\(run)")
      #expect(run.errors.words.contains("greycloud plan example.com"), "\(run)")
      #expect(!run.output.contains("Write these changes"), "nobody confirms what will not be written: \(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `a record that was made again is called so`() async throws {
    try await withSavedPlan(for: try BrokenZone.orangeMail()) { sandbox, path in
      try sandbox.edit(zone: "example.com") { zone throws(EditError) in
        try zone.remove("mail", "A")
        try zone.add("mail A 192.0.2.25 proxied")
      }
      let run = try await apply(path, to: sandbox)
      #expect(run.status == 75, "\(run)")
      #expect(run.errors.contains("(deleted and made again since)"), "\(run)")
    }
  }

  @Test(arguments: [
    ["--only", "mx-target-proxied"], ["--skip", "no-mx"], ["--mail-ip", "192.0.2.1"], ["--choose", "c1=a"],
  ])
  func `options that plan are not passed over`(_ options: [String]) async throws {
    try await withSavedPlan(for: try BrokenZone.orangeMail()) { sandbox, path in
      let run = try await GreycloudRun.start(
        ["apply", path, "--auto", "grey-cloud"] + options,
        environment: sandbox.environment()
      )
      #expect(run.status == 64, "\(run)")
      #expect(run.errors.words.contains("is planned already, and \(options[0]) takes part"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `the diff may go where the plan was`() async throws {
    try await withSavedPlan(for: try BrokenZone.orangeMail()) { sandbox, path in
      let run = try await GreycloudRun.start(
        ["apply", path, "--auto", "grey-cloud", "--out", path],
        environment: sandbox.environment()
      )
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains("DNS only (grey)"))
    }
  }

  @Test func `an unrelated change does not make it stale`() async throws {
    try await withSavedPlan(for: try BrokenZone.orangeMail()) { sandbox, path in
      try sandbox.edit(zone: "example.com") { zone throws(EditError) in
        try zone.add("blog A 192.0.2.77 proxied")
      }
      let run = try await apply(path, to: sandbox)
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
    }
  }

  @Test func `a file that was edited by hand is refused`() async throws {
    try await withSavedPlan(for: try BrokenZone.orangeMail()) { sandbox, path in
      let edited = try String(contentsOfFile: path, encoding: .utf8)
        .replacing("192.0.2.25", with: "192.0.2.66")
      try edited.write(toFile: path, atomically: true, encoding: .utf8)
      let run = try await apply(path, to: sandbox)
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.contains("was changed after it was saved"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test(arguments: ["", "{}", "[]", "not json", #"{"schema":"greycloud.saved-plan/9"}"#])
  func `a file that is no plan is refused`(_ contents: String) async throws {
    try await inFolder { folder in
      try contents.write(toFile: folder + "/plan.json", atomically: true, encoding: .utf8)
      let run = try await GreycloudRun.start(["show", "plan.json"], in: folder)
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.contains("plan.json cannot be used"), "\(run)")
      #expect(run.output.isEmpty, "\(run)")
    }
  }

  @Test func `an unwritable file is reported and nothing is left behind`() async throws {
    try await inFolder { folder in
      try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
        let run = try await GreycloudRun.start(
          ["plan", "example.com", "-o", "missing/plan.json"],
          environment: sandbox.environment(),
          in: folder
        )
        #expect(run.status == 65, "\(run)")
        #expect(run.errors.contains("missing/plan.json cannot be written"), "\(run)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
      }
    }
  }

  /// Saves the plan of a zone and hands out the server and the file's path.
  private func withSavedPlan(
    for zone: SeedZone,
    do body: (Sandbox, String) async throws -> Void
  ) async throws {
    try await inFolder { folder in
      try await withSandbox(zone) { sandbox in
        let path = folder + "/plan.json"
        let plan = try await GreycloudRun.start(
          ["plan", "example.com", "-o", path],
          environment: sandbox.environment()
        )
        try #require(plan.status == 0, "\(plan)")
        try await body(sandbox, path)
      }
    }
  }

  private func apply(_ path: String, to sandbox: Sandbox) async throws -> GreycloudRun {
    try await GreycloudRun.onTerminal(["apply", path], environment: sandbox.environment(), typed: "yes\n")
  }

  private func inFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "greycloud-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
      try await body(folder.path)
    } catch {
      try FileManager.default.removeItem(at: folder)
      throw error
    }
    try FileManager.default.removeItem(at: folder)
  }
}
