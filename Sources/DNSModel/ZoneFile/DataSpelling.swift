/// Spells data so that a zone file holds it on one line and gives it back.
enum DataSpelling {
  static func text(of rdata: RData) -> String {
    switch rdata {
    case .txt(let txt): text(of: txt)
    case .opaque(let type, let text): opaque(type, text)
    default: rdata.description
    }
  }

  /// The stored spelling is kept where it is one, for it may hold octets that are no text.
  private static func text(of txt: TXT) -> String {
    let stored = txt.presentation
    let isSpelling = stored.utf8.first == UInt8(ascii: "\"") && stored.utf8.allSatisfy { $0 >= 0x20 }
    return isSpelling && txt.value != stored ? stored : QuotedStrings.presentation(of: txt.value)
  }

  /// Data without octets has a spelling only in the generic form (RFC 3597 §5).
  private static func opaque(_ type: RRType, _ text: String) -> String {
    guard text.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else { return "\\# 0" }
    guard let fields = fields(text),
      let rdata = try? ZoneFileData(type: type, fields: fields[...], origin: .root).rdata()
    else { return escaped(text) }
    return rdata.description
  }

  /// Returns the fields of a text that a zone file holds as it stands.
  private static func fields(_ text: String) -> [ZoneFileField]? {
    var lexer = ZoneFileLexer(text)
    guard let fields = try? lexer.next()?.fields else { return nil }
    return fields.map(\.text).joined(separator: " ") == text ? fields : nil
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.map { octet in
      switch octet {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\\"):
        "\\" + String(UnicodeScalar(octet))
      case 0x20...0x7E: String(UnicodeScalar(octet))
      default: DecimalEscape.text(octet)
      }
    }.joined()
  }
}
