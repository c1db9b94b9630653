import CloudflareSandbox
import TestSupport
import Testing

/// Where two rules disagree, a person takes one of the alternatives.
@Suite(.serialized)
struct AlternativeTests {
  private static let mxID = "00000000000000000000000000000a05"

  private static let greying = #"{"patches":[{"id":"00000000000000000000000000000a03","proxied":false}]}"#

  @Test func `a conflict shows what each alternative changes, and how it is chosen`() async throws {
    try await withSandbox(try BrokenZone.disputed()) { sandbox in
      let run = try await GreycloudRun.start(["plan", "example.com"], environment: sandbox.environment())
      #expect(run.status == 0, "\(run)")
      for line in [
        "  c2  shop.example.com\n", "    --choose c2=a  [mx-target-proxied]\n",
        "      + mail.example.com A 192.0.2.25  DNS only (grey)  TTL auto\n",
        "      + example.com MX 20 mail.example.com  TTL auto\n", "    --choose c2=b  [filter-bypass]\n",
        "      - example.com MX 20 shop.example.com  TTL auto\n",
      ] {
        #expect(run.output.contains(line), "\(run)")
      }
      let json = try await GreycloudRun.start(
        ["plan", "example.com", "--format", "json"],
        environment: sandbox.environment()
      )
      let conflict = try #require(try JSONTree(json.output)["zones"]?[0]?["conflicts"]?[0])
      #expect(conflict["id"] == .string("c2"))
      #expect(conflict["alternatives"]?[1]?["id"] == .string("b"))
      let edit = conflict["alternatives"]?[1]?["edits"]?[0]
      #expect(edit?["before"]?["id"] == .string(Self.mxID))
      #expect(edit?["after"] == .null)
    }
  }

  @Test(arguments: [
    Case(
      "to another host",
      "c2=a",
      [
        #"{"patches":[{"id":"00000000000000000000000000000a03","proxied":false}],"#
          + #""posts":[{"content":"192.0.2.25","name":"mail.example.com","proxied":false,"ttl":1,"type":"A"}]}"#,
        #"{"patches":[{"content":"mail.example.com","id":"\#(mxID)"}]}"#,
      ]
    ),
    Case(
      "away",
      "c2=b",
      [
        #"{"deletes":[{"id":"\#(mxID)"}],"patches":[{"id":"00000000000000000000000000000a03","proxied":false}]}"#
      ]
    ),
    Case("nowhere", nil, [greying]),
  ])
  func `the printed command writes the alternative that was chosen`(_ row: Case<String?, [String]>)
    async throws
  {
    try await withSandbox(try BrokenZone.disputed()) { sandbox in
      let plan = try await GreycloudRun.start(
        ["plan", "example.com"] + (row.input.map { ["--choose", $0] } ?? []),
        environment: sandbox.environment()
      )
      #expect(plan.status == 0, "\(plan)")
      let arguments = try plan.nextArguments
      #expect(arguments.contains("--choose") == (row.input != nil))
      let run = try await GreycloudRun.start(arguments, environment: sandbox.environment())
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.map(\.unmarked) == row.expected)
    }
  }

  @Test func `a chosen alternative is proved with the rest, and its rival stays`() async throws {
    try await withSandbox(try BrokenZone.disputed()) { sandbox in
      let options = ["--choose", "c2=a", "--except-change", "mail-auth-cname-proxied"]
      let plan = try await GreycloudRun.start(
        ["plan", "example.com"] + options,
        environment: sandbox.environment()
      )
      #expect(plan.output.contains("c2  mail.example.com  add address"), "\(plan)")
      #expect(plan.output.contains("fixed: mx-target-proxied\n"), "\(plan)")
      #expect(plan.output.contains("remaining: filter-bypass, "), "\(plan)")
      #expect(!plan.output.contains("Two rules disagree"), "\(plan)")
      let half = try await GreycloudRun.start(
        ["plan", "example.com", "--choose", "c2=a", "--only-change", "repoint-mx"],
        environment: sandbox.environment()
      )
      #expect(half.output.contains("it points to mail.example.com"), "\(half)")
    }
  }

  @Test func `a saved plan keeps its conflicts and what was chosen, and takes no further choice`()
    async throws
  {
    try await TemporaryFolder.with([:]) { folder in
      try await withSandbox(try BrokenZone.disputed()) { sandbox in
        let path = folder["plan.json"]
        let environment = sandbox.environment()
        let open = try await GreycloudRun.start(
          ["plan", "example.com", "-o", path],
          environment: environment
        )
        let shown = try await GreycloudRun.start(["show", path])
        #expect(shown.output.contains("    --choose c2=a  [mx-target-proxied]\n"), "\(shown)")
        #expect(open.output == shown.output)
        let late = try await GreycloudRun.start(
          ["apply", path, "--choose", "c2=a"],
          environment: environment
        )
        #expect(late.status == 64, "\(late)")
        #expect(late.errors.contains("is planned already"), "\(late)")
        let decided = try await GreycloudRun.start(
          ["plan", "example.com", "--choose", "c2=b", "--only-change", "filter-bypass", "-o", path],
          environment: environment
        )
        let run = try await GreycloudRun.start(try decided.nextArguments, environment: environment)
        #expect(run.status == 0, "\(run)")
        #expect(sandbox.writes.map(\.unmarked) == [#"{"deletes":[{"id":"\#(Self.mxID)"}]}"#])
      }
    }
  }

  @Test func `nothing is read for a choice that comes too late`() async throws {
    try await withSandbox(try BrokenZone.disputed()) { sandbox in
      let run = try await GreycloudRun.start(
        ["apply", "./none.json", "--choose", "c2=a", "--lang", "ja"],
        environment: sandbox.environment()
      )
      #expect(run.status == 64, "\(run)")
      #expect(run.errors.contains("の計画は作成済みです"), "\(run)")
      #expect(sandbox.requests.isEmpty)
    }
  }
}
