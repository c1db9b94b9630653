public import DNSModel

/// A place at which a zone differs from what was expected there.
public struct ZoneDifference: Sendable, Hashable {
  /// The name.
  public let owner: DomainName
  /// The records that were expected.
  public let expected: [Record]
  /// The records that are there.
  public let found: [Record]

  /// Creates a difference.
  public init(owner: DomainName, expected: [Record], found: [Record]) {
    self.owner = owner
    self.expected = expected
    self.found = found
  }
}

extension [ZoneDifference] {
  /// Returns the differences with those at the records of some changes, unless their names are among them already.
  ///
  /// - Parameters:
  ///   - changes: Changes whose records are not as they should be.
  ///   - expected: The record that should be there.
  ///   - zone: The zone as it is now.
  /// - Returns: The differences.
  public func adding(
    _ changes: [Change],
    expecting expected: (Edit) -> Record?,
    in zone: Zone
  ) -> [ZoneDifference] {
    changes.reduce(into: self) { differences, change in
      guard !differences.contains(where: { $0.owner == change.owner }) else { return }
      let difference = ZoneDifference(
        owner: change.owner,
        expected: expected(change.edit).map { [$0] } ?? [],
        found: zone.records(at: change.owner, change.record.type)
      )
      differences.append(difference)
    }
  }
}
