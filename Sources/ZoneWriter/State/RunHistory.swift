import ZonePlan

/// All runs of this user, and which of their changes are still in force.
public struct RunHistory: Sendable {
  /// The runs, oldest first.
  public let runs: [RunRecord]
  private let undoing: [RunID: [RunRecord]]

  /// Creates a history.
  ///
  /// - Parameter runs: The runs, oldest first.
  public init(_ runs: [RunRecord]) {
    self.runs = runs
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
    // A run takes back only earlier ones, so this ends.
    let later = (undoing[run.id] ?? []).filter { $0.id > run.id }
    return later.reduce(into: Set(run.applied.made.keys)) { $0.subtract(changesInForce(of: $1)) }
  }

  /// The latest run that repaired something and was not taken back.
  public var latestToUndo: RunRecord? {
    runs.last { run in
      run.undoes == nil && (run.state == .unknown || !changesInForce(of: run).isEmpty)
    }
  }
}
