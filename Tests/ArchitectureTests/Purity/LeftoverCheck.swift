/// Checks that no note of unfinished work is left, in comments either.
enum LeftoverCheck {
  static func violations(in file: SourceFile) -> [Violation] {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(1..., lines).compactMap { number, line in
      let words = line.split { !$0.isLetter }
      guard let mark = words.first(where: marks.contains) else { return nil }
      return file.violation(line: number, "\(mark): finish it, or leave it out")
    }
  }

  /// The marks that the check looks for; here they are data, not leftovers.
  private static let marks: Set<Substring> = ["TODO", "FIXME", "XXX"]
}
