public import DNSModel
import MailRules
import Wording

/// Turns a finished draft into the plan that is shown.
struct PlanBuilder {
  let draft: PlanDraft
  let evidence: Evidence
  let before: [Finding]
  let after: [Finding]
  let errors: (before: [Finding], after: [Finding])
  let limits: TouchLimits
  let preference: Remedy.Approach?

  var plan: Plan {
    let edits = draft.edits
    let changes = changes(edits)
    return Plan(
      apex: draft.zone.apex,
      info: draft.zone.info,
      changes: changes,
      questions: questions,
      advice: advice(changes),
      conflicts: draft.conflicts,
      leftAlone: LeftAlone.all(in: draft.zone, besides: edits, remaining: after, under: limits),
      outcome: PlanOutcome(before: before, after: after),
      hazards: hazards(edits),
      rrsets: draft.zone.rrsets(touchedBy: edits),
      errors: PlanErrors(before: errors.before, after: errors.after)
    )
  }

  private func hazards(_ edits: [Edit]) -> [Hazard] {
    Hazard.all(in: edits, of: draft.zone, under: limits.policy, allowing: limits.allowance)
      + MTASTSCaution.hazards(in: edits, of: draft.zone, evidence)
      + Hazard.moreErrors(errors.before, errors.after)
  }

  private var questions: [PlanQuestion] {
    after.compactMap { finding in
      finding.fix.question.map { PlanQuestion(rule: finding.rule, owner: finding.owner, question: $0) }
    }
  }

  private func advice(_ changes: [Change]) -> [PlanAdvice] {
    let standing = after.compactMap { finding in
      advice(on: finding).map { PlanAdvice(rule: finding.rule, owner: finding.owner, text: $0) }
    }
    return standing + [MTASTSCaution.advice(for: changes, in: draft.zone, evidence)].compactMap { $0 }
  }

  /// What a person can do about a finding that the plan does not repair.
  private func advice(on finding: Finding) -> Text? {
    Proposal(finding, preference).flatMap { draft.units?.reason(against: $0) }?.advice(on: finding.message)
      ?? finding.advice
  }

  private func changes(_ edits: [Edit]) -> [Change] {
    let phases = PhaseOrder(edits)
    let replaced = edits.replacedAliases
    let shown = draft.zone.shownAddresses
    return phases.ordered.enumerated().map { index, edit in
      change("c\(index + 1)", edit, phase: phases.phase(of: edit), replaced, shown)
    }
  }

  private func change(
    _ id: String,
    _ edit: Edit,
    phase: Int,
    _ replaced: Set<DomainName>,
    _ shown: ShownAddresses
  ) -> Change {
    let reasons = edit.recordID.flatMap { draft.reasons[$0] } ?? []
    let touches = limits.allowedTouches(of: edit)
    var seen: Set<Text> = []
    let notes = (reasons.map(\.note) + touches.map(\.note)).filter { seen.insert($0).inserted }
    return Change(
      id: id,
      phase: phase,
      kind: ChangeKind(edit, replacedAliases: replaced),
      risk: touches.isEmpty && reasons.allSatisfy { $0.risk == .safe } ? .safe : .confirm,
      rules: Set(reasons.map(\.rule)).sorted(),
      edit: edit,
      notes: notes,
      exposes: shown.added(by: edit, leadingTo: draft.desired)
    )
  }
}

extension Finding {
  /// What a person can do about it that the plan does not.
  fileprivate var advice: Text? {
    switch fix {
    case .manual(let text): text
    case .offer(let remedies): remedies.first.map(offer)
    case .remedies, .input, .choice: nil
    }
  }

  private func offer(_ remedy: Remedy) -> Text {
    severity == .info
      ? Text(
        "\(remedy.note) Nothing is broken, so this is planned only if asked for: --only \(rule).",
        ja: "\(remedy.note) 不具合ではないため、--only \(rule) を指定したときだけ計画に入れます。"
      )
      : Text(
        "\(remedy.note) That is for you to decide, so it is planned only if asked for: --only \(rule).",
        ja: "\(remedy.note) ご自身で判断していただく変更のため、--only \(rule) を指定したときだけ計画に入れます。"
      )
  }
}

extension PlanOutcome {
  init(before: [Finding], after: [Finding]) {
    let (old, now) = (Set(before.map(\.rule)), Set(after.map(\.rule)))
    self.init(
      fixed: old.subtracting(now).sorted(),
      remaining: old.intersection(now).sorted(),
      new: now.subtracting(old).sorted()
    )
  }
}

extension Zone {
  /// Returns the RRsets that edits touch, addresses and aliases of a name counting as one.
  ///
  /// - Parameter edits: The edits.
  /// - Returns: The records that share an owner and a type with an edit.
  public func rrsets(touchedBy edits: [Edit]) -> [Record] {
    let touched = Set(edits.flatMap { [$0.before, $0.after].compactMap { $0 } }.map(Place.init))
    return Set(touched.map(\.owner)).sorted().flatMap {
      records(at: $0).filter { touched.contains(Place($0)) }
    }
  }
}
