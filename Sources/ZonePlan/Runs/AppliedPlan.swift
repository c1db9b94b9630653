public import DNSModel

/// A plan that was written, wholly or in part, and what is known of its changes.
public struct AppliedPlan: Sendable, Hashable {
  /// The plan as it was written.
  public let plan: Plan
  /// For each change that was made, by its number, the record that it made, changed or deleted.
  public private(set) var made: [String: RecordID] = [:]

  /// Creates what is known of a plan of which nothing was found yet.
  ///
  /// - Parameter plan: The plan.
  public init(_ plan: Plan) {
    self.plan = plan
  }

  /// The changes that were made.
  public var done: [Change] { plan.changes.filter { made[$0.id] != nil } }

  /// The changes that were not made.
  public var missing: [Change] { plan.changes.filter { made[$0.id] == nil } }

  /// Returns the missing changes at places where another plan has changed something.
  ///
  /// - Parameter other: A plan that was written later.
  /// - Returns: The numbers of the changes; what is in the zone there is the other plan's doing.
  public func missing(overtakenBy other: AppliedPlan) -> Set<String> {
    let places = Set(other.done.flatMap(\.edit.places))
    return Set(missing.filter { !places.isDisjoint(with: $0.edit.places) }.map(\.id))
  }

  /// Takes note of changes that were found in the zone.
  ///
  /// - Parameter records: For each change, by its number, the record that it made, changed or deleted.
  public mutating func note(_ records: [String: RecordID]) {
    made.merge(records) { $1 }
  }

  /// Takes from a zone what became of changes that were sent and never answered.
  ///
  /// - Parameters:
  ///   - sent: The numbers of the changes that were sent.
  ///   - zone: The zone, read after they were sent.
  public mutating func settle(_ sent: Set<String>, in zone: Zone) {
    let check = LandingCheck(before: plan.rrsets, now: zone)
    for change in missing where sent.contains(change.id) {
      made[change.id] = check.landing(of: change).record
    }
  }

  /// The records of the RRsets that the plan touches, as they are while some of its changes are in force.
  func records(withInForce inForce: [Change]) -> Zone {
    Zone(apex: plan.apex, info: plan.info, records: plan.rrsets)
      .applying(inForce.map { $0.edit.identified(by: made[$0.id]) })
  }
}

extension Edit {
  /// Returns the edit with the identity of the record that it made, if it made one and that is known.
  ///
  /// - Parameter id: The identity.
  /// - Returns: The edit.
  public func identified(by id: RecordID?) -> Edit {
    guard case .create(var record) = self, let id else { return self }
    record.id = id
    return .create(record)
  }
}

extension Zone {
  /// Returns every place of some edits at which the world does not see the same in another zone.
  ///
  /// What is kept beside a record, such as a comment, is no difference.
  ///
  /// - Parameters:
  ///   - edits: The edits whose places count.
  ///   - zone: The zone as it is; this one is how it should be.
  /// - Returns: The differences, by name.
  public func differences(at edits: [Edit], from zone: Zone) -> [ZoneDifference] {
    let (wanted, there) = (rrsets(touchedBy: edits), zone.rrsets(touchedBy: edits))
    let owners = Set((wanted + there).map(\.owner)).sorted()
    return owners.compactMap { owner in
      let (expected, found) = (wanted.filter { $0.owner == owner }, there.filter { $0.owner == owner })
      guard expected.meanings != found.meanings else { return nil }
      return ZoneDifference(owner: owner, expected: expected, found: found)
    }
  }
}

extension [Record] {
  /// What the world sees of the records, each with the number of records that say it.
  fileprivate var meanings: [RecordMeaning: Int] {
    reduce(into: [:]) { $0[RecordMeaning($1, in: RecordField.visible), default: 0] += 1 }
  }
}
