/// What a message says about each change.
///
/// An example is `Done: c1, c2. Failed: c3.`
struct Verdict: Sendable, Hashable {
  /// The changes that are said to be made.
  var done: [String] = []
  /// The changes that are said not to have been tried.
  var notTried: [String] = []
  /// The changes of which something else is said.
  var others: [String] = []

  /// Reads a message; its line breaks do not matter.
  init(_ message: String) {
    for match in message.words.matches(of: /([A-Z][a-z ]*): (c\d+(?:, c\d+)*)\./) {
      let changes = match.2.split(separator: ", ").map(String.init)
      switch match.1 {
      case "Done": done += changes
      case "Not tried": notTried += changes
      default: others += changes
      }
    }
  }

  /// How many changes are in each group.
  var counts: [Int] { [done.count, others.count, notTried.count] }

  /// Whether no change is in two groups.
  var isUnambiguous: Bool {
    let all = done + others + notTried
    return Set(all).count == all.count
  }
}

extension String {
  /// The text without its line breaks.
  var words: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
