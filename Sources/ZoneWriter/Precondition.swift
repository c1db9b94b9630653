import DNSModel
import ZonePlan

/// The check that a zone is still the one that a plan was made for.
enum Precondition {
  /// Returns every place at which the zone differs from the plan's record of it.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - zone: The zone as it is now.
  /// - Returns: The differences at the RRsets that the plan touches; none means that it may be written.
  static func differences(_ plan: Plan, _ zone: Zone) -> [ApplyError.Difference] {
    let edits = plan.changes.map(\.edit)
    let found = Dictionary(grouping: zone.rrsets(touchedBy: edits), by: \.owner)
    let expected = Dictionary(grouping: plan.rrsets, by: \.owner)
    return Set(found.keys).union(expected.keys).sorted().compactMap { owner in
      let (then, now) = (expected[owner] ?? [], found[owner] ?? [])
      guard Set(then) != Set(now) else { return nil }
      return ApplyError.Difference(owner: owner, expected: then, found: now)
    }
  }
}
