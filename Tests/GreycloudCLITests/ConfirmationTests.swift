import CloudflareSandbox
import Foundation
import TestSupport
import Testing

/// Nothing is written without a shown diff and a confirmation.
@Suite(.serialized)
struct ConfirmationTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let typed: String
  }

  @Test(arguments: [
    Refusal(testDescription: "no", typed: "no\n"), Refusal(testDescription: "y", typed: "y\n"),
    Refusal(testDescription: "YES", typed: "YES\n"),
    Refusal(testDescription: "yes between blanks", typed: " yes \n"),
    Refusal(testDescription: "a wide yes", typed: "ｙｅｓ\n"),
    Refusal(testDescription: "an empty line", typed: "\n"),
    Refusal(testDescription: "yes and more", typed: "yes please\n"),
    Refusal(testDescription: "the end of input", typed: "\u{4}"),
  ])
  func `anything but yes writes nothing`(_ refusal: Refusal) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.onTerminal(
        ["apply", "example.com"],
        environment: sandbox.environment(),
        typed: refusal.typed
      )
      #expect(run.status == 1, "\(run)")
      #expect(run.output.contains("DNS only (grey)"), "the diff is shown before the question: \(run)")
      #expect(run.errors.contains("was not confirmed. Nothing was written. Only the word yes,"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `what was typed before the question is no answer to it`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.onTerminal(
        ["apply", "example.com"],
        environment: sandbox.environment(),
        typed: "",
        ahead: "yes\nyes\nye"
      )
      #expect(run.status == 1, "\(run)")
      #expect(run.output.contains("Type yes to write them: "), "\(run)")
      #expect(run.errors.contains("was not confirmed. Nothing was written."), "\(run)")
      #expect(sandbox.writes.isEmpty)
      let late = try await GreycloudRun.onTerminal(
        ["apply", "example.com"],
        environment: sandbox.environment(),
        typed: "yes\n",
        ahead: "no\nno"
      )
      #expect(late.status == 0, "\(late)")
      #expect(sandbox.writes.map(\.unmarked) == [BrokenZone.greying])
    }
  }

  @Test func `yes writes one minimal batch and reads it back`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.onTerminal(
        ["apply", "example.com"],
        environment: sandbox.environment(),
        typed: "yes\n"
      )
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.requests.map(\.method) == ["GET", "GET", "GET", "POST", "GET"])
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
    }
  }

  @Test func `quiet leaves out hints, but not how to take it back`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.start(
        ["apply", "example.com", "--auto", "grey-cloud", "--quiet"],
        environment: sandbox.environment()
      )
      #expect(run.output.contains("Done: the change is written"), "\(run)")
      #expect(run.output.contains("To take it back: `greycloud undo"), "\(run)")
      #expect(!run.output.contains("Resolvers may"), "\(run)")
      #expect(run.errors.isEmpty, "\(run)")
    }
  }

  @Test func `nothing is asked about a diff that went to a file`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.onTerminal(
        ["apply", "example.com", "--out", "/dev/null"],
        environment: sandbox.environment(),
        typed: "yes\n"
      )
      #expect(run.status == 64, "\(run)")
      #expect(sandbox.requests.isEmpty)
    }
  }

  @Test func `without a terminal nothing is written`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.start(
        ["apply", "example.com"],
        environment: sandbox.environment(),
        input: "yes\n"
      )
      #expect(run.status == 1, "\(run)")
      #expect(run.errors.contains("There is no terminal to ask at."), "\(run)")
      #expect(run.errors.contains("--confirm"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `nothing is asked where the diff is not on the screen`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      var start = ProgramStart(arguments: ["apply", "example.com"], environment: sandbox.environment())
      start.redirections = ">/dev/null"
      let run = try await GreycloudProcess.onTerminal(start, typed: "yes\n").wait()
      #expect(run.status == 1, "\(run)")
      #expect(run.errors.contains("the diff is not on the screen where it would be confirmed."), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `the digest of the dry run confirms exactly that plan`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let digest = try await digest(of: sandbox)
      let run = try await GreycloudRun.start(
        ["apply", "example.com", "--confirm", String(digest.prefix(12))],
        environment: sandbox.environment()
      )
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
    }
  }

  @Test func `two dry runs of an unchanged zone print the same digest`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let first = try await digest(of: sandbox)
      #expect(try await digest(of: sandbox) == first)
    }
  }

  @Test(arguments: ["000000000000", String(repeating: "A", count: 64)])
  func `another digest writes nothing`(_ digest: String) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.start(
        ["apply", "example.com", "--confirm", digest],
        environment: sandbox.environment()
      )
      #expect(run.status == 75, "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test(arguments: [
    "", "short", "00000000000", "00000000000g", "0000 0000 0000", "００００００００００００",
    String(repeating: "0", count: 65),
  ])
  func `what is not a digest is a mistake of the command line`(_ digest: String) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      for command in ["apply", "undo"] {
        let run = try await GreycloudRun.start(
          [command, "--confirm", digest] + (command == "apply" ? ["example.com"] : []),
          environment: sandbox.environment()
        )
        #expect(run.status == 64, "\(run)")
        #expect(run.errors.words.contains("is not a digest; give at least the first 12 digits"), "\(run)")
      }
      #expect(sandbox.requests.isEmpty)
    }
  }

  @Test(arguments: [
    Case("nothing", "", "--auto names no kind of change."),
    Case("blanks", "  ", #""" is not a kind of change."#),
    Case("a comma", ",", "--auto names no kind of change."),
    Case("a slip of the pen", "greycloud", #""greycloud" is not a kind of change."#),
    Case("a kind and a slip", "grey-cloud,add", #""add" is not a kind of change."#),
  ])
  func `auto without a kind is a mistake of the command line`(_ row: Case<String, String>) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.start(
        ["apply", "example.com", "--auto", row.input],
        environment: sandbox.environment()
      )
      #expect(run.status == 64, "\(run)")
      #expect(run.errors.words.contains(row.expected), "\(run)")
      #expect(sandbox.requests.isEmpty)
    }
  }

  @Test(arguments: [
    Case("en", "example.com: none of the 3 planned changes was chosen", "nothing to change"),
    Case("ja", "example.com: 計画した 3 件の変更はどれも選ばれていません", "変更するものはありません"),
  ])
  func `a zone of which nothing is chosen is not called repaired`(_ row: Case<String, String>) async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let run = try await GreycloudRun.start(
        ["apply", "example.com", "--auto", "delete-record", "--lang", row.description],
        environment: sandbox.environment()
      )
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains(row.input), "\(run)")
      #expect(!run.output.contains(row.expected), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `a zone that changed since the dry run makes the digest stale`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let digest = try await digest(of: sandbox)
      try sandbox.edit(zone: "example.com") { zone throws(EditError) in
        try zone.change("mail", "A", to: ["content": "192.0.2.26"])
      }
      let run = try await GreycloudRun.start(
        ["apply", "example.com", "--confirm", digest],
        environment: sandbox.environment()
      )
      #expect(run.status == 75, "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `auto writes the allowed kinds only and lists the rest`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let run = try await GreycloudRun.start(
        ["apply", "example.com", "--auto", "grey-cloud"],
        environment: sandbox.environment()
      )
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("planned, but not chosen: c2 (add-address), c3 (repoint-mx)"), "\(run)")
      #expect(
        sandbox.writes.map(\.text)
          == [#"{"patches":[{"id":"00000000000000000000000000000a03","proxied":false}]}"#]
      )
    }
  }

  @Test(arguments: [[], ["--only", "mx-target-is-proxied-apex"], ["--skip", "mx-target-without-address"]])
  func `auto refuses a part that would make the zone worse`(_ rules: [String]) async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let run = try await GreycloudRun.start(
        ["apply", "example.com", "--auto", "repoint-mx"] + rules,
        environment: sandbox.environment()
      )
      #expect(run.status == 1, "\(run)")
      #expect(run.output.contains("This plan is refused"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `preferring a new host leaves the orange name to the web`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.start(
        ["plan", "example.com", "--prefer", "new-host"],
        environment: sandbox.environment()
      )
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("repoint MX"), "\(run)")
      #expect(!run.output.contains("- A 192.0.2.25"), "\(run)")
    }
  }

  private func digest(of sandbox: Sandbox) async throws -> String {
    let run = try await GreycloudRun.start(
      ["plan", "example.com", "--format", "json"],
      environment: sandbox.environment()
    )
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any],
      "\(run)"
    )
    let zone = try #require((document["zones"] as? [[String: Any]])?.first)
    return try #require(zone["digest"] as? String)
  }
}
