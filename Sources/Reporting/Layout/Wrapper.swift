/// Breaks spans into lines of a given width.
///
/// Latin text breaks at spaces; Japanese breaks between characters, but never before what must not begin a line, nor
/// after an opening bracket (JIS X 4051). What stands between two backticks is a command, and no line breaks in it: who
/// pastes one half of it would run another command.
struct Wrapper {
  /// A piece that is never broken: a space, a word, a command, or a character with the punctuation that sticks to it.
  private struct Atom {
    private(set) var spans: [Span]
    private(set) var last: Character

    init(_ character: Character, _ style: Style) {
      spans = [Span(String(character), style)]
      last = character
    }

    var isSpace: Bool { last == " " }
    var width: Int { spans.reduce(0) { $0 + DisplayWidth.of($1.text) } }

    mutating func append(_ character: Character, _ style: Style) {
      if let span = spans.last, span.style == style {
        spans[spans.count - 1] = Span(span.text + String(character), style)
      } else {
        spans.append(Span(String(character), style))
      }
      last = character
    }
  }

  private static let closing = Set(
    "、。，．：；！？・」』）】〉》〕］｝ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;!?)]}%"
  )
  private static let opening = Set("「『（【〈《〔［｛([{")

  /// Returns the spans of each line.
  ///
  /// - Parameters:
  ///   - spans: The spans, already escaped.
  ///   - first: The columns of the first line.
  ///   - rest: The columns of the lines after it.
  /// - Returns: At least one line.
  static func lines(_ spans: [Span], first: Int, rest: Int) -> [[Span]] {
    var lines: [[Span]] = [[]]
    var room = first
    for atom in atoms(of: spans) {
      let width = atom.width
      if width > room, !atom.isSpace, !lines[lines.count - 1].isEmpty {
        lines.append([])
        room = rest
      }
      lines[lines.count - 1] += atom.spans
      room -= width
    }
    return lines.map(merged)
  }

  private static func atoms(of spans: [Span]) -> [Atom] {
    var atoms: [Atom] = []
    for span in spans {
      var marks = span.text.count { $0 == "`" }
      var isCommand = false
      for (index, character) in span.text.enumerated() {
        let isInside = isCommand || span.isWhole && index > 0
        append(character, span.style, isInside: isInside, to: &atoms)
        guard character == "`" else { continue }
        marks -= 1
        isCommand = !isCommand && marks > 0
      }
    }
    return atoms
  }

  private static func append(
    _ character: Character,
    _ style: Style,
    isInside: Bool,
    to atoms: inout [Atom]
  ) {
    guard let last = atoms.last?.last, isInside || sticks(character, to: last) else {
      return atoms.append(Atom(character, style))
    }
    atoms[atoms.count - 1].append(character, style)
  }

  private static func sticks(_ character: Character, to last: Character) -> Bool {
    guard character != " ", last != " " else { return false }
    if closing.contains(character) || opening.contains(last) { return true }
    return !isWide(character) && !isWide(last)
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.contains { DisplayWidth.isWide($0.value) }
  }

  /// Joins neighbours of one style and drops the spaces at the end of the line.
  private static func merged(_ line: [Span]) -> [Span] {
    var spans = line
    while spans.last?.text == " " { spans.removeLast() }
    return spans.reduce(into: []) { result, span in
      if let last = result.last, last.style == span.style {
        result[result.count - 1] = Span(last.text + span.text, span.style)
      } else {
        result.append(span)
      }
    }
  }
}
