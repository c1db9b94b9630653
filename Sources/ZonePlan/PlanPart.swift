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
  let errors: PlanErrors
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
      leftAlone: LeftAlone.notChosen(dropped) + whole.leftAlone,
      outcome: PlanOutcome(before: before, after: after),
      hazards: hazards,
      rrsets: rrsets,
      purpose: whole.purpose,
      leftOut: whole.leftOut + dropped,
      errors: errors
    )
  }

  private var dropped: [Change] {
    let ids = Set(kept.map(\.id))
    return whole.changes.filter { !ids.contains($0.id) }
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
    return all.standing(against: whole.purpose) + missingHosts.map(Hazard.missingHost) + splitReplacements
      + addedErrors
  }

  private var splitReplacements: [Hazard] {
    let ids = Set(kept.map(\.id))
    return ChangeBundle.all(in: whole).filter { $0.isSplit(by: ids) }.map {
      .splitReplacement($0.changes[0].owner, changes: $0.ids)
    }
  }

  /// The hosts that a kept change names and that have no address without a change that was left out.
  ///
  /// The rules cannot tell: an error that the zone has at that name already would hide the new one.
  private var missingHosts: [DomainName] {
    let planned = whole.changes + whole.leftOut
    let (partly, wholly) = (zone.applying(kept.map(\.edit)), zone.applying(planned.map(\.edit)))
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
