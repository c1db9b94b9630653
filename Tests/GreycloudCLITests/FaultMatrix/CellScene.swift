import CloudflareSandbox

/// The sandbox in which a cell happens, and the person in front of it.
struct CellScene {
  struct Unprepared: Error { let run: GreycloudRun }

  let sandbox: Sandbox
  let stage: Stage

  /// Does everything that comes before the stage, without a fault.
  func prepare() async throws {
    if stage == .undo {
      let run = try await confirm(Stage.apply.arguments)
      guard run.status == 0 else { throw Unprepared(run: run) }
    }
    sandbox.clearRequests()
  }

  /// Runs the stage while a fault strikes, and waits until everything that is under way has been handled.
  ///
  /// - Parameters:
  ///   - cell: The request and the fault.
  ///   - meanwhile: Is called when the program has ended, and nothing has been handled since.
  /// - Returns: What happened.
  /// - Throws: The error of a program that cannot be started.
  func run(_ cell: Cell, meanwhile: () -> Void) async throws -> GreycloudRun {
    let gates = (request: Gate(), answer: Gate())
    sandbox.setFaults(cell.fault.faults(at: cell.step.number, gates))
    let original = cell.meddled?.record(in: sandbox)
    let program = try await started(stage.arguments + MatrixScope.patience)
    let run =
      switch cell.fault {
      case _ where cell.fault.meddling != nil:
        try await program.met(at: gates.answer) { try cell.meddle(in: sandbox, original) }
      case .killed: try await program.killed(at: gates.request)
      case .doneKilled: try await program.killed(at: gates.answer)
      default: try await program.wait()
      }
    meanwhile()
    gates.request.open()
    if cell.fault == .late, sandbox.requests.count >= cell.step.number { await gates.answer.arrivals() }
    gates.answer.open()
    sandbox.setFaults([])
    return run
  }

  /// Runs a command that asks, and says yes.
  func confirm(_ arguments: [String]) async throws -> GreycloudRun {
    try await started(arguments).wait()
  }

  /// The runs that the program knows of, newest first.
  func history() async throws -> [RunEntry] {
    let run = try await GreycloudRun.start(
      ["history", "--format", "json"],
      environment: sandbox.environment()
    )
    return try RunEntry.all(in: run)
  }

  /// The records that nobody has a reason to touch, with their identifiers and times.
  var unrelated: [StoredRecord] {
    sandbox.records(ofZone: FaultZone.name).filter(FaultZone.isUnrelated)
  }

  /// The identifiers of the records that are there throughout.
  var identities: Set<String> {
    Set(sandbox.records(ofZone: FaultZone.name).filter { !FaultZone.isReplaced($0) }.map(\.id))
  }

  private func started(_ arguments: [String]) async throws -> GreycloudProcess {
    let start = ProgramStart(arguments: arguments, environment: sandbox.environment())
    return try await GreycloudProcess.onTerminal(start, typed: "yes\n")
  }
}
