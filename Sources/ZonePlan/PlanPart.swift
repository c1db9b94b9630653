import DNSModel
import MailRules

/// A plan with only some of its changes, in the phases that these need.
struct PlanPart {
  let whole: Plan
  let kept: [Change]
  let zone: Zone
  let evidence: Evidence
  let before: [Finding]
  let after: [Finding]
  let addedErrors: [Hazard]
  let policy: ZonePolicy
  let allowance: PlanAllowance

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
      rrsets: rrsets,
      purpose: whole.purpose
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
    let edits = kept.map(\.edit)
    let all =
      Hazard.all(in: edits, of: zone, under: policy, allowing: allowance)
      + MTASTSCaution.hazards(in: edits, of: zone, evidence)
      + missingHosts.map(Hazard.missingHost) + addedErrors
    return all.standing(against: whole.purpose)
  }

  /// The hosts that a kept change names and that have no address without a change that was left out.
  ///
  /// The rules cannot tell: an error that the zone has at that name already would hide the new one.
  private var missingHosts: [DomainName] {
    let (partly, wholly) = (zone.applying(kept.map(\.edit)), zone.applying(whole.changes.map(\.edit)))
    let named = kept.compactMap(\.edit.after?.rdata.target).filter { name in
      partly.resolve(name).outcome == .nothing && wholly.resolve(name).outcome != .nothing
    }
    return Set(named).sorted()
  }

  /// The RRsets stay those that the plan was made for: a zone that changed since is stale for a part of it too.
  private var rrsets: [Record] {
    Zone(apex: whole.apex, records: whole.rrsets).rrsets(touchedBy: kept.map(\.edit))
  }
}
