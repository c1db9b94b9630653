/// What a person types at a terminal: one line after another, each once the program has asked for it.
///
/// The program throws away what was typed before a question, so a line must wait for its own.
struct TypedLines: Sendable {
  /// How the questions end, behind which the cursor stays.
  private static let endings = [
    "Type yes to write them: ", "書き込むには yes と入力してください: ",
    "[q]uit: ", "q: 中止: ",
    "(Enter leaves it open, q asks no more): ", "（Enter だけなら回答しません。q で質問を終わります）: ",
  ]

  private static let endOfInput = "\u{4}"

  private let lines: [String]?

  /// Creates the lines of a text.
  ///
  /// - Parameter text: The text, or `nil` if nobody is there to answer. After its last line the input ends.
  init(_ text: String?) {
    lines = text.map { text in
      text.split(after: "\n") + [Self.endOfInput]
    }
  }

  /// Returns what is typed at a question.
  ///
  /// - Parameter number: The questions that were answered before.
  /// - Returns: The line, or `nil` if nobody answers.
  func answer(after number: Int) -> String? {
    lines.map { $0.indices.contains(number) ? $0[number] : Self.endOfInput }
  }

  /// Returns how many questions stand in what was shown.
  ///
  /// - Parameter shown: Everything that was shown so far.
  /// - Returns: The number of questions.
  static func questions(in shown: String) -> Int {
    endings.map { shown.ranges(of: $0).count }.reduce(0, +)
  }
}

extension String {
  /// The pieces that end after a character, and what is left behind the last one.
  fileprivate func split(after end: Character) -> [String] {
    var pieces = [""]
    for character in self {
      pieces[pieces.count - 1].append(character)
      if character == end { pieces.append("") }
    }
    return pieces.filter { !$0.isEmpty }
  }
}
