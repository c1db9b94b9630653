/// Breaks spans into lines of a given width.
///
/// Latin text breaks at spaces; Japanese breaks between characters, but never before closing punctuation.
struct Wrapper {
  private struct Atom {
    var text: String
    let style: Style
    var isSpace: Bool { text == " " }
  }

  private static let closing: Set<Character> = [
    "、", "。", "」", "』", "）", "，", "．", "：", "！", "？", "ー", "】", "〉", "》", "っ", "ゃ", "ゅ", "ょ", "ッ", "ャ",
    "ュ", "ョ",
  ]
  private static let opening: Set<Character> = ["「", "『", "（", "【", "〈", "《"]

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
      let width = DisplayWidth.of(atom.text)
      if width > room, !(lines[lines.count - 1].isEmpty) {
        lines.append([])
        room = rest
      }
      guard !(atom.isSpace && lines[lines.count - 1].isEmpty && lines.count > 1) else { continue }
      lines[lines.count - 1].append(Span(atom.text, atom.style))
      room -= width
    }
    return lines.map(merged)
  }

  private static func atoms(of spans: [Span]) -> [Atom] {
    var atoms: [Atom] = []
    for span in spans {
      for character in span.text { append(character, span.style, to: &atoms) }
    }
    return atoms
  }

  private static func append(_ character: Character, _ style: Style, to atoms: inout [Atom]) {
    guard let last = atoms.last, last.style == style, sticks(character, to: last) else {
      return atoms.append(Atom(text: String(character), style: style))
    }
    atoms[atoms.count - 1].text.append(character)
  }

  private static func sticks(_ character: Character, to atom: Atom) -> Bool {
    guard character != " ", !atom.isSpace, let last = atom.text.last else { return false }
    if closing.contains(character) || opening.contains(last) { return true }
    return !isWide(character) && !isWide(last)
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.contains { DisplayWidth.isWide($0.value) }
  }

  /// Joins neighbours of one style and drops the space at the end of the line.
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
