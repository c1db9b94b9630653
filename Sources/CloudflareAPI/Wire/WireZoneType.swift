/// How a zone came to Cloudflare.
///
/// Open, because Cloudflare adds values: one that has no name here is kept as it came.
public struct WireZoneType: RawRepresentable, Decodable, Hashable, Sendable, ExpressibleByStringLiteral {
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

  /// Cloudflare is authoritative.
  public static let full: Self = "full"
  /// Another provider is authoritative; only some names come here.
  public static let partial: Self = "partial"
  /// The records come by zone transfer.
  public static let secondary: Self = "secondary"
  /// The zone is not public.
  public static let internalOnly: Self = "internal"
}
