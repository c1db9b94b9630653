import CloudflareSandbox
import TestSupport
import Testing

/// A person is asked about each change, and nothing is written before the last answer and `yes`.
@Suite(.serialized)
struct InteractiveTests {
  private static let greying = #"{"patches":[{"id":"00000000000000000000000000000a03","proxied":false}]}"#

  private static let addition =
    #"{"content":"192.0.2.10","name":"mail.example.com","proxied":false,"ttl":1,"type":"A"}"#

  private static let repointing =
    #"{"patches":[{"content":"mail.example.com","id":"00000000000000000000000000000a02"}]}"#

  @Test(arguments: [
    Case("one of three", ["y", "n", "n", "yes"], [greying]),
    Case(
      "the two that belong together",
      ["n", "y", "y", "yes"],
      [#"{"posts":[\#(addition)]}"#, repointing]
    ),
    Case("whole words in capitals", ["YES", "No", " n ", "yes"], [greying]),
    Case(
      "all",
      ["y", "y", "y", "yes"],
      [
        #"{"patches":[{"id":"00000000000000000000000000000a03","proxied":false}],"posts":[\#(addition)]}"#,
        repointing,
      ]
    ),
  ])
  func `writes the changes that were wanted`(_ row: Case<[String], [String]>) async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let run = try await ask(row.input, sandbox)
      #expect(run.status == 0, "\(run)")
      for id in ["c1", "c2", "c3"] { #expect(run.output.contains("Write \(id)? [y]es, [n]o, "), "\(run)") }
      #expect(sandbox.writes.map(\.unmarked) == row.expected)
    }
  }

  @Test func `one answer counts for each question, however many were typed at once`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let start = ProgramStart(
        arguments: ["apply", "example.com", "--interactive"],
        environment: sandbox.environment()
      )
      let run = try await GreycloudProcess.onTerminal(start, typed: "", ahead: "y\ny\ny\nyes\n").wait()
      #expect(run.status == 1, "\(run)")
      #expect(run.output.contains("Write c1? "), "\(run)")
      #expect(!run.output.contains("Write c2? "), "\(run)")
      let pasted = try await GreycloudProcess.onTerminal(start, typed: "y\ry\ry\ryes\n").wait()
      #expect(pasted.status == 1, "\(pasted)")
      #expect(pasted.output.contains("Write c2? "), "\(pasted)")
      #expect(!pasted.output.contains("Write c3? "), "\(pasted)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `shows the chosen part again only if it differs`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let all = try await ask(["y", "y", "y", "no"], sandbox)
      #expect(all.output.count(of: "After these changes") == 1, "\(all)")
      let one = try await ask(["y", "n", "n", "no"], sandbox)
      #expect(one.output.count(of: "After these changes") == 2, "\(one)")
      #expect(one.output.contains("example.com\u{1B}[0m: 1 change\n"), "\(one)")
      #expect(one.output.contains("planned, but not chosen"), "\(one)")
      for run in [all, one] {
        #expect(run.status == 1, "\(run)")
        #expect(run.output.contains("Type yes to write them:"), "\(run)")
      }
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test(arguments: [
    Case("quits", ["q"], false), Case("quits later", ["y", "quit"], false),
    Case("wants nothing", ["n", "n", "n"], false),
    Case("goes away", [], false), Case("goes away in the middle", ["y", "y"], false),
    Case("goes away at the end", ["y", "y", "y"], true),
    Case("says anything but yes", ["y", "n", "n", "y"], true),
  ])
  func `nothing is written for a person who`(_ row: Case<[String], Bool>) async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let run = try await ask(row.input, sandbox)
      #expect(run.status == 1, "\(run)")
      #expect(run.errors.contains("was not confirmed. Nothing was written."), "\(run)")
      #expect(run.output.contains("Type yes to write them:") == row.expected, "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `a choice that would make the zone worse is refused`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let run = try await ask(["y", "n", "y", "yes"], sandbox)
      #expect(run.status == 1, "\(run)")
      #expect(run.output.contains("it points to mail.example.com"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `changes that belong together are one question`() async throws {
    try await withSandbox(try BrokenZone.aliasedMail()) { sandbox in
      let run = try await ask(["y", "yes"], sandbox)
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("Write c1+c2? "), "\(run)")
      #expect(
        sandbox.writes.map(\.unmarked)
          == [#"{"deletes":[{"id":"00000000000000000000000000000a04"}],"posts":[\#(Self.addition)]}"#]
      )
    }
  }

  @Test func `tells what becomes visible, what it costs, and what would be sent`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await ask(["e", "r", "y", "yes"], sandbox)
      #expect(run.status == 0, "\(run)")
      #expect(run.output.count(of: "Becomes visible in public DNS: 192.0.2.25.") == 3, "\(run)")
      #expect(run.output.contains("What to accept for it:\n      mail.example.com answers with"), "\(run)")
      let sent = try #require(sandbox.writes.first)
      #expect(run.output.contains("\n    {\n      \"patches\":[\n        {\n          \"id\":"), "\(run)")
      let shown = run.output.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
      #expect(shown.contains(sent.text), "\(run)")
      #expect(run.output.contains("\(sent.method) \(sent.path.replacing("/client/v4", with: ""))"), "\(run)")
      #expect(!run.output.contains(Sandbox.Tokens.full), "\(run)")
      #expect(sandbox.writes.count == 1)
    }
  }

  @Test func `says so where nothing becomes visible and nothing is lost`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let run = try await ask(["n", "n", "e", "q"], sandbox)
      #expect(run.output.contains("Nothing becomes visible that public DNS does not show already."), "\(run)")
      let first = try await ask(["e", "q"], sandbox)
      #expect(first.output.contains("There is no trade-off"), "\(first)")
    }
  }

  @Test func `does not contradict a note that tells what becomes visible`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let run = try await ask(["e", "q"], sandbox)
      #expect(run.output.words.contains("what stands behind it becomes visible."), "\(run)")
      #expect(!run.output.contains("Nothing becomes visible"), "\(run)")
    }
  }

  @Test(arguments: [
    Case("English", "en", "Write c1? [y]es, [n]o, [e]xposes, [r]equest,\n[q]uit: "),
    Case("Japanese", "ja", "c1 を書き込みますか。y: はい、n: いいえ、\ne: 公開される情報、r: リクエスト、q: 中止: "),
  ])
  func `breaks a question between its choices only`(_ row: Case<String, String>) async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let run = try await ask(["q"], sandbox, columns: 50, "--lang", row.input)
      #expect(run.output.contains(row.expected), "\(run)")
    }
  }

  @Test func `leaves one line free between what it says and the next question`() async throws {
    for zone in [try BrokenZone.twoPhases(), try BrokenZone.disputed()] {
      try await withSandbox(zone) { sandbox in
        let run = try await ask(["e", "n", "y", "y", "yes"], sandbox)
        #expect(!run.output.contains("\n\n\n"), "\(run)")
      }
    }
  }

  @Test func `asks again until it is answered`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await ask(["", "maybe", "yy", "y", "yes"], sandbox)
      #expect(run.status == 0, "\(run)")
      #expect(run.output.count(of: "Type one of these letters: y, n, e, r, q") == 3, "\(run)")
      #expect(sandbox.writes.map(\.unmarked) == [BrokenZone.greying])
    }
  }

  @Test func `speaks Japanese`() async throws {
    try await withSandbox(try BrokenZone.disputed()) { sandbox in
      let run = try await ask(["x", "a", "e", "y", "no"], sandbox, "--lang", "ja")
      #expect(run.status == 1, "\(run)")
      for words in [
        "c2 はどれにしますか。", "次の文字のどれかを入力してください: a, b, n, q", "c1 を書き込みますか。",
        "その先のレコードが見えるようになります。", "引き換えに失うものはなく", "yes と入力してください",
      ] {
        #expect(run.output.contains(words), "\(words) \(run)")
      }
      #expect(sandbox.writes.isEmpty)
    }
  }

  // MARK: Conflicts

  @Test(arguments: [
    Case(
      "the first",
      ["a", "n", "yes"],
      ["mail.example.com. A 192.0.2.25", "example.com. MX 20 mail.example.com."]
    ),
    Case("neither", ["neither", "y", "yes"], ["example.com. MX 20 shop.example.com."]),
  ])
  func `takes the alternative that was chosen`(_ row: Case<[String], [String]>) async throws {
    try await withSandbox(try BrokenZone.disputed()) { sandbox in
      let run = try await ask(row.input, sandbox)
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("Which for c2? a, b, [n]either, [q]uit:"), "\(run)")
      #expect(run.output.contains("Write c1? "), "\(run)")
      #expect(!run.output.contains("Write c2? "), "chosen already: \(run)")
      let stored = sandbox.records(ofZone: "example.com").map(\.description)
      for record in row.expected {
        #expect(stored.contains { $0.hasPrefix(record) }, "\(record) in \(stored)")
      }
    }
  }

  @Test(arguments: [["q"], ["n", "n"], [], ["b"]])
  func `nothing is written of a conflict that nobody decided to the end`(_ answers: [String]) async throws {
    try await withSandbox(try BrokenZone.disputed()) { sandbox in
      let run = try await ask(answers, sandbox)
      #expect(run.status == 1, "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `what was left out before stays left out, and what was chosen before is not asked`() async throws
  {
    try await withSandbox(try BrokenZone.disputed()) { sandbox in
      let left = try await ask(["b", "yes"], sandbox, "--except-change", "c1")
      #expect(left.status == 0, "\(left)")
      #expect(!left.output.contains("Write c1? "), "\(left)")
      #expect(sandbox.writes.map(\.unmarked) == [#"{"deletes":[{"id":"00000000000000000000000000000a05"}]}"#])
    }
    try await withSandbox(try BrokenZone.disputed()) { sandbox in
      let chosen = try await ask(["n", "y", "yes"], sandbox, "--choose", "c2=b")
      #expect(chosen.status == 0, "\(chosen)")
      #expect(!chosen.output.contains("Which for"), "\(chosen)")
      #expect(sandbox.writes.map(\.unmarked) == [Self.greying])
    }
  }

  @Test func `a saved plan is asked about too, but its conflicts are decided`() async throws {
    try await TemporaryFolder.with([:]) { folder in
      try await withSandbox(try BrokenZone.disputed()) { sandbox in
        let path = folder["plan.json"]
        let plan = try await GreycloudRun.start(
          ["plan", "example.com", "-o", path],
          environment: sandbox.environment()
        )
        #expect(plan.status == 0, "\(plan)")
        let run = try await ask(["y", "yes"], sandbox, target: path)
        #expect(run.status == 0, "\(run)")
        #expect(!run.output.contains("Which for"), "\(run)")
        #expect(sandbox.writes.map(\.unmarked) == [Self.greying])
      }
    }
  }

  // MARK: Where nobody can be asked

  @Test func `without a terminal it is a mistake, and nothing is read`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let run = try await GreycloudRun.start(
        ["apply", "example.com", "--interactive"],
        environment: sandbox.environment(),
        input: "y\ny\ny\nyes\n"
      )
      #expect(run.status == 64, "\(run)")
      #expect(run.errors.contains("--interactive needs a terminal"), "\(run)")
      #expect(sandbox.requests.isEmpty)
    }
  }

  @Test(arguments: [["--auto", "grey-cloud"], ["--confirm", "0123456789ab"]])
  func `it is not asked for together with consent`(_ options: [String]) async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let run = try await GreycloudRun.onTerminal(
        ["apply", "example.com", "--interactive"] + options,
        environment: sandbox.environment(),
        typed: "y\ny\ny\nyes\n"
      )
      #expect(run.status == 64, "\(run)")
      #expect(sandbox.requests.isEmpty)
    }
  }

  /// Applies interactively; after the last answer the input ends.
  private func ask(
    _ answers: [String],
    _ sandbox: Sandbox,
    target: String = "example.com",
    columns: Int = 80,
    _ options: String...
  ) async throws -> GreycloudRun {
    try await GreycloudRun.onTerminal(
      ["apply", target, "--interactive"] + options,
      environment: sandbox.environment().merging(["COLUMNS": "\(columns)"]) { $1 },
      typed: answers.map { $0 + "\n" }.joined()
    )
  }
}

extension String {
  /// Returns how often some words stand in the text.
  fileprivate func count(of words: String) -> Int { ranges(of: words).count }
}
