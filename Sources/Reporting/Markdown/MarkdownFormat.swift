import Wording

/// How lines stand in Markdown as GitHub reads it: headings, lists, and differences in blocks of their own.
///
/// Like ``TextFormat``, it is a place that all text goes through on its way out, so nothing in a record becomes markup.
public struct MarkdownFormat: Sendable {
  /// Creates the format.
  public init() {}

  /// Returns the Markdown of some lines.
  ///
  /// - Parameter lines: The lines, of which the first is the title if it begins with a name.
  /// - Returns: Markdown that ends with an empty line, so that more can follow.
  public func render(_ lines: [Line]) -> String {
    let sections = lines.split { $0.spans.allSatisfy(\.isBlank) }
    let blocks = sections.flatMap { MarkdownSection($0, beginsPage: $0.startIndex == 0).blocks }
    return blocks.flatMap { $0 + [""] }.map { $0 + "\n" }.joined()
  }
}

/// Lines without an empty one between them.
private struct MarkdownSection {
  /// What a line becomes.
  private enum Form: Hashable {
    case title, heading, difference, item, paragraph
  }

  private let lines: [Line]
  private let beginsPage: Bool

  init(_ lines: ArraySlice<Line>, beginsPage: Bool) {
    (self.lines, self.beginsPage) = (Array(lines), beginsPage)
  }

  /// The lines of each block of Markdown.
  var blocks: [[String]] {
    var (blocks, last) = ([[String]](), Form?.none)
    for run in runs {
      let text = text(of: run.lines, run.form)
      // The items of a list and of the list in it stand one below the other.
      if run.form == .item, last == .item {
        blocks[blocks.count - 1] += indented(text, run.depth)
      } else {
        blocks.append(indented(text, run.depth))
      }
      last = run.form
    }
    return blocks
  }

  /// Lines of one form and depth; of headings and paragraphs, each stands alone.
  private var runs: [(form: Form, depth: Int, lines: [Line])] {
    var (runs, depth) = ([(form: Form, depth: Int, lines: [Line])](), 0)
    for (index, line) in lines.enumerated() {
      let form = form(of: line, isFirst: index == 0)
      if form == .item { depth = line.indent > base ? 1 : 0 }
      let isBelowItem = form == .difference && runs.contains { $0.form == .item }
      let place = isBelowItem ? depth + 1 : form == .item ? depth : 0
      if let last = runs.last, last.form == form, last.depth == place, [.item, .difference].contains(form) {
        runs[runs.count - 1].lines.append(line)
      } else {
        runs.append((form, place, [line]))
      }
    }
    return runs
  }

  /// The indent of the first item; what is indented further belongs to the one before it.
  private var base: Int {
    lines.enumerated().first { form(of: $0.element, isFirst: $0.offset == 0) == .item }?.element.indent ?? 0
  }

  private func form(of line: Line, isFirst: Bool) -> Form {
    let styles = line.spans.filter { !$0.isBlank }.map(\.style)
    if let first = styles.first, [.removed, .added].contains(first) { return .difference }
    if line.indent > 0 { return .item }
    if beginsPage, isFirst, styles.first == .strong { return .title }
    return styles.allSatisfy { $0 == .strong } ? .heading : .paragraph
  }

  private func text(of lines: [Line], _ form: Form) -> [String] {
    let texts = lines.map { $0.spans.map(\.text).joined() }
    return switch form {
    case .title: texts.map { "## " + MarkdownText.escaped($0) }
    case .heading: texts.map { "### " + MarkdownText.escaped($0) }
    case .difference: MarkdownText.block(texts, of: "diff")
    case .item: lines.map { "- " + inline($0) }
    case .paragraph: lines.map(inline)
    }
  }

  private func indented(_ lines: [String], _ depth: Int) -> [String] {
    lines.map { String(repeating: "  ", count: depth) + $0 }
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
