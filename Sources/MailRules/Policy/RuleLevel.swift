/// How much a policy lets the findings of a rule matter.
public enum RuleLevel: String, Sendable, Hashable, CaseIterable {
  /// Mail is broken.
  case error
  /// Mail will or may break.
  case warning
  /// Worth knowing.
  case info
  /// Not looked for.
  case off

  /// The severity, or `nil` if the rule is off.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}
