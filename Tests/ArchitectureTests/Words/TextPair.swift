/// A sentence in both languages, as it stands in the sources.
struct TextPair: Sendable, Hashable {
  let english: StringLiteral
  let japanese: StringLiteral

  /// What a file says with `Text`: the pairs, and the lines whose words are not a pair of literals.
  struct Reading: Sendable {
    var pairs: [TextPair] = []
    var otherLines: [Int] = []
  }

  /// Returns the pairs of a file.
  ///
  /// - Parameter file: A file that uses `Text`.
  /// - Returns: Its pairs, and calls of another form than `Text("…", ja: "…")` or `Text(verbatim: …)`.
  static func reading(_ file: SourceFile) -> Reading {
    let text = file.swift
    var reading = Reading()
    for place in text.places(of: "Text(") {
      var cursor = text.cursor(at: place + "Text(".count)
      if let pair = pair(at: &cursor) {
        reading.pairs.append(pair)
      } else if !cursor.take("verbatim:") {
        reading.otherLines.append(text.line(of: place))
      }
    }
    let known = Set(reading.pairs.map(\.japanese.range.lowerBound))
    let strays = text.places(of: "ja:").filter { place in
      var cursor = text.cursor(at: place + "ja:".count)
      cursor.skipBlanks()
      return !known.contains(cursor.position)
    }
    reading.otherLines = Set(reading.otherLines + strays.map(text.line)).sorted()
    return reading
  }

  private static func pair(at start: inout CodeCursor) -> TextPair? {
    var cursor = start
    guard let english = cursor.takeLiteral(), cursor.take(","), cursor.take("ja:") else { return nil }
    guard let japanese = cursor.takeLiteral() else { return nil }
    _ = cursor.take(",")
    guard cursor.take(")") else { return nil }
    start = cursor
    return TextPair(english: english, japanese: japanese)
  }
}
