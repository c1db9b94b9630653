import Wording

/// How lines stand in Markdown as GitHub reads it: headings, lists, and differences in blocks of their own.
///
/// Like ``TextFormat``, it is a place that all text goes through on its way out, so nothing in a record becomes markup.
public struct MarkdownFormat: Sendable {
  /// What a line becomes.
  private enum Form: Hashable {
    case title, heading, difference, item, paragraph
  }

  private typealias Block = (form: Form, lines: [Line])

  /// Creates the format.
  public init() {}

  /// Returns the Markdown of some lines.
  ///
  /// - Parameter lines: The lines, of which the first is the title if it begins with a name.
  /// - Returns: Markdown that ends with an empty line, so that more can follow.
  public func render(_ lines: [Line]) -> String {
    blocks(lines).flatMap { text($0) + [""] }.map { $0 + "\n" }.joined()
  }

  /// The lines that belong together; an empty line ends a block.
  private func blocks(_ lines: [Line]) -> [Block] {
    var (blocks, isOpen) = ([Block](), false)
    for (index, line) in lines.enumerated() {
      guard let form = form(line, isFirst: index == 0) else {
        isOpen = false
        continue
      }
      if isOpen, let last = blocks.last, last.form == form, [.difference, .item].contains(form) {
        blocks[blocks.count - 1].lines.append(line)
      } else {
        blocks.append((form, [line]))
      }
      isOpen = true
    }
    return blocks
  }

  /// What a line becomes, or `nil` if it is empty.
  private func form(_ line: Line, isFirst: Bool) -> Form? {
    let styles = line.spans.filter { !$0.isBlank }.map(\.style)
    guard let first = styles.first else { return nil }
    if [.removed, .added].contains(first) { return .difference }
    if line.indent > 0 { return .item }
    if isFirst, first == .strong { return .title }
    return styles.allSatisfy { $0 == .strong } ? .heading : .paragraph
  }

  private func text(_ block: Block) -> [String] {
    let texts = block.lines.map { $0.spans.map(\.text).joined() }
    return switch block.form {
    case .title: texts.map { "## " + MarkdownText.escaped($0) }
    case .heading: texts.map { "### " + MarkdownText.escaped($0) }
    case .difference: MarkdownText.block(texts, of: "diff")
    case .item: items(block.lines)
    case .paragraph: block.lines.map(inline)
    }
  }

  /// What is indented further than the first item belongs to the one before it.
  private func items(_ lines: [Line]) -> [String] {
    lines.map { line in
      (line.indent > (lines.first?.indent ?? 0) ? "  - " : "- ") + inline(line)
    }
  }

  /// The pieces of a line, without the columns that they stand in on a page of text.
  private func inline(_ line: Line) -> String {
    let isAlone = line.spans.count { !$0.isBlank } == 1
    let pieces = line.spans.map { span in
      let text = MarkdownText.escaped(span.text)
      let stands = span.style == .strong || !isAlone && [.bad, .doubtful, .good].contains(span.style)
      return stands && !span.isBlank ? "**\(text)**" : text
    }
    return MarkdownText.atStart(pieces.joined().replacing("  ", with: " "))
  }
}

extension Span {
  fileprivate var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}
