import CloudflareSandbox
import TestSupport
import Testing

/// Only the chosen changes are written, and a choice that names nothing or would do harm is refused.
@Suite(.serialized)
struct ChoosingTests {
  private static let greying = #"{"patches":[{"id":"00000000000000000000000000000a03","proxied":false}]}"#

  private static let adding =
    #"{"posts":[{"content":"192.0.2.10","name":"mail.example.com","proxied":false,"ttl":1,"type":"A"}]}"#

  private static let repointing =
    #"{"patches":[{"content":"mail.example.com","id":"00000000000000000000000000000a02"}]}"#

  /// What a person chooses of the plan for ``BrokenZone/twoPhases()``, and what is written.
  struct Choice: Sendable, CustomTestStringConvertible {
    let options: [String]
    let writes: [String]

    init(_ options: String..., writes: [String]) {
      (self.options, self.writes) = (options, writes)
    }

    var testDescription: String { options.joined(separator: " ") }

    static let all = [
      Choice("--only-change", "c1", writes: [greying]),
      Choice("--only-change", "grey-cloud", writes: [greying]),
      Choice("--only-change", "mail-auth-cname-proxied", writes: [greying]),
      Choice("--only-change", "c3,c2", writes: [adding, repointing]),
      Choice("--only-change", "c2", "--only-change", "repoint-mx", writes: [adding, repointing]),
      Choice("--only-change", "mx-target-is-proxied-apex", writes: [adding, repointing]),
      Choice("--except-change", "c1", writes: [adding, repointing]),
      Choice("--except-change", "repoint-mx, add-address", writes: [greying]),
      Choice("--only-change", "c1,c2", "--except-change", "c1", writes: [adding]),
    ]
  }

  @Test(arguments: Choice.all)
  func `the printed command writes just what was chosen`(_ choice: Choice) async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let plan = try await GreycloudRun.start(
        ["plan", "example.com"] + choice.options,
        environment: sandbox.environment()
      )
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.output.contains("planned, but not chosen: c"), "\(plan)")
      let run = try await GreycloudRun.start(try plan.nextArguments, environment: sandbox.environment())
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.map(\.unmarked) == choice.writes)
    }
  }

  @Test(arguments: [
    Case(
      "the MX of a host whose address is left out",
      ["--only-change", "c3"],
      "it points to mail.example.com"
    ),
    Case(
      "the same, with the address left out by its kind",
      ["--except-change", "add-address"],
      "it points to mail"
    ),
    Case("a part of a refused part", ["--except-change", "c2", "--auto", "repoint-mx"], "it points to mail"),
  ])
  func `a part that would make the zone worse is refused`(_ row: Case<[String], String>) async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      try await expectRefusal(row.input, saying: row.expected, sandbox)
    }
  }

  @Test(arguments: [["--only-change", "c1"], ["--only-change", "c2"], ["--except-change", "c1"]])
  func `half of a replacement is refused, and both halves are named`(_ options: [String]) async throws {
    try await withSandbox(try BrokenZone.aliasedMail()) { sandbox in
      try await expectRefusal(options, saying: "c1, c2 belong together", sandbox)
    }
  }

  /// A usage problem, and what the message says.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let options: [String]
    let says: [String]

    init(_ options: String..., says: String...) {
      (self.options, self.says) = (options, says)
    }

    var testDescription: String { options.joined(separator: " ") }
  }

  private static let things = "The plan has c1 (grey-cloud, mail-auth-cname-proxied)."

  @Test(arguments: [
    Mistake("--only-change", "c9", says: "Nothing to change is called c9.", things),
    Mistake("--only-change", "c1,grey-clod", says: "Did you mean grey-cloud?", things),
    Mistake("--except-change", "mail-auth-cname", says: "Did you mean mail-auth-cname-proxied?", things),
    Mistake("--except-change", "add-mx", says: "Nothing to change is called add-mx.", things),
    Mistake("--only-change", "c2", says: "c2 is a conflict and no change.", "--choose c2=a, c2=b"),
    Mistake("--only-change", " , ", says: "No change is named."),
    Mistake("--choose", "c1=a", says: "There is no conflict c1.", "--choose c2=a, c2=b"),
    Mistake("--choose", "c2=a,c7=b", says: "There is no conflict c7.", "The plan has no conflicts."),
    Mistake("--choose", "c2=c", says: "c2 has no alternative c.", "--choose c2=a, c2=b"),
    Mistake("--choose", "c2", says: #""c2" is not a choice"#),
    Mistake("--choose", "c2=a", "--choose", "c2=b", says: "more than one alternative of c2"),
    Mistake("--only-change", "c9", "--lang", "ja", says: "c9 という変更はありません。"),
    Mistake("--choose", "c9=a", "--lang", "ja", says: "c9 という食い違いはありません。", "--choose c2=a, c2=b"),
  ])
  func `a choice that names nothing is a mistake that says what there is`(_ mistake: Mistake) async throws {
    try await withSandbox(try BrokenZone.disputed()) { sandbox in
      for command in ["plan", "apply"] {
        let run = try await GreycloudRun.start(
          [command, "example.com"] + mistake.options,
          environment: sandbox.environment()
        )
        #expect(run.status == 64, "\(run)")
        #expect(run.output == "", "\(run)")
        for words in mistake.says { #expect(run.errors.contains(words), "\(run)") }
        #expect(sandbox.writes.isEmpty)
      }
    }
  }

  @Test func `a repaired zone has nothing to choose, which is no mistake`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let options = ["apply", "example.com", "--only-change", "grey-cloud", "--auto", "grey-cloud"]
      for _ in 1...2 {
        let run = try await GreycloudRun.start(options, environment: sandbox.environment())
        #expect(run.status == 0, "\(run)")
      }
      #expect(sandbox.writes.map(\.unmarked) == [BrokenZone.greying])
      let typo = try await GreycloudRun.start(
        ["plan", "example.com", "--only-change", "grey-clod"],
        environment: sandbox.environment()
      )
      #expect(typo.status == 64, "\(typo)")
      #expect(typo.errors.contains("Did you mean grey-cloud?"), "\(typo)")
    }
  }

  private func expectRefusal(_ options: [String], saying words: String, _ sandbox: Sandbox) async throws {
    let run = try await GreycloudRun.onTerminal(
      ["apply", "example.com"] + options,
      environment: sandbox.environment(),
      typed: "yes\n"
    )
    #expect(run.status == 1, "\(run)")
    #expect(run.output.contains("This plan is refused"), "\(run)")
    #expect(run.output.contains(words), "\(run)")
    #expect(run.errors.contains("--only-change or --except-change"), "\(run)")
    #expect(sandbox.writes.isEmpty)
  }
}

extension GreycloudRun {
  /// The arguments of the command that a plan prints, with the digest that confirms it.
  var nextArguments: [String] {
    get throws {
      let command = try #require(output.after("To write these changes: `greycloud "), "\(self)")
      let digest = try #require(output.after("In a script, add --confirm "), "\(self)").prefix(12)
      return command.dropLast().split(separator: " ").map(String.init) + ["--confirm", String(digest)]
    }
  }
}

extension String {
  /// The rest of the line in which some words stand.
  func after(_ words: String) -> Substring? {
    guard let end = firstRange(of: words)?.upperBound else { return nil }
    return self[end...].prefix { $0 != "\n" }
  }
}
