/// One seed line, cut into words; a quoted text, with its quotes, belongs to one word.
struct SeedLine {
  private(set) var words: [String]

  /// Cuts a line; `nil` when a quote is not closed.
  init?(_ text: String) {
    words = []
    var word = ""
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if character == "\"" && !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && !isEscaped
      if character.isWhitespace && !isQuoted { finish(&word) } else { word.append(character) }
    }
    guard !isQuoted else { return nil }
    finish(&word)
  }

  mutating func takeFirst() -> String? { words.isEmpty ? nil : words.removeFirst() }

  /// Takes the options at the end of the line away.
  mutating func takeOptions() -> [SeedOption] {
    var options: [SeedOption] = []
    while let last = words.last, let option = SeedOption(last) {
      options.insert(option, at: 0)
      words.removeLast()
    }
    return options
  }

  private mutating func finish(_ word: inout String) {
    if !word.isEmpty { words.append(word) }
    word = ""
  }
}
