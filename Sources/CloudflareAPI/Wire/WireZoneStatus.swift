/// Whether the world sees a zone.
///
/// Open, because Cloudflare adds values: one that has no name here is kept as it came.
public struct WireZoneStatus: RawRepresentable, Decodable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The value as it stands in the answer.
  public let rawValue: String

  /// Wraps a value.
  ///
  /// - Parameter rawValue: the value as it stands in the answer.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Wraps a value.
  ///
  /// - Parameter value: the value as it stands in the answer.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// The zone is being set up.
  public static let initializing: Self = "initializing"
  /// The delegation is not there yet.
  public static let pending: Self = "pending"
  /// The delegation leads here.
  public static let active: Self = "active"
  /// The delegation leads elsewhere now.
  public static let moved: Self = "moved"
}
