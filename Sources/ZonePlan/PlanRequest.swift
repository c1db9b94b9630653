public import MailRules

/// What a person asked of the planner: with the same zone, the same request makes the same plan.
///
/// Which conflicts were decided and which changes were chosen is not part of it: that shows in the changes.
public struct PlanRequest: Sendable, Hashable {
  /// What the person said about their mail.
  public var answers: Answers
  /// The approach to take where several are right.
  public var preference: Remedy.Approach?
  /// The rules that were chosen.
  public var rules: RuleSelection
  /// What the person allowed beyond what every plan may do.
  public var allowance: PlanAllowance

  /// Creates a request; without arguments nothing special was asked.
  public init(
    answers: Answers = Answers(),
    preference: Remedy.Approach? = nil,
    rules: RuleSelection = RuleSelection(),
    allowance: PlanAllowance = PlanAllowance()
  ) {
    self.answers = answers
    self.preference = preference
    self.rules = rules
    self.allowance = allowance
  }

  /// Returns the planner that fulfils the request; whatever rules were chosen, all rules judge whether a plan breaks
  /// something.
  ///
  /// - Parameters:
  ///   - policy: What the owner laid down for the zone.
  ///   - evidence: What was found out outside the zone.
  /// - Returns: The planner.
  public func planner(under policy: ZonePolicy = ZonePolicy(), _ evidence: Evidence = Evidence()) -> Planner {
    Planner(
      rules: rules.rules,
      judges: RuleCatalog.all,
      answers: policy.answers(completing: answers),
      evidence: evidence,
      preference: preference,
      requested: rules.requested,
      policy: policy,
      allowance: allowance
    )
  }
}
