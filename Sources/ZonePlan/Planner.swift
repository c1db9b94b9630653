public import DNSModel
public import MailRules
import Wording

/// Turns the findings of a zone into one plan.
///
/// The fixes are applied to a copy of the zone and all rules run again, until nothing is left to fix: a fix may bring
/// up what the mistake before it hid. The plan is the difference between the zone and the copy, so it proves itself,
/// and a second plan for the changed zone is empty.
public struct Planner: Sendable {
  /// A remedy that brings up another one again and again would never end; no chain of real fixes is this long.
  private static let mostRounds = 10

  private let rules: [any MailRule]
  private let judges: [any MailRule]
  var answers: Answers
  private(set) var evidence: Evidence
  /// The day on which what the policy accepts is judged.
  private let today: CalendarDate?
  private let preference: Remedy.Approach?
  private let requested: Set<String>
  let policy: ZonePolicy
  private let allowance: PlanAllowance

  /// Creates a planner.
  ///
  /// - Parameters:
  ///   - rules: The rules whose findings shall be fixed.
  ///   - judges: The rules that tell whether a plan breaks something, also what `rules` do not look at; `nil` for the
  ///     same ones.
  ///   - answers: What the person said.
  ///   - evidence: What was found out outside the zone.
  ///   - preference: The approach to take where several are right; `nil` for each rule's own default.
  ///   - requested: The rules that the person asked for by name, so that their offers are taken up.
  ///   - policy: What the owner laid down for the zone.
  ///   - allowance: What the person allows beyond what every plan may do.
  public init(
    rules: [any MailRule] = RuleCatalog.all,
    judges: [any MailRule]? = nil,
    answers: Answers = Answers(),
    evidence: Evidence = Evidence(),
    preference: Remedy.Approach? = nil,
    requested: Set<String> = [],
    policy: ZonePolicy = ZonePolicy(),
    allowance: PlanAllowance = PlanAllowance()
  ) {
    self.rules = rules
    self.judges = judges ?? rules
    self.answers = answers
    self.evidence = evidence
    today = evidence.today
    self.preference = preference
    self.requested = requested
    self.policy = policy
    self.allowance = allowance
  }

  /// Returns the plan that repairs a zone.
  ///
  /// - Parameter zone: The zone as it is.
  /// - Returns: The plan; it is empty if nothing can be changed for the better.
  public func plan(for zone: Zone) -> Plan {
    var draft = PlanDraft(zone: zone)
    repair(&draft)
    return plan(from: draft)
  }

  /// Returns the plan that repairs a zone, with conflicts decided.
  ///
  /// All choices that name a conflict of the plan are taken at once, and the others are looked for among the conflicts
  /// that are left then.
  ///
  /// - Parameters:
  ///   - zone: The zone as it is.
  ///   - choices: The alternatives to take.
  /// - Returns: The plan. Where a conflict was decided, only the chosen changes are made.
  /// - Throws: ``ConflictChoice/Failure`` if a choice names nothing.
  public func plan(for zone: Zone, choosing choices: [ConflictChoice]) throws(ConflictChoice.Failure) -> Plan
  {
    var left = choices
    return try plan(for: zone) { draft throws(ConflictChoice.Failure) in
      guard let stranger = left.first else { return [] }
      let conflicts = draft.conflicts
      var decisions: [PlanDraft.Decision] = []
      for conflict in conflicts {
        guard let index = left.firstIndex(where: { $0.conflict == conflict.id }) else { continue }
        decisions.append(try left.remove(at: index).decision(on: conflict))
      }
      guard !decisions.isEmpty else { throw .noConflict(stranger, conflicts) }
      return decisions
    }
  }

  /// Returns the plan that repairs a zone, with conflicts decided until there is nothing more to decide.
  func plan<Failure: Error>(
    for zone: Zone,
    deciding decisions: (PlanDraft) throws(Failure) -> [PlanDraft.Decision]
  ) throws(Failure) -> Plan {
    var draft = PlanDraft(zone: zone)
    repair(&draft)
    while true {
      let next = try decisions(draft)
      guard !next.isEmpty else { return plan(from: draft) }
      draft.take(next)
      repair(&draft)
    }
  }

  /// Returns the planner that plans as on another day.
  func planning(on day: CalendarDate?) -> Planner {
    var planner = self
    planner.evidence.today = day
    return planner
  }

  /// Applies remedies until nothing is left to fix, except for those of which a part may not be written.
  private func repair(_ draft: inout PlanDraft) {
    let start = draft
    repair(&draft) { _ in true }
    var units = RepairUnits(of: draft, under: limits(in: draft.zone))
    if units.areLimited {
      repeat {
        draft = start
        repair(&draft, where: units.allow)
      } while units.blockStrays(among: draft.edits)
    }
    draft.units = units
  }

  private func repair(_ draft: inout PlanDraft, where isAllowed: (Proposal) -> Bool) {
    for _ in 0..<Self.mostRounds {
      let found = findings(in: draft.desired)
      let proposals = Proposal.all(in: found, preference: preference, requested: requested)
      let round = PlanRound(proposals.filter { !draft.isSettled($0) }).keeping(isAllowed)
      draft.add(round)
      if round.accepted.isEmpty { break }
    }
  }

  private func plan(from draft: PlanDraft) -> Plan {
    var plan = PlanBuilder(
      draft: draft,
      evidence: evidence,
      before: findings(in: draft.zone),
      after: findings(in: draft.desired),
      errors: (verdict(on: draft.zone), verdict(on: draft.desired)),
      limits: limits(in: draft.zone),
      preference: preference
    ).plan
    let refused = errorsOfAnswers(in: plan, for: draft.zone)
    // What nobody may accept is no part of what a person sees and accepts, also not for a part of the plan.
    plan.errors = plan.errors.refusing(refused)
    let rules = Set(refused.map(\.rule)).sorted()
    let isNamed = rules.isEmpty || plan.hazards.contains(.newErrors(rules))
    plan.hazards += isNamed ? [] : [.newErrors(rules)]
    return plan
  }

  /// Returns the part of a plan that holds only some of its changes, proved anew.
  ///
  /// - Parameters:
  ///   - plan: A plan for this zone.
  ///   - zone: The zone as it is.
  ///   - isIncluded: Tells which changes to keep.
  /// - Returns: The smaller plan; what was left out is listed in it.
  public func part(of plan: Plan, for zone: Zone, where isIncluded: (Change) -> Bool) -> Plan {
    let kept = plan.changes.filter(isIncluded)
    let edits = kept.map(\.edit)
    let (before, after) = (verdict(on: zone), verdict(on: zone.applying(edits)))
    let unseen = Hazard.newErrors(before, after, besides: plan.errors)
    let more = plan.purpose == .repair ? Hazard.moreErrors(before, after) : []
    return PlanPart(
      whole: plan,
      kept: kept,
      zone: zone,
      evidence: evidence,
      before: findings(in: zone),
      after: findings(in: zone.applying(edits)),
      addedErrors: unseen.isEmpty ? more : unseen,
      errors: plan.errors.part(before: before, after: after),
      policy: policy,
      allowance: allowance
    ).plan
  }

  func limits(in zone: Zone) -> TouchLimits { TouchLimits(zone, allowance, policy) }

  /// Returns what is reported, which is what shall be repaired.
  func findings(in zone: Zone) -> [Finding] {
    judgement(on: zone).findings
  }

  /// Returns what the rules find in a zone, and what the policy accepts of that.
  ///
  /// - Parameter zone: The zone as it is.
  /// - Returns: Both.
  public func judgement(on zone: Zone) -> Judgement {
    let found = RuleCatalog.findings(in: MailZone(zone, answers: answers, evidence: evidence), rules: rules)
    return policy.judgement(of: found, in: zone.apex, on: today)
  }

  func verdict(on zone: Zone) -> [Finding] {
    RuleCatalog.findings(in: MailZone(zone, answers: answers, evidence: evidence), rules: judges)
  }
}
