/// What is asked of the DNS: a name and a type.
public struct DNSQuestion: Hashable, Sendable {
  /// The name.
  public let name: DomainName
  /// The type of the wanted data.
  public let type: RRType

  /// Creates a question.
  public init(_ name: DomainName, _ type: RRType) {
    self.name = name
    self.type = type
  }
}
