/// An IPv6 address.
public struct IPv6Address: Hashable, Sendable {
  /// The first 64 bits.
  public let high: UInt64
  /// The last 64 bits.
  public let low: UInt64

  /// Creates an address from its two halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Creates an address from any of the text forms of RFC 4291 §2.2.
  ///
  /// - Parameter text: The address, without brackets or zone identifier.
  public init?(_ text: some StringProtocol) {
    guard let groups = Self.groups(of: String(text)) else { return nil }
    high = groups[..<4].reduce(0) { $0 << 16 | UInt64($1) }
    low = groups[4...].reduce(0) { $0 << 16 | UInt64($1) }
  }

  private var groups: [UInt16] {
    [high, low].flatMap { half in [48, 32, 16, 0].map { UInt16(truncatingIfNeeded: half >> UInt64($0)) } }
  }
}

extension IPv6Address {
  private static func groups(of text: String) -> [UInt16]? {
    let halves = split(text)
    guard halves.count <= 2, let head = parsed(halves[0], mayEndInIPv4: halves.count == 1) else { return nil }
    guard halves.count == 2 else { return head.count == 8 ? head : nil }
    guard let tail = parsed(halves[1], mayEndInIPv4: true), head.count + tail.count < 8 else { return nil }
    return head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail
  }

  /// Splits at `::`; more than two parts mean that it stands there more than once.
  private static func split(_ text: String) -> [Substring] {
    var halves: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == ":", next < text.endIndex, text[next] == ":" {
        halves.append(text[start..<index])
        start = text.index(after: next)
        index = start
      } else {
        index = next
      }
    }
    return halves + [text[start...]]
  }

  private static func parsed(_ half: Substring, mayEndInIPv4: Bool) -> [UInt16]? {
    guard !half.isEmpty else { return [] }
    let parts = half.split(separator: ":", omittingEmptySubsequences: false)
    var groups: [UInt16] = []
    for (position, part) in parts.enumerated() {
      if mayEndInIPv4, position == parts.count - 1, let address = IPv4Address(part) {
        groups += [UInt16(address.bits >> 16), UInt16(truncatingIfNeeded: address.bits)]
      } else {
        guard let group = group(part) else { return nil }
        groups.append(group)
      }
    }
    return groups
  }

  private static func group(_ text: Substring) -> UInt16? {
    guard (1...4).contains(text.utf8.count), text.allSatisfy(\.isHexDigit) else { return nil }
    return UInt16(text, radix: 16)
  }
}

extension IPv6Address: CustomStringConvertible {
  /// The address in the canonical form of RFC 5952 §4.
  public var description: String {
    let groups = groups
    guard let zeros = Self.longestZeroRun(groups) else { return Self.text(groups[...]) }
    return Self.text(groups[..<zeros.lowerBound]) + "::" + Self.text(groups[zeros.upperBound...])
  }

  private static func text(_ groups: ArraySlice<UInt16>) -> String {
    groups.map { String($0, radix: 16) }.joined(separator: ":")
  }

  /// Returns the first longest run of at least two zero groups.
  private static func longestZeroRun(_ groups: [UInt16]) -> Range<Int>? {
    var best: Range<Int>?
    var start = 0
    for index in 0...groups.count {
      if index < groups.count, groups[index] == 0 { continue }
      if index - start >= 2, index - start > best?.count ?? 0 { best = start..<index }
      start = index + 1
    }
    return best
  }
}
