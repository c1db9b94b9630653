public import DNSModel
public import ZonePlan

/// What tells a zone from all others: its identifier, or its name if it has none.
public struct ZoneKey: Hashable, Sendable, CustomStringConvertible {
  /// The identifier or the name, as a person can name the zone too.
  public let description: String

  init(_ description: String) {
    self.description = description
  }

  /// Creates the key of a zone.
  ///
  /// - Parameter zone: The zone.
  public init(_ zone: Zone) {
    self.init(zone.info.id ?? zone.apex.dotless)
  }

  /// Creates the key of the zone that a plan is for.
  ///
  /// - Parameter plan: The plan; one from a file knows only the zone's name until ``ZonePlan/Plan/placed(in:)``.
  public init(_ plan: Plan) {
    self.init(plan.info.id ?? plan.apex.dotless)
  }
}
