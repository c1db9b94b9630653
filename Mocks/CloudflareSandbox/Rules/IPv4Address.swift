/// An IPv4 address in its only accepted form: four plain decimal numbers.
struct IPv4Address: Sendable, Hashable {
  let value: UInt32

  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var value: UInt32 = 0
    for part in parts {
      guard let octet = Self.octet(part) else { return nil }
      value = value << 8 | UInt32(octet)
    }
    self.value = value
  }

  private static func octet(_ digits: Substring.UTF8View) -> UInt8? {
    let hasLeadingZero = digits.count > 1 && digits.first == UInt8(ascii: "0")
    guard !digits.isEmpty, !hasLeadingZero, digits.allSatisfy(isDigit) else { return nil }
    return UInt8(String(Substring(digits)))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
