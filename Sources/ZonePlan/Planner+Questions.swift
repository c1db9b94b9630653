public import DNSModel
import MailRules

extension Planner {
  /// Returns the questions of a plan that a person is asked before it is shown.
  ///
  /// - Parameters:
  ///   - plan: A plan for the zone, or a part of one.
  ///   - zone: The zone before it.
  /// - Returns: Those without whose answers an error stands, and the one whether the domain has mail, because what comes
  ///   next depends on it.
  public func urgentQuestions(of plan: Plan, in zone: Zone) -> [PlanQuestion] {
    neededAnswers(for: plan, in: zone) + plan.questions.filter { $0.question.subject == .mailUse }
  }

  /// Returns the questions of a plan without whose answers an error stands.
  ///
  /// - Parameters:
  ///   - plan: A plan for the zone, or a part of one.
  ///   - zone: The zone before it.
  /// - Returns: Those of its questions that are about errors which it leaves.
  public func neededAnswers(for plan: Plan, in zone: Zone) -> [PlanQuestion] {
    guard !plan.questions.isEmpty else { return [] }
    let errors = findings(in: zone.applying(plan.changes.map(\.edit))).filter { $0.severity == .error }
    return plan.questions.filter { item in
      errors.contains { $0.rule == item.rule && $0.owner == item.owner && $0.fix.question == item.question }
    }
  }
}
