/// The type of a record, such as `MX`.
///
/// Open, because Cloudflare adds values: one that has no name here is kept as it came.
public struct WireRecordType: RawRepresentable, Decodable, Hashable, Sendable, ExpressibleByStringLiteral {
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

  /// An IPv4 address.
  public static let a: Self = "A"
  /// An IPv6 address.
  public static let aaaa: Self = "AAAA"
  /// Who may issue certificates.
  public static let caa: Self = "CAA"
  /// An alias.
  public static let cname: Self = "CNAME"
  /// A mail exchanger.
  public static let mx: Self = "MX"
  /// A name server.
  public static let ns: Self = "NS"
  /// A pointer.
  public static let ptr: Self = "PTR"
  /// The place of a service.
  public static let srv: Self = "SRV"
  /// A TLS association.
  public static let tlsa: Self = "TLSA"
  /// A text.
  public static let txt: Self = "TXT"
}
