public import Wording

/// Everything that is wrong with a policy file.
public struct PolicyFileError: Error, Sendable, Hashable {
  /// One mistake and its place.
  public struct Issue: Sendable, Hashable {
    /// The line, counted from 1.
    public let line: Int
    /// The column, counted from 1.
    public let column: Int
    /// What is wrong, and what may be meant.
    public let message: Text
  }

  /// The mistakes in the order of the file: at least one, and at most twenty.
  public let issues: [Issue]
  /// How many more there are.
  public let more: Int

  init(_ mistakes: Mistakes) {
    issues = mistakes.issues.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    more = mistakes.more
  }

  init(line: Int, column: Int, _ message: Text) {
    issues = [Issue(line: line, column: column, message: message)]
    more = 0
  }
}
