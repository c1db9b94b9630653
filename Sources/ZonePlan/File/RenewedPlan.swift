public import DNSModel
import MailRules

/// A saved plan, planned anew.
public struct RenewedPlan: Sendable {
  /// The changes of the saved plan, each as it is planned now, with everything that is said about them.
  ///
  /// A change that is not planned now is among them as the file has it, so that it can be named and left out. What is
  /// planned now and was not then is among the changes that were left out.
  public let plan: Plan
  /// The numbers of the changes that are not planned now, although neither the policy nor another tool's mark forbids
  /// them: what is forbidden is a hazard of the plan, which tells how to allow it.
  public let unproposed: Set<String>
}

extension Planner {
  /// Returns a saved plan, planned anew.
  ///
  /// - Parameters:
  ///   - saved: The saved plan. The planner must be one for its request.
  ///   - zone: The zone as it is now, or the one in the file.
  /// - Returns: The plan. It is held against the errors that both the saved one and the fresh one lead to: what comes
  ///   besides them nobody has seen, or only a file that was altered accepts.
  public func renewed(_ saved: PortablePlan, in zone: Zone) -> RenewedPlan {
    let planner = planning(on: saved.day ?? evidence.today)
    let fresh = planner.plan(for: zone, decidedBy: saved.edits)
    var renewal = Renewal(of: saved, by: fresh)
    let seen = PlanErrors(
      before: verdict(on: saved.zone),
      after: verdict(on: saved.zone.applying(saved.edits))
    )
    renewal.whole.errors = fresh.errors.accepted(only: seen)
    let chosen = Set(saved.changes.map(\.id))
    let isWhole = renewal.lost.isEmpty && renewal.whole.changes.allSatisfy { chosen.contains($0.id) }
    var plan =
      isWhole ? renewal.whole : planner.part(of: renewal.whole, for: zone) { chosen.contains($0.id) }
    let unseen = newErrors(of: plan, plan.changes.map(\.edit), in: zone)
    plan.hazards += unseen.filter { !plan.hazards.contains($0) }
    plan.rrsets = saved.zone.rrsets(touchedBy: plan.changes.map(\.edit))
    let limits = limits(in: zone)
    let unexplained = renewal.lost.filter { limits.reason(against: $0.edit) == nil }
    return RenewedPlan(plan: plan, unproposed: Set(unexplained.map(\.id)))
  }

  /// Returns the plan that repairs a zone, with conflicts decided as some edits decide them.
  private func plan(for zone: Zone, decidedBy edits: [Edit]) -> Plan {
    let aims = Set(edits.map(EditAim.init))
    return plan(for: zone) { draft in
      let made = Set(draft.edits.map(EditAim.init))
      return draft.conflicts.compactMap { conflict in
        conflict.alternatives.first { alternative in
          let wanted = Set(alternative.edits.map(EditAim.init))
          return wanted.isSubset(of: aims) && !wanted.isSubset(of: made)
        }.map { PlanDraft.Decision(conflict: conflict, chosen: $0) }
      }
    }
  }
}

/// Gives the changes of a fresh plan the numbers that they have in a file.
private struct Renewal {
  /// The fresh plan and what it does not hold of the saved one.
  var whole: Plan
  /// The chosen changes that are not in the fresh plan.
  let lost: [PortablePlan.NumberedEdit]

  init(of document: PortablePlan, by fresh: Plan) {
    let saved = document.changes + document.leftOut
    let numbers = Dictionary(
      saved.map { (EditAim($0.edit), $0.id) },
      uniquingKeysWith: { first, _ in first }
    )
    let proposed = Set(fresh.changes.map { EditAim($0.edit) })
    lost = document.changes.filter { !proposed.contains(EditAim($0.edit)) }
    var free = FreeNumbers(besides: saved.map(\.id))
    whole = fresh
    whole.changes =
      fresh.changes.map { $0.numbered(numbers[EditAim($0.edit)] ?? free.next()) } + Self.bare(lost)
    whole.conflicts = fresh.conflicts.map { conflict in
      free.isTaken(conflict.id) ? conflict.numbered(free.next()) : conflict
    }
  }

  /// Nothing is said about a change that greycloud would not make, besides what it does.
  private static func bare(_ changes: [PortablePlan.NumberedEdit]) -> [Change] {
    let replaced = changes.map(\.edit).replacedAliases
    return changes.map { change in
      Change(
        id: change.id,
        phase: 1,
        kind: ChangeKind(change.edit, replacedAliases: replaced),
        risk: .confirm,
        rules: [],
        edit: change.edit,
        notes: [],
        exposes: []
      )
    }
  }
}

/// The numbers that no change of a saved plan has.
private struct FreeNumbers {
  private var taken: Set<String>
  private var last = 0

  init(besides taken: [String]) {
    self.taken = Set(taken)
  }

  func isTaken(_ number: String) -> Bool { taken.contains(number) }

  mutating func next() -> String {
    repeat { last += 1 } while !taken.insert("c\(last)").inserted
    return "c\(last)"
  }
}

extension Change {
  fileprivate func numbered(_ id: String) -> Change {
    Change(
      id: id,
      phase: phase,
      kind: kind,
      risk: risk,
      rules: rules,
      edit: edit,
      notes: notes,
      exposes: exposes
    )
  }
}

extension PlanConflict {
  fileprivate func numbered(_ id: String) -> PlanConflict {
    PlanConflict(id: id, owner: owner, alternatives: alternatives)
  }
}
