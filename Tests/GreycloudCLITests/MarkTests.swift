import CloudflareSandbox
import TestSupport
import Testing

/// New records carry the mark of the run that made them, or the comment that the person gives.
@Suite(.serialized)
struct MarkTests {
  private static func apply(_ sandbox: Sandbox, _ arguments: String...) async throws -> GreycloudRun {
    try await GreycloudRun.start(
      ["apply", "example.com", "--auto", "add-address,repoint-mx,grey-cloud"] + arguments,
      environment: sandbox.environment()
    )
  }

  /// The zone of two phases in another plan of Cloudflare's.
  private static func zone(_ plan: SeedZone.Plan = .free) throws -> SeedZone {
    var zone = try BrokenZone.twoPhases()
    zone.plan = plan
    return zone
  }

  /// The comments of the records as they are stored, by owner and type.
  private static func comments(_ sandbox: Sandbox) -> [String: String] {
    sandbox.records(ofZone: "example.com").map(\.description).reduce(into: [:]) { comments, record in
      guard let match = record.firstMatch(of: /^(\S+ \S+) .* comment="(.*)"/) else { return }
      comments[String(match.1)] = String(match.2)
    }
  }

  @Test func `a new record names the run, and every other record keeps what it has`() async throws {
    try await withSandbox(try Self.zone()) { sandbox in
      try sandbox.edit(zone: "example.com") { zone throws(EditError) in
        try zone.change("@", "MX", to: ["comment": "mine"])
      }
      let run = try await Self.apply(sandbox)
      #expect(run.status == 0, "\(run)")
      let comments = Self.comments(sandbox)
      #expect(comments.keys.sorted() == ["example.com. MX", "mail.example.com. A"])
      #expect(comments["example.com. MX"] == "mine")
      let comment = try #require(comments["mail.example.com. A"])
      #expect(comment.wholeMatch(of: /greycloud \d{8}-\d{6}-[0-9a-f]{4}/) != nil, "\(comment)")
      #expect(run.output.contains("New records get the comment \"\(comment)\"."), "\(run)")
    }
  }

  @Test func `a text of one's own stands instead, without blanks around it`() async throws {
    try await withSandbox(try Self.zone()) { sandbox in
      let run = try await Self.apply(sandbox, "--comment", "  メール移行 2026  ")
      #expect(run.status == 0, "\(run)")
      #expect(Self.comments(sandbox) == ["mail.example.com. A": "メール移行 2026"])
      #expect(run.output.contains(#"New records get the comment "メール移行 2026"."#), "\(run)")
    }
  }

  @Test func `no comment is left out`() async throws {
    try await withSandbox(try Self.zone()) { sandbox in
      let run = try await Self.apply(sandbox, "--no-comment")
      #expect(run.status == 0, "\(run)")
      #expect(!sandbox.writes.contains { $0.text.contains("comment") })
      #expect(!run.output.contains("New records get"), "\(run)")
    }
  }

  @Test func `nothing is said of a comment that no record gets`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await Self.apply(sandbox)
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
      #expect(!run.output.contains("New records get"), "\(run)")
    }
  }

  @Test func `the digest does not depend on the comment`() async throws {
    try await SavedPlanFile.with(try Self.zone()) { sandbox, file in
      let run = try await file.apply(to: sandbox, "--comment", "mine")
      #expect(run.status == 0, "\(run)")
      #expect(Self.comments(sandbox) == ["mail.example.com. A": "mine"])
    }
  }

  @Test(arguments: [
    Case("as long as Free allows", (SeedZone.Plan.free, 100), 0),
    Case("longer than Free allows", (.free, 101), 64),
    Case("as long as Pro allows", (.pro, 500), 0), Case("longer than Pro allows", (.pro, 501), 64),
  ])
  func `the plan of the zone limits the comment`(_ row: Case<(SeedZone.Plan, Int), Int32>) async throws {
    let (plan, length) = row.input
    try await withSandbox(try Self.zone(plan)) { sandbox in
      let run = try await Self.apply(sandbox, "--comment", String(repeating: "x", count: length))
      #expect(run.status == row.expected, "\(run)")
      guard row.expected != 0 else { return }
      #expect(
        run.errors.contains("has \(length) characters, and the zone's plan allows \(length - 1)."),
        "\(run)"
      )
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test(arguments: [
    Case("both", ["--comment", "a", "--no-comment"], "exclude each other"),
    Case("nothing", ["--comment", ""], "needs a text"),
    Case("blanks", ["--comment", " \t　"], "needs a text"),
    Case("a line break", ["--comment", "a\nb"], "one line without control characters"),
    Case("a line break at the end", ["--comment", "a\n"], "one line without control characters"),
    Case("a line separator", ["--comment", "a\u{2028}b"], "one line without control characters"),
    Case("an escape sequence", ["--comment", "a\u{1B}[31m"], "one line without control characters"),
    Case("a text that reads backwards", ["--comment", "a\u{202E}b"], "without any that cannot be seen"),
    Case("an isolate", ["--comment", "\u{2066}a\u{2069}"], "without any that cannot be seen"),
    Case("a blank of no width", ["--comment", "a\u{200B}b"], "without any that cannot be seen"),
    Case("a byte-order mark", ["--comment", "\u{FEFF}a"], "without any that cannot be seen"),
    Case("a soft hyphen", ["--comment", "a\u{AD}b"], "without any that cannot be seen"),
    Case("letters of tags", ["--comment", "a\u{E0061}"], "without any that cannot be seen"),
  ])
  func `what is no comment is refused`(_ row: Case<[String], String>) async throws {
    let run = try await GreycloudRun.start(["apply", "example.com"] + row.input)
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.contains(row.expected), "\(run)")
  }
}
