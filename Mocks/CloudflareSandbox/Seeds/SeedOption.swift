/// An option at the end of a seed line.
enum SeedOption: Equatable {
  case proxied(Bool)
  case managed
  case flattened
  case ttl(Int)
  case comment(String)
  case tags([String])
  case id(String)

  init?(_ word: String) {
    switch word {
    case "proxied": self = .proxied(true)
    case "dns-only": self = .proxied(false)
    case "managed": self = .managed
    case "flattened": self = .flattened
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
