/// Checks that every promise that the compiler cannot check is proved in words.
///
/// A proof is the block of comment lines directly above the promise; only attributes may stand between. It
/// repeats the promise (`Sendable` or `nonisolated(unsafe)`) and gives at least ten words after it: a name alone
/// proves nothing.
enum SendableProofCheck {
  static func violations(in file: SourceFile) -> [Violation] {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    return promises.flatMap(file.swift.places)
      .map(file.swift.line)
      .filter { !isProved(above: $0, lines) }
      .map { file.violation(line: $0, "prove the promise in a comment directly above it") }
  }

  private static let promises = ["@unchecked Sendable", "nonisolated(unsafe)"]

  private static func isProved(above line: Int, _ lines: [Substring]) -> Bool {
    let above = lines[..<(line - 1)].reversed().map { $0.drop { $0 == " " } }
    let comment = above.drop { $0.hasPrefix("@") }.prefix { $0.hasPrefix("//") }
    let text = comment.reversed().joined(separator: " ")
    let endings = ["Sendable", "nonisolated(unsafe)"].compactMap { promise in
      text.firstRange(of: promise).map { text[$0.upperBound...] }
    }
    return endings.contains { $0.split(separator: " ").count { $0.contains(where: \.isLetter) } >= 10 }
  }
}
