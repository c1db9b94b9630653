import CloudflareSandbox
import TestSupport
import Testing

/// A run that was cut off is recognised by whatever is started next.
@Suite(.serialized)
struct InterruptedRunTests {
  private static let kinds = "grey-cloud,add-address,repoint-mx"

  /// Kills a run after its first phase was made and before it heard of that.
  private func withKilledRun(_ body: (Sandbox, String) async throws -> Void) async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdAnswer(gate), on: .batch, .nth(1))])
      let start = ProgramStart(
        arguments: ["apply", "example.com", "--auto", Self.kinds],
        environment: sandbox.environment()
      )
      let run = try await GreycloudProcess.start(start).killed(at: gate)
      #expect(run.status == 137, "\(run)")
      gate.open()
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      #expect(history.output.contains("unknown: it was interrupted"), "\(history)")
      sandbox.clearRequests()
      try await body(sandbox, try #require(history.output.runs.first, "\(history)"))
    }
  }

  @Test(arguments: ["check", "plan"])
  func `commands that only read mention it`(_ command: String) async throws {
    try await withKilledRun { sandbox, run in
      let seen = try await GreycloudRun.start([command, "example.com"], environment: sandbox.environment())
      #expect(
        seen.errors.contains(
          "Nobody knows yet how run \(run) on example.com ended: it is still going on, or it was cut off."
        ),
        "\(seen)"
      )
      let quiet = try await GreycloudRun.start(
        [command, "example.com", "--quiet"],
        environment: sandbox.environment()
      )
      #expect(!quiet.errors.contains(run), "\(quiet)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `the next apply finds out by reading what it did, and says how to go on`() async throws {
    try await withKilledRun { sandbox, run in
      let next = try await GreycloudRun.start(["apply", "example.com"], environment: sandbox.environment())
      #expect(next.errors.contains("Run \(run) on example.com was interrupted."), "\(next)")
      #expect(next.errors.words.contains("left behind by another run (run \(run), process"), "\(next)")
      #expect(next.errors.contains("(there: c1, c2; not there: c3)"), "\(next)")
      #expect(next.errors.contains("To finish it: `greycloud apply \(run)`."), "\(next)")
      #expect(next.output.contains("example.com: 1 change"), "\(next)")
      #expect(sandbox.writes.isEmpty)
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      #expect(history.output.contains("partly done (c1, c2 of 3 changes)"), "\(history)")
      let again = try await GreycloudRun.start(["apply", "example.com"], environment: sandbox.environment())
      #expect(!again.errors.contains("was interrupted"), "it is said once: \(again)")
    }
  }

  @Test(arguments: ["apply", "undo"])
  func `one command finishes or reverses it`(_ command: String) async throws {
    try await withKilledRun { sandbox, run in
      let end = try await GreycloudRun.confirmed([command, run], in: sandbox)
      #expect(end.status == 0, "\(end)")
      #expect(end.errors.contains("Run \(run) on example.com was interrupted."), "\(end)")
      #expect(sandbox.writes.count == 1)
      let mail = sandbox.letters.contains { $0.hasPrefix("mail.example.com. A 192.0.2.10") }
      #expect(mail == (command == "apply"), "\(sandbox.letters)")
    }
  }

  /// What a killed run sent is handled only after the next run has begun to look for it.
  @Test(arguments: [
    Case("apply example.com", (), ": 1 change"), Case("apply RUN", (), ": 1 change"),
    Case("undo RUN", (), ": 2 changes"),
  ])
  func `what is still on its way is waited for, and planned with`(_ row: Case<Void, String>) async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let (request, answer, list) = (Gate(), Gate(), Gate())
      sandbox.setFaults([Fault(.holdBoth(request: request, answer: answer), on: .batch, .nth(1))])
      let start = ProgramStart(
        arguments: ["apply", "example.com", "--auto", Self.kinds],
        environment: sandbox.environment()
      )
      let run = try await GreycloudProcess.start(start).killed(at: request)
      #expect(run.status == 137, "\(run)")
      sandbox.setFaults([Fault(.holdAnswer(list), on: .listRecords, .nth(2))])
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      let name = try #require(history.output.runs.first, "\(history)")
      let arguments = row.description.split(separator: " ").map { $0 == "RUN" ? name : String($0) }
      let next = try await GreycloudProcess.start(
        ProgramStart(arguments: arguments + ["--timeout", "60"], environment: sandbox.environment())
      )
      await list.arrivals()
      request.open()
      await answer.arrivals()
      answer.open()
      list.open()
      let end = try await next.wait()
      #expect(end.errors.contains("Not all of it is in the zone yet"), "\(end)")
      #expect(end.errors.contains("there: c1, c2; not there: c3"), "\(end)")
      #expect(end.output.contains(row.expected), "\(end)")
    }
  }

  /// What another run has sent while a person was reading the diff may still be made.
  @Test func `a run that was cut off while the other was confirmed stops that`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let start = ProgramStart(arguments: ["apply", "example.com"], environment: sandbox.environment())
      let program = try await GreycloudProcess.onTerminal(start, typed: "yes\n") {
        let gate = Gate()
        sandbox.setFaults([Fault(.holdThenDrop(gate), on: .batch, .nth(1))])
        var other = start
        other.arguments += ["--auto", Self.kinds]
        _ = try await GreycloudProcess.start(other).killed(at: gate)
        gate.open()
        sandbox.clearRequests()
      }
      let run = try await program.wait()
      #expect(run.status == 75, "\(run)")
      #expect(run.errors.words.contains("on this zone was cut off meanwhile"), "\(run)")
      #expect(sandbox.writes.isEmpty)
      let again = try await GreycloudRun.confirmed(
        ["apply", "example.com", "--timeout", "5"],
        in: sandbox
      )
      #expect(again.status == 0, "\(again)")
    }
  }

  @Test func `a refused reading is told in words, and the run stays open`() async throws {
    try await withKilledRun { sandbox, run in
      sandbox.setFaults([Fault(.status(400), on: .listRecords, .from(2))])
      let undo = try await GreycloudRun.start(["undo", run], environment: sandbox.environment())
      #expect(undo.status == 69, "\(undo)")
      #expect(undo.errors.contains("Nothing was written."), "\(undo)")
      #expect(sandbox.writes.isEmpty)
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      #expect(history.output.contains("unknown: it was interrupted"), "\(history)")
    }
  }
}
