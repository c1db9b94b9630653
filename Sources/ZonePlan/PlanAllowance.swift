public import DNSModel

/// What a person allows beyond what every plan may do.
public struct PlanAllowance: Sendable, Hashable {
  /// Whether a plan may change more of a zone than a repair usually does.
  public var largePlans: Bool
  /// The names whose records may be touched although another tool owns them.
  ///
  /// A name counts as it stands and, as in the dashboard, below the zone; the root stands for the zone itself.
  public var names: Set<DomainName>

  /// Creates an allowance; without arguments it allows nothing.
  public init(largePlans: Bool = false, names: Set<DomainName> = []) {
    self.largePlans = largePlans
    self.names = names
  }

  /// Returns whether another tool's records at a name may be touched.
  ///
  /// - Parameters:
  ///   - owner: The name.
  ///   - apex: The zone that it is in.
  /// - Returns: `true` if the name was given.
  func covers(_ owner: DomainName, in apex: DomainName) -> Bool {
    names.contains { $0 == owner || $0.completed(by: apex) == owner }
  }
}

extension DomainName {
  fileprivate func completed(by apex: DomainName) -> DomainName? {
    isRoot ? apex : try? DomainName(dotless + "." + apex.dotless)
  }
}

extension Plan {
  /// What a person has allowed who confirmed the plan already, so that what is left of it needs no more.
  public var allowance: PlanAllowance {
    PlanAllowance(largePlans: true, names: Set(changes.map(\.owner)))
  }
}
