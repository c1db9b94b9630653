/// Checks that what the command line says about itself exists in both languages.
enum ArgumentWordsCheck {
  static func violations(in file: SourceFile) -> [Violation] {
    let texts = ["abstract:", "discussion:", "ValidationError("]
    return (misfits(after: ["help:"], in: file, isHelp) + misfits(after: texts, in: file, isText))
      .sorted { $0.line < $1.line }
  }

  private static func misfits(
    after labels: [String],
    in file: SourceFile,
    _ condition: (String) -> Bool
  ) -> [Violation] {
    labels.flatMap { label in
      file.swift.places(of: label)
        .filter { !condition(argument(at: $0 + label.count, file.swift)) }
        .map { file.violation(line: file.swift.line(of: $0), "what follows `\(label)` is made from Text") }
    }
  }

  /// The help of a text, or of an argument that is not shown.
  private static func isHelp(_ argument: String) -> Bool {
    argument.hasPrefix("ArgumentHelp(Text(") || argument == ".hidden" || argument == ".private"
  }

  /// A text in the language of the run.
  private static func isText(_ argument: String) -> Bool {
    !argument.hasPrefix("\"") && argument.hasSuffix("(Session.language)")
  }

  /// Returns the code of one argument, without blanks.
  private static func argument(at start: Int, _ text: SwiftText) -> String {
    var end = start
    while end < text.code.count, !",)]}".unicodeScalars.contains(text.code[end]) {
      end = "([{".unicodeScalars.contains(text.code[end]) ? text.closing(end) + 1 : end + 1
    }
    let scalars = text.code[start..<min(end, text.code.count)].filter { $0 != " " && $0 != "\n" }
    return String(String.UnicodeScalarView(scalars))
  }
}
