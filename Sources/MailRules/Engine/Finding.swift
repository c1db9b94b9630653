public import DNSModel
public import Wording

/// Something that a rule found in a zone.
public struct Finding: Sendable, Hashable {
  /// The rule's identity.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// The name that it is about.
  public let owner: DomainName
  /// The records that show it; empty if something is missing.
  public let records: [Record]
  /// What is wrong, in one sentence.
  public let message: Text
  /// How it is repaired.
  public let fix: Fix
}
