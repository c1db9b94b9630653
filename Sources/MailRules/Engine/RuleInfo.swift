public import Wording

/// Everything that is said about a rule: the one source of its documentation, output and tests.
public struct RuleInfo: Sendable {
  /// The stable kebab-case name; it names the pattern found, not the remedy.
  public let id: String
  /// The severity of its findings, unless a finding says otherwise.
  public let severity: Severity
  /// The step of the five-step mail check that it belongs to, if any.
  public let step: Int?
  /// The pattern in a few words, without a full stop.
  public let title: Text
  /// Why the pattern breaks mail.
  public let rationale: Text
  /// How to repair it by hand in Cloudflare's dashboard.
  public let byHand: Text
  /// The most that its fix can be.
  public let fix: Fix.Kind
  /// The sources that the rule rests on, the most important first.
  public let references: [Reference]
  /// Zones in which it fires and zones in which it must not.
  public let examples: [Example]
  /// A Boolean value telling whether it reports that something is not published.
  ///
  /// Such a rule fires in most fragments of a zone, so other rules' examples need not name it.
  public var reportsAbsence = false
}
