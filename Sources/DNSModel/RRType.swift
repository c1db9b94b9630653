/// A resource record type, by its mnemonic.
public enum RRType: Hashable, Sendable {
  /// IPv4 address.
  case a
  /// IPv6 address.
  case aaaa
  /// Alias.
  case cname
  /// Mail exchange.
  case mx
  /// Name server; below the apex it delegates.
  case ns
  /// Host name of an address.
  case ptr
  /// Service location.
  case srv
  /// Text.
  case txt
  /// Start of authority.
  case soa
  /// Any other type, by its upper-case mnemonic.
  case other(String)

  private static let named: [String: RRType] = [
    "A": .a, "AAAA": .aaaa, "CNAME": .cname, "MX": .mx, "NS": .ns, "PTR": .ptr, "SRV": .srv, "TXT": .txt,
    "SOA": .soa,
  ]

  /// Creates a type from its mnemonic.
  ///
  /// - Parameter mnemonic: The mnemonic in any case.
  public init(_ mnemonic: String) {
    let upper = mnemonic.uppercased()
    self = Self.named[upper] ?? .other(upper)
  }

  /// The upper-case mnemonic.
  public var mnemonic: String {
    switch self {
    case .a: "A"
    case .aaaa: "AAAA"
    case .cname: "CNAME"
    case .mx: "MX"
    case .ns: "NS"
    case .ptr: "PTR"
    case .srv: "SRV"
    case .txt: "TXT"
    case .soa: "SOA"
    case .other(let mnemonic): mnemonic
    }
  }

  /// A Boolean value telling whether Cloudflare can proxy records of the type.
  public var isProxiable: Bool {
    switch self {
    case .a, .aaaa, .cname: true
    default: false
    }
  }

  /// A Boolean value telling whether records of the type hold an address.
  public var isAddress: Bool { self == .a || self == .aaaa }
}

extension RRType: CustomStringConvertible {
  /// The upper-case mnemonic.
  public var description: String { mnemonic }
}
