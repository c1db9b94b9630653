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

/// An option at the end of a seed line.
enum SeedOption: Equatable {
  case proxied(Bool)
  case managed
  case ttl(Int)
  case comment(String)
  case tags([String])
  case id(String)

  init?(_ word: String) {
    switch word {
    case "proxied": self = .proxied(true)
    case "dns-only": self = .proxied(false)
    case "managed": self = .managed
    default: self.init(assignment: word)
    }
  }

  private init?(assignment word: String) {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "ttl": guard let ttl = Int(parts[1]) else { return nil }; self = .ttl(ttl)
    case "comment": self = .comment(Self.unquoted(parts[1]))
    case "tags": self = .tags(parts[1].split(separator: ",").map(String.init))
    case "id": self = .id(parts[1])
    default: return nil
    }
  }

  private static func unquoted(_ text: String) -> String {
    let isQuoted = text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
    return isQuoted ? String(text.dropFirst().dropLast()) : text
  }
}
