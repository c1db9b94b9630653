public import Wording

/// A value that a fix needs and that only a person knows.
public struct Question: Sendable, Hashable {
  /// What is asked for, and the option that answers it.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    /// The public address of the mail server.
    case mailAddress = "--mail-ip"
    /// The name of the mail server.
    case mailHost = "--mail-host"
    /// The mail provider.
    case provider = "--provider"
    /// Whether the domain has mail at all.
    case mailUse = "--no-mail"
  }

  /// What is asked for.
  public let subject: Subject
  /// The question in words.
  public let text: Text

  /// Creates a question.
  public init(_ subject: Subject, _ text: Text) {
    self.subject = subject
    self.text = text
  }
}
