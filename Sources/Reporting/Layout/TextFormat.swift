import Wording

/// How text is put on a page: with or without colour, wrapped or not.
///
/// This is the one place that all text goes through on its way out, and so the one that makes hostile text visible.
public struct TextFormat: Sendable, Hashable {
  /// A Boolean value telling whether styles are shown.
  public let color: Bool
  /// The columns of the terminal, or `nil` if lines are not wrapped.
  public let width: Int?

  /// Text without colour and wrapping, for pipes and files.
  public static let plain = TextFormat(color: false, width: nil)

  /// Lines narrower than this are not wrapped any further.
  private static let narrowest = 30

  /// Creates a format.
  public init(color: Bool, width: Int?) {
    self.color = color
    self.width = width.map { max($0, Self.narrowest) }
  }

  /// Returns the text of some lines.
  ///
  /// - Parameter lines: The lines.
  /// - Returns: The text, each line ended by a newline.
  public func render(_ lines: [Line]) -> String {
    lines.flatMap(rendered).map { $0 + "\n" }.joined()
  }

  private func rendered(_ line: Line) -> [String] {
    let spans = line.spans.map { Span(HostileText.visible($0.text), $0.style, isWhole: $0.isWhole) }
    guard let width else { return [padded(spans, line.indent)] }
    return Wrapper.lines(spans, first: width - line.indent, rest: width - line.hanging)
      .enumerated()
      .map { index, spans in padded(spans, index == 0 ? line.indent : line.hanging) }
  }

  private func padded(_ spans: [Span], _ indent: Int) -> String {
    guard spans.contains(where: { !$0.text.isEmpty }) else { return "" }
    return String(repeating: " ", count: indent) + spans.map(styled).joined()
  }

  private func styled(_ span: Span) -> String {
    guard color, let sgr = span.style.sgr, !span.text.isEmpty else { return span.text }
    return "\u{1B}[\(sgr)m\(span.text)\u{1B}[0m"
  }
}
