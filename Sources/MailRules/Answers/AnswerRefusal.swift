public import Wording

/// Why an answer is not used.
public struct AnswerRefusal: Error, Sendable, Hashable {
  /// What was answered.
  public let subject: Question.Subject
  /// Why it is not used, as a part of a sentence without an end.
  public let reason: Text
  /// The answers that were probably meant.
  public let meant: [String]

  init(_ subject: Question.Subject, _ reason: Text, meant: [String] = []) {
    (self.subject, self.reason, self.meant) = (subject, reason, meant)
  }

  /// Returns the reason and the suggestions, as sentences.
  ///
  /// - Parameter name: How an answer of the kind is given: an option, or a key of a file.
  /// - Returns: The text.
  public func text(givenAs name: String) -> Text {
    guard !meant.isEmpty else { return Text("\(reason).", ja: "\(reason)。") }
    return Text(
      "\(reason). Did you mean \(name) \(list: meant)?",
      ja: "\(reason)。もしかして: \(name) \(list: meant)。"
    )
  }
}
