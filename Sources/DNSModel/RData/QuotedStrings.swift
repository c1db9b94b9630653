/// Reads and writes the character-strings of RFC 1035 §5.1.
enum QuotedStrings {
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  static func presentation(of value: String) -> String {
    let octets = Array(value.utf8)
    guard !octets.isEmpty else { return "\"\"" }
    return stride(from: 0, to: octets.count, by: 255)
      .map { quoted(octets[$0..<min($0 + 255, octets.count)]) }
      .joined(separator: " ")
  }

  /// Content that is not a sequence of complete quoted strings is one plain string, exactly as it stands.
  static func value(of presentation: String) -> String {
    guard presentation.utf8.first == quote, let octets = strings(in: presentation) else {
      return presentation
    }
    return String(decoding: octets, as: UTF8.self)
  }

  /// Returns an unquoted word of a zone file as a quoted string; its escapes mean the same there.
  static func quoted(word: ArraySlice<UInt8>) -> String {
    var octets = [quote]
    var isEscaped = false
    for octet in word {
      if octet == quote, !isEscaped { octets.append(backslash) }
      octets.append(octet)
      isEscaped = octet == backslash && !isEscaped
    }
    if isEscaped { octets.append(backslash) }
    return String(decoding: octets + [quote], as: UTF8.self)
  }

  private static func quoted(_ octets: ArraySlice<UInt8>) -> String {
    "\"" + octets.map(escaped).joined() + "\""
  }

  private static func escaped(_ octet: UInt8) -> String {
    switch octet {
    case quote, backslash: "\\" + String(UnicodeScalar(octet))
    case 0x20...0x7E: String(UnicodeScalar(octet))
    default: DecimalEscape.text(octet)
    }
  }

  private static func strings(in presentation: String) -> [UInt8]? {
    var rest = Array(presentation.utf8)[...]
    var value: [UInt8] = []
    while let octet = rest.popFirst() {
      switch octet {
      case quote:
        guard let string = string(&rest) else { return nil }
        value += string
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      default: return nil
      }
    }
    return value
  }

  /// Reads up to the closing quote.
  private static func string(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    var octets: [UInt8] = []
    while let octet = rest.popFirst() {
      if octet == quote { return octets }
      guard octet == backslash else {
        octets.append(octet)
        continue
      }
      guard let escaped = DecimalEscape.next(&rest) else { return nil }
      octets.append(escaped)
    }
    return nil
  }
}
