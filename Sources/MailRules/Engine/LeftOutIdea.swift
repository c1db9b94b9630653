public import Wording

/// An idea for a rule that is left out on purpose.
public struct LeftOutIdea: Sendable, Hashable {
  /// The identity that the rule would have.
  public let id: String
  /// What it would report.
  public let title: Text
  /// Why it does more harm than good.
  public let argument: Text

  /// Creates an idea.
  public init(_ id: String, _ title: Text, because argument: Text) {
    self.id = id
    self.title = title
    self.argument = argument
  }

  /// All ideas that are left out, sorted by identity.
  public static let all: [LeftOutIdea] = []
}
