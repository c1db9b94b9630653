import Wording

/// Looks at the text of a policy before it is read as YAML.
///
/// Anchors and aliases can make a small file huge, and deep nesting exhausts the stack of a parser; a policy needs
/// neither. What may be an anchor is refused in quotes too, because only a whole parser knows where quotes end. A name
/// that begins with `*` and stands without quotes would be taken for an alias.
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
      scan(from: start)
    }

    private mutating func scan(from start: Int) {
      var quote: Character?
      for index in start..<max(start, characters.count) {
        let character = characters[index]
        if character == "&", beginsToken(index), !isAlone(index) {
          return complain(at: index, Complaint.anchor)
        }
        if let open = quote {
          if character == open, !isEscaped(index) { quote = nil }
        } else if beginsToken(index) {
          if character == "#" { return }
          if character == "\"" || character == "'" { quote = character }
          examine(character, at: index)
          if issues.count == 1 { return }
        } else if character == "]" || character == "}" {
          brackets = max(0, brackets - 1)
        }
      }
    }

    private mutating func examine(_ character: Character, at index: Int) {
      switch character {
      case "*" where !isAlone(index): complain(at: index, Complaint.unquotedStar)
      case "[", "{":
        brackets += 1
        if brackets > SourceScan.mostBrackets { complain(at: index, Complaint.tooDeep) }
      default: break
      }
    }

    private func beginsToken(_ index: Int) -> Bool {
      index == 0 || " \t[{,:".contains(characters[index - 1])
    }

    /// A sign with a blank behind it is a word of a sentence.
    private func isAlone(_ index: Int) -> Bool {
      index + 1 == characters.count || characters[index + 1] == " "
    }

    private func isEscaped(_ index: Int) -> Bool {
      characters[index] == "\"" && characters[..<index].reversed().prefix { $0 == "\\" }.count % 2 == 1
    }

    private mutating func complain(at index: Int, _ message: Text) {
      issues.append(.init(line: number, column: index + 1, message: message))
    }
  }
}
