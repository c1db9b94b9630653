/// A sentence that exists in every language of greycloud, written once beside what it describes.
///
/// Both languages are mandatory parameters, so a missing translation does not compile. Values are interpolated
/// into both; a test compares the placeholders of every pair in the sources.
public struct Text: Sendable, Hashable {
  private let english: Phrase
  private let japanese: Phrase

  /// Creates a text from its two versions.
  ///
  /// - Parameters:
  ///   - english: The English version.
  ///   - japanese: The Japanese version, with the same placeholders.
  public init(_ english: Phrase, ja japanese: Phrase) {
    self.english = english
    self.japanese = japanese
  }

  /// Creates the text of a name that its owner writes differently in each language.
  ///
  /// - Parameters:
  ///   - english: The name in English; it is not translated.
  ///   - japanese: The name in Japanese.
  public init(verbatim english: String, japanese: String) {
    self.english = Phrase(pieces: [.value(english)])
    self.japanese = Phrase(pieces: [.value(japanese)])
  }

  /// Creates a text that is the same in every language, such as a record's value.
  ///
  /// - Parameter value: The value; it is not translated.
  public init(verbatim value: String) {
    let phrase = Phrase(pieces: [.value(value)])
    (english, japanese) = (phrase, phrase)
  }

  /// Returns the version in a language.
  ///
  /// - Parameter language: The language to read.
  /// - Returns: The sentence with its values filled in, not yet escaped for a terminal.
  public func callAsFunction(_ language: Language) -> String {
    phrase(language).rendered(in: language)
  }

  /// Returns the values interpolated into a version, sorted, so that two versions can be compared.
  ///
  /// - Parameter language: The version to read.
  /// - Returns: The placeholders' values.
  public func placeholders(_ language: Language) -> [String] {
    phrase(language).values(in: language).sorted()
  }

  private func phrase(_ language: Language) -> Phrase {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}

extension Text: Codable {
  private enum CodingKeys: String, CodingKey {
    case english = "en"
    case japanese = "ja"
  }

  /// Reads a text that was saved in both languages.
  ///
  /// - Parameter decoder: The decoder to read from.
  /// - Throws: `DecodingError` if a language is missing.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    english = Phrase(pieces: [.words(try container.decode(String.self, forKey: .english))])
    japanese = Phrase(pieces: [.words(try container.decode(String.self, forKey: .japanese))])
  }

  /// Saves both languages.
  ///
  /// - Parameter encoder: The encoder to write to.
  /// - Throws: `EncodingError` if the encoder refuses a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(self(.english), forKey: .english)
    try container.encode(self(.japanese), forKey: .japanese)
  }
}
