/// The data of a TXT record.
///
/// Consumers of mail records join the character-strings without a space, so the model holds one string. The spelling
/// that the provider stores is kept beside it: two spellings of one value are two different stored contents.
public struct TXT: Hashable, Sendable {
  /// The character-strings joined; octets that are no UTF-8 stand as U+FFFD.
  public let value: String
  /// The content as the provider stores it, quoted or not.
  public let presentation: String

  /// Creates the data that is written for a value: quoted character-strings of at most 255 octets (RFC 1035 §3.3).
  ///
  /// - Parameter value: The text to publish.
  public init(value: String) {
    self.value = value
    presentation = QuotedStrings.presentation(of: value)
  }

  /// Creates the data from stored content.
  ///
  /// - Parameter presentation: One or more quoted strings, or one unquoted text, which is taken whole.
  public init(presentation: String) {
    value = QuotedStrings.value(of: presentation)
    self.presentation = presentation
  }
}
