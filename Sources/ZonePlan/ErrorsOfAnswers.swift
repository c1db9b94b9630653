import DNSModel
import MailRules

extension Planner {
  /// Returns the hazard of errors that come to a zone by what the person said.
  ///
  /// A repair may uncover a mistake that another one hid. Without the answers that would happen as well, or the mistake
  /// is one of records that the plan leaves as they are; every other error is the answers' doing.
  ///
  /// - Parameters:
  ///   - plan: A plan with the answers.
  ///   - zone: The zone before it.
  /// - Returns: The hazard, if there are such errors.
  func errorsOfAnswers(in plan: Plan, for zone: Zone) -> [Hazard] {
    guard !answers.isEmpty || answers.hasNoMail else { return [] }
    let before = verdict(on: zone)
    let after = verdict(on: zone.applying(plan.changes.map(\.edit))).filter { finding in
      finding.records.isEmpty || finding.records.contains { zone.record($0.id) != $0 }
    }
    guard !Hazard.newErrors(before, after, besides: PlanErrors()).isEmpty else { return [] }
    var unanswered = self
    unanswered.answers = answers.unanswered
    return Hazard.newErrors(before, after, besides: unanswered.plan(for: zone).errors)
  }
}
