/// A block of addresses with a common prefix.
public struct AddressBlock: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64
  let prefix: Int
  let isIPv4: Bool

  /// Creates a block from CIDR notation (RFC 4632 §3.1).
  ///
  /// - Parameter text: An address, a slash and the prefix length.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let address = IPAddress(parts[0]) else { return nil }
    let longest = if case .v4 = address { 32 } else { 128 }
    guard let prefix = Self.prefix(parts[1], upTo: longest) else { return nil }
    self.init(address, prefix: prefix)
  }

  /// Creates the block around an address.
  ///
  /// - Parameters:
  ///   - address: Any address of the block.
  ///   - prefix: The prefix length, from 0 to 32 for IPv4 and to 128 for IPv6.
  public init(_ address: IPAddress, prefix: Int) {
    if case .v4 = address { isIPv4 = true } else { isIPv4 = false }
    (high, low) = Self.halves(address)
    self.prefix = prefix
  }

  private static func prefix(_ text: Substring, upTo longest: Int) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let prefix = Int(text), prefix <= longest
    else { return nil }
    return prefix
  }

  /// Returns whether an address lies in the block.
  ///
  /// - Parameter address: An address of either family.
  /// - Returns: `false` for an address of the other family.
  public func contains(_ address: IPAddress) -> Bool {
    if case .v4 = address, !isIPv4 { return false }
    if case .v6 = address, isIPv4 { return false }
    let (high, low) = Self.halves(address)
    return Self.matches(high, self.high, bits: min(prefix, 64))
      && Self.matches(low, self.low, bits: max(prefix - 64, 0))
  }

  /// Returns whether another block lies in this one as a whole.
  ///
  /// - Parameter other: A block of either family.
  /// - Returns: `false` for a larger block, and for one of the other family.
  public func contains(_ other: AddressBlock) -> Bool {
    isIPv4 == other.isIPv4 && prefix <= other.prefix
      && Self.matches(other.high, high, bits: min(prefix, 64))
      && Self.matches(other.low, low, bits: max(prefix - 64, 0))
  }

  /// A Boolean value telling whether the whole block belongs to Cloudflare's proxy, and none of it to a service that
  /// sends mail.
  public var isCloudflareProxyAlone: Bool {
    AddressBlocks.cloudflare.contains { $0.contains(self) }
      && !AddressBlocks.cloudflareMail.contains { $0.contains(self) || contains($0) }
  }

  /// A Boolean value telling whether the whole block is reserved for documentation (RFC 5737 §3, RFC 3849 §2).
  public var isDocumentation: Bool { AddressBlocks.documentation.contains { $0.contains(self) } }

  /// A Boolean value telling whether no host on the public Internet can have an address of the block.
  public var isNotPublic: Bool { AddressBlocks.notPublic.contains { $0.contains(self) } }

  /// The same block, written with its first address.
  var withoutHostBits: AddressBlock {
    AddressBlock(
      high: Self.masked(high, bits: min(prefix, 64)),
      low: Self.masked(low, bits: max(prefix - 64, 0)),
      like: self
    )
  }

  private init(high: UInt64, low: UInt64, like other: AddressBlock) {
    (self.high, self.low, prefix, isIPv4) = (high, low, other.prefix, other.isIPv4)
  }

  private static func masked(_ half: UInt64, bits: Int) -> UInt64 {
    bits == 0 ? 0 : half & (.max << UInt64(64 - bits))
  }

  /// IPv4 addresses occupy the top of the upper half.
  private static func halves(_ address: IPAddress) -> (UInt64, UInt64) {
    switch address {
    case .v4(let address): (UInt64(address.bits) << 32, 0)
    case .v6(let address): (address.high, address.low)
    }
  }

  private static func matches(_ left: UInt64, _ right: UInt64, bits: Int) -> Bool {
    bits == 0 || (left ^ right) >> UInt64(64 - bits) == 0
  }
}

extension IPAddress {
  /// A Boolean value telling whether the address belongs to Cloudflare's proxy.
  ///
  /// The blocks are those that Cloudflare publishes at `www.cloudflare.com/ips`, last compared in August 2026.
  public var isCloudflareProxy: Bool { AddressBlocks.cloudflare.contains { $0.contains(self) } }

  /// A Boolean value telling whether the address is reserved for documentation (RFC 5737 §3, RFC 3849 §2).
  public var isDocumentation: Bool { AddressBlocks.documentation.contains { $0.contains(self) } }

  /// A Boolean value telling whether no host on the public Internet can have the address.
  ///
  /// Documentation addresses are not counted here, see ``isDocumentation``.
  public var isNotPublic: Bool { AddressBlocks.notPublic.contains { $0.contains(self) } }
}

private enum AddressBlocks {
  static let cloudflare = blocks([
    "173.245.48.0/20", "103.21.244.0/22", "103.22.200.0/22", "103.31.4.0/22", "141.101.64.0/18",
    "108.162.192.0/18", "190.93.240.0/20", "188.114.96.0/20", "197.234.240.0/22", "198.41.128.0/17",
    "162.158.0.0/15", "104.16.0.0/13", "104.24.0.0/14", "172.64.0.0/13", "131.0.72.0/22",
    "2400:cb00::/32", "2606:4700::/32", "2803:f800::/32", "2405:b500::/32", "2405:8100::/32",
    "2a06:98c0::/29", "2c0f:f248::/32",
  ])
  /// The networks from which Email Routing and Email Sending send, one of them inside a block of the proxy
  /// (`developers.cloudflare.com/email-routing/postmaster`).
  static let cloudflareMail = blocks(["104.30.0.0/19", "2405:8100:c000::/38"])
  static let documentation = blocks([
    "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20",
  ])
  static let notPublic = blocks([
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
    // Everything outside 2000::/3, the one block of IPv6 that is used on the public Internet (RFC 4291 §2.4).
    "::/3", "4000::/2", "8000::/1",
  ])

  private static func blocks(_ texts: [String]) -> [AddressBlock] {
    texts.compactMap(AddressBlock.init)
  }
}
