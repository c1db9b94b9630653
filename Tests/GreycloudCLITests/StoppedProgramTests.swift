import CloudflareSandbox
import Glibc
import TestSupport
import Testing

/// A reader that goes away stops nothing, and a person who stops a run is told how to go on.
@Suite(.serialized)
struct StoppedProgramTests {
  private static let arguments = ["apply", "example.com", "--auto", "grey-cloud,add-address,repoint-mx"]

  @Test func `a reader that goes away does not stop a run half-way`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdAnswer(gate), on: .batch, .nth(1))])
      let start = ProgramStart(arguments: Self.arguments, environment: sandbox.environment())
      #expect(try await GreycloudProcess.withoutReader(start, since: gate) == 0)
      #expect(sandbox.writes.count == 2)
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      #expect(history.output.contains("done (changes: 3)"), "\(history)")
    }
  }

  @Test func `a diff that nobody can read is not written`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      var start = ProgramStart(arguments: Self.arguments, environment: sandbox.environment())
      #expect(try await GreycloudProcess.withoutReader(start) == 1)
      start.redirections = ">/dev/full"
      let run = try await GreycloudProcess.start(start).wait()
      #expect(run.status == 1, "\(run)")
      #expect(run.errors.contains("The diff could not be written to standard output."), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `descriptors that were closed are not given to a file that output would spoil`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      var start = ProgramStart(arguments: Self.arguments, environment: sandbox.environment())
      start.redirections = "<&- >&-"
      let unseen = try await GreycloudProcess.start(start).wait()
      #expect(unseen.status == 1, "\(unseen)")
      #expect(sandbox.writes.isEmpty)
      start.redirections = "<&- 2>&-"
      let run = try await GreycloudProcess.start(start).wait()
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.count == 2)
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      #expect(history.output.contains("done (changes: 3)"), "\(history)")
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func `a signal while a step is under way ends the run, which says how to go on`(_ signal: Int32)
    async throws
  {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdAnswer(gate), on: .batch, .nth(1))])
      let start = ProgramStart(arguments: Self.arguments, environment: sandbox.environment())
      let program = try await GreycloudProcess.start(start)
      await gate.arrivals()
      program.send(signal)
      let run = try await program.wait()
      gate.open()
      #expect(run.status == 128 + signal, "\(run)")
      let name = try #require(run.errors.runs.first, "\(run)")
      #expect(run.errors.words.contains("was stopped while it was being written"), "\(run)")
      #expect(run.errors.words.contains("greycloud apply \(name)"), "\(run)")
      #expect(run.errors.words.contains("greycloud undo \(name)"), "\(run)")
      let undo = try await GreycloudRun.confirmed(["undo", name], in: sandbox)
      #expect(undo.status == 0, "\(undo)")
      #expect(undo.errors.words.contains("there: c1, c2; not there: c3"), "\(undo)")
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func `a signal at the question ends the run, which says that nothing was written`(_ signal: Int32)
    async throws
  {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let start = ProgramStart(arguments: ["apply", "example.com"], environment: sandbox.environment())
      let (questions, asked) = AsyncStream.makeStream(of: Void.self)
      let program = try await GreycloudProcess.onTerminal(start, typed: nil) { asked.yield() }
      for await _ in questions.prefix(1) { program.send(signal) }
      let run = try await program.wait()
      #expect(run.status == 128 + signal, "\(run)")
      #expect(run.errors.contains("Stopped at the question. Nothing was written."), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `once the question is answered, a signal says how to go on`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdAnswer(gate), on: .batch, .nth(1))])
      let start = ProgramStart(arguments: ["apply", "example.com"], environment: sandbox.environment())
      let program = try await GreycloudProcess.onTerminal(start, typed: "yes\n")
      await gate.arrivals()
      program.send(SIGINT)
      let run = try await program.wait()
      gate.open()
      #expect(run.status == 128 + SIGINT, "\(run)")
      #expect(run.errors.words.contains("was stopped while it was being written"), "\(run)")
      #expect(!run.errors.contains("Nothing was written"), "\(run)")
    }
  }

  @Test func `a signal that was ignored from the start stays so`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdAnswer(gate), on: .batch, .nth(1))])
      var start = ProgramStart(arguments: Self.arguments, environment: sandbox.environment())
      start.ignoredSignal = "HUP"
      let program = try await GreycloudProcess.start(start)
      await gate.arrivals()
      program.send(SIGHUP)
      gate.open()
      let run = try await program.wait()
      #expect(run.status == 0, "\(run)")
    }
  }
}
