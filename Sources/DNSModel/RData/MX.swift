/// The data of an MX record (RFC 1035 §3.3.9).
public struct MX: Hashable, Sendable {
  /// The preference; hosts with a lower number are tried first.
  public var preference: UInt16
  /// The host that accepts mail for the owner.
  public var exchange: DomainName

  /// Creates the data of an MX record.
  public init(preference: UInt16, exchange: DomainName) {
    self.preference = preference
    self.exchange = exchange
  }

  init?(presentation: String) {
    let parts = presentation.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, let preference = UInt16(parts[0]), let name = try? DomainName(String(parts[1]))
    else { return nil }
    self.init(preference: preference, exchange: name)
  }

  /// A Boolean value telling whether the exchange is the root, which says that the owner accepts no mail
  /// (RFC 7505 §3).
  public var isNull: Bool { exchange.isRoot }
}

extension MX: CustomStringConvertible {
  /// The preference and the exchange.
  public var description: String { "\(preference) \(exchange)" }
}
