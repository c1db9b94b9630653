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
