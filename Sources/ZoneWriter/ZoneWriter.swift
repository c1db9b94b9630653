public import DNSModel
public import ZonePlan

/// Writes plans, and nothing that a plan did not show.
///
/// The zone is read before the first write and after every one, and everything is written down before it is sent. What
/// the store acknowledges is made, and is written down before the zone is read. A write whose answer got lost is never
/// sent again: the zone is read, and what it holds decides how to go on.
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
    /// Before a later step, somebody has changed something that the step does not decide; it stays.
    case foundEdited(EditedRecord)
    /// A change is in force, and somebody has changed something beside it since.
    case edited(EditedRecord)
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
      // Before the first step all this was asked of the very same zone.
      if step.number > 1 { try checkAgain(step, zone, plan, job) }
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

  private func checkAgain(_ step: WriteStep, _ zone: Zone, _ plan: Plan, _ job: WriteJob) throws(ApplyError) {
    let differences = job.precondition.decisiveDifferences(step.changes, zone)
    guard differences.isEmpty else { throw .overtaken(differences, job.progress) }
    let left = job.progress.notTried.map { $0.rebased(on: zone) }
    let hazards = caution.hazards(left, of: plan, in: zone)
    guard hazards.isEmpty else { throw .hazardous(hazards, job.progress) }
    for record in job.precondition.edited(step.changes, zone) { report(.foundEdited(record)) }
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
    let answer = try await send(step, &job)
    let reading = try await readBack(step, answer, before, job.progress)
    job.settle(step, reading)
    let made = reading.made.compactMapValues(\.assigned)
    note(reading.unseen.isEmpty ? .settled(step: step.number, made: made) : .sought(made: made))
    for record in reading.edited { report(.edited(record)) }
    guard reading.unseen.isEmpty else { throw .unseen(job.progress, cause: answer.lost) }
    guard reading.failed.isEmpty else { throw .incomplete(job.progress) }
    let differences = reading.differences
    guard differences.isEmpty else { throw .overtaken(differences, job.progress) }
    report(.readBack(step))
    return reading.zone
  }

  private func send(_ step: WriteStep, _ job: inout WriteJob) async throws(ApplyError) -> StepAnswer {
    do { try log.write(.sending(step: step.number)) } catch { throw .unlogged(error, job.progress) }
    job.send(step)
    report(.writing(step))
    do {
      let answer = StepAnswer(to: step, try await store.write(step.changes.map(\.edit)))
      note(.acknowledged(step: step.number, made: answer.made.compactMapValues(\.assigned)))
      job.acknowledge(answer)
      return answer
    } catch {
      guard error.mayHaveBeenApplied else { throw await refusal(of: step, error, job) }
      report(.answerLost(step))
      return StepAnswer(lost: error.cause)
    }
  }

  /// Somebody else may have been faster; then the plan is out of date rather than wrong.
  private func refusal(of step: WriteStep, _ failure: WriteFailure, _ job: WriteJob) async -> ApplyError {
    note(.refused(step: step.number))
    if failure.concernsEdits, let zone = try? await store.fetch() {
      let differences =
        step.number == 1
        ? job.precondition.differences(step.changes, zone)
        : job.precondition.decisiveDifferences(step.changes, zone)
      if !differences.isEmpty {
        return step.number == 1 ? .stale(differences) : .overtaken(differences, job.progress)
      }
    }
    let culprit = failure.culprit.flatMap { step.changes.indices.contains($0) ? step.changes[$0] : nil }
    return .refused(failure.cause, culprit: culprit, job.progress)
  }

  // MARK: After

  /// A write whose answer got lost may still be on its way, and a list may lag behind a write that was answered.
  private func readBack(
    _ step: WriteStep,
    _ answer: StepAnswer,
    _ before: Zone,
    _ progress: Progress
  ) async throws(ApplyError) -> StepReading {
    func reading(_ zone: Zone) -> StepReading { StepReading(of: step, answer, from: before, in: zone) }
    do {
      return reading(
        try await patience.zone(
          in: store,
          until: { !reading($0).mayChange },
          report: { report(.waiting($0)) }
        )
      )
    } catch {
      throw .unknown(error, progress)
    }
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

  /// Until an answer or the zone tells something else, what was sent counts as failed.
  mutating func send(_ step: WriteStep) {
    progress.notTried.removeAll { change in step.changes.contains { $0.id == change.id } }
    progress.failed = step.changes
  }

  mutating func acknowledge(_ answer: StepAnswer) {
    let made = answer.made
    progress.done += progress.failed.filter { made[$0.id] != nil }
    progress.failed.removeAll { made[$0.id] != nil }
  }

  mutating func settle(_ step: WriteStep, _ reading: StepReading) {
    let ids = Set(step.changes.map(\.id))
    progress.done.removeAll { ids.contains($0.id) }
    progress.done += reading.inForce
    progress.overtaken = reading.overtaken
    progress.failed = step.changes.filter { reading.made[$0.id] == nil }
    precondition.settle(reading.made.values)
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
