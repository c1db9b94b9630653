import Wording

/// Looks at the text of a policy before it is read as YAML.
///
/// Anchors and aliases can make a small file huge, and deep nesting exhausts the stack of a parser; a policy needs
/// neither. What may be an anchor is refused in quotes too, because only a whole parser knows where quotes end. What
/// slips through here as text of several lines meets the parser's own limit of nesting.
///
/// The scan is handed one character after the other and cannot look back, so its work grows as the file does.
struct SourceScan {
  /// The columns up to which a line may be indented, dashes included.
  private static let deepest = 40

  /// The open brackets that a line may leave, and a file altogether.
  private static let mostBrackets = 20

  private(set) var mistakes = Mistakes()
  private var brackets = 0
  private var number = 1
  private var line = LineState()

  /// What is remembered of the line so far.
  private struct LineState {
    var column = 0
    /// Whether only blanks and dashes have been there.
    var isIndent = true
    /// Whether the rest is a comment, or follows a mistake.
    var isOver = false
    var quote: Character?
    /// Whether the character before closed a single quote; another one behind it stands for one within the text.
    var hasJustClosed = false
    /// The column of a sign that begins an anchor unless a blank follows it.
    var sign: Int?
    var backslashes = 0
    var previous: Character?
    /// The last character that was no blank.
    var ink: Character?
  }

  /// Returns what is wrong with a text.
  static func mistakes(in text: some Sequence<Character>) -> Mistakes {
    var scan = SourceScan()
    for character in text { scan.take(character) }
    return scan.mistakes
  }

  private mutating func take(_ character: Character) {
    if character.isNewline {
      number += 1
      line = LineState()
      return
    }
    line.column += 1
    if !line.isOver { look(at: character) }
    line.hasJustClosed = line.hasJustClosed && line.quote == nil && character == "'"
    line.backslashes = character == "\\" ? line.backslashes + 1 : 0
    line.previous = character
    if character != " ", character != "\t" { line.ink = character }
  }

  private mutating func look(at character: Character) {
    if let sign = line.sign {
      line.sign = nil
      // A sign with a blank behind it is a word of a sentence.
      guard character == " " else { return complain(at: sign, Complaint.anchor) }
    }
    guard !line.isIndent || !" -?\t".contains(character) else { return indent(by: character) }
    let isFirst = line.isIndent
    line.isIndent = false
    guard line.quote != nil || !beginsComment(character) else {
      line.isOver = true
      return
    }
    if character == "&", beginsWord { line.sign = line.column }
    if let open = line.quote {
      guard character == open, open != "\"" || line.backslashes % 2 == 0 else { return }
      line.quote = nil
      line.hasJustClosed = open == "'"
    } else if line.hasJustClosed, character == "'" {
      line.quote = character
    } else if "]}".contains(character) {
      brackets = max(0, brackets - 1)
    } else if isFirst || beginsNode {
      open(character)
    }
  }

  private mutating func indent(by character: Character) {
    if character == "\t" { return complain(at: line.column, Complaint.tab) }
    if line.column > Self.deepest { complain(at: line.column, Complaint.tooDeep) }
  }

  private mutating func open(_ character: Character) {
    switch character {
    case "\"", "'": line.quote = character
    case "[", "{":
      brackets += 1
      if brackets > Self.mostBrackets { complain(at: line.column, Complaint.tooDeep) }
    default: break
    }
  }

  /// Whether a value or a key can begin behind what is there; elsewhere brackets and quotes are characters of a text.
  private var beginsNode: Bool {
    guard let ink = line.ink else { return true }
    return "[{:".contains(ink) || ink == "," && brackets > 0
  }

  private var beginsWord: Bool { line.previous.map { " \t[{,:".contains($0) } ?? true }

  private func beginsComment(_ character: Character) -> Bool {
    character == "#" && (line.previous.map { " \t".contains($0) } ?? true)
  }

  private mutating func complain(at column: Int, _ message: Text) {
    line.isOver = true
    mistakes.add(.init(line: number, column: column, message: message))
  }
}
