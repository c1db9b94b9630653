import CloudflareSandbox
import Testing

/// The program can be killed at any moment, and the next one copes with what it finds.
@Suite(.serialized)
struct KilledProgramTests {
  @Test func `killed before its write is handled, it has changed nothing`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdThenDrop(gate), on: .batch)])
      let run = try await apply(to: sandbox).killed(at: gate)
      #expect(run.status == 137, "\(run)")
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
      #expect(isOrange(in: sandbox))
    }
  }

  @Test func `killed before it sees the answer, it has written once`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdAnswer(gate), on: .batch)])
      let run = try await apply(to: sandbox).killed(at: gate)
      #expect(run.status == 137, "\(run)")
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
      #expect(!isOrange(in: sandbox))
    }
  }

  @Test func `a program that never comes to the place of the killing ends by itself`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await apply(to: sandbox).killed(at: Gate())
      #expect(run.status == 0, "\(run)")
      #expect(!isOrange(in: sandbox))
    }
  }

  private func apply(to sandbox: Sandbox) async throws -> GreycloudProcess {
    let start = ProgramStart(arguments: ["apply", "example.com"], environment: sandbox.environment())
    return try await GreycloudProcess.onTerminal(start, typed: "yes\n")
  }

  private func isOrange(in sandbox: Sandbox) -> Bool {
    sandbox.records(ofZone: "example.com").contains { $0.id == BrokenZone.mailID && $0.isProxied }
  }
}
