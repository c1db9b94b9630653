public import DNSModel
public import MailRules

extension Planner {
  /// Returns the answers that a plan does not follow, although the zone says something else.
  ///
  /// Whoever gives them expects something else than what the plan does. An address must not be published in SPF alone
  /// while the mail server keeps another.
  ///
  /// - Parameters:
  ///   - stated: What the person said.
  ///   - plan: The whole plan for it.
  ///   - zone: The zone before it.
  /// - Returns: Each such answer, with what the zone says instead.
  public func unused(_ stated: Answers, for plan: Plan, in zone: Zone) -> [AnswerRefusal] {
    let after = zone.applying(plan.changes.map(\.edit))
    // A repair that is held back, because a part of it may not be touched, says itself what is in its way.
    guard !findings(in: after).contains(where: { !$0.fix.isOffer && !$0.fix.remedies.isEmpty }) else {
      return []
    }
    // An address has its use once it is known whose it is.
    let isOpen = neededAnswers(for: plan, in: zone).contains { $0.question.subject != .mailAddress }
    return stated.parts.filter { !isOpen || $0.mailAddresses.isEmpty }.flatMap { part in
      let reasons = part.unmet(in: after)
      guard !reasons.isEmpty else { return [AnswerRefusal]() }
      if plan.questions.isEmpty, part.isContradicted(by: after) { return reasons }
      var silent = self
      silent.answers = policy.answers(completing: stated.without(part))
      return silent.plan(for: zone).asksTheSame(as: plan) ? reasons : []
    }
  }
}

extension Answers {
  /// Returns whether mail goes on going elsewhere, so that to use the answer in SPF would be to use half of it.
  ///
  /// Behind a filter may be anybody.
  fileprivate func isContradicted(by zone: Zone) -> Bool {
    let hosts = zone.records(at: zone.apex, .mx).compactMap(\.rdata.mx).filter { !$0.isNull }.map(\.exchange)
    guard mailAddresses.isEmpty else { return hosts.contains { !zone.resolve($0).addresses.isEmpty } }
    return hosts.contains { !MailProvider.isFilter($0) }
  }
}

extension Plan {
  /// Returns whether another plan changes, asks and advises the same.
  fileprivate func asksTheSame(as other: Plan) -> Bool {
    changes == other.changes && questions == other.questions && advice == other.advice
      && conflicts == other.conflicts
  }
}
