/// Why a text is no record: every place that breaks the grammar, in the order of the text.
public struct SyntaxIssues: Error, Sendable, Hashable {
  /// The places, at least one.
  public let issues: [SyntaxIssue]
  /// The first of them.
  public let first: SyntaxIssue

  /// Creates the reason, or `nil` if nothing is wrong.
  init?(_ issues: [SyntaxIssue]) {
    let sorted = issues.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    guard let first = sorted.first else { return nil }
    self.issues = sorted
    self.first = first
  }

  /// Creates the reason that a single place is.
  init(_ issue: SyntaxIssue) {
    issues = [issue]
    first = issue
  }
}
