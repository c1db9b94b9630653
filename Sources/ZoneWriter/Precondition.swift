public import DNSModel
public import ZonePlan

/// The check that a zone is still the one that a plan was made for.
struct Precondition {
  private let plan: Plan
  /// The records that the steps before have changed or made.
  private var own: Set<RecordID> = []

  /// Creates the check of a plan.
  ///
  /// - Parameter plan: The plan.
  init(_ plan: Plan) {
    self.plan = plan
  }

  /// Returns whether the plan was made for a zone.
  ///
  /// - Parameter zone: The zone that the plan is about to be written to.
  /// - Returns: Whether name and identifier are those of the plan; a plan made from a file knows no identifier.
  func isFor(_ zone: Zone) -> Bool {
    zone.apex == plan.apex && (plan.info.id == nil || plan.info.id == zone.info.id)
  }

  /// Returns every place at which a zone differs from the plan's record of it.
  ///
  /// - Parameters:
  ///   - changes: The changes that are about to be written.
  ///   - zone: The zone as it is now.
  /// - Returns: The differences at the records and RRsets that the changes touch; none means that they may be written.
  func differences(_ changes: [Change], _ zone: Zone) -> [ZoneDifference] {
    differences(changes, zone) { _ in nil }
  }

  /// Returns every place at which a zone has changed so that a later step must not be written.
  ///
  /// A run that has begun does not stop because somebody has put a comment on a record: what a change does not decide
  /// is not sent, and stays.
  ///
  /// - Parameters:
  ///   - changes: The changes of the step.
  ///   - zone: The zone as it is now.
  /// - Returns: The differences; none means that the step may be written.
  func decisiveDifferences(_ changes: [Change], _ zone: Zone) -> [ZoneDifference] {
    let edits = Dictionary(changes.map { ($0.record.id, $0.edit) }, uniquingKeysWith: { first, _ in first })
    return differences(changes, zone) { shown in
      // What is deleted is gone with all that was kept beside it.
      if case .delete? = edits[shown.id] { return nil }
      return edits[shown.id]?.decisive ?? RecordField.visible
    }
  }

  /// Returns the fields that a step does not decide and that somebody has changed since the plan was made.
  ///
  /// - Parameters:
  ///   - changes: The changes of the step.
  ///   - zone: The zone as it is now.
  /// - Returns: The records as they are now, each with those fields.
  func edited(_ changes: [Change], _ zone: Zone) -> [EditedRecord] {
    changes.compactMap { change in
      guard let before = change.edit.before, let now = zone.record(before.id) else { return nil }
      return EditedRecord(now, now.fields(differingFrom: before))
    }
  }

  private func differences(
    _ changes: [Change],
    _ zone: Zone,
    in fields: (Record) -> Set<RecordField>?
  ) -> [ZoneDifference] {
    let edits = changes.map(\.edit)
    let known = Zone(apex: plan.apex, records: plan.rrsets)
    let expected = byOwner(known.rrsets(touchedBy: edits) + edits.compactMap(\.before))
    let shown = Dictionary(
      expected.values.joined().map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let now = (zone.rrsets(touchedBy: edits) + moved(edits, zone)).map { record in
      guard let known = shown[record.id], let decisive = fields(known) else { return record }
      return record.fields(differingFrom: known).isDisjoint(with: decisive) ? known : record
    }
    let found = byOwner(now)
    return Set(found.keys).union(expected.keys).sorted().compactMap { owner in
      let (then, now) = (expected[owner] ?? [], found[owner] ?? [])
      return then == now ? nil : ZoneDifference(owner: owner, expected: Array(then), found: Array(now))
    }
  }

  /// Takes note of a step that was read back.
  ///
  /// - Parameter records: The records that it made, changed or deleted.
  mutating func settle(_ records: some Sequence<RecordID>) {
    own.formUnion(records)
  }

  /// The records that edits are to change, wherever they are now: an identifier alone could be that of any record.
  private func moved(_ edits: [Edit], _ zone: Zone) -> [Record] {
    let wanted = Set(edits.compactMap(\.before?.id))
    return zone.records.filter { wanted.contains($0.id) }
  }

  private func byOwner(_ records: [Record]) -> [DomainName: Set<Record>] {
    records.reduce(into: [:]) { sets, record in
      if !own.contains(record.id) { sets[record.owner, default: []].insert(record) }
    }
  }
}

extension Plan {
  /// Returns every place that the plan touches and at which a zone is no longer as it was when the plan was made.
  ///
  /// - Parameter zone: The zone as it is now.
  /// - Returns: The differences; with any, the plan is out of date.
  public func differences(from zone: Zone) -> [ZoneDifference] {
    Precondition(self).differences(changes, zone)
  }
}
