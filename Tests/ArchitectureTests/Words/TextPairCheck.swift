/// Checks that every sentence is whole, and the same, in both languages.
enum TextPairCheck {
  /// Sentences that a check must accept, by their English words.
  private static let exceptions: [String: String] = [
    "Help:  ": "the argument parser's own words, which are looked for as they are"
  ]

  static func violations(in file: SourceFile) -> [Violation] {
    let reading = TextPair.reading(file)
    let others = reading.otherLines.map {
      file.violation(line: $0, "words are written as Text(\"…\", ja: \"…\"), both of them literals")
    }
    return (others + reading.pairs.flatMap { violations(of: $0, in: file) }).sorted { $0.line < $1.line }
  }

  private static func violations(of pair: TextPair, in file: SourceFile) -> [Violation] {
    guard exceptions[pair.english.words.joined()] == nil else { return [] }
    let problems: [(Bool, StringLiteral, String)] = [
      (pair.english.pieces.isEmpty, pair.english, "the English version is empty"),
      (pair.japanese.pieces.isEmpty, pair.japanese, "the Japanese version is empty"),
      (pair.english.pieces == pair.japanese.pieces, pair.japanese, "both versions are the same"),
      (!haveSameValues(pair), pair.japanese, "the versions interpolate different values"),
      (lacksTranslation(pair), pair.japanese, "the Japanese version has no kana and no kanji"),
      (contains(pair.english, isWide), pair.english, "the English version has Japanese characters"),
      (contains(pair.english, isBreak), pair.english, "the English version has a line break"),
      (contains(pair.japanese, isBreak), pair.japanese, "the Japanese version has a line break"),
      (hasDoubleBlank(pair.english), pair.english, "the English version has two blanks in a row"),
      (hasDoubleBlank(pair.japanese), pair.japanese, "the Japanese version has two blanks in a row"),
      (lacksFullStop(pair), pair.japanese, "the Japanese sentence does not end with 。"),
    ]
    return problems.filter(\.0).map { _, literal, message in
      file.violation(line: literal.line, "\(message): \(pair.english.words.joined(separator: "…"))")
    }
  }

  /// Only brackets and the like around values need no translation.
  private static func lacksTranslation(_ pair: TextPair) -> Bool {
    contains(pair.english, \.properties.isAlphabetic) && !contains(pair.japanese, isJapanese)
  }

  private static func haveSameValues(_ pair: TextPair) -> Bool {
    pair.english.interpolations.sorted() == pair.japanese.interpolations.sorted()
  }

  private static func hasDoubleBlank(_ literal: StringLiteral) -> Bool {
    literal.words.contains { $0.contains("  ") }
  }

  private static func lacksFullStop(_ pair: TextPair) -> Bool {
    guard pair.english.lastWords.hasSuffix(".") else { return false }
    return !["。", "。）", "。」"].contains { pair.japanese.lastWords.hasSuffix($0) }
  }

  private static func contains(_ literal: StringLiteral, _ condition: (Unicode.Scalar) -> Bool) -> Bool {
    literal.words.contains { $0.unicodeScalars.contains(where: condition) }
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  /// A Boolean value telling whether a scalar is kana or kanji.
  private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005, 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
    default: false
    }
  }

  /// A Boolean value telling whether a scalar belongs to Japanese text, its punctuation included.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x303F, 0x30FB...0x30FF, 0xFF01...0xFF9F: true
    default: isJapanese(scalar)
    }
  }
}
