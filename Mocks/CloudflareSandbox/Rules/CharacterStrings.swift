/// The content of a TXT record: one unquoted text, or quoted strings after RFC 1035 §5.1.
enum CharacterStrings {
  /// Whether the quoting is consistent; half-quoted content is refused.
  static func isWellFormed(_ content: String) -> Bool {
    guard content.hasPrefix("\"") || content.hasSuffix("\"") else { return true }
    return splits(content) != nil
  }

  /// The octets that the content takes on the wire, with a length octet for each 255.
  static func wireLength(_ content: String) -> Int {
    let strings = content.hasPrefix("\"") ? splits(content) ?? [] : [content.utf8.count]
    return strings.reduce(0) { $0 + $1 + max(1, ($1 + 254) / 255) }
  }

  /// The content in quotes, whatever way it was stored.
  static func quoted(_ content: String) -> String {
    if content.hasPrefix("\"") { return content }
    let escaped = content.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }

  /// The length of each quoted string, or `nil` when the quoting is broken.
  private static func splits(_ content: String) -> [Int]? {
    var lengths: [Int] = []
    var rest = Array(content.utf8)[...]
    while let quote = rest.first {
      guard quote == UInt8(ascii: "\"") else { return nil }
      guard let length = readString(&rest) else { return nil }
      lengths.append(length)
      rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
    return lengths
  }

  private static func readString(_ rest: inout ArraySlice<UInt8>) -> Int? {
    rest.removeFirst()
    var length = 0
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { return length }
      if byte == UInt8(ascii: "\\") { skipEscape(&rest) }
      length += 1
    }
    return nil
  }

  private static func skipEscape(_ rest: inout ArraySlice<UInt8>) {
    let isDecimal = rest.prefix(3).count == 3 && rest.prefix(3).allSatisfy { (48...57).contains($0) }
    rest.removeFirst(min(rest.count, isDecimal ? 3 : 1))
  }
}
