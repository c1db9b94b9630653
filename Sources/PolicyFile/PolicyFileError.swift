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

  /// The mistakes in the order of the file, at least one.
  public let issues: [Issue]

  init(_ issues: [Issue]) {
    self.issues = issues.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  init(line: Int, column: Int, _ message: Text) {
    issues = [Issue(line: line, column: column, message: message)]
  }
}
