import CloudflareSandbox
import TestSupport
import Testing

/// Somebody edits a record that a run has just changed, before the run reads the zone back.
@Suite(.serialized)
struct SomebodyElseTests {
  /// Applies a plan while somebody edits the zone once a write was handled, before its answer arrives.
  private func apply(
    _ sandbox: Sandbox,
    phase: Int = 1,
    _ edit: (inout ZoneEdit) throws(EditError) -> Void
  ) async throws -> GreycloudRun {
    let gate = Gate()
    sandbox.setFaults([Fault(.holdAnswer(gate), on: .batch, .nth(phase))])
    let start = ProgramStart(
      arguments: ["apply", "example.com", "--timeout", "60"],
      environment: sandbox.environment()
    )
    let program = try await GreycloudProcess.onTerminal(start, typed: "yes\n")
    await gate.arrivals()
    try sandbox.edit(zone: "example.com", edit)
    gate.open()
    return try await program.wait()
  }

  private static let others: [Case<JSONObject, String>] = [
    Case("comment", ["comment": "of Ann"], "the comment"),
    Case("time to live", ["ttl": 600], "the TTL"),
  ]

  @Test(arguments: others)
  func `another field of a greyed record stays as somebody set it`(_ row: Case<JSONObject, String>)
    async throws
  {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await apply(sandbox) { zone throws(EditError) in
        try zone.change("mail", "A", to: row.input)
      }
      #expect(run.status == 0, "\(run)")
      #expect(
        run.errors.words.contains(
          "mail.example.com A is as planned, and since then somebody has changed \(row.expected) of it; that stays."
        ),
        "\(run)"
      )
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      #expect(history.output.contains("done (changes: 1)"), "\(history)")
    }
  }

  @Test func `what another person wrote beside it stays when the run is taken back`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      _ = try await apply(sandbox) { zone throws(EditError) in
        try zone.change("mail", "A", to: ["comment": "of Ann"])
      }
      let undo = try await GreycloudRun.confirmed(["undo"], in: sandbox)
      #expect(undo.status == 0, "\(undo)")
      #expect(sandbox.writes.last?.text == #"{"patches":[{"id":"\#(BrokenZone.mailID)","proxied":true}]}"#)
      let mail = #"mail.example.com. A 192.0.2.25 proxied comment="of Ann""#
      #expect(sandbox.letters.contains { $0.hasPrefix(mail) }, "\(sandbox.letters)")
    }
  }

  @Test func `a new host with another comment is still the run's own`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let before = sandbox.letters
      let run = try await apply(sandbox) { zone throws(EditError) in
        try zone.change("mail", "A", to: ["comment": "of Ann"])
      }
      #expect(run.status == 0, "\(run)")
      #expect(run.errors.words.contains("mail.example.com A is as planned, and since then"), "\(run)")
      let undo = try await GreycloudRun.confirmed(["undo"], in: sandbox)
      #expect(undo.status == 0, "\(undo)")
      #expect(undo.output.contains("of Ann"), "\(undo)")
      #expect(sandbox.letters == before)
    }
  }

  @Test func `an MX that gets another comment before its phase is led on, and keeps the comment`()
    async throws
  {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let run = try await apply(sandbox) { zone throws(EditError) in
        try zone.change("@", "MX", to: ["comment": "of Ann"])
      }
      #expect(run.status == 0, "\(run)")
      #expect(
        run.errors.words.contains(
          "Somebody has changed the comment of example.com MX; what was written there stays."
        ),
        "\(run)"
      )
      #expect(sandbox.letters.contains { $0.contains(#"MX 0 mail.example.com. comment="of Ann""#) })
    }
  }

  /// What somebody does to the greyed record, so that the change is not in force any more.
  enum Overtaking: String, CaseIterable, CustomTestStringConvertible {
    case cloud, address, all, identity

    var testDescription: String { rawValue }

    /// What is there then.
    var found: String { self == .all ? "nothing" : "A" }

    func edit(_ zone: inout ZoneEdit) throws(EditError) {
      switch self {
      case .cloud: try zone.change("mail", "A", to: ["proxied": true])
      case .address: try zone.change("mail", "A", to: ["content": "192.0.2.99"])
      case .all: try zone.remove("mail", "A")
      case .identity:
        try zone.remove("mail", "A")
        try zone.add("mail A 192.0.2.25")
      }
    }
  }

  @Test(arguments: Overtaking.allCases)
  func `a change that is not in force any more is told as made and changed`(
    _ overtaking: Overtaking
  ) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await apply(sandbox) { zone throws(EditError) in try overtaking.edit(&zone) }
      #expect(run.status == 74, "\(run)")
      #expect(
        run.errors.words.contains("Somebody changed mail.example.com while the plan was being written."),
        "\(run)"
      )
      #expect(run.errors.words.contains("Made and changed since: c1."), "\(run)")
      #expect(!run.errors.contains("Nothing was written"), "\(run)")
      #expect(
        run.errors.contains("found:\(overtaking == .all ? " " : "\n    ")\(overtaking.found)"),
        "\(run)"
      )
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      #expect(history.output.contains("done (changes: 1)"), "\(history)")
      #expect(sandbox.writes.count == 1)
    }
  }
}
