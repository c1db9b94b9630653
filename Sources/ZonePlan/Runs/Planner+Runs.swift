public import DNSModel
import MailRules
import Wording

/// Why an applied plan can be neither reversed nor finished: its records are no longer as it left them.
public struct OvertakenRun: Error, Sendable, Hashable {
  /// The places at which somebody has changed something since.
  public let differences: [ZoneDifference]
  /// The numbers of the changes that cannot be made there, with those that belong to them.
  public let changes: [String]
  /// A Boolean value telling whether nothing is left without these changes.
  public let isWhole: Bool

  /// Creates the reason, unless there is no difference.
  ///
  /// - Parameters:
  ///   - differences: The differences.
  ///   - plan: The plan.
  ///   - wanted: The changes that were to be made or taken back.
  init?(_ differences: [ZoneDifference], in plan: Plan, _ wanted: [Change]) {
    guard !differences.isEmpty else { return nil }
    let owners = Set(differences.map(\.owner))
    let touching = ChangeBundle.all(in: plan).filter { bundle in
      bundle.changes.contains { change in
        change.edit.places.contains { owners.contains($0.owner) }
      }
    }
    self.differences = differences
    let ids = touching.flatMap(\.ids)
    changes = ids
    isWhole = wanted.allSatisfy { ids.contains($0.id) }
  }
}

extension Planner {
  /// Returns the plan that takes back what an applied plan changed.
  ///
  /// - Parameters:
  ///   - applied: The applied plan.
  ///   - run: The run that wrote it.
  ///   - zone: The zone as it is now.
  ///   - isIncluded: Tells which of its changes to take back.
  /// - Returns: The plan; it is empty if everything is taken back already. Its changes keep their numbers.
  /// - Throws: ``OvertakenRun`` if somebody has changed the records since.
  public func undoing(
    _ applied: AppliedPlan,
    of run: String,
    in zone: Zone,
    where isIncluded: (Change) -> Bool = { _ in true }
  ) throws(OvertakenRun) -> Plan {
    let chosen = applied.done.filter(isIncluded)
    let differences = Reversal(of: chosen, in: applied, zone).differences
    if let overtaken = OvertakenRun(differences, in: applied.plan, chosen) { throw overtaken }
    let whole = undoing(Reversal(of: applied.done, in: applied, zone), applied, of: run, in: zone)
    let ids = Set(chosen.map(\.id))
    guard whole.changes.contains(where: { !ids.contains($0.id) }) else { return whole }
    return part(of: whole, for: zone) { ids.contains($0.id) }
  }

  private func undoing(
    _ reversal: Reversal,
    _ applied: AppliedPlan,
    of run: String,
    in zone: Zone
  ) -> Plan {
    let edits = reversal.edits.map(\.edit)
    let after = zone.applying(edits)
    var plan = Plan(
      apex: zone.apex,
      info: zone.info,
      changes: changes(reversal, in: zone, leadingTo: after),
      outcome: PlanOutcome(before: findings(in: zone), after: findings(in: after)),
      hazards: Hazard.all(in: edits, of: zone, under: policy).standing(against: .undo(run: run)),
      rrsets: zone.rrsets(touchedBy: edits),
      purpose: .undo(run: run),
      errors: applied.plan.errors.reversed(in: verdict(on: zone))
    )
    plan.hazards += newErrors(of: plan, edits, in: zone)
    return plan
  }

  private func changes(_ reversal: Reversal, in zone: Zone, leadingTo after: Zone) -> [Change] {
    let numbers = Dictionary(reversal.edits.map { ($0.edit, $0.id) }, uniquingKeysWith: { first, _ in first })
    let edits = reversal.edits.map(\.edit)
    let (phases, replaced) = (PhaseOrder(edits), edits.replacedAliases)
    return phases.ordered.map { edit in
      Change(
        id: numbers[edit] ?? "",
        phase: phases.phase(of: edit),
        kind: ChangeKind(edit, replacedAliases: replaced),
        risk: .confirm,
        rules: [],
        edit: edit,
        notes: [],
        exposes: zone.addressesExposed(by: edit, leadingTo: after)
      )
    }
  }

  /// Returns the plan that makes what is missing of an applied plan.
  ///
  /// What somebody else has made exactly as planned counts as there.
  ///
  /// - Parameters:
  ///   - applied: The applied plan.
  ///   - zone: The zone as it is now.
  ///   - isIncluded: Tells which of the missing changes to make.
  /// - Returns: The rest of the plan; it is empty if everything is there. Its changes keep their numbers.
  /// - Throws: ``OvertakenRun`` if somebody has changed the records since.
  public func finishing(
    _ applied: AppliedPlan,
    in zone: Zone,
    where isIncluded: (Change) -> Bool = { _ in true }
  ) throws(OvertakenRun) -> Plan {
    let check = LandingCheck(before: applied.plan.rrsets, now: zone)
    let there = applied.missing.filter { check.landing(of: $0).record != nil }
    let missing = applied.missing.filter { change in isIncluded(change) && !there.contains(change) }
    let left = missing.map { $0.rebased(on: zone) }
    let edits = left.map(\.edit)
    let meant = applied.records(withInForce: applied.done + there)
    let differences = meant.differences(at: edits, from: zone).adding(
      missing.filter { !$0.edit.isPossible(in: zone) },
      expecting: \.before,
      in: zone
    )
    if let overtaken = OvertakenRun(differences, in: applied.plan, left) { throw overtaken }
    var rest = applied.plan
    rest.changes = left
    rest.rrsets = zone.rrsets(touchedBy: edits)
    let after = zone.applying(edits)
    return PlanPart(
      whole: rest,
      kept: left,
      zone: zone,
      evidence: evidence,
      before: findings(in: zone),
      after: findings(in: after),
      addedErrors: newErrors(of: applied.plan, edits, in: zone),
      errors: applied.plan.errors,
      policy: policy,
      allowance: rest.allowance
    ).plan
  }
}
