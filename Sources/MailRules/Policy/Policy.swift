public import DNSModel

/// The policy of all zones that somebody looks after.
public struct Policy: Sendable, Hashable {
  /// What is laid down for some zones.
  public struct Part: Sendable, Hashable {
    /// The zones.
    public let zones: NamePattern
    /// What holds for them.
    public let policy: ZonePolicy

    /// Creates a part.
    public init(_ zones: NamePattern, _ policy: ZonePolicy) {
      (self.zones, self.policy) = (zones, policy)
    }
  }

  private let general: ZonePolicy
  private let parts: [Part]

  /// Creates a policy.
  ///
  /// - Parameters:
  ///   - general: What holds for every zone.
  ///   - parts: What holds for some, in the order in which it was written.
  public init(general: ZonePolicy = ZonePolicy(), parts: [Part] = []) {
    self.general = general
    self.parts = parts
  }

  /// Returns what holds for a zone.
  ///
  /// - Parameter apex: The zone.
  /// - Returns: The general part, then every part that fits, from the most general to the most specific; of two equally
  ///   specific ones the later.
  public func policy(for apex: DomainName) -> ZonePolicy {
    let fitting = parts.enumerated().filter { $0.element.zones.matches(apex) }
    let ordered = fitting.sorted { left, right in
      let (first, second) = (left.element.zones, right.element.zones)
      if first.isMoreGeneral(than: second) { return true }
      return !second.isMoreGeneral(than: first) && left.offset < right.offset
    }
    return ordered.reduce(into: general) { $0.add($1.element.policy) }
  }
}
