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

    /// Adds values as a comma-separated list.
    public mutating func appendInterpolation(list values: [some CustomStringConvertible]) {
      var spoken: [String] = []
      for value in values { spoken.append(Self.spoken(value)) }
      pieces.append(.value(spoken.joined(separator: ", ")))
    }

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
