/// Checks that a file can be read in a few minutes.
enum FileLengthCheck {
  static let limit = 300

  /// Files of data rather than code, each with the reason why it may be longer.
  static let exceptions: [String: String] = [:]

  static func violations(in file: SourceFile) -> [Violation] {
    guard exceptions[file.path] == nil else { return [] }
    let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
    let lines = file.text.hasSuffix("\n") ? count - 1 : count
    guard lines > limit else { return [] }
    return [file.violation(line: limit + 1, "\(lines) lines; split the file")]
  }
}
