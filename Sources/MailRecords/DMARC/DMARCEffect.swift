/// What a receiver makes of a DMARC record.
///
/// Both generations of receivers are in use: those that follow RFC 7489 know `pct` and neither `np`, `t` nor `psd`;
/// those that follow RFC 9989 the other way round.
public struct DMARCEffect: Sendable, Hashable {
  /// The standard that a receiver follows.
  public enum Reader: Sendable, Hashable, CaseIterable {
    /// The first specification, of 2015.
    case rfc7489
    /// The standard, of 2026.
    case rfc9989
  }

  /// The policy applied to the domain's own mail.
  public let policy: DMARCRecord.Policy
  /// The policy applied to mail of sub-domains without a record of their own.
  public let subdomainPolicy: DMARCRecord.Policy
  /// The policy applied to mail of sub-domains that do not exist.
  public let nonexistentPolicy: DMARCRecord.Policy
  /// The share of failing mail, in percent, that it is applied to; the rest meets a policy one step weaker
  /// (RFC 7489 §6.6.4).
  public let percentage: Int

  /// A Boolean value telling whether failing mail of the domain itself may suffer.
  public var isEnforced: Bool { treatment(of: policy, at: 0) > .none }

  /// Returns whether some failing mail meets a stricter policy than by another effect.
  ///
  /// - Parameter other: The effect to compare with, or `nil` for one that lets everything pass.
  /// - Returns: Whether any part of the mail is worse off.
  public func isStricter(than other: DMARCEffect?) -> Bool {
    let policies: [KeyPath<DMARCEffect, DMARCRecord.Policy>] = [
      \.policy, \.subdomainPolicy, \.nonexistentPolicy,
    ]
    return policies.contains { policy in
      (0..<100).contains { part in
        let old = other.map { $0.treatment(of: $0[keyPath: policy], at: part) } ?? .none
        return treatment(of: self[keyPath: policy], at: part) > old
      }
    }
  }

  /// Returns what one part in a hundred of the failing mail meets, the part that meets the strictest policy first.
  private func treatment(of policy: DMARCRecord.Policy, at part: Int) -> DMARCRecord.Policy {
    part < percentage ? policy : policy.lowered
  }
}

extension DMARCRecord {
  /// Returns what receivers of a generation make of the record.
  ///
  /// - Parameter reader: The standard that they follow.
  /// - Returns: The effect, or `nil` if they treat the domain as one without DMARC: a policy is missing or wrong, and
  ///   no report address shows that the record is meant (RFC 7489 §6.6.3, RFC 9989 §4.10.1).
  public func effect(for reader: DMARCEffect.Reader) -> DMARCEffect? {
    guard hasUsablePolicies(for: reader), let policy else {
      guard !aggregateReports.isEmpty else { return nil }
      return DMARCEffect(policy: .none, subdomainPolicy: .none, nonexistentPolicy: .none, percentage: 100)
    }
    let subdomains = subdomainPolicy ?? policy
    switch reader {
    case .rfc7489:
      return DMARCEffect(
        policy: policy,
        subdomainPolicy: subdomains,
        nonexistentPolicy: subdomains,
        percentage: percentage ?? 100
      )
    case .rfc9989:
      let (own, below, nowhere) = (policy, subdomains, nonexistentPolicy ?? subdomains)
      return DMARCEffect(
        policy: isTesting ? own.lowered : own,
        subdomainPolicy: isTesting ? below.lowered : below,
        nonexistentPolicy: isTesting ? nowhere.lowered : nowhere,
        percentage: 100
      )
    }
  }

  /// A Boolean value telling whether some receivers act on failing mail of the domain itself.
  public var isEnforced: Bool {
    DMARCEffect.Reader.allCases.contains { effect(for: $0)?.isEnforced == true }
  }

  private func hasUsablePolicies(for reader: DMARCEffect.Reader) -> Bool {
    let heeded = reader == .rfc7489 ? ["p", "sp"] : ["p", "sp", "np"]
    return !issues.contains { issue in issue.tag.map(heeded.contains) == true }
  }
}
