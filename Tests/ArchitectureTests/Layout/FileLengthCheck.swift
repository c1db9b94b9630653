/// Checks that a file can be read in a few minutes.
enum FileLengthCheck {
  static let limit = 300

  /// A rule keeps its words and examples, which are data, in its one file.
  private static func limit(for path: String) -> Int {
    path.contains("/MailRules/Rules/") ? limit + 50 : limit
  }

  static func violations(in file: SourceFile) -> [Violation] {
    let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
    let lines = file.text.hasSuffix("\n") ? count - 1 : count
    let limit = limit(for: file.path)
    guard lines > limit else { return [] }
    return [file.violation(line: limit + 1, "\(lines) lines; split the file")]
  }
}
