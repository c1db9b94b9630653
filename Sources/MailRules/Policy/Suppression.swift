/// A finding that an owner knows of and wants neither reported nor repaired.
public struct Suppression: Sendable, Hashable {
  /// The rule that finds it.
  public let rule: String
  /// The names at which it is expected, or `nil` for all.
  public let owner: NamePattern?
  /// Why it is accepted.
  public let reason: String
  /// The last day on which it counts, or `nil` for ever.
  public let until: CalendarDate?

  /// Creates a suppression.
  public init(rule: String, owner: NamePattern? = nil, reason: String, until: CalendarDate? = nil) {
    self.rule = rule
    self.owner = owner
    self.reason = reason
    self.until = until
  }
}

/// A finding together with the suppression that silences it.
public struct SuppressedFinding: Sendable, Hashable {
  /// What was found.
  public let finding: Finding
  /// Why it is not reported.
  public let suppression: Suppression
}
