import DNSModel

extension RRType {
  /// The types whose data is read, by the numbers that IANA assigned.
  private static let numbered: [(UInt16, RRType)] = [
    (1, .a), (2, .ns), (5, .cname), (6, .soa), (12, .ptr), (15, .mx), (16, .txt), (28, .aaaa), (33, .srv),
  ]

  /// The number of the type in messages, or `nil` if it is not known here.
  var number: UInt16? {
    if let known = Self.numbered.first(where: { $0.1 == self }) { return known.0 }
    return mnemonic.hasPrefix("TYPE") ? UInt16(mnemonic.dropFirst(4)) : nil
  }

  /// Creates the type of a number; RFC 3597 §5 names those that are not known here.
  init(number: UInt16) {
    self = Self.numbered.first { $0.0 == number }?.1 ?? .other("TYPE\(number)")
  }
}
