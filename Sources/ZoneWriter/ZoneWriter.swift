public import DNSModel
public import ZonePlan

/// Writes plans, and nothing that a plan did not show.
///
/// The zone is read before the first write and after every phase. A write whose answer got lost is never sent again:
/// the zone is read, and what it holds decides how to go on.
public struct ZoneWriter: Sendable {
  /// What happens while a plan is written.
  public enum Event: Sendable, Hashable {
    /// The zone was read and is as the plan expects it.
    case preconditionsHold
    /// A phase is being written.
    case writing(phase: Int, changes: Int)
    /// The answer to a write got lost; the zone is read to see what happened.
    case answerLost(phase: Int)
    /// A phase was read back as asked.
    case readBack(phase: Int)
  }

  private let store: any ZoneStore
  private let allowance: PlanAllowance
  private let report: @Sendable (Event) -> Void

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - store: Where the zone is read from and written to.
  ///   - allowance: What the person allows beyond what every plan may do.
  ///   - report: Is told of every step.
  public init(
    store: any ZoneStore,
    allowance: PlanAllowance = PlanAllowance(),
    report: @escaping @Sendable (Event) -> Void = { _ in }
  ) {
    self.store = store
    self.allowance = allowance
    self.report = report
  }

  /// Applies a plan.
  ///
  /// - Parameter plan: A plan that was shown and confirmed.
  /// - Returns: The zone as it was read back.
  /// - Throws: ``ApplyError`` that says what is done, what failed and what was not tried.
  public func apply(_ plan: Plan) async throws(ApplyError) -> Zone {
    guard plan.hazards.isEmpty else { throw .hazardous(plan.hazards) }
    var zone = try await current()
    var precondition = Precondition(plan)
    guard precondition.isFor(zone) else { throw .otherZone(zone.apex) }
    let hazards = Hazard.all(in: plan.changes.map(\.edit), of: zone, allowing: allowance)
      .standing(against: plan.purpose)
    guard hazards.isEmpty else { throw .hazardous(hazards) }
    let differences = precondition.differences(plan.changes, zone)
    guard differences.isEmpty else { throw .stale(differences) }
    report(.preconditionsHold)
    var progress = Progress(notTried: plan.changes)
    for phase in Set(plan.changes.map(\.phase)).sorted() {
      let differences = precondition.differences(plan.changes(inPhase: phase), zone)
      guard differences.isEmpty else { throw .overtaken(differences, progress) }
      zone = try await write(phase: phase, of: plan, from: zone, &progress, &precondition)
    }
    return zone
  }

  private func current() async throws(ApplyError) -> Zone {
    do {
      return try await store.fetch()
    } catch {
      throw .unreadable(error)
    }
  }

  private func write(
    phase: Int,
    of plan: Plan,
    from before: Zone,
    _ progress: inout Progress,
    _ precondition: inout Precondition
  ) async throws(ApplyError) -> Zone {
    let changes = plan.changes(inPhase: phase)
    progress.notTried.removeAll { $0.phase == phase }
    report(.writing(phase: phase, changes: changes.count))
    var lost: (any Error)?
    do {
      try await store.write(changes.map(\.edit))
    } catch {
      guard error.mayHaveBeenApplied else {
        progress.failed = changes
        let culprit = error.culprit.flatMap { changes.indices.contains($0) ? changes[$0] : nil }
        throw .refused(error.cause, culprit: culprit, progress)
      }
      lost = error.cause
      report(.answerLost(phase: phase))
    }
    let after = try await readBack(changes, progress)
    let check = LandingCheck(before: before, now: after)
    progress.done += changes.filter(check.landed)
    progress.failed = changes.filter { !check.landed($0) }
    guard progress.failed.isEmpty else { throw .incomplete(progress, cause: lost) }
    precondition.settle(changes, check)
    report(.readBack(phase: phase))
    return after
  }

  private func readBack(_ changes: [Change], _ progress: Progress) async throws(ApplyError) -> Zone {
    do {
      return try await store.fetch()
    } catch {
      var progress = progress
      progress.failed = changes
      throw .unknown(error, progress)
    }
  }
}
