import DNSModel
import Wording

/// What takes the changes of an applied plan back, in a zone as it is now.
struct Reversal {
  /// The edits, each with the number of the change that it takes back.
  let edits: [(id: String, edit: Edit)]
  /// Every place at which somebody has changed something since.
  let differences: [ZoneDifference]

  /// Creates the reversal of some changes.
  ///
  /// A change that is taken back already needs nothing. For every other one the RRset must be as the plan left it.
  ///
  /// - Parameters:
  ///   - changes: The changes to take back, out of those that were made.
  ///   - applied: The plan that they are part of.
  ///   - zone: The zone as it is now.
  init(of changes: [Change], in applied: AppliedPlan, _ zone: Zone) {
    let open = changes.filter { !Self.isReversed($0, applied, zone) }
    let inForce = applied.done.filter { !Self.isReversed($0, applied, zone) }
    differences = applied.records(withInForce: inForce).differences(at: open.map(\.edit), from: zone)
    edits = open.enumerated().compactMap { index, change in
      Self.inverse(of: change, applied, zone, new: .planned(index + 1)).map { (change.id, $0) }
    }
  }

  private static func isReversed(_ change: Change, _ applied: AppliedPlan, _ zone: Zone) -> Bool {
    switch change.edit {
    case .create: applied.made[change.id].flatMap(zone.record) == nil
    case .update(let before, _): zone.record(before.id)?.says(before) == true
    case .delete(let record): zone.records(at: record.owner, record.type).contains { $0.says(record) }
    }
  }

  private static func inverse(
    of change: Change,
    _ applied: AppliedPlan,
    _ zone: Zone,
    new: RecordID
  ) -> Edit? {
    switch change.edit {
    case .create: return applied.made[change.id].flatMap(zone.record).map(Edit.delete)
    case .update(let before, _): return zone.record(before.id).map { .update(before: $0, after: before) }
    case .delete(var record):
      record.id = new
      return .create(record)
    }
  }
}
