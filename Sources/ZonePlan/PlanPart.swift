import DNSModel
import MailRules

/// A plan with only some of its changes, in the phases that these need.
struct PlanPart {
  let whole: Plan
  let kept: [Change]
  let zone: Zone
  let before: [Finding]
  let after: [Finding]
  /// What the rules would say after the whole plan; the person accepted that already.
  let afterWhole: [Finding]

  var plan: Plan {
    Plan(
      apex: whole.apex,
      info: whole.info,
      changes: changes,
      questions: whole.questions,
      advice: whole.advice,
      conflicts: whole.conflicts,
      leftAlone: LeftAlone.notChosen(whole.changes.filter { !kept.contains($0) }) + whole.leftAlone,
      outcome: PlanOutcome(before: before, after: after),
      hazards: hazards,
      rrsets: rrsets
    )
  }

  private var changes: [Change] {
    let phases = PhaseOrder(kept.map(\.edit))
    return kept.map { change in
      var change = change
      change.phase = phases.phase(of: change.edit)
      return change
    }
  }

  private var hazards: [Hazard] {
    let caused = Hazard.newErrors(before + afterWhole, after)
    return Hazard.all(in: kept.map(\.edit), of: zone)
      + (caused.isEmpty ? Hazard.addedErrors(before, after) : caused)
  }

  /// The RRsets stay those that the plan was made for: a zone that changed since is stale for a part of it too.
  private var rrsets: [Record] {
    Zone(apex: whole.apex, records: whole.rrsets).rrsets(touchedBy: kept.map(\.edit))
  }
}
