/// What becomes of an edit that another person makes, and how it stands in the way of what follows.
struct MeddledFate: Sendable, Hashable {
  let meddling: Meddling
  let record: MeddledRecord
  /// Whether the run had written the record before.
  let isWritten: Bool
  /// Whether the edit is still there when the run has ended.
  var isKept = true
  /// Whether the program sees the edit, goes on and says so.
  var isTold = false

  /// Returns a state of the zone with the edit in it, if it is kept.
  func edited(_ state: ZoneState) -> ZoneState {
    isKept ? record.edited(state, meddling.kind, isWritten: isWritten) : state
  }
}

extension MeddledFate {
  /// Whether the record is written once so many phases have landed.
  private func isWritten(_ landed: Int) -> Bool { landed >= meddling.phase }

  /// Whether somebody else has done already what a way on would do to the record.
  private func isDoneAlready(_ way: WayOn, _ landed: Int) -> Bool {
    guard isKept else { return false }
    return switch way {
    case .finish:
      record.isDeleted && !isWritten(landed) && (meddling.kind == .gone || meddling.kind == .again)
    case .undo:
      isWritten(landed) && (record.isSwitched && meddling.kind == .same || record.isDeleted)
    }
  }

  /// The exit code of a way on.
  func status(of way: WayOn, _ landed: Int) -> Int32 {
    guard isKept, meddling.kind != .other, !isDoneAlready(way, landed) else {
      return isStranded(way, landed) ? 1 : 0
    }
    switch way {
    case .finish: return isWritten(landed) || record.isDeleted && meddling.kind != .same ? 0 : 75
    case .undo:
      if isStranded(way, landed) { return 1 }
      return isWritten(landed) && meddling.kind != .again ? 75 : 0
    }
  }

  /// To take the undo back would lead the MX to a host that somebody has deleted.
  private func isStranded(_ way: WayOn, _ landed: Int) -> Bool {
    way == .undo && record.isDeleted && meddling.kind == .gone && landed > 0 && !isWritten(landed)
  }

  /// How many changes a way on makes.
  ///
  /// - Parameters:
  ///   - way: The way on.
  ///   - changes: How many changes each phase makes.
  ///   - landed: The phases that are in the zone.
  /// - Returns: The number.
  func written(by way: WayOn, _ changes: [Int], _ landed: Int) -> Int {
    guard status(of: way, landed) == 0 else { return 0 }
    let all = (way == .finish ? changes[landed...] : changes[..<landed]).reduce(0, +)
    return all - (isDoneAlready(way, landed) ? 1 : 0)
  }

  /// Returns the zone after a way on.
  ///
  /// - Parameters:
  ///   - way: The way on.
  ///   - states: The zone before the run and after each phase.
  ///   - changes: How many changes each phase makes.
  ///   - landed: The phases that are in the zone.
  /// - Returns: The state.
  func zone(after way: WayOn, _ states: [ZoneState], _ changes: [Int], _ landed: Int) -> ZoneState {
    guard written(by: way, changes, landed) > 0 else {
      return edited(states[landed])
    }
    return edited(way == .finish ? states[states.count - 1] : states[0])
  }
}
