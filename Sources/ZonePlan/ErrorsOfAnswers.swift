import DNSModel
import MailRules

extension Planner {
  /// Returns the errors that come to a zone by what the person said.
  ///
  /// A repair may uncover a mistake that another one hid. Without the answers that would happen as well, or the mistake
  /// is one of records that the plan leaves as they are; every other error is the answers' doing.
  ///
  /// - Parameters:
  ///   - plan: A plan with the answers.
  ///   - zone: The zone before it.
  /// - Returns: Their places.
  func errorsOfAnswers(in plan: Plan, for zone: Zone) -> [PlanErrors.Place] {
    guard !answers.isEmpty || answers.hasNoMail else { return [] }
    let before = verdict(on: zone)
    let after = verdict(on: zone.applying(plan.changes.map(\.edit))).filter { finding in
      finding.records.isEmpty || finding.records.contains { zone.record($0.id) != $0 }
    }
    guard !PlanErrors().added(before: before, after: after).isEmpty else { return [] }
    var unanswered = self
    unanswered.answers = answers.unanswered
    return unanswered.plan(for: zone).errors.added(before: before, after: after)
  }
}
