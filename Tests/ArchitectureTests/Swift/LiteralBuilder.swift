/// Collects the pieces of a literal; takes the indentation off a multi-line one once its end is known.
struct LiteralBuilder {
  /// Stand-ins for line breaks of the source until the indentation is known; no source uses these scalars.
  private enum Mark {
    static let lineBreak: Unicode.Scalar = "\u{E000}"
    static let joinedLine: Unicode.Scalar = "\u{E001}"
  }

  private let isMultiline: Bool
  private var pieces: [StringLiteral.Piece] = []
  private var words = String.UnicodeScalarView()

  init(isMultiline: Bool) {
    self.isMultiline = isMultiline
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    words.append(isMultiline && scalar == "\n" ? Mark.lineBreak : scalar)
  }

  /// Adds what an escape sequence stands for.
  mutating func append(escaped scalar: Unicode.Scalar) {
    words.append(scalar)
  }

  /// Adds a line break of the source that the literal does not have.
  mutating func joinLines() {
    words.append(Mark.joinedLine)
  }

  mutating func append(interpolation source: some Sequence<Unicode.Scalar>) {
    endWords()
    var text = String.UnicodeScalarView()
    text.append(contentsOf: source)
    let parts = String(text).split { $0 == " " || $0 == "\n" }
    pieces.append(.interpolation(parts.joined(separator: " ")))
  }

  private mutating func endWords() {
    guard !words.isEmpty else { return }
    pieces.append(.words(String(words)))
    words = String.UnicodeScalarView()
  }

  /// Returns the pieces with their final words.
  mutating func finish() -> [StringLiteral.Piece] {
    endWords()
    guard isMultiline else { return pieces }
    let indentation = indentation
    let outdented = pieces.enumerated().map { index, piece -> StringLiteral.Piece in
      guard case .words(let words) = piece else { return piece }
      return .words(
        outdent(words, by: indentation, isFirst: index == 0, isLast: index == pieces.count - 1)
      )
    }
    return outdented.filter { $0 != .words("") }
  }

  private var indentation: Int {
    guard case .words(let words) = pieces.last else { return 0 }
    return words.unicodeScalars.reversed().prefix { $0 == " " || $0 == "\t" }.count
  }

  private func outdent(_ words: String, by indentation: Int, isFirst: Bool, isLast: Bool) -> String {
    var scalars = Array(words.unicodeScalars)
    if isLast, let end = scalars.lastIndex(where: isMark) { scalars.removeSubrange((end + 1)...) }
    var result = String.UnicodeScalarView()
    var toSkip = 0
    for (index, scalar) in scalars.enumerated() {
      if isMark(scalar) {
        toSkip = indentation
        let isEdge = (isFirst && index == 0) || (isLast && index == scalars.count - 1)
        if scalar == Mark.lineBreak, !isEdge { result.append("\n") }
      } else if toSkip > 0, scalar == " " || scalar == "\t" {
        toSkip -= 1
      } else {
        toSkip = 0
        result.append(scalar)
      }
    }
    return String(result)
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == Mark.lineBreak || scalar == Mark.joinedLine
  }
}
