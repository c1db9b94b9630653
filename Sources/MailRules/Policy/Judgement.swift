public import DNSModel
import Wording

/// What is left of findings once a policy was applied to them.
public struct Judgement: Sendable, Hashable {
  /// What is reported, the most severe first.
  public let findings: [Finding]
  /// What is accepted, in the same order.
  public let suppressed: [SuppressedFinding]
}

extension ZonePolicy {
  /// Applies the policy to findings.
  ///
  /// - Parameters:
  ///   - findings: What the rules found.
  ///   - apex: The zone.
  ///   - today: The day of the check; without it no suppression is over.
  /// - Returns: What is reported, with the severities of the policy, and what is not.
  public func judgement(
    of findings: [Finding],
    in apex: DomainName,
    on today: CalendarDate?
  ) -> Judgement {
    guard !levels.isEmpty || !suppressions.isEmpty else {
      return Judgement(findings: findings, suppressed: [])
    }
    var reported: [Finding] = []
    var suppressed: [SuppressedFinding] = []
    for finding in findings.compactMap(weighed) {
      let fitting = suppressions.filter { $0.fits(finding, in: apex) }
      if let suppression = fitting.last(where: { !$0.isOver(on: today) }) {
        suppressed.append(SuppressedFinding(finding: finding, suppression: suppression))
      } else {
        reported.append(fitting.compactMap(\.until).max().map(finding.unsuppressed) ?? finding)
      }
    }
    return Judgement(findings: RuleCatalog.sorted(reported), suppressed: suppressed)
  }

  private func weighed(_ finding: Finding) -> Finding? {
    guard let level = levels[finding.rule] else { return finding }
    return level.severity.map { finding.with(severity: $0) }
  }
}

extension Suppression {
  fileprivate func fits(_ finding: Finding, in apex: DomainName) -> Bool {
    rule == finding.rule && owner?.matches(finding.owner, in: apex) != false
  }

  fileprivate func isOver(on today: CalendarDate?) -> Bool {
    guard let until, let today else { return false }
    return until < today
  }
}

extension Finding {
  fileprivate func with(severity: Severity) -> Finding {
    Finding(rule: rule, severity: severity, owner: owner, records: records, message: message, fix: fix)
  }

  /// Returns the finding with a remark that its suppression is over.
  fileprivate func unsuppressed(since date: CalendarDate) -> Finding {
    let message = Text(
      "\(message) (the policy accepted this until \(date), and that is over)",
      ja: "\(message)（ポリシーで \(date) まで許容されていましたが、期限が過ぎました）"
    )
    return Finding(rule: rule, severity: severity, owner: owner, records: records, message: message, fix: fix)
  }
}
