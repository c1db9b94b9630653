/// A piece of text with one meaning.
public struct Span: Sendable, Hashable {
  /// The text, as it came: nothing is escaped yet.
  public let text: String
  /// What it means.
  public let style: Style

  /// Creates a span.
  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}
