extension IPAddress {
  /// The name whose PTR record tells the host name of the address.
  ///
  /// It lies below `in-addr.arpa` (RFC 1035 §3.5) or `ip6.arpa` (RFC 3596 §2.5).
  public var reverseName: DomainName {
    switch self {
    case .v4(let address):
      let octets = [0, 8, 16, 24].map { String(address.bits >> UInt32($0) & 0xFF) }
      return DomainName(canonical: octets.joined(separator: ".") + ".in-addr.arpa")
    case .v6(let address):
      let digits = [address.low, address.high].flatMap { half in
        (0..<16).map { String(half >> UInt64(4 * $0) & 0xF, radix: 16) }
      }
      return DomainName(canonical: digits.joined(separator: ".") + ".ip6.arpa")
    }
  }
}
