/// The order of canonical names: by labels from the right, each as octets (RFC 4034 §6.1).
enum CanonicalOrder {
  private static let dot = UInt8(ascii: ".")
  private static let backslash = UInt8(ascii: "\\")

  static func precedes(_ left: String, _ right: String) -> Bool {
    guard left.utf8.contains(backslash) || right.utf8.contains(backslash) else {
      return plainPrecedes(left.utf8[...], right.utf8[...])
    }
    return labels(of: left).lexicographicallyPrecedes(labels(of: right)) { $0.lexicographicallyPrecedes($1) }
  }

  /// Sorting a big zone compares names millions of times, so those without escapes are compared in place.
  private static func plainPrecedes(_ left: Substring.UTF8View, _ right: Substring.UTF8View) -> Bool {
    var (left, right) = (left, right)
    while !left.isEmpty, !right.isEmpty {
      let (mine, theirs) = (popLabel(&left), popLabel(&right))
      if !mine.elementsEqual(theirs) { return mine.lexicographicallyPrecedes(theirs) }
    }
    return left.isEmpty && !right.isEmpty
  }

  private static func popLabel(_ name: inout Substring.UTF8View) -> Substring.UTF8View {
    let start = name.lastIndex(of: dot).map { name.index(after: $0) } ?? name.startIndex
    defer { name = name[..<start].dropLast() }
    return name[start...]
  }

  /// Returns the labels from right to left; an escape sorts by the octet it stands for, not by its backslash.
  private static func labels(of name: String) -> [[UInt8]] {
    CanonicalName.escapedLabels(name).reversed().map { label in
      var octets: [UInt8] = []
      var rest = Array(label.utf8)[...]
      while let octet = rest.popFirst() {
        octets.append(octet == backslash ? DecimalEscape.next(&rest) ?? octet : octet)
      }
      return octets
    }
  }
}
