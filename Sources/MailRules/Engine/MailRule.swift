import DNSModel
import Wording

/// One check of a zone: what it looks for, why that breaks mail, and how it is repaired.
///
/// Everything about a rule stands in its one file. Documentation, `explain` and the tests read ``info``.
public protocol MailRule: Sendable {
  /// The rule's identity, words, sources and examples.
  static var info: RuleInfo { get }

  /// Creates the rule; rules have no state.
  init()

  /// Returns what the rule finds in a zone.
  ///
  /// - Parameter zone: The zone with the facts derived from it.
  /// - Returns: The findings, in zone order.
  func findings(in zone: MailZone) -> [Finding]
}

extension MailRule {
  /// Creates a finding of this rule.
  ///
  /// - Parameters:
  ///   - owner: The name that the finding is about.
  ///   - records: The records that show it.
  ///   - message: What is wrong, in one sentence that names it.
  ///   - fix: How it is repaired.
  ///   - severity: The severity if it differs from the rule's own.
  /// - Returns: The finding.
  func finding(
    at owner: DomainName,
    _ records: [Record],
    _ message: Text,
    fix: Fix,
    severity: Severity? = nil
  ) -> Finding {
    Finding(
      rule: Self.info.id,
      severity: severity ?? Self.info.severity,
      owner: owner,
      records: records,
      message: message,
      fix: fix
    )
  }
}
