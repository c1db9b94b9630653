public import Wording

/// A place in a record's text that breaks its grammar.
public struct SyntaxIssue: Sendable, Hashable {
  /// Where it is, in UTF-8 octets of the record's joined value.
  public let range: Range<Int>
  /// The text at that place, for example ``ip4:203.0.113.7~all``.
  public let excerpt: String
  /// What is wrong with it, such as "a space is missing before `~all`".
  public let message: Text

  /// Creates an issue.
  ///
  /// - Parameters:
  ///   - range: The place in UTF-8 octets of the value.
  ///   - excerpt: The text at that place.
  ///   - message: What is wrong with it, without naming the excerpt again and without a full stop.
  public init(range: Range<Int>, excerpt: String, message: Text) {
    self.range = range
    self.excerpt = excerpt
    self.message = message
  }
}
