/// Takes Swift source apart into code, comments and string literals, to any depth of interpolation.
///
/// Regular expression literals are taken for code: one that holds a quotation mark or two slashes misleads it,
/// and is then usually seen as a literal without an end.
struct SwiftScanner {
  private let source: [Unicode.Scalar]
  private var code: [Unicode.Scalar]
  private var position = 0
  private var literals: [StringLiteral] = []
  private var unterminated: [Int] = []

  private init(_ text: String) {
    source = Array(text.unicodeScalars)
    code = source
  }

  /// Returns the parts of a source text.
  ///
  /// - Parameter text: Swift source.
  /// - Returns: Its code and its literals.
  static func scan(_ text: String) -> SwiftText {
    var scanner = SwiftScanner(text)
    scanner.scanCode(insideInterpolation: false)
    return SwiftText(code: scanner.code, literals: scanner.literals, unterminated: scanner.unterminated)
  }

  /// Goes on to the end, or to the parenthesis that ends an interpolation.
  private mutating func scanCode(insideInterpolation: Bool) {
    var depth = 0
    while position < source.count {
      if isAt("//") {
        blank(while: { $0 != "\n" })
      } else if isAt("/*") {
        skipBlockComment()
      } else if let delimiter = delimiter() {
        scanLiteral(delimiter)
      } else if insideInterpolation, depth == 0, source[position] == ")" {
        return
      } else {
        depth += source[position] == "(" ? 1 : source[position] == ")" ? -1 : 0
        position += 1
      }
    }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if isAt("/*") {
        depth += 1
        blank(2)
      } else if isAt("*/") {
        depth -= 1
        blank(2)
      } else {
        blank(1)
      }
    } while depth > 0 && position < source.count
  }

  // MARK: Literals

  private struct Delimiter {
    let pounds: Int
    let isMultiline: Bool

    var quotes: String { isMultiline ? "\"\"\"" : "\"" }
    var closing: String { quotes + String(repeating: "#", count: pounds) }
    var escape: String { "\\" + String(repeating: "#", count: pounds) }
    var length: Int { quotes.count + pounds }
  }

  private func delimiter() -> Delimiter? {
    guard source[position] == "\"" || source[position] == "#" else { return nil }
    let pounds = source[position...].prefix { $0 == "#" }.count
    guard position + pounds < source.count, source[position + pounds] == "\"" else { return nil }
    return Delimiter(pounds: pounds, isMultiline: isAt("\"\"\"", position + pounds))
  }

  private mutating func scanLiteral(_ delimiter: Delimiter) {
    let start = position
    var builder = LiteralBuilder(isMultiline: delimiter.isMultiline)
    position += delimiter.length
    while position < source.count, delimiter.isMultiline || source[position] != "\n" {
      if isAt(delimiter.closing) {
        position += delimiter.length
        return literals.append(
          StringLiteral(range: start..<position, line: line(of: start), pieces: builder.finish())
        )
      }
      if isAt(delimiter.escape) {
        blank(delimiter.escape.count)
        scanEscape(&builder)
      } else {
        builder.append(source[position])
        blank(1)
      }
    }
    unterminated.append(line(of: start))
  }

  private mutating func scanEscape(_ builder: inout LiteralBuilder) {
    guard position < source.count else { return }
    switch source[position] {
    case "(": scanInterpolation(&builder)
    case "u": scanScalarEscape(&builder)
    case " ", "\n":
      blank(while: { $0 == " " })
      blank(1)
      builder.joinLines()
    case let letter:
      builder.append(escaped: Self.escapes[letter] ?? letter)
      blank(1)
    }
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "t": "\t", "r": "\r", "0": "\0"]

  private mutating func scanInterpolation(_ builder: inout LiteralBuilder) {
    position += 1
    let start = position
    scanCode(insideInterpolation: true)
    builder.append(interpolation: source[start..<position])
    position = min(position + 1, source.count)
  }

  private mutating func scanScalarEscape(_ builder: inout LiteralBuilder) {
    let start = position
    blank(while: { $0 != "}" && $0 != "\n" && $0 != "\"" })
    let digits = String(String.UnicodeScalarView(source[start..<position].dropFirst(2)))
    builder.append(escaped: UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
    if isAt("}") { blank(1) }
  }

  // MARK: Places

  private func isAt(_ text: String, _ place: Int? = nil) -> Bool {
    let place = place ?? position
    guard place < source.count, source[place] == text.unicodeScalars.first else { return false }
    return source[place...].starts(with: text.unicodeScalars)
  }

  private func line(of place: Int) -> Int {
    source[..<place].count { $0 == "\n" } + 1
  }

  private mutating func blank(_ count: Int) {
    for _ in 0..<count where position < source.count {
      if source[position] != "\n" { code[position] = " " }
      position += 1
    }
  }

  private mutating func blank(while condition: (Unicode.Scalar) -> Bool) {
    while position < source.count, condition(source[position]) { blank(1) }
  }
}
