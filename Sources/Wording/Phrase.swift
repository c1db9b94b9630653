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
      let shown = Self.first(spoken)
      pieces.append(.value(shown.joined(separator: ", ")))
      append(rest: spoken.count - shown.count)
    }

    /// Adds texts as a comma-separated list, each once, in the language of the whole.
    public mutating func appendInterpolation(list texts: [Text]) {
      var seen: Set<Text> = []
      let names = texts.filter { seen.insert($0).inserted }
      let shown = Self.first(names)
      for (index, name) in shown.enumerated() {
        if index > 0 { pieces.append(.words(", ")) }
        pieces.append(.text(name))
      }
      append(rest: names.count - shown.count)
    }

    private mutating func append(rest: Int) {
      guard rest > 0 else { return }
      pieces.append(.text(Text(" and \(rest) more", ja: " ほか \(rest) 件")))
    }

    private static func first<Value>(_ values: [Value]) -> ArraySlice<Value> {
      values.count > longestList ? values.prefix(longestList - 1) : values[...]
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
