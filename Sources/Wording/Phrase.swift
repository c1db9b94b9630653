/// One language's version of a ``Text``: literal words and the values set between them.
public struct Phrase: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case words(String)
    case value(String)
    case text(Text)
  }

  let pieces: [Piece]

  func rendered(in language: Language) -> String {
    pieces.map { $0.rendered(in: language) }.joined()
  }

  func values(in language: Language) -> [String] {
    pieces.flatMap { piece -> [String] in
      switch piece {
      case .words: []
      case .value(let value): [value]
      case .text(let text): [text(.english)]
      }
    }
  }
}

extension Phrase.Piece {
  func rendered(in language: Language) -> String {
    switch self {
    case .words(let words): words
    case .value(let value): value
    case .text(let text): text(language)
    }
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  /// Collects the pieces of an interpolated phrase.
  public struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    /// Creates an empty interpolation.
    public init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(2 * interpolationCount + 1)
    }

    /// Adds literal words.
    public mutating func appendLiteral(_ literal: String) {
      guard !literal.isEmpty else { return }
      pieces.append(.words(literal))
    }

    /// Adds a value, the same in every language.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      pieces.append(.value(Self.spoken(value)))
    }

    /// Adds a text, rendered in the language of the whole.
    public mutating func appendInterpolation(_ text: Text) {
      pieces.append(.text(text))
    }

    /// Adds values as a comma-separated list, each once.
    ///
    /// The records of a finding name them all, so a sentence tells how many it leaves out: a zone may hold thousands.
    public mutating func appendInterpolation(list values: [some CustomStringConvertible]) {
      var spoken: [String] = []
      var seen: Set<String> = []
      for value in values {
        let text = Self.spoken(value)
        if seen.insert(text).inserted { spoken.append(text) }
      }
      let shown = spoken.count > Self.longestList ? spoken.prefix(Self.longestList - 1) : spoken[...]
      pieces.append(.value(shown.joined(separator: ", ")))
      guard shown.count < spoken.count else { return }
      let rest = spoken.count - shown.count
      pieces.append(.text(Text(" and \(rest) more", ja: " ほか \(rest) 件")))
    }

    /// The most values that a sentence names.
    private static let longestList = 12

    private static func spoken(_ value: some CustomStringConvertible) -> String {
      (value as? any Speakable)?.spoken ?? value.description
    }
  }

  /// Creates a phrase without placeholders.
  ///
  /// - Parameter value: The words.
  public init(stringLiteral value: String) {
    pieces = [.words(value)]
  }

  /// Creates a phrase from its interpolation.
  ///
  /// - Parameter stringInterpolation: The collected pieces.
  public init(stringInterpolation: StringInterpolation) {
    pieces = stringInterpolation.pieces
  }
}
