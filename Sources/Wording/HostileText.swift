/// Makes text from records, comments and servers harmless to show.
///
/// A record may hold terminal escape sequences, or bidirectional controls that make `evil.example` read like
/// something else. Every scalar that a reader cannot see, or that changes how its neighbours are shown, is written
/// as `\u{…}`.
public enum HostileText {
  /// Returns the text with every control, format and bidirectional character escaped.
  ///
  /// - Parameter text: Any text, from anywhere.
  /// - Returns: One line of visible characters.
  public static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isHidden(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Returns JSON text whose strings hold no hidden characters, as `\uXXXX` escapes.
  ///
  /// - Parameter json: JSON in which such characters can only stand inside strings.
  /// - Returns: JSON of the same meaning.
  public static func visibleJSON(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: { isHidden($0) && $0 != "\n" }) else { return json }
    return json.unicodeScalars.reduce(into: "") { result, scalar in
      if isHidden(scalar), scalar != "\n" {
        for unit in String(scalar).utf16 { result += "\\u" + hexadecimal(unit) }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    default: isFormatting(scalar.properties)
    }
  }

  private static func isFormatting(_ properties: Unicode.Scalar.Properties) -> Bool {
    switch properties.generalCategory {
    case .format, .privateUse, .surrogate, .unassigned: true
    default: properties.isDefaultIgnorableCodePoint
    }
  }
}
