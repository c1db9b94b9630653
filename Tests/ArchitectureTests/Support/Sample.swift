import Testing

/// A piece of source that a check is tried on, and the lines in which it must see a violation.
struct Sample: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let file: SourceFile
  let lines: [Int]

  /// Returns source in which a check must find nothing.
  static func good(_ name: String, in path: String = "Sources/DNSModel/Zone.swift", _ text: String) -> Sample
  {
    Sample(testDescription: name, file: SourceFile(path, text), lines: [])
  }

  /// Returns source in which a check must find something, by default in the first line.
  static func bad(
    _ name: String,
    in path: String = "Sources/DNSModel/Zone.swift",
    _ text: String,
    lines: [Int] = [1]
  ) -> Sample {
    Sample(testDescription: name, file: SourceFile(path, text), lines: lines)
  }

  /// Expects that a check finds exactly the violations of the sample.
  ///
  /// - Parameter check: The check.
  func expect(_ check: (SourceFile) -> [Violation]) {
    let found = check(file)
    #expect(found.map(\.line) == lines, "\(found)")
  }
}
