/// An address of either family.
public enum IPAddress: Hashable, Sendable {
  /// An IPv4 address, as in an A record.
  case v4(IPv4Address)
  /// An IPv6 address, as in an AAAA record.
  case v6(IPv6Address)

  /// Creates an address from text of either family.
  ///
  /// - Parameter text: The address, without brackets.
  public init?(_ text: some StringProtocol) {
    // Most texts that are tried here are host names.
    guard text.utf8.allSatisfy(Self.mayStand) else { return nil }
    if let address = IPv4Address(text) {
      self = .v4(address)
    } else if let address = IPv6Address(text) {
      self = .v6(address)
    } else {
      return nil
    }
  }

  private static func mayStand(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ":"): true
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
    default: false
    }
  }

  /// The RDATA that publishes the address.
  public var rdata: RData {
    switch self {
    case .v4(let address): .a(address)
    case .v6(let address): .aaaa(address)
    }
  }
}

extension IPAddress: CustomStringConvertible {
  /// The address in its canonical text form.
  public var description: String {
    switch self {
    case .v4(let address): address.description
    case .v6(let address): address.description
    }
  }
}
