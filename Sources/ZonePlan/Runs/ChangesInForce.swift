import DNSModel

/// The changes of an applied plan that are in force in a zone, each with what takes it back.
///
/// A record that was deleted and made again, or imported, has another identity and is still what the change left. It is
/// known by what it says, which as a rule is unmistakable: a new record names its run in its comment.
struct ChangesInForce {
  /// A change that is in force.
  struct Item {
    let change: Change
    /// What takes it back, or `nil` if the record that it left is not to be found, or is not as it left it.
    let inverse: Edit?
  }

  /// The changes, in the order of the plan.
  private(set) var all: [Item] = []
  private let zone: Zone
  /// The identities that are spoken for: a record that stood before, or is another change's, is not this one's.
  private var taken: Set<RecordID>

  /// Finds the changes.
  ///
  /// - Parameters:
  ///   - applied: The applied plan.
  ///   - zone: The zone as it is now.
  init(of applied: AppliedPlan, in zone: Zone) {
    self.zone = zone
    taken = Set(applied.made.values).union(applied.plan.rrsets.map(\.id))
    for change in applied.done {
      switch change.edit {
      case .create(let record): noteCreation(of: record, by: change, applied.made[change.id])
      case .update(let before, let after): noteUpdate(from: before, to: after, by: change)
      case .delete(let record): noteDeletion(of: record, by: change)
      }
    }
  }

  private mutating func noteCreation(of record: Record, by change: Change, _ id: RecordID?) {
    let found = id.flatMap(zone.record) ?? successor(of: record)
    guard found != nil || others(at: record).contains(where: { $0.hasData(of: record) }) else { return }
    // An identifier alone could be that of any record.
    let left = found.flatMap { $0.agrees(with: record, in: change.edit.decisive) ? $0 : nil }
    all.append(Item(change: change, inverse: left.map(Edit.delete)))
  }

  /// Only what the change sent is taken back: what somebody has written beside it since stays.
  private mutating func noteUpdate(from before: Record, to after: Record, by change: Change) {
    let (changed, decisive) = (change.edit.changed, change.edit.decisive)
    let same = zone.record(before.id)
    guard same?.agrees(with: before, in: decisive) != true else { return }
    let found = same ?? successor(of: after)
    guard found != nil || !others(at: before).contains(where: { $0.agrees(with: before, in: decisive) })
    else { return }
    let left = found.flatMap { $0.agrees(with: after, in: decisive) ? $0 : nil }
    let inverse = left.map { Edit.update(before: $0, after: $0.taking(changed, from: before)) }
    all.append(Item(change: change, inverse: inverse))
  }

  private mutating func noteDeletion(of record: Record, by change: Change) {
    guard !zone.records(at: record.owner, record.type).contains(where: { $0.says(record) }) else { return }
    all.append(Item(change: change, inverse: .create(record)))
  }

  /// Returns the record that says what a lost one said.
  private mutating func successor(of record: Record) -> Record? {
    let found = others(at: record).first { $0.says(record) }
    if let found { taken.insert(found.id) }
    return found
  }

  private func others(at record: Record) -> [Record] {
    zone.records(at: record.owner, record.type).filter { !taken.contains($0.id) }
  }
}
