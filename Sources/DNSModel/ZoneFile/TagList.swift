/// Cloudflare's comma-separated tags, a value being a JSON string where it holds `"`, `=`, `,` or a backslash.
enum TagList {
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let colon = UInt8(ascii: ":")
  private static let special = Set("\"=,\\".utf8)

  /// Returns the tags with their quotes resolved, or `nil` if the text is no list of tags.
  static func parse(_ octets: ArraySlice<UInt8>) -> [String]? {
    var rest = trimmed(octets)
    guard !rest.isEmpty else { return [] }
    var tags: [String] = []
    repeat {
      guard let tag = tag(&rest) else { return nil }
      tags.append(tag)
    } while rest.popFirst() == comma
    return rest.isEmpty ? tags : nil
  }

  static func text(of tags: [String]) -> String {
    tags.map(spelled).joined(separator: ",")
  }

  /// Reads up to the next comma, which is left in place.
  private static func tag(_ rest: inout ArraySlice<UInt8>) -> String? {
    let plain = rest.prefix { !special.contains($0) }
    guard !plain.isEmpty else { return nil }
    rest = rest.dropFirst(plain.count)
    let text = String(decoding: plain, as: UTF8.self)
    guard rest.first == quote, plain.last == colon else {
      return rest.isEmpty || rest.first == comma ? text : nil
    }
    guard let value = JSONString.read(&rest), rest.isEmpty || rest.first == comma else { return nil }
    return text + value
  }

  private static func spelled(_ tag: String) -> String {
    let octets = tag.utf8
    guard octets.contains(where: { special.contains($0) || $0 < 0x20 }) || octets.last == UInt8(ascii: " "),
      let colon = octets.firstIndex(of: colon)
    else { return tag }
    return String(tag[...colon]) + JSONString.text(of: String(tag[octets.index(after: colon)...]))
  }

  private static func trimmed(_ octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = octets.lastIndex { ![UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains($0) }
    return octets[..<(end.map { $0 + 1 } ?? octets.startIndex)]
  }
}
