import DNSModel

/// What takes the changes of an applied plan back, in a zone as it is now.
struct Reversal {
  /// The edits, each with the number of the change that it takes back.
  let edits: [(id: String, edit: Edit)]
  /// Every place at which somebody has changed something since.
  let differences: [ZoneDifference]

  /// Creates the reversal of some changes.
  ///
  /// A change that is taken back already needs nothing. For every other one the RRset must be as the plan left it, and
  /// the record that the change left must be found: none is ever left out in silence.
  ///
  /// - Parameters:
  ///   - changes: The changes to take back, out of those that were made.
  ///   - applied: The plan that they are part of.
  ///   - zone: The zone as it is now.
  init(of changes: [Change], in applied: AppliedPlan, _ zone: Zone) {
    let inForce = ChangesInForce(of: applied, in: zone).all
    let ids = Set(changes.map(\.id))
    let open = inForce.filter { ids.contains($0.change.id) }
    edits = open.enumerated().compactMap { index, item in
      item.inverse.map { (item.change.id, $0.numbered(index + 1)) }
    }
    let meant = applied.records(withInForce: inForce.map(\.change))
    let changed = meant.differences(at: open.map(\.change.edit), from: zone)
    differences = changed.adding(
      open.filter { $0.inverse == nil }.map(\.change),
      expecting: \.after,
      in: zone
    )
  }
}

extension Edit {
  /// Returns the edit with a number for the record that it creates, which has no identity yet.
  fileprivate func numbered(_ number: Int) -> Edit {
    guard case .create(var record) = self else { return self }
    record.id = .planned(number)
    return .create(record)
  }
}
