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
    let edits = changes.map(\.edit)
    let known = Zone(apex: plan.apex, records: plan.rrsets)
    let found = byOwner(zone.rrsets(touchedBy: edits) + moved(edits, zone))
    let expected = byOwner(known.rrsets(touchedBy: edits) + edits.compactMap(\.before))
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
