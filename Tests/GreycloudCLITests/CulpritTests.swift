import CloudflareSandbox
import DNSModel
import Foundation
import MailRules
import TestSupport
import Testing
import ZoneWriter

@testable import ZonePlan

/// If Cloudflare refuses a batch, the change that is to blame is named as far as it can be known.
@Suite(.serialized)
struct CulpritTests {
  private static func create(_ owner: String, _ type: String, _ data: String) throws -> Edit {
    .create(try record(owner, type, data))
  }

  private static func record(_ owner: String, _ type: String, _ data: String) throws -> Record {
    Record(
      id: .planned(owner.count + type.count * 100),
      owner: try DomainName(owner, relativeTo: .example),
      rdata: RData(RRType(type), presentation: data),
      ttl: .automatic
    )
  }

  private static func broken() throws -> [Edit] {
    [try create("imap", "A", "192.0.2.1"), try create("smtp", "A", "no address")]
  }

  @Test func `one change alone is to blame`() async throws {
    try await refusing([Self.broken()[1]], status: 69) { run in
      #expect(run.errors.contains("c1 (smtp.example.com A) was refused: HTTP 400, Content for A"), "\(run)")
    }
  }

  @Test func `a type that the answer names blames the only change of that type`() async throws {
    let edits = [
      try Self.create("@", "TXT", "v=x"), try Self.broken()[1],
      try Self.create("a", "MX", "10 mail.example.com."),
    ]
    try await refusing(edits, status: 69) { run in
      #expect(run.errors.contains("c2 (smtp.example.com A) was refused: HTTP 400, Content for A"), "\(run)")
      #expect(run.errors.contains("; nothing of this phase was written. Nothing was written."), "\(run)")
    }
  }

  @Test func `an answer that leaves several says so`() async throws {
    try await refusing(try Self.broken(), status: 69) { run in
      #expect(
        run.errors.contains("Cloudflare refused one of c1, c2 and does not say which: HTTP 400"),
        "\(run)"
      )
    }
  }

  @Test func `an answer that points to the operation is believed`() async throws {
    try await refusing(try Self.broken(), pointing: true, status: 69) { run in
      #expect(run.errors.contains("c2 (smtp.example.com A) was refused: HTTP 400"), "\(run)")
    }
  }

  @Test(arguments: [false, true])
  func `a record that is there already is found by reading`(_ points: Bool) async throws {
    let edits = [
      try Self.create("imap", "A", "192.0.2.1"), try Self.create("@", "MX", "10 mail.example.com."),
    ]
    try await refusing(edits, pointing: points, status: 69) { run in
      #expect(run.errors.contains("c2 (example.com MX) was refused: HTTP 400, An identical record"), "\(run)")
    }
  }

  @Test func `a refused second phase leaves the first, and says so`() async throws {
    let edits = [try Self.create("new", "A", "192.0.2.1"), try Self.create("@", "MX", "10 new.example.com.")]
    let known = "@ MX 10 new.example.com. id=00000000000000000000000000000a09"
    try await refusing(edits, besides: known, status: 74) { run in
      #expect(run.errors.contains("c2 (example.com MX) was refused: HTTP 400, An identical record"), "\(run)")
      #expect(
        run.errors.contains("; nothing of this phase was written. Done: c1. Failed: c2. To finish"),
        "\(run)"
      )
    }
  }

  @Test func `in Japanese too`() async throws {
    try await refusing(try Self.broken(), pointing: true, status: 69, ["--lang", "ja"]) { run in
      #expect(run.errors.contains("c2（smtp.example.com A）が拒否されました: HTTP 400"), "\(run)")
      #expect(run.errors.contains("この段階は何も書き込まれていません。"), "\(run)")
    }
  }

  /// Applies a plan of such changes to a zone that refuses them, and hands out what happened.
  private func refusing(
    _ edits: [Edit],
    besides known: String = "",
    pointing: Bool = false,
    status: Int32,
    _ arguments: [String] = [],
    _ check: (GreycloudRun) throws -> Void
  ) async throws {
    var options = SandboxOptions()
    options.pointsToRefusedOperation = pointing
    let mx = "@ MX 10 mail.example.com. id=00000000000000000000000000000a08"
    let lines = ["mail A 192.0.2.25 dns-only", mx, known].joined(separator: "\n")
    let zone = try SeedZone("example.com", records: lines)
    try await withSandbox(zone, options: options) { sandbox in
      let plan = Self.plan(edits, knowing: try Self.exchanges(lines), of: zone)
      let interrupted = try Self.begin(plan, on: sandbox)
      let before = sandbox.records(ofZone: "example.com")
      let run = try await GreycloudRun.start(
        ["apply", interrupted, "--confirm", try plan.digest().description] + arguments,
        environment: sandbox.environment()
      )
      #expect(run.status == status, "\(run)")
      try check(run)
      if status != 74 { #expect(sandbox.records(ofZone: "example.com") == before) }
    }
  }

  private static func plan(_ edits: [Edit], knowing rrsets: [Record], of zone: SeedZone) -> Plan {
    let phases = PhaseOrder(edits)
    return Plan(
      apex: .example,
      info: ZoneInfo(id: zone.id),
      changes: edits.enumerated().map { index, edit in
        Change(
          id: "c\(index + 1)",
          phase: phases.phase(of: edit),
          kind: .editRecord,
          risk: .safe,
          rules: [],
          edit: edit,
          notes: [],
          exposes: []
        )
      },
      outcome: PlanOutcome(fixed: [], remaining: [], new: []),
      hazards: [],
      rrsets: rrsets
    )
  }

  /// Writes the journal of a run that has sent nothing of a plan yet, and returns the run's name.
  ///
  /// No planner makes such changes, so no saved plan can hold them; the journal is the user's own.
  private static func begin(_ plan: Plan, on sandbox: Sandbox) throws -> String {
    let state = try StateFolder(environment: ["XDG_STATE_HOME": sandbox.stateFolder])
    let run = try state.newRun(at: .now)
    let saved = SavedPlan(plan: plan, tool: "t", made: "2026-11-23T12:00:00Z")
    let journal = state.journal(beginning: RunHeader(run: run, plan: saved))
    try journal.write(.begun([]))
    try journal.close()
    return run.description
  }

  /// The MX records of the apex as the API gives them.
  private static func exchanges(_ lines: String) throws -> [Record] {
    try lines.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words[1] == "MX", let id = words.last?.dropFirst(3) else { return nil }
      var record = try record("@", "MX", words[2...3].joined(separator: " "))
      record.id = .assigned(String(id))
      record.proxyStatus = .dnsOnly
      return record
    }
  }
}
