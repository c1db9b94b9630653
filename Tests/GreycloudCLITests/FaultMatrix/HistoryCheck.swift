/// Holds what `history` tells of a run against what became of it.
struct HistoryCheck {
  let stage: Stage
  /// How many changes each phase makes.
  let changes: [Int]
  let expected: Expectation

  /// The entry of the stage's run, if there is one.
  func entry(in entries: [RunEntry]) -> RunEntry? {
    entries.first { ($0.undoes != nil) == (stage == .undo) }
  }

  /// Returns everything that is wrong about what `history` tells once the run has ended.
  func complaints(about entries: [RunEntry]) -> [String] {
    guard let entry = entry(in: entries) else {
      return expected.sent == 0 ? [] : ["history does not know the run"]
    }
    var complaints: [String] = []
    if entry.zone != FaultZone.name { complaints.append("history names the zone \(entry.zone)") }
    if entry.changes != total {
      complaints.append("history counts \(entry.changes) changes")
    }
    if !states.contains(entry.state) {
      complaints.append("history says \(entry.state) instead of \(states.joined(separator: " or "))")
    }
    if !counts.contains(Set(entry.made).count) {
      complaints.append("history counts \(entry.made) as made, which should be \(counts)")
    }
    return complaints
  }

  /// Returns everything that is wrong about what `history` tells after the way on.
  ///
  /// - Parameters:
  ///   - entries: The entries then.
  ///   - way: The way on.
  ///   - entry: The entry of the run before, if there was one.
  /// - Returns: What is wrong.
  func complaints(about entries: [RunEntry], after way: WayOn, of entry: RunEntry?) -> [String] {
    guard let now = entry.map({ entry in entries.first { $0.id == entry.id } }) ?? self.entry(in: entries)
    else { return way == .finish ? ["history does not know the run that was finished"] : [] }
    switch way {
    case .finish:
      let isDone = now.state == "done" && Set(now.made).count == total
      return isDone ? [] : ["history says \(now.state), \(now.made) of a run that was finished"]
    case .undo:
      let isUndone = expected.landedAtLast == 0 || !now.undoneBy.isEmpty
      return isUndone ? [] : ["history does not say that the run was taken back"]
    }
  }

  private var total: Int { changes.reduce(0, +) }

  private var states: [String] {
    let truth = expected.landed == 0 ? "nothing" : expected.landed == changes.count ? "done" : "partly"
    return expected.isCertain ? [truth] : [truth, "unknown"]
  }

  private var counts: ClosedRange<Int> {
    let landed = changes[..<expected.landed].reduce(0, +)
    return expected.isCertain ? landed...landed : changes[..<expected.confirmed].reduce(0, +)...landed
  }
}
