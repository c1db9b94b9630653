/// An IPv6 address; its description is the canonical form of RFC 5952 §4.
struct IPv6Address: Sendable, Hashable {
  let groups: [UInt16]

  init?(_ text: String) {
    guard let halves = Self.halves(of: text) else { return nil }
    let missing = 8 - halves.joined().count
    let isComplete = halves.count == 1 ? missing == 0 : missing >= 1
    guard isComplete else { return nil }
    groups = halves[0] + [UInt16](repeating: 0, count: missing) + (halves.count == 2 ? halves[1] : [])
  }

  /// The 128 bits as one number, for prefix comparison.
  var value: UInt128 { groups.reduce(0) { $0 << 16 | UInt128($1) } }

  /// The groups before and after `::`, or all of them when there is none.
  private static func halves(of text: String) -> [[UInt16]]? {
    let characters = Array(text)
    let gaps = characters.indices.dropLast().filter { characters[$0] == ":" && characters[$0 + 1] == ":" }
    guard gaps.count <= 1 else { return nil }
    guard let gap = gaps.first else { return groups(of: text, mayEndInIPv4: true).map { [$0] } }
    let head = groups(of: String(characters[..<gap]), mayEndInIPv4: false)
    let tail = groups(of: String(characters[(gap + 2)...]), mayEndInIPv4: true)
    guard let head, let tail else { return nil }
    return [head, tail]
  }

  private static func groups(of text: String, mayEndInIPv4: Bool) -> [UInt16]? {
    if text.isEmpty { return [] }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    var groups: [UInt16] = []
    for (position, part) in parts.enumerated() {
      let isLast = mayEndInIPv4 && position == parts.count - 1
      guard let values = group(part) ?? (isLast ? embedded(part) : nil) else { return nil }
      groups += values
    }
    return groups
  }

  private static func group(_ part: String) -> [UInt16]? {
    guard (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit) else { return nil }
    return UInt16(part, radix: 16).map { [$0] }
  }

  private static func embedded(_ part: String) -> [UInt16]? {
    IPv4Address(part).map { [UInt16($0.value >> 16), UInt16($0.value & 0xffff)] }
  }
}

extension IPv6Address: CustomStringConvertible {
  var description: String {
    guard let gap = longestRunOfZeros else { return Self.text(groups[...]) }
    return Self.text(groups[..<gap.lowerBound]) + "::" + Self.text(groups[gap.upperBound...])
  }

  private static func text(_ groups: ArraySlice<UInt16>) -> String {
    groups.map { String($0, radix: 16) }.joined(separator: ":")
  }

  /// The first of the longest runs of two or more zero groups.
  private var longestRunOfZeros: Range<Int>? {
    var longest: Range<Int>?
    for start in groups.indices {
      let end = groups[start...].firstIndex { $0 != 0 } ?? groups.endIndex
      if end - start >= 2, end - start > (longest?.count ?? 0) { longest = start..<end }
    }
    return longest
  }
}
