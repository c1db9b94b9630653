import Wording

/// Reads the parts between semicolons.
struct TagScanner {
  private(set) var tags: [TagList.Tag] = []
  private(set) var issues: [SyntaxIssue] = []
  /// The tags that stand there already.
  private(set) var repeats: [SyntaxIssue] = []

  private let octets: [UInt8]
  private let grammar: TagList.Grammar
  private var names: Set<String> = []

  init(_ text: String, _ grammar: TagList.Grammar) {
    octets = Array(text.utf8)
    self.grammar = grammar
  }

  mutating func run() {
    var start = 0
    for end in octets.indices where octets[end] == UInt8(ascii: ";") {
      read(start..<end)
      start = end + 1
    }
    let last = trimmed(start..<octets.count)
    // A semicolon may end the list, and an empty text is an empty list.
    if !last.isEmpty { read(last) }
  }

  private mutating func read(_ part: Range<Int>) {
    let range = trimmed(part)
    guard !range.isEmpty else {
      let message = Text("is nothing between two semicolons", ja: "セミコロンの間に何もありません")
      issues.append(issue(part.lowerBound..<min(part.upperBound + 1, octets.count), message))
      return
    }
    guard let equals = octets[range].firstIndex(of: UInt8(ascii: "=")) else {
      let message = Text(
        "is not a tag: the equals sign is missing",
        ja: "等号（=）がなく、タグになっていません"
      )
      issues.append(issue(range, message))
      return
    }
    let name = trimmed(range.lowerBound..<equals)
    guard grammar.isName(octets[name]) else {
      issues.append(
        issue(range, Text("does not begin with the name of a tag", ja: "タグの名前で始まっていません"))
      )
      return
    }
    let value = trimmed(equals + 1..<range.upperBound)
    if !grammar.allowsBlankAtEquals, name.upperBound < equals || value.lowerBound > equals + 1 {
      issues.append(issue(range, Text("has a blank beside the equals sign", ja: "等号（=）の前後に空白があります")))
    }
    add(name, value: value, range)
  }

  private mutating func add(_ name: Range<Int>, value: Range<Int>, _ range: Range<Int>) {
    let tag = TagList.Tag(name: text(name), value: text(value), range: range, valueRange: value)
    if let bad = value.first(where: { !Self.isAllowed(octets[$0]) }) {
      let message = Text("is not a character of a tag's value", ja: "タグの値に使えない文字です")
      issues.append(issue(character(at: bad, in: value), message))
    }
    if !names.insert(tag.name).inserted {
      repeats.append(issue(range, Text("repeats a tag", ja: "同じタグが重複しています")))
    }
    tags.append(tag)
  }

  private func issue(_ range: Range<Int>, _ message: Text) -> SyntaxIssue {
    SyntaxIssue(range: range, excerpt: text(range), message: message)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: octets[range], as: UTF8.self) }

  /// Returns the place of the whole character, so that an excerpt never begins or ends inside one.
  private func character(at start: Int, in range: Range<Int>) -> Range<Int> {
    let rest = octets[(start + 1)..<range.upperBound]
    return start..<(rest.firstIndex { $0 & 0xC0 != 0x80 } ?? range.upperBound)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> { octets[range].range(trimming: Self.isSpace) }

  static func isSpace(_ octet: UInt8) -> Bool { octet == 0x20 || (0x09...0x0D).contains(octet) }

  private static func isAllowed(_ octet: UInt8) -> Bool { (0x21...0x7E).contains(octet) || isSpace(octet) }
}
