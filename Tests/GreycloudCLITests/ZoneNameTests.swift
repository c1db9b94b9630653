import CloudflareSandbox
import TestSupport
import Testing

/// Whatever a person types or pastes for a zone is understood, or the zone that was meant is named.
@Suite(.serialized)
struct ZoneNameTests {
  /// What was typed where the zone is `example.com`.
  struct Input: Sendable, CustomTestStringConvertible {
    let typed: String
    let status: Int32
    /// Words on standard error.
    var says: [String] = []
    /// The command that is suggested.
    var command: String?
    /// The requests, as request lines without the address of the records.
    var requests: [String]

    var testDescription: String { typed }

    /// Something that is understood, with what was made of it.
    static func understood(_ typed: String, _ says: String?, asking requests: [String] = []) -> Input {
      let reads = ["GET /zones?name=example.com", "GET records"]
      return Input(typed: typed, status: 1, says: says.map { [$0] } ?? [], requests: requests + reads)
    }

    /// Something that stands for the zone without being taken for it.
    static func suggests(
      _ typed: String,
      _ says: String,
      as word: String? = nil,
      status: Int32 = 77,
      asking requests: [String]
    ) -> Input {
      Input(
        typed: typed,
        status: status,
        says: [says, "Did you mean example.com"],
        command: "greycloud check example.com",
        requests: requests
      )
    }
  }

  private static let inputs: [Input] = [
    .understood("example.com", nil),
    .understood("EXAMPLE.com.", nil),
    .understood("https://example.com/", "https://example.com/ is read as example.com."),
    .understood(
      "HTTP://ann:secret@Example.com:8080/a?b#c",
      "HTTP://Example.com:8080/a?b#c is read as example.com."
    ),
    .understood("example.com/blog", "example.com/blog is read as example.com."),
    .understood("example.com:443", "example.com:443 is read as example.com."),
    .understood("ann@example.com", "ann@example.com is read as example.com."),
    .understood("Ann <ann@example.com>", "Ann <ann@example.com> is read as example.com."),
    .understood("mailto:ann@example.com?subject=a", "is read as example.com."),
    .understood("ｅｘａｍｐｌｅ.com", "is read as example.com."),
    .understood(
      "https://dash.cloudflare.com/0123456789abcdef0123456789abcdef/example.com/dns/records",
      "is read as example.com."
    ),
    .understood(
      "www.example.com",
      "www.example.com is a name in the zone example.com, which is used instead.",
      asking: ["GET /zones?name=www.example.com"]
    ),
    .understood(
      "https://www.example.com/shop",
      "https://www.example.com/shop is read as www.example.com.",
      asking: ["GET /zones?name=www.example.com"]
    ),
    .suggests(
      "mail.example.com",
      "The token sees no zone mail.example.com.",
      asking: ["GET /zones?name=mail.example.com", "GET /zones?name=example.com"]
    ),
    .suggests(
      "a.b.c.d.example.com",
      "sees no zone a.b.c.d.example.com.",
      asking: [
        "GET /zones?name=a.b.c.d.example.com", "GET /zones?name=c.d.example.com",
        "GET /zones?name=d.example.com", "GET /zones?name=example.com",
      ]
    ),
    .suggests(
      "ann@mail.example.com",
      "sees no zone mail.example.com",
      asking: ["GET /zones?name=mail.example.com", "GET /zones?name=example.com"]
    ),
    .suggests("exmaple.com", "sees no zone exmaple.com.", asking: near("exmaple.com")),
    .suggests("example.co", "sees no zone example.co.", asking: near("example.co")),
    .suggests("example.net", "sees no zone example.net.", asking: near("example.net")),
    .suggests("example", "example is not a zone.", status: 64, asking: ["GET /zones"]),
    .suggests("examplecom", "examplecom is not a zone.", status: 64, asking: ["GET /zones"]),
    Input(
      typed: "another.org",
      status: 77,
      says: ["sees no zone another.org.", "`greycloud zones` lists"],
      requests: near("another.org")
    ),
    Input(typed: "localhost", status: 64, says: ["localhost is not a zone."], requests: ["GET /zones"]),
    Input(typed: "192.0.2.1", status: 64, says: ["192.0.2.1 is not a zone."], requests: []),
    Input(typed: "https://[2001:db8::1]/", status: 64, says: ["is not a zone."], requests: []),
    Input(typed: "https://", status: 64, says: ["https:// is not a zone."], requests: []),
    Input(typed: "ann@", status: 64, says: ["ann@ is not a zone."], requests: []),
    Input(typed: "two words", status: 64, says: ["two words is not a zone."], requests: []),
    Input(typed: "", status: 64, says: [#""" is not a zone."#], requests: []),
  ]

  private static func near(_ name: String) -> [String] { ["GET /zones?name=\(name)", "GET /zones"] }

  @Test(arguments: inputs)
  func `what was meant is used or named`(_ input: Input) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.start(["check", input.typed], environment: sandbox.environment())
      #expect(run.status == input.status, "\(run)")
      for words in input.says { #expect(run.errors.words.contains(words), "\(run)") }
      if input.status == 1 { #expect(run.output.hasPrefix("example.com: "), "\(run)") }
      #expect(Self.lines(sandbox.requests) == input.requests, "\(sandbox.requests)")
      #expect(input.command == nil || run.errors.hasSuffix("\n  \(input.command ?? "")\n"), "\(run)")
      if input.says.isEmpty { #expect(run.errors.isEmpty, "\(run)") }
    }
  }

  @Test func `a suggested command keeps the options, and only the zone is another`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.start(
        ["plan", "--mail-host", "mail.example.com", "mail.example.com", "--only", "no-mx", "--lang", "ja"],
        environment: sandbox.environment()
      )
      #expect(run.status == 77, "\(run)")
      #expect(run.errors.words.contains("この名前を含むゾーン example.com のことですか。"), "\(run)")
      let command = "plan --mail-host mail.example.com example.com --only no-mx --lang ja"
      #expect(run.errors.hasSuffix("\n  greycloud \(command)\n"), "\(run)")
    }
  }

  @Test(arguments: [
    Case("a page", "https://example.com/", "https://example.com/ is read as example.com.\n"),
    Case("a mail address", "ann@example.com", "ann@example.com is read as example.com.\n"),
    Case("a web name", "www.example.com", "The records are those of example.com, not of www.example.com.\n"),
    Case("another zone", "other.com", "The records are those of example.com, not of other.com.\n"),
  ])
  func `what was made of the name of a file's zone is said`(_ row: Case<String, String>) async throws {
    try await TemporaryFolder.with(["zone.txt": ExportedZone.orangeMail]) { folder in
      let run = try await folder.run("check", row.input, "--zone-file", "zone.txt")
      #expect(run.status == 1, "\(run)")
      #expect(run.output.hasPrefix("example.com: "), "\(run)")
      #expect(run.errors == row.expected, "\(run)")
    }
  }

  // MARK: Writing

  @Test(arguments: ["www.example.com", "mailto:ann@www.example.com"])
  func `where nobody is asked, no other name is taken for the zone`(_ typed: String) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.start(
        ["apply", typed, "--auto", "grey-cloud"],
        environment: sandbox.environment()
      )
      #expect(run.status == 77, "\(run)")
      #expect(run.errors.hasSuffix("\n  greycloud apply example.com --auto grey-cloud\n"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `at a terminal the question names the zone`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.confirmed(["apply", "www.example.com"], in: sandbox)
      #expect(run.status == 0, "\(run)")
      #expect(run.output.words.contains("Write these changes to example.com?"), "\(run)")
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
    }
  }

  @Test func `an address of a page is no plan`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.confirmed(["apply", "https://example.com/"], in: sandbox)
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.count == 1)
    }
  }

  // MARK: Several names of one zone

  @Test(arguments: [
    Case("by name", ["example.com", "EXAMPLE.com.", "https://example.com/"], 2),
    Case("by identifier as well", ["example.com", (try? BrokenZone.orangeMail().id) ?? ""], 4),
    Case("by a name of its web site as well", ["www.example.com", "example.com"], 5),
  ])
  func `a zone that is named again is checked once`(_ row: Case<[String], Int>) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.start(
        ["check", "--format", "jsonl"] + row.input,
        environment: sandbox.environment()
      )
      #expect(run.output.split(separator: "\n").count == 1, "\(run)")
      #expect(sandbox.requests.count == row.expected, "\(sandbox.requests)")
    }
  }

  @Test func `a zone that is named again is still one zone`() async throws {
    try await TemporaryFolder.with([:]) { folder in
      try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
        let run = try await GreycloudRun.start(
          ["plan", "example.com", "example.com", "--only-change", "c1", "-o", folder["plan.json"]],
          environment: sandbox.environment()
        )
        #expect(run.status == 0, "\(run)")
      }
    }
  }

  private static func lines(_ requests: [RecordedRequest]) -> [String] {
    requests.map { request in
      let line = request.description
      if line.contains("/dns_records") { return "\(request.method) records" }
      return line.replacing(/[?&](page|per_page)=\d+/, with: "")
    }
  }
}
