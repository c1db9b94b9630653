/// An IPv4 address.
public struct IPv4Address: Hashable, Sendable {
  /// The address as a number, the first octet highest.
  public let bits: UInt32

  /// Creates an address from its 32 bits.
  public init(bits: UInt32) {
    self.bits = bits
  }

  /// Creates an address from dotted-decimal text.
  ///
  /// - Parameter text: Four decimal numbers without leading zeros, as RFC 1035 §3.4.1 prints them.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bits: UInt32 = 0
    for part in parts {
      guard let octet = Self.octet(part) else { return nil }
      bits = bits << 8 | UInt32(octet)
    }
    self.bits = bits
  }

  private static func octet(_ text: some StringProtocol) -> UInt8? {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    guard text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0") else { return nil }
    return UInt8(text)
  }
}

extension IPv4Address: CustomStringConvertible {
  /// The address in dotted-decimal form.
  public var description: String {
    [24, 16, 8, 0].map { String(bits >> UInt32($0) & 0xFF) }.joined(separator: ".")
  }
}
