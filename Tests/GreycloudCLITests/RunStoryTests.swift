import CloudflareSandbox
import Foundation
import TestSupport
import Testing

/// What is said of runs is true whatever came after them.
@Suite(.serialized)
struct RunStoryTests {
  private static let kinds = "grey-cloud,add-address,repoint-mx"

  /// A zone whose first run lost its request, and whose second one made the same changes.
  private func withRepeatedRun(
    _ body: (Sandbox, _ first: String, _ second: String) async throws -> Void
  ) async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      sandbox.setFaults([Fault(.drop, on: .batch, .nth(1))])
      let arguments = ["apply", "example.com", "--auto", Self.kinds, "--timeout", "5"]
      let first = try await GreycloudRun.start(arguments, environment: sandbox.environment())
      #expect(first.status == 74, "\(first)")
      sandbox.setFaults([])
      let second = try await GreycloudRun.start(arguments, environment: sandbox.environment())
      #expect(second.status == 0, "\(second)")
      sandbox.clearRequests()
      try await body(
        sandbox,
        try #require(first.errors.runs.first, "\(first)"),
        try #require(second.output.runs.last, "\(second)")
      )
    }
  }

  @Test(arguments: [
    Case("apply", 75, "wrote to this zone later. Put the records right"), Case("undo", 0, ""),
  ])
  func `a run is not given the credit for what a later one made`(_ row: Case<Int32, String>) async throws {
    try await withRepeatedRun { sandbox, run, _ in
      let again = try await GreycloudRun.confirmed([row.description, run], in: sandbox)
      #expect(again.status == row.input, "\(again)")
      #expect(row.expected.isEmpty || again.errors.words.contains(row.expected), "\(again)")
      #expect(!again.errors.contains("was made after the run had ended"), "\(again)")
      #expect(sandbox.writes.isEmpty)
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      #expect(history.output.contains("not seen in the zone when it was last read"), "\(history)")
    }
  }

  @Test func `nor while a later one cannot be read`() async throws {
    try await withRepeatedRun { sandbox, run, later in
      let journal = sandbox.stateFolder + "/greycloud/runs/\(later).jsonl"
      try "???\n".write(toFile: journal, atomically: true, encoding: .utf8)
      let undo = try await GreycloudRun.confirmed(["undo", run], in: sandbox)
      #expect(undo.status == 0, "\(undo)")
      #expect(undo.output.contains("nothing to change"), "\(undo)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `a run that is going on is not called interrupted`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdRequest(gate), on: .batch, .nth(1))])
      async let run = GreycloudRun.start(
        ["apply", "example.com", "--auto", "grey-cloud"],
        environment: sandbox.environment()
      )
      await gate.arrivals()
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      let json = try await GreycloudRun.start(
        ["history", "--format", "json"],
        environment: sandbox.environment()
      )
      gate.open()
      #expect(history.output.contains("example.com  being written now\n"), "\(history)")
      #expect(try JSONTree(json.output)["runs"]?[0]?["state"]?.text == "writing", "\(json)")
      #expect(try await run.status == 0)
    }
  }

  @Test func `what a part of an undo left in force is told`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let apply = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      let undo = try await GreycloudRun.confirmed(["undo", "--only-change", "c3"], in: sandbox)
      #expect(undo.status == 0, "\(undo)")
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      let part = "taken back in part by \(try undo.runName), in force: c1, c2\n"
      #expect(history.output.contains(part), "\(history)")
      let json = try await GreycloudRun.start(
        ["history", "--format", "json"],
        environment: sandbox.environment()
      )
      let runs = try #require(try JSONTree(json.output)["runs"]?.elements, "\(json)")
      #expect(runs.map { $0["run"]?.text } == [try undo.runName, try apply.runName])
      #expect(runs.map { $0["in_force"]?.elements?.map(\.text) } == [["c3"], ["c1", "c2"]])
    }
  }

  @Test func `a run that was taken back has nothing to finish`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let apply = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      let undo = try await GreycloudRun.confirmed(["undo"], in: sandbox)
      let again = try await GreycloudRun.confirmed(["apply", try apply.runName], in: sandbox)
      #expect(again.status == 0, "\(again)")
      let words = "run \(try apply.runName) was taken back by \(try undo.runName)"
      #expect(again.output.contains(words), "\(again)")
      #expect(again.output.contains("To plan anew: `greycloud plan example.com`"), "\(again)")
      #expect(sandbox.writes.count == 2)
    }
  }

  @Test func `a run that a later one built on names that`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let host = try await GreycloudRun.confirmed(
        ["apply", "example.com", "--only-change", "c2"],
        in: sandbox
      )
      #expect(host.status == 0, "\(host)")
      let exchange = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      #expect(exchange.status == 0, "\(exchange)")
      sandbox.clearRequests()
      let undo = try await GreycloudRun.confirmed(["undo", try host.runName], in: sandbox)
      #expect(undo.status == 1, "\(undo)")
      #expect(undo.errors.words.contains("greycloud undo \(try exchange.runName)"), "\(undo)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `changes that stand in the way are named by their numbers`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let apply = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      try sandbox.edit(zone: "example.com") { zone throws(EditError) in
        try zone.change("@", "MX", to: ["content": "mx.example.net"])
      }
      let undo = try await GreycloudRun.confirmed(["undo", try apply.runName], in: sandbox)
      #expect(undo.status == 75, "\(undo)")
      #expect(undo.errors.words.contains("with --except-change c3, or"), "\(undo)")
    }
  }
}
