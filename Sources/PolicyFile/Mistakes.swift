import Wording

/// The mistakes of a file, of which only the first are put into words.
///
/// To look for what each may have meant costs more than all of the reading, and nobody reads hundreds of them.
struct Mistakes {
  /// As many as are read before the file is corrected.
  static let most = 20

  private(set) var issues: [PolicyFileError.Issue] = []
  /// How many more there are.
  private(set) var more = 0

  /// The number of all of them.
  var count: Int { issues.count + more }

  /// Adds a mistake.
  ///
  /// - Parameter issue: Its place and its words, which are made only if it is one of the first.
  mutating func add(_ issue: @autoclosure () -> PolicyFileError.Issue) {
    guard issues.count < Self.most else {
      more += 1
      return
    }
    issues.append(issue())
  }
}
