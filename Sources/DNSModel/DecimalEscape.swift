/// The `\DDD` and `\X` escapes of presentation format (RFC 1035 §5.1).
enum DecimalEscape {
  /// Reads what follows a backslash.
  ///
  /// - Parameter rest: The octets after the backslash; the escape is removed.
  /// - Returns: The octet meant, or `nil` if the escape is malformed.
  static func next(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    guard let first = rest.popFirst() else { return nil }
    guard isDigit(first) else { return first }
    guard let second = rest.popFirst(), isDigit(second), let third = rest.popFirst(), isDigit(third) else {
      return nil
    }
    let value = [first, second, third].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return UInt8(exactly: value)
  }

  /// Returns the three-digit escape of an octet.
  static func text(_ octet: UInt8) -> String {
    let digits = String(octet)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private static func isDigit(_ octet: UInt8) -> Bool {
    octet >= UInt8(ascii: "0") && octet <= UInt8(ascii: "9")
  }
}
