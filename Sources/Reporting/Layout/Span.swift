/// A piece of text with one meaning.
public struct Span: Sendable, Hashable {
  /// The text, as it came: nothing is escaped yet.
  public let text: String
  /// What it means.
  public let style: Style
  /// A Boolean value telling whether it is never broken, such as a command that somebody pastes.
  public let isWhole: Bool

  /// Creates a span.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - style: What it means.
  ///   - isWhole: Whether it is never broken.
  public init(_ text: String, _ style: Style = .plain, isWhole: Bool = false) {
    self.text = text
    self.style = style
    self.isWhole = isWhole
  }
}
