import DNSModel
import FoundationEssentials
import Glibc
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// The way of every plan that is written: shown, confirmed, locked, written down, written, read back.
struct WritingDesk {
  let console: Console
  let state: StateFolder
  /// The run that begins now.
  let run: RunID
  /// How long the zone is read again for what may still be on its way.
  let patience: Patience
  /// Where the journal is kept once more.
  private let runFile: RunFile?
  private let isQuiet: Bool

  /// Creates a desk.
  ///
  /// - Parameters:
  ///   - output: Where the diff goes.
  ///   - connection: How long answers are waited for.
  ///   - runFile: Where the journal is kept once more.
  ///   - known: The run that is written on, if it is one that was begun before.
  /// - Throws: ``Reporting/Problem`` if there is no place for journals.
  init(
    _ output: OutputOptions,
    _ connection: ConnectionOptions,
    _ runFile: RunFile? = nil,
    continuing known: RunID? = nil
  ) throws {
    self.runFile = runFile
    console = try Console(output)
    state = try StateProblems.catching { () throws(StateFailure) in
      try StateFolder(environment: Session.surroundings.environment)
    }
    run = try StateProblems.catching { [state] () throws(StateFailure) in try state.newRun(at: .now) }
    (patience, isQuiet) = (connection.patience, output.quiet)
    // Nobody should read and confirm what cannot be written down.
    guard let runFile else { return }
    try StateProblems.catching { () throws(StateFailure) in try runFile.check(besides: known) }
  }

  /// Says what happens, unless that is not wanted; what could not be written down is always said.
  func tell(_ event: ZoneWriter.Event) {
    if case .unlogged = event { return ApplyWords.show(event) }
    if !isQuiet { ApplyWords.show(event) }
  }

  /// Shows a plan as it is asked about, what it needs to know, and the comment that new records will get.
  func show(
    _ plan: Plan,
    needing needed: NeededAnswers? = nil,
    marking comment: String? = nil,
    _ language: Language
  ) throws {
    let words = PlanText(language)
    try console.present(
      words.lines(plan, digest: try plan.digest(), needing: needed) + words.mark(comment, on: plan)
    )
  }

  /// Writes a plan that was confirmed, as a run of its own.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - store: Where it is written.
  ///   - caution: What is asked before everything that is sent.
  /// - Throws: ``Reporting/Problem`` if it was not written, or not wholly.
  func write(_ plan: Plan, to store: any ZoneStore, _ caution: Caution) async throws {
    let now = Session.surroundings.now.ISO8601Format()
    let saved = SavedPlan(plan: plan, tool: Version.current, made: now)
    // The journal begins with it.
    try OutputGate.check(try saved.contents())
    try await write(plan, to: store, of: run, caution) { () throws(StateFailure) in
      state.journal(
        beginning: RunHeader(
          run: run,
          plan: saved,
          user: Session.surroundings.user,
          host: Session.surroundings.host
        ),
        copyingTo: runFile
      )
    }
  }

  /// Writes what is missing of a run, as a part of that run.
  ///
  /// - Parameters:
  ///   - plan: What is missing.
  ///   - store: Where it is written.
  ///   - run: The run.
  ///   - caution: What is asked before everything that is sent.
  /// - Throws: ``Reporting/Problem`` if it was not written, or not wholly.
  func finish(
    _ plan: Plan,
    to store: any ZoneStore,
    of run: RunID,
    _ caution: Caution
  ) async throws {
    try await write(plan, to: store, of: run, caution) { () throws(StateFailure) in
      try state.journal(continuing: run, copyingTo: runFile)
    }
  }

  /// Takes the right to write to a zone, which is given back when the lock is no longer referred to.
  func lock(_ zone: ZoneKey) throws(Problem) -> ZoneLock {
    let owner = LockOwner(
      run: run,
      host: Session.surroundings.host,
      process: getpid(),
      since: Date.now.ISO8601Format()
    )
    let lock = try StateProblems.catching { () throws(StateFailure) in try state.lock(zone, for: owner) }
    if let former = lock.abandonedBy, !isQuiet {
      Console.complain(Line(InterruptionWords.abandoned(former)(Session.language), .faint))
    }
    return lock
  }

  private func write(
    _ plan: Plan,
    to store: any ZoneStore,
    of run: RunID,
    _ caution: Caution,
    journal open: () throws(StateFailure) -> RunJournal
  ) async throws {
    let lock = try lock(ZoneKey(plan))
    defer { withExtendedLifetime(lock) {} }
    let journal = try StateProblems.catching { () throws(StateFailure) in
      // The zone was free of interrupted runs before the plan was shown; what was cut off since may still be on its way.
      if let other = try state.openRuns(of: ZoneKey(plan)).known.first { throw .interrupted(other.id) }
      return try open()
    }
    let signals = StopSignals(during: run, in: state)
    defer { signals.release() }
    let writer = ZoneWriter(
      store: store,
      log: journal,
      caution: caution,
      patience: patience,
      report: { tell($0) }
    )
    do throws(ApplyError) {
      _ = try await writer.apply(plan)
    } catch {
      // A run whose end nobody knows stays open, so that the next one looks.
      if !error.isUnknown { try? journal.close() }
      Console.complain(differences: error.differences)
      throw ApplyProblems.problem(error, plan, run)
    }
    try? journal.close()
    try? console.show(ApplyWords.done(plan, run: run, hints: !isQuiet, console.language))
  }
}

extension ApplyError {
  fileprivate var isUnknown: Bool {
    switch self {
    case .unknown, .unseen: true
    default: false
    }
  }

  fileprivate var differences: [ZoneDifference] {
    switch self {
    case .stale(let differences), .overtaken(let differences, _): differences
    default: []
    }
  }
}

extension Console {
  /// Shows on standard error what was expected and what is there.
  static func complain(differences: [ZoneDifference]) {
    for line in DifferenceText(Session.language).lines(differences) { complain(line) }
  }
}
