import CloudflareSandbox
import Glibc
import TestSupport
import Testing

/// What a run was given on its command line stands in the commands that it suggests, so that they work as printed.
@Suite(.serialized)
struct CarriedOptionsTests {
  @Test(arguments: [
    Case("check suggests plan", ["check", "example.com"], "plan"),
    Case("check suggests explain", ["check", "example.com"], "explain"),
    Case("plan suggests apply", ["plan", "example.com"], "apply"),
    Case("apply suggests check", ["apply", "example.com", "--auto", "grey-cloud"], "check"),
    Case("apply suggests undo", ["apply", "example.com", "--auto", "grey-cloud"], "undo"),
    Case("zones suggests check", ["zones"], "check"),
    Case("doctor suggests check", ["doctor", "example.com"], "check"),
    Case("an unknown zone suggests zones", ["check", "unknown.example"], "zones"),
  ])
  func `nothing but the command line is needed`(_ row: Case<[String], String>) async throws {
    try await scene { sandbox, folder in
      let carried = ["--token-file", folder["my token"], "--api-base", sandbox.baseURL]
      let environment = ["XDG_STATE_HOME": sandbox.stateFolder]
      let run = try await GreycloudRun.start(row.input + carried, environment: environment)
      let next = try run.suggested(row.expected)
      #expect(next.contains("--token-file") == (row.expected != "explain"), "\(next)")
      sandbox.clearRequests()
      let again = try await GreycloudRun.start(next, environment: environment)
      #expect([0, 1].contains(again.status), "\(again)")
      #expect(sandbox.requests.isEmpty == (row.expected == "explain"), "\(again)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test(arguments: [
    Case("a policy", ["--policy", "own.yml"], "--policy own.yml"),
    Case("no policy", ["--no-policy"], "--no-policy"),
    Case("a language", ["--lang", "ja"], "--lang ja"),
    Case("a language in one word", ["--lang=ja"], "--lang ja"),
  ])
  func `what decides the result is repeated`(_ row: Case<[String], String>) async throws {
    try await TemporaryFolder.with(["own.yml": ""]) { folder in
      try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
        for command in ["check", "plan"] {
          let run = try await GreycloudRun.start(
            [command, "example.com"] + row.input,
            environment: sandbox.environment(),
            in: folder.path
          )
          let next = try run.suggested(command == "check" ? "plan" : "apply").joined(separator: " ")
          #expect(next.hasSuffix(" example.com \(row.expected)"), "\(next)")
        }
      }
    }
  }

  @Test func `a command stays in one line on a narrow terminal`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      var environment = sandbox.environment()
      environment["COLUMNS"] = "40"
      environment["NO_COLOR"] = "1"
      let run = try await GreycloudRun.onTerminal(
        ["apply", "example.com"],
        environment: environment,
        typed: "yes\n"
      )
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("`greycloud check example.com`\n"), "\(run)")
    }
  }

  // MARK: Zones that share a name

  private static let ids = ["0000000000000000000000000000000a", "0000000000000000000000000000000b"]

  private static func twins() throws -> [SeedZone] {
    try ids.map { id in
      try SeedZone(
        "example.com",
        id: id,
        records: "@ A 192.0.2.10 proxied\nmail A 192.0.2.25 proxied\n@ MX 10 mail"
      )
    }
  }

  @Test(arguments: ["check", "plan", "apply"])
  func `where two zones share a name, each is offered by its identifier`(_ command: String) async throws {
    try await withTwins { sandbox in
      let run = try await GreycloudRun.start([command, "example.com"], environment: sandbox.environment())
      #expect(run.status == 64, "\(run)")
      #expect(run.suggestions == Self.ids.map { "greycloud \(command) \($0)" }, "\(run)")
    }
  }

  @Test(arguments: [
    Case("checked by identifier", ["check", ids[1]], "plan \(ids[1])"),
    Case("planned by identifier", ["plan", ids[1]], "apply \(ids[1])"),
    Case("written by identifier", ["apply", ids[1], "--auto", "grey-cloud"], "check \(ids[1])"),
    Case("among all zones", ["check", "--all"], "plan \(ids[0])"),
    Case("planned among all zones", ["plan", "--all"], "apply \(ids[0])"),
    Case("in the list", ["zones"], "check \(ids[0])"),
  ])
  func `a zone that shares its name is named by its identifier`(
    _ row: Case<[String], String>
  ) async throws {
    try await withTwins { sandbox in
      let run = try await GreycloudRun.start(row.input, environment: sandbox.environment())
      #expect(run.suggestions.contains { $0.hasPrefix("greycloud \(row.expected)") }, "\(run)")
      #expect(!run.suggestions.contains { $0.contains("example.com") }, "\(run)")
    }
  }

  private func withTwins(do body: (Sandbox) async throws -> Void) async throws {
    let twins = try Self.twins()
    try await withSandbox(twins[0], twins[1]) { try await body($0) }
  }

  private func scene(do body: (Sandbox, TemporaryFolder) async throws -> Void) async throws {
    try await TemporaryFolder.with(["my token": Sandbox.Tokens.full]) { folder in
      chmod(folder["my token"], 0o600)
      try await withSandbox(try BrokenZone.orangeMail()) { try await body($0, folder) }
    }
  }
}
