import CloudflareSandbox
import Foundation
import TestSupport
import Testing

/// A saved plan is applied while it is young and the zone is served as it was, or not at all.
@Suite(.serialized)
struct PlanAgeTests {
  private static let hour = 3600.0

  @Test func `an old plan is not applied, and nothing is read`() async throws {
    try await SavedPlanFile.with(try BrokenZone.orangeMail()) { sandbox, file in
      try file.make(secondsAgo: 25 * Self.hour + 1)
      let made = try file.made()
      let run = try await file.apply(to: sandbox)
      #expect(run.status == 75, "\(run)")
      #expect(
        run.errors.contains("was made at \(made) UTC, 25 hours ago, and a plan may be 24h old"),
        "\(run)"
      )
      #expect(run.errors.contains("Nothing was read or written."), "\(run)")
      #expect(run.errors.contains("greycloud plan example.com -o \(file.path)"), "\(run)")
      #expect(run.errors.contains("--max-age 26h"), "\(run)")
      #expect(sandbox.requests.isEmpty)
      let allowed = try await file.apply(to: sandbox, "--max-age", "26h")
      #expect(allowed.status == 0, "\(allowed)")
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
    }
  }

  @Test(arguments: [
    Case("an hour old", (Self.hour, "2h"), 0), Case("an hour old, with less allowed", (Self.hour, "59m"), 75),
    Case("a day from now", (-24 * Self.hour, "7d"), 75), Case("ten minutes from now", (-600, "7d"), 75),
    Case("two minutes from now", (-120, "7d"), 0),
  ])
  func `the age that is allowed decides`(_ row: Case<(Double, String), Int32>) async throws {
    try await SavedPlanFile.with(try BrokenZone.orangeMail()) { sandbox, file in
      try file.make(secondsAgo: row.input.0)
      let run = try await file.apply(to: sandbox, "--max-age", row.input.1)
      #expect(run.status == row.expected, "\(run)")
      #expect(sandbox.writes.count == (row.expected == 0 ? 1 : 0))
      #expect(run.errors.contains("a clock is wrong") == (row.input.0 < -300), "\(run)")
      if row.expected != 0 { #expect(sandbox.requests.isEmpty) }
    }
  }

  @Test func `a plan without a time is no plan`() async throws {
    try await SavedPlanFile.with(try BrokenZone.orangeMail()) { sandbox, file in
      try file.make(at: "yesterday")
      let run = try await file.apply(to: sandbox)
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.contains("it does not say when it was made"), "\(run)")
      #expect(sandbox.requests.isEmpty)
    }
  }

  @Test(arguments: ["0h", "soon", "12", "-1h"])
  func `what is no age is refused`(_ age: String) async throws {
    let run = try await GreycloudRun.start(["apply", "plan.json", "--max-age=\(age)"])
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.contains("is not an age"), "\(run)")
  }

  @Test func `a zone has no age`() async throws {
    let run = try await GreycloudRun.start(["apply", "example.com", "--max-age", "12h"])
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.contains("--max-age is for saved plans."), "\(run)")
  }

  @Test func `an old plan is shown with its age`() async throws {
    try await SavedPlanFile.with(try BrokenZone.orangeMail()) { _, file in
      try file.make(secondsAgo: 3 * 24 * Self.hour + 60)
      let text = try await GreycloudRun.start(["show", file.path])
      #expect(text.status == 0, "\(text)")
      #expect(text.output.contains("This plan was made 3 days ago ("), "\(text)")
      #expect(!text.output.contains("To write these changes"), "\(text)")
      let japanese = try await GreycloudRun.start(["show", file.path, "--lang", "ja"])
      #expect(japanese.output.contains("この計画は 3 日前（"), "\(japanese)")
      for format in ["json", "jsonl"] {
        let run = try await GreycloudRun.start(["show", file.path, "--format", format])
        #expect(run.status == 0, "\(run)")
        let tree = try JSONValue(parsing: Array(run.output.utf8))
        let zone = format == "json" ? tree["zones"]?[0] : tree
        #expect(zone?["digest"]?.string == (try file.digest()), "\(run)")
        #expect(run.errors.contains("This plan was made 3 days ago ("), "\(run)")
      }
    }
  }

  @Test(arguments: [64, 12])
  func `the digest of a saved plan confirms it, whole or its beginning`(_ length: Int) async throws {
    try await SavedPlanFile.with(try BrokenZone.orangeMail()) { sandbox, file in
      let digest = try file.digest()
      #expect(digest.count == 64)
      let run = try await GreycloudRun.start(
        ["apply", file.path, "--confirm", String(digest.prefix(length))],
        environment: sandbox.environment()
      )
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
    }
  }

  @Test func `eleven digits confirm nothing`() async throws {
    try await SavedPlanFile.with(try BrokenZone.orangeMail()) { sandbox, file in
      let digest = try file.digest()
      let run = try await GreycloudRun.start(
        ["apply", file.path, "--confirm", String(digest.prefix(11))],
        environment: sandbox.environment()
      )
      #expect(run.status == 64, "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  /// What became of the zone since the plan was saved.
  struct Turn: Sendable {
    let change: @Sendable (inout SeedZone) -> Void
  }

  @Test(arguments: [
    Case("moved", Turn { $0.status = "moved" }, "then active, now moved"),
    Case("paused", Turn { $0.isPaused = true }, "then not paused, now paused"),
    Case("partial", Turn { $0.type = "partial" }, "then full, now partial"),
    Case(
      "two things",
      Turn { ($0.status, $0.isPaused) = ("pending", true) },
      "then active, not paused, now pending, paused"
    ),
  ])
  func `a zone that is served in another way makes a plan stale`(_ row: Case<Turn, String>) async throws {
    try await SavedPlanFile.with(try BrokenZone.orangeMail()) { _, file in
      var zone = try BrokenZone.orangeMail()
      row.input.change(&zone)
      try await withSandbox(zone) { later in
        let run = try await file.apply(to: later)
        #expect(run.status == 75, "\(run)")
        #expect(
          run.errors.contains("example.com is no longer as it was when the plan was made: \(row.expected)."),
          "\(run)"
        )
        #expect(later.writes.isEmpty)
      }
    }
  }
}
