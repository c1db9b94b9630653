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
  ///   - mayTouch: Tells which edits the owner allows.
  /// - Returns: For each finding that can be repaired, the one remedy to take.
  static func all(
    in findings: [Finding],
    preference: Remedy.Approach?,
    requested: Set<String>,
    mayTouch: (Edit) -> Bool = { _ in true }
  ) -> [Proposal] {
    findings.filter { !$0.fix.isOffer || requested.contains($0.rule) }.compactMap { finding in
      let remedies = finding.fix.remedies.filter { $0.edits.allSatisfy(mayTouch) }
      let preferred = remedies.first { $0.approach != nil && $0.approach == preference }
      return (preferred ?? remedies.first).map {
        Proposal(rule: finding.rule, owner: finding.owner, remedy: $0)
      }
    }
  }
}
