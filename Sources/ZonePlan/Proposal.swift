import DNSModel
import MailRules

/// A remedy that a finding proposes.
struct Proposal {
  let rule: String
  let owner: DomainName
  let remedy: Remedy

  /// Returns what findings propose.
  ///
  /// - Parameters:
  ///   - findings: What the rules found.
  ///   - preference: The approach to take where several are right.
  ///   - requested: The rules whose offers are taken up.
  /// - Returns: For each finding that can be repaired, the one remedy to take.
  static func all(
    in findings: [Finding],
    preference: Remedy.Approach?,
    requested: Set<String>
  ) -> [Proposal] {
    findings.filter { !$0.fix.isOffer || requested.contains($0.rule) }.compactMap { Proposal($0, preference) }
  }
}

extension Proposal {
  /// Creates what a finding proposes, if it can be repaired.
  ///
  /// Which remedy that is depends on what a person prefers, and not on what may be touched: a remedy that may not be
  /// carried out is a matter for a person, and another one beside it is a detour.
  ///
  /// - Parameters:
  ///   - finding: The finding.
  ///   - preference: The approach to take where several are right.
  init?(_ finding: Finding, _ preference: Remedy.Approach?) {
    let remedies = finding.fix.remedies
    let preferred = remedies.first { $0.approach != nil && $0.approach == preference }
    guard let remedy = preferred ?? remedies.first else { return nil }
    self.init(rule: finding.rule, owner: finding.owner, remedy: remedy)
  }
}
