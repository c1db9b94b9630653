import Testing

/// A place where the sources break a rule of the house.
struct Violation: Sendable, Hashable, CustomStringConvertible {
  let path: String
  let line: Int
  let message: String

  var description: String { "\(path):\(line): \(message)" }

  /// Fails the running test at the place in the sources.
  func fail() {
    let place = SourceLocation(
      fileID: "greycloud/\(path)",
      filePath: Repository.root + path,
      line: max(line, 1),
      column: 1
    )
    Issue.record("\(description)", sourceLocation: place)
  }
}

extension [Violation] {
  /// Fails the running test once for every violation.
  func fail() {
    for violation in self { violation.fail() }
  }
}
