/// Knows which field of a type's data is a domain name, which a zone file may write relative to the origin.
enum NameField {
  private static let fixed: [RRType: (position: Int, count: Int)] = [
    .cname: (0, 1), .ns: (0, 1), .mx: (1, 2), .srv: (3, 4),
    .ptr: (0, 1), .other("DNAME"): (0, 1), .other("AFSDB"): (1, 2), .other("KX"): (1, 2),
    .other("NAPTR"): (5, 6),
  ]

  /// Returns the position of the name, or `nil` if the type has none or the number of fields is wrong.
  static func position(in type: RRType, count: Int) -> Int? {
    if type == .other("HTTPS") || type == .other("SVCB") { return count >= 2 ? 1 : nil }
    guard let fixed = fixed[type], fixed.count == count else { return nil }
    return fixed.position
  }

  /// Returns whether data of a type has a name in a fixed place.
  static func isIn(_ type: RRType) -> Bool { fixed[type] != nil }

  /// Returns whether the model has a case for the type, so that opaque data of it is data that does not fit.
  static func isModelled(_ type: RRType) -> Bool {
    guard case .other = type else { return true }
    return false
  }
}
