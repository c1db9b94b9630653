import Wording

/// Looks at the text of a policy before it is read as YAML.
///
/// Anchors and aliases can make a small file huge, and deep nesting exhausts the stack of a parser; a policy needs
/// neither. What may be an anchor is refused in quotes too, because only a whole parser knows where quotes end. What
/// slips through here as text of several lines meets the parser's own limit of nesting.
enum SourceScan {
  /// The columns up to which a line may be indented, dashes included.
  private static let deepest = 40

  /// The open brackets that a line may leave, and a file altogether.
  private static let mostBrackets = 20

  static func issues(in text: String) -> [PolicyFileError.Issue] {
    var brackets = 0
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return zip(1..., lines).flatMap { number, line in
      var scan = LineScan(line, number: number, brackets: brackets)
      scan.run()
      brackets = scan.brackets
      return scan.issues
    }
  }

  /// The scan of one line.
  private struct LineScan {
    private let characters: [Character]
    private let number: Int
    private var quote: Character?
    private(set) var brackets: Int
    private(set) var issues: [PolicyFileError.Issue] = []

    init(_ line: Substring, number: Int, brackets: Int) {
      characters = Array(line)
      (self.number, self.brackets) = (number, brackets)
    }

    mutating func run() {
      let start = characters.firstIndex { !" -?\t".contains($0) } ?? characters.count
      let indent = characters[..<start]
      if let tab = indent.firstIndex(of: "\t") { return complain(at: tab, Complaint.tab) }
      guard start <= deepest else { return complain(at: deepest, Complaint.tooDeep) }
      var next = start
      while next < characters.count, issues.isEmpty {
        guard quote != nil || !beginsComment(next) else { return }
        next = step(next, start: start)
      }
    }

    /// Looks at one character.
    ///
    /// - Returns: The place of the next one.
    private mutating func step(_ index: Int, start: Int) -> Int {
      let character = characters[index]
      if character == "&", beginsWord(index), !isAlone(index) { complain(at: index, Complaint.anchor) }
      if let open = quote {
        if isDoubledQuote(index) { return index + 2 }
        if character == open, !isEscaped(index) { quote = nil }
      } else if "]}".contains(character) {
        brackets = max(0, brackets - 1)
      } else if index == start || beginsNode(index) {
        open(character, at: index)
      }
      return index + 1
    }

    private mutating func open(_ character: Character, at index: Int) {
      switch character {
      case "\"", "'": quote = character
      case "[", "{":
        brackets += 1
        if brackets > SourceScan.mostBrackets { complain(at: index, Complaint.tooDeep) }
      default: break
      }
    }

    /// Returns whether a value or a key can begin at a place behind the first one; elsewhere brackets and quotes are
    /// characters of a text.
    private func beginsNode(_ index: Int) -> Bool {
      let before = characters[..<index].last { $0 != " " && $0 != "\t" }
      guard let before else { return true }
      return "[{:".contains(before) || before == "," && brackets > 0
    }

    private func beginsWord(_ index: Int) -> Bool {
      index == 0 || " \t[{,:".contains(characters[index - 1])
    }

    private func beginsComment(_ index: Int) -> Bool {
      characters[index] == "#" && (index == 0 || " \t".contains(characters[index - 1]))
    }

    /// A sign with a blank behind it is a word of a sentence.
    private func isAlone(_ index: Int) -> Bool {
      index + 1 == characters.count || characters[index + 1] == " "
    }

    /// Two single quotes within single ones stand for one.
    private func isDoubledQuote(_ index: Int) -> Bool {
      quote == "'" && characters[index...].prefix(2) == ["'", "'"]
    }

    private func isEscaped(_ index: Int) -> Bool {
      characters[index] == "\"" && characters[..<index].reversed().prefix { $0 == "\\" }.count % 2 == 1
    }

    private mutating func complain(at index: Int, _ message: Text) {
      issues.append(.init(line: number, column: index + 1, message: message))
    }
  }
}
