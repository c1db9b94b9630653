/// The records of one owner and type (RFC 9499 §5).
public struct RRset: Sendable {
  /// The common owner.
  public let owner: DomainName
  /// The common type.
  public let type: RRType
  /// The records, at least one.
  public let records: [Record]
}
