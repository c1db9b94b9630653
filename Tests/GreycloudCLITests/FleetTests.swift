import CloudflareSandbox
import TestSupport
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

  // MARK: Which zone

  /// What goes wrong with two of four zones: the records of one cannot be read, and the token does not see the other.
  private static let wrong = ["a.example", "example.com", "missing.example", "z.example"]

  @Test(arguments: ["check", "plan"], OutputFormat.allCases)
  func `every message names its zone, and the end lists them`(
    _ command: String,
    _ format: OutputFormat
  ) async throws {
    let zones = try Self.zones()
    let path = "/zones/\(zones[1].id)/dns_records"
    let faults = [Fault(.status(502), on: RequestPattern("GET", path))]
    try await run([command] + Self.wrong + ["--format", format.rawValue], faults) { run, _ in
      #expect(run.status == 77, "\(run)")
      let messages = run.errors.split(separator: "\n").filter { $0.hasPrefix("greycloud: ") }
      #expect(messages.count == 2, "\(run)")
      #expect(messages[0].hasPrefix("greycloud: example.com: "), "\(run)")
      #expect(messages[0].contains("HTTP 502"), "\(run)")
      #expect(messages[1].contains("sees no zone missing.example."), "\(run)")
      let verb = command == "check" ? "checked" : "planned for"
      let list = "2 of 4 zones could not be \(verb): example.com (69), missing.example (77)."
      #expect(run.errors.hasSuffix(list + "\n"), "\(run)")
      let elements = try format.elements(run.output)
      #expect(elements.map { $0["zone"]?["name"] } == Self.wrong.map { .string($0) })
      #expect(elements.map { $0["error"]?["code"] } == [nil, 69, 77, nil])
      #expect(elements.allSatisfy { $0["error"] == .null || $0["error"]?["message"] != nil })
    }
  }

  @Test func `one zone that fails needs no list`() async throws {
    try await run(["check", "missing.example"]) { run, _ in
      #expect(!run.errors.contains("could not be checked"), "\(run)")
    }
  }

  /// The machine formats of several zones.
  enum OutputFormat: String, CaseIterable, Sendable {
    case json
    case jsonl

    func elements(_ output: String) throws -> [JSONValue] {
      switch self {
      case .json: try JSONValue(parsing: Array(output.utf8))["zones"]?.array ?? []
      case .jsonl: try output.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
      }
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
    _ faults: [Fault] = [],
    _ check: (GreycloudRun, Sandbox) throws -> Void
  ) async throws {
    try await OwnThreads.run {
      let sandbox = try await Sandbox.start(zones: try Self.zones())
      sandbox.setFaults(faults)
      let run = try await GreycloudRun.start(arguments, environment: sandbox.environment())
      try check(run, sandbox)
      await sandbox.stop()
    }
  }
}
