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
    return stated.parts.flatMap { part in
      let reasons = part.unmet(in: after)
      guard !reasons.isEmpty else { return [AnswerRefusal]() }
      if !part.mailAddresses.isEmpty, after.hasAddressedMailServer, plan.questions.isEmpty { return reasons }
      var silent = self
      silent.answers = policy.answers(completing: stated.without(part))
      return silent.plan(for: zone).asksTheSame(as: plan) ? reasons : []
    }
  }
}

extension Zone {
  /// A Boolean value telling whether an MX record leads to an address of the zone.
  fileprivate var hasAddressedMailServer: Bool {
    records(at: apex, .mx).contains { $0.rdata.mx.map { !resolve($0.exchange).addresses.isEmpty } == true }
  }
}

extension Plan {
  /// Returns whether another plan changes, asks and advises the same.
  fileprivate func asksTheSame(as other: Plan) -> Bool {
    changes == other.changes && questions == other.questions && advice == other.advice
      && conflicts == other.conflicts
  }
}
