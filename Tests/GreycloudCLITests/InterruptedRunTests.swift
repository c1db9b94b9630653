import CloudflareSandbox
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
      #expect(next.errors.contains("To finish it: greycloud apply \(run)."), "\(next)")
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
  @Test func `what is still on its way is waited for`() async throws {
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
      let next = try await GreycloudProcess.start(
        ProgramStart(
          arguments: ["apply", "example.com", "--timeout", "5"],
          environment: sandbox.environment()
        )
      )
      await list.arrivals()
      request.open()
      await answer.arrivals()
      answer.open()
      list.open()
      let end = try await next.wait()
      #expect(end.errors.contains("Not all of it is in the zone yet"), "\(end)")
      #expect(end.errors.contains("there: c1, c2; not there: c3"), "\(end)")
    }
  }
}
