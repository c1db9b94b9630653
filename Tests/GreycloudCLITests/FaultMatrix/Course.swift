import CloudflareSandbox
import TestSupport

/// What a run does while nothing goes wrong: its requests, and what each phase makes of the zone.
struct Course: Sendable {
  let stage: Stage
  let run: GreycloudRun
  let requests: [RecordedRequest]
  /// The zone before the run and after each phase.
  let states: [ZoneState]

  /// The steps, each of which can fail.
  var steps: [Step] {
    requests.indices.map { Step(stage, $0, in: requests) }
  }

  /// How many changes each phase makes.
  var changes: [Int] { requests.filter(\.isWrite).map(\.operationCount) }

  /// Runs a stage on a new sandbox and watches.
  ///
  /// - Parameter stage: The stage.
  /// - Returns: What was seen.
  /// - Throws: The error of a sandbox or a program that cannot be started.
  static func watched(_ stage: Stage) async throws -> Course {
    try await withSandbox(try FaultZone.seed()) { sandbox in
      try await CellScene(sandbox: sandbox, stage: stage).prepare()
      let gates = (0..<4).map { _ in Gate() }
      sandbox.setFaults(gates.enumerated().map { Fault(.holdAnswer($1), on: .batch, .nth($0 + 1)) })
      let before = ZoneState(of: sandbox)
      let watcher = Task(executorPreference: OwnThreads.shared) { await phases(of: sandbox, gates) }
      let start = ProgramStart(arguments: stage.arguments, environment: sandbox.environment())
      let run = try await GreycloudProcess.onTerminal(start, typed: "yes\n").wait()
      watcher.cancel()
      return Course(
        stage: stage,
        run: run,
        requests: sandbox.requests,
        states: [before] + (await watcher.value)
      )
    }
  }

  /// The zone after each write, while the program waits for the answer.
  private static func phases(of sandbox: Sandbox, _ gates: [Gate]) async -> [ZoneState] {
    var states: [ZoneState] = []
    for gate in gates {
      await gate.arrivals()
      guard !Task.isCancelled else { break }
      states.append(ZoneState(of: sandbox))
      gate.open()
    }
    return states
  }
}

extension RecordedRequest {
  /// How many records a batch deletes, changes and makes.
  var operationCount: Int {
    ["deletes", "patches", "puts", "posts"].map { json?[$0]?.array?.count ?? 0 }.reduce(0, +)
  }
}
