import ZonePlan

/// All runs of this user, and which of their changes are still in force.
public struct RunHistory: Sendable {
  /// The runs, oldest first.
  public let runs: [RunRecord]
  /// The runs whose journals cannot be read, oldest first.
  public let unreadable: [RunID]
  private let undoing: [RunID: [RunRecord]]

  /// Creates a history.
  ///
  /// - Parameters:
  ///   - runs: The runs, oldest first.
  ///   - unreadable: The runs whose journals cannot be read, oldest first.
  public init(_ runs: [RunRecord], unreadable: [RunID] = []) {
    (self.runs, self.unreadable) = (runs, unreadable)
    undoing = Dictionary(grouping: runs.filter { $0.undoes != nil }) { $0.undoes ?? $0.id }
  }

  /// Returns the runs that took back changes of a run, oldest first.
  ///
  /// - Parameter run: The run.
  /// - Returns: Those whose own changes are still in force.
  public func undone(_ run: RunRecord) -> [RunID] {
    (undoing[run.id] ?? []).filter { !changesInForce(of: $0).isEmpty }.map(\.id)
  }

  /// Returns the changes of a run that nobody has taken back since, or only for a while.
  ///
  /// - Parameter run: The run.
  /// - Returns: The numbers of the changes.
  public func changesInForce(of run: RunRecord) -> Set<String> {
    changesInForce(of: run, besides: [])
  }

  /// Names tell nothing of what came later, for the clock may have been ahead; so no run is looked at twice.
  private func changesInForce(of run: RunRecord, besides seen: Set<RunID>) -> Set<String> {
    let seen = seen.union([run.id])
    let later = (undoing[run.id] ?? []).filter { !seen.contains($0.id) }
    return later.reduce(into: Set(run.applied.made.keys)) {
      $0.subtract(changesInForce(of: $1, besides: seen))
    }
  }

  /// The latest run whose journal cannot be read, if it may be later than the one that would be undone.
  public var obscuring: RunID? {
    unreadable.last.flatMap { run in latestToUndo.map { $0.id < run } ?? true ? run : nil }
  }

  /// The latest run that took another one back and was not taken back itself.
  public var latestUndo: RunRecord? {
    runs.last { $0.undoes != nil && !changesInForce(of: $0).isEmpty }
  }

  /// Returns the runs on the zone of a run that came later and whose changes are in force, oldest first.
  ///
  /// - Parameter run: The run.
  /// - Returns: The runs, without those that took it or a later one back.
  public func later(than run: RunRecord) -> [RunRecord] {
    runs.filter {
      $0.zone == run.zone && $0.id > run.id && $0.undoes.map { $0 < run.id } ?? true
        && !changesInForce(of: $0).isEmpty
    }
  }

  /// The runs that repaired something, or may have, and were not taken back, latest first.
  ///
  /// What was sent and never seen belongs to them: it may have come since.
  public var undoable: [RunRecord] {
    runs.reversed().filter { run in
      run.undoes == nil && (!run.isCertain || !changesInForce(of: run).isEmpty)
    }
  }

  /// The latest run that repaired something, or may have, and was not taken back.
  public var latestToUndo: RunRecord? { undoable.first }
}
