import CloudflareSandbox
import Testing

/// Several zones in one run: in order, and none stops the others.
@Suite(.serialized)
struct FleetTests {
  private static func zones() throws -> [SeedZone] {
    let clean = """
      @     A    192.0.2.10  proxied
      mail  A    192.0.2.25  dns-only
      @     MX   10 mail
      """
    return [
      try SeedZone("a.example", records: clean), try BrokenZone.orangeMail(),
      try SeedZone("z.example", records: clean),
    ]
  }

  @Test func `all zones are checked, and the exit code is the highest`() async throws {
    try await run(["check", "--all", "--format", "jsonl"]) { run, _ in
      #expect(run.status == 1, "\(run)")
      let lines = try run.output.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
      #expect(lines.map { $0["zone"]?["name"] } == ["a.example", "example.com", "z.example"])
    }
  }

  @Test func `a zone that fails does not stop the others`() async throws {
    try await run(["check", "a.example", "missing.example", "z.example", "--format", "json"]) { run, _ in
      #expect(run.status == 77, "\(run)")
      let zones = try JSONValue(parsing: Array(run.output.utf8))["zones"]
      #expect(zones?[1]?["error"]?["code"] == 77)
      #expect(zones?[2]?["error"] == .null)
      #expect(run.errors.contains("missing.example"), "\(run)")
    }
  }

  @Test func `zones lists what the token sees`() async throws {
    try await run(["zones", "--quiet"]) { run, sandbox in
      #expect(run.status == 0, "\(run)")
      #expect(
        run.output.split(separator: "\n").map { $0.split(separator: " ")[0] } == [
          "a.example", "example.com", "z.example",
        ]
      )
      #expect(sandbox.requests.map(\.description).count == 1)
    }
  }

  @Test func `a plan is saved for one zone only`() async throws {
    try await run(["plan", "--all", "-o", "/nonexistent/plan.json"]) { run, sandbox in
      #expect(run.status == 64, "\(run)")
      #expect(sandbox.requests.isEmpty)
    }
  }

  private func run(
    _ arguments: [String],
    _ check: (GreycloudRun, Sandbox) throws -> Void
  ) async throws {
    let sandbox = try await Sandbox.start(zones: try Self.zones())
    let run = try await GreycloudRun.start(arguments, environment: sandbox.environment())
    try check(run, sandbox)
    await sandbox.stop()
  }
}
