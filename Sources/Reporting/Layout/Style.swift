/// What a piece of output means; a terminal decides how that looks.
public enum Style: Sendable, Hashable {
  /// Ordinary words.
  case plain
  /// A heading or a name that matters.
  case strong
  /// Words that may be skipped.
  case faint
  /// Something broken.
  case bad
  /// Something doubtful.
  case doubtful
  /// Something right.
  case good
  /// What a change takes away.
  case removed
  /// What a change adds.
  case added
  /// A proxied record: the orange cloud.
  case orange

  /// The parameters of the SGR control sequence (ECMA-48 §8.3.117), or `nil` for none.
  var sgr: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .bad, .removed: "31"
    case .doubtful: "33"
    case .good, .added: "32"
    case .orange: "38;5;208"
    }
  }
}
