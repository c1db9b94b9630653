/// A string literal: its words as the program sees them, and the source of what is interpolated.
struct StringLiteral: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case words(String)
    case interpolation(String)
  }

  /// Where its first delimiter begins, and the place after its last one.
  let range: Range<Int>
  /// The line in which it begins, counted from 1.
  let line: Int
  let pieces: [Piece]

  /// The words between the interpolations.
  var words: [String] {
    pieces.compactMap { piece in
      guard case .words(let words) = piece else { return nil }
      return words
    }
  }

  /// The source of every interpolation, its blanks made single.
  var interpolations: [String] {
    pieces.compactMap { piece in
      guard case .interpolation(let source) = piece else { return nil }
      return source
    }
  }

  /// The words at its very end, if it does not end in an interpolation.
  var lastWords: String {
    guard case .words(let words) = pieces.last else { return "" }
    return words
  }

  /// Its text if nothing is interpolated.
  var plainText: String? { interpolations.isEmpty ? words.joined() : nil }
}
