/// A line of output: spans that are wrapped together under one indentation.
public struct Line: Sendable, Hashable {
  /// The pieces, written one after the other.
  public let spans: [Span]
  /// The columns before the first character.
  public let indent: Int
  /// The columns before continuation lines.
  public let hanging: Int

  /// Creates a line.
  ///
  /// - Parameters:
  ///   - spans: The pieces.
  ///   - indent: The columns before the first character.
  ///   - hanging: The columns before continuation lines; like `indent` by default.
  public init(_ spans: [Span], indent: Int = 0, hanging: Int? = nil) {
    self.spans = spans
    self.indent = indent
    self.hanging = hanging ?? indent
  }

  /// Creates a line of one piece.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - style: What it means.
  ///   - indent: The columns before every line.
  public init(_ text: String, _ style: Style = .plain, indent: Int = 0) {
    self.init([Span(text, style)], indent: indent)
  }

  /// An empty line.
  public static let blank = Line([])
}
