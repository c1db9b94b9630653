public import DNSModel

/// What a person allows beyond what every plan may do.
public struct PlanAllowance: Sendable, Hashable {
  /// Whether a plan may change more of a zone than a repair usually does.
  public var largePlans: Bool
  /// The names whose records may be touched although another tool owns them.
  public var names: Set<DomainName>

  /// Creates an allowance; without arguments it allows nothing.
  public init(largePlans: Bool = false, names: Set<DomainName> = []) {
    self.largePlans = largePlans
    self.names = names
  }
}
