/// Reads code word by word.
struct CodeCursor {
  private(set) var position: Int
  private let text: SwiftText

  init(_ text: SwiftText, at position: Int) {
    self.text = text
    self.position = position
  }

  /// The next scalar that is no blank.
  var next: Unicode.Scalar? {
    text.code[min(position, text.code.count)...].first { !Self.isBlank($0) }
  }

  mutating func skipBlanks() {
    while position < text.code.count, Self.isBlank(text.code[position]) { position += 1 }
  }

  mutating func skip(_ count: Int = 1) {
    position = min(position + count, text.code.count)
  }

  /// Goes to a place.
  mutating func jump(to place: Int) {
    position = min(place, text.code.count)
  }

  /// Reads a snippet, or nothing if something else stands here.
  mutating func take(_ snippet: String) -> Bool {
    skipBlanks()
    guard text.code[position...].starts(with: snippet.unicodeScalars) else { return false }
    position += snippet.unicodeScalars.count
    return true
  }

  /// Reads a literal, or nothing if none stands here.
  mutating func takeLiteral() -> StringLiteral? {
    skipBlanks()
    guard let literal = text.literals.first(where: { $0.range.lowerBound == position }) else { return nil }
    position = literal.range.upperBound
    return literal
  }

  /// Reads an identifier or a number, or nothing if none stands here.
  mutating func takeWord() -> String? {
    skipBlanks()
    let word = text.code[position...].prefix(while: SwiftText.isWord)
    guard !word.isEmpty else { return nil }
    position += word.count
    return String(String.UnicodeScalarView(word))
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t"
  }
}
