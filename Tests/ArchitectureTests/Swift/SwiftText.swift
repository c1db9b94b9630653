/// Source taken apart: the code alone, in its old places, and what each string literal says.
struct SwiftText: Sendable {
  /// The source, with comments and the words of literals blanked; quotation marks and interpolations stay.
  let code: [Unicode.Scalar]
  /// Every literal, the inner ones too, in the order of their beginnings.
  let literals: [StringLiteral]
  /// The lines of literals without an end.
  let unterminated: [Int]
  /// The lines of the code.
  let lines: [String]

  private let lineStarts: [Int]
  /// Where each scalar stands, so that a search need not look at the whole file.
  private let index: [Unicode.Scalar: [Int]]

  init(code: [Unicode.Scalar], literals: [StringLiteral], unterminated: [Int]) {
    self.code = code
    self.literals = literals.sorted { $0.range.lowerBound < $1.range.lowerBound }
    self.unterminated = unterminated
    lineStarts = [0] + code.indices.filter { code[$0] == "\n" }.map { $0 + 1 }
    index = Dictionary(grouping: code.indices) { code[$0] }
    lines = code.split(separator: "\n", omittingEmptySubsequences: false).map {
      String(String.UnicodeScalarView($0))
    }
  }

  /// Returns the line of a place in the code, counted from 1.
  func line(of place: Int) -> Int {
    lineStarts.prefix { $0 <= place }.count
  }

  /// Returns a cursor that reads the code from a place.
  func cursor(at place: Int) -> CodeCursor {
    CodeCursor(self, at: place)
  }

  /// Returns where a snippet of code stands, as whole words.
  ///
  /// - Parameter snippet: The snippet, such as `async` or `print(`.
  /// - Returns: The places of its first scalar.
  func places(of snippet: String) -> [Int] {
    let wanted = Array(snippet.unicodeScalars)
    guard let first = wanted.first, let last = wanted.last else { return [] }
    return (index[first] ?? []).filter { start in
      guard code[start...].starts(with: wanted) else { return false }
      let end = start + wanted.count
      let joinsBefore = Self.isWord(first) && start > 0 && Self.isWord(code[start - 1])
      let joinsAfter = Self.isWord(last) && end < code.count && Self.isWord(code[end])
      return !joinsBefore && !joinsAfter
    }
  }

  /// Returns the place of the bracket that closes the one at a place.
  ///
  /// - Parameter opening: The place of a parenthesis, bracket or brace.
  /// - Returns: The place of its partner, or the code's end.
  func closing(_ opening: Int) -> Int {
    var depth = 0
    for place in opening..<code.count {
      switch code[place] {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: continue
      }
      if depth == 0 { return place }
    }
    return code.count
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
