public import DNSModel
public import ZonePlan

/// Writes plans, and nothing that a plan did not show.
///
/// The zone is read before the first write and after every one, and everything is written down before it is sent. A
/// write whose answer got lost is never sent again: the zone is read, and what it holds decides how to go on.
public struct ZoneWriter: Sendable {
  /// What happens while a plan is written.
  public enum Event: Sendable, Hashable {
    /// The zone was read and is as the plan expects it.
    case preconditionsHold
    /// A step is being written.
    case writing(WriteStep)
    /// The answer to a write got lost; the zone is read to see what happened.
    case answerLost(WriteStep)
    /// The changes are not in the zone yet; it is read again after a while.
    case waiting(Duration)
    /// A step was read back as asked.
    case readBack(WriteStep)
    /// A step was read back, and the journal does not tell.
    case unlogged(StateFailure)
  }

  private let store: any ZoneStore
  private let log: any RunLog
  private let caution: Caution
  private let patience: Patience
  private let report: @Sendable (Event) -> Void

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - store: Where the zone is read from and written to.
  ///   - log: Where every step is written down before it is sent.
  ///   - caution: What is asked before everything that is sent.
  ///   - patience: How long the zone is read again after a lost answer.
  ///   - report: Is told of every step.
  public init(
    store: any ZoneStore,
    log: any RunLog,
    caution: Caution,
    patience: Patience,
    report: @escaping @Sendable (Event) -> Void = { _ in }
  ) {
    self.store = store
    self.log = log
    self.caution = caution
    self.patience = patience
    self.report = report
  }

  /// Applies a plan.
  ///
  /// - Parameter plan: A plan that was shown and confirmed.
  /// - Returns: The zone as it was read back.
  /// - Throws: ``ApplyError`` that says what is done, what failed and what was not tried.
  public func apply(_ plan: Plan) async throws(ApplyError) -> Zone {
    var job = WriteJob(plan)
    var zone = try await checked(plan, job.precondition)
    let steps = try announced(plan, job.progress)
    report(.preconditionsHold)
    for step in steps {
      let differences = job.precondition.differences(step.changes, zone)
      guard differences.isEmpty else { throw .overtaken(differences, job.progress) }
      // Before the first step this was asked of the very same zone.
      let hazards = step.number == 1 ? [] : caution.hazards(job.progress.notTried, of: plan, in: zone)
      guard hazards.isEmpty else { throw .hazardous(hazards, job.progress) }
      zone = try await write(step, from: zone, &job)
    }
    return zone
  }

  // MARK: Before

  private func checked(_ plan: Plan, _ precondition: Precondition) async throws(ApplyError) -> Zone {
    guard plan.hazards.isEmpty else { throw .hazardous(plan.hazards, Progress(notTried: plan.changes)) }
    let zone: Zone
    do { zone = try await store.fetch() } catch { throw .unreadable(error) }
    guard precondition.isFor(zone) else { throw .otherZone(zone.apex) }
    let hazards = caution.hazards(plan.changes, of: plan, in: zone)
    guard hazards.isEmpty else { throw .hazardous(hazards, Progress(notTried: plan.changes)) }
    let differences = precondition.differences(plan.changes, zone)
    guard differences.isEmpty else { throw .stale(differences) }
    return zone
  }

  private func announced(_ plan: Plan, _ progress: Progress) throws(ApplyError) -> [WriteStep] {
    let steps: [WriteStep]
    do { steps = try plan.steps() } catch { throw .tooManyChanges(error) }
    do {
      try log.write(.begun(steps.map { try RunStep($0, sentBy: store) }))
    } catch {
      throw .unlogged(error, progress)
    }
    return steps
  }

  // MARK: One step

  private func write(
    _ step: WriteStep,
    from before: Zone,
    _ job: inout WriteJob
  ) async throws(ApplyError) -> Zone {
    do { try log.write(.sending(step: step.number)) } catch { throw .unlogged(error, job.progress) }
    job.progress.send(step)
    report(.writing(step))
    var lost: (any Error)?
    do {
      try await store.write(step.changes.map(\.edit))
    } catch {
      guard error.mayHaveBeenApplied else { throw await refusal(of: step, error, job) }
      lost = error.cause
      report(.answerLost(step))
    }
    let reading = try await readBack(step, before, job.progress)
    job.settle(step, reading.made)
    note(.settled(step: step.number, made: reading.made.compactMapValues(\.assigned)))
    guard job.progress.failed.isEmpty else { throw .incomplete(job.progress, cause: lost) }
    // Nothing keeps others from writing between our last reading and our write, but it can be seen afterwards.
    let edits = step.changes.map(\.edit)
    let strangers = before.applying(edits).differences(at: edits, from: reading.zone)
    guard strangers.isEmpty else { throw .overtaken(strangers, job.progress) }
    report(.readBack(step))
    return reading.zone
  }

  /// Somebody else may have been faster; then the plan is out of date rather than wrong.
  private func refusal(of step: WriteStep, _ failure: WriteFailure, _ job: WriteJob) async -> ApplyError {
    note(.refused(step: step.number))
    if failure.concernsEdits, let zone = try? await store.fetch() {
      let differences = job.precondition.differences(step.changes, zone)
      if !differences.isEmpty {
        return job.progress.done.isEmpty ? .stale(differences) : .overtaken(differences, job.progress)
      }
    }
    let culprit = failure.culprit.flatMap { step.changes.indices.contains($0) ? step.changes[$0] : nil }
    return .refused(failure.cause, culprit: culprit, job.progress)
  }

  // MARK: After

  private struct Reading {
    let zone: Zone
    let made: [String: RecordID]
  }

  /// A write whose answer got lost may still be on its way, and a list may lag behind a write that was answered.
  private func readBack(
    _ step: WriteStep,
    _ before: Zone,
    _ progress: Progress
  ) async throws(ApplyError) -> Reading {
    do {
      let zone = try await patience.zone(
        in: store,
        until: { Self.made(by: step, before, $0).count == step.changes.count },
        report: { report(.waiting($0)) }
      )
      return Reading(zone: zone, made: Self.made(by: step, before, zone))
    } catch {
      throw .unknown(error, progress)
    }
  }

  private static func made(by step: WriteStep, _ before: Zone, _ now: Zone) -> [String: RecordID] {
    let check = LandingCheck(before: before.records, now: now)
    return step.changes.reduce(into: [:]) { made, change in made[change.id] = check.landed(change) }
  }

  /// What was read is true even if it cannot be written down; the next run reads it again.
  private func note(_ entry: RunEntry) {
    do throws(StateFailure) { try log.write(entry) } catch { report(.unlogged(error)) }
  }
}

/// How far one plan has come.
private struct WriteJob {
  var progress: Progress
  var precondition: Precondition

  init(_ plan: Plan) {
    progress = Progress(notTried: plan.changes)
    precondition = Precondition(plan)
  }

  mutating func settle(_ step: WriteStep, _ made: [String: RecordID]) {
    progress.done += step.changes.filter { made[$0.id] != nil }
    progress.failed = step.changes.filter { made[$0.id] == nil }
    precondition.settle(made.values)
  }
}

extension Progress {
  /// Until it is read back, a step that was sent counts as failed.
  fileprivate mutating func send(_ step: WriteStep) {
    notTried.removeAll { change in step.changes.contains { $0.id == change.id } }
    failed = step.changes
  }
}

extension RunStep {
  fileprivate init(_ step: WriteStep, sentBy store: any ZoneStore) throws {
    self.init(
      number: step.number,
      phase: step.phase,
      changes: step.changes.map(\.id),
      request: try store.request(for: step.changes.map(\.edit))
    )
  }
}
