/// The strings of JSON (RFC 8259 §7), for the tags of a zone file.
enum JSONString {
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// Reads a string, quotes included; the rest begins behind it.
  static func read(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard rest.popFirst() == quote else { return nil }
    var octets: [UInt8] = []
    while let octet = rest.popFirst() {
      if octet == quote { return String(decoding: octets, as: UTF8.self) }
      guard octet == backslash else {
        octets.append(octet)
        continue
      }
      guard let escaped = escape(&rest) else { return nil }
      octets += escaped
    }
    return nil
  }

  static func text(of value: String) -> String {
    let scalars = value.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\" + String(scalar)
      case "\u{0}"..."\u{1F}": "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + scalars.joined() + "\""
  }

  private static func escape(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    switch rest.popFirst() {
    case quote: [quote]
    case backslash: [backslash]
    case UInt8(ascii: "/"): [UInt8(ascii: "/")]
    case UInt8(ascii: "b"): [0x08]
    case UInt8(ascii: "f"): [0x0C]
    case UInt8(ascii: "n"): [0x0A]
    case UInt8(ascii: "r"): [0x0D]
    case UInt8(ascii: "t"): [0x09]
    case UInt8(ascii: "u"): utf16(&rest)
    default: nil
    }
  }

  /// Two escapes in a row may be one character; a half without its other half stands as U+FFFD.
  private static func utf16(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard let first = unit(&rest) else { return nil }
    var units = [first]
    if UTF16.isLeadSurrogate(first), rest.starts(with: #"\u"#.utf8) {
      rest = rest.dropFirst(2)
      guard let second = unit(&rest) else { return nil }
      units.append(second)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func unit(_ rest: inout ArraySlice<UInt8>) -> UInt16? {
    let digits = rest.prefix(4)
    rest = rest.dropFirst(4)
    guard digits.count == 4, digits.first != UInt8(ascii: "+") else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
