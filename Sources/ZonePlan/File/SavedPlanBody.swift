import DNSModel
import MailRules
import Wording

/// The part of a saved plan that its seal covers.
struct SavedPlanBody: Codable {
  struct ZoneDocument: Codable {
    let id: String?
    let name: String
    let status: String?
    let paused: Bool
    let type: String?
    let plan: String?
  }

  struct ChangeDocument: Codable {
    let id: String
    let phase: Int
    let kind: ChangeKind
    let risk: String
    let rules: [String]
    let before: RecordDocument?
    let after: RecordDocument?
    let notes: [Text]
    let exposes: [String]
  }

  struct QuestionDocument: Codable {
    let rule: String
    let owner: String
    let option: String
    let question: Text
  }

  struct AdviceDocument: Codable {
    let rule: String
    let owner: String
    let advice: Text
  }

  struct LeftAloneDocument: Codable {
    let records: [RecordDocument]
    let reason: Text
  }

  struct OutcomeDocument: Codable {
    let fixed: [String]
    let remaining: [String]
    let new: [String]
  }

  let tool: String
  let made: String
  let zone: ZoneDocument
  let changes: [ChangeDocument]
  let questions: [QuestionDocument]
  let advice: [AdviceDocument]
  let conflicts: [SavedConflict]
  let leftAlone: [LeftAloneDocument]
  let hazards: [SavedHazard]
  let outcome: OutcomeDocument
  let rrsets: [RecordDocument]
  /// The run that the plan takes back; absent in a plan that repairs.
  let undoes: String?
  let leftOut: [ChangeDocument]
  let errors: PlanErrors
}

// MARK: Writing

extension SavedPlanBody {
  init(_ plan: Plan, tool: String, made: String) {
    self.tool = tool
    self.made = made
    zone = ZoneDocument(plan.apex, plan.info)
    changes = plan.changes.map(ChangeDocument.init)
    questions = plan.questions.map {
      QuestionDocument(
        rule: $0.rule,
        owner: $0.owner.dotless,
        option: $0.question.subject.rawValue,
        question: $0.question.text
      )
    }
    advice = plan.advice.map { AdviceDocument(rule: $0.rule, owner: $0.owner.dotless, advice: $0.text) }
    conflicts = plan.conflicts.map(SavedConflict.init)
    hazards = plan.hazards.map(SavedHazard.init)
    leftAlone = plan.leftAlone.map {
      LeftAloneDocument(records: $0.records.map(RecordDocument.init), reason: $0.reason)
    }
    outcome = OutcomeDocument(
      fixed: plan.outcome.fixed,
      remaining: plan.outcome.remaining,
      new: plan.outcome.new
    )
    rrsets = plan.rrsets.map(RecordDocument.init)
    undoes = plan.purpose.undoneRun
    leftOut = plan.leftOut.map(ChangeDocument.init)
    errors = plan.errors
  }
}

extension SavedPlanBody.ZoneDocument {
  init(_ apex: DomainName, _ info: ZoneInfo) {
    self.init(
      id: info.id,
      name: apex.dotless,
      status: info.status,
      paused: info.isPaused,
      type: info.type,
      plan: info.plan
    )
  }

  var info: ZoneInfo {
    ZoneInfo(id: id, status: status, isPaused: paused, type: type, plan: plan)
  }
}

extension SavedPlanBody.ChangeDocument {
  init(_ change: Change) {
    self.init(
      id: change.id,
      phase: change.phase,
      kind: change.kind,
      risk: change.risk.rawValue,
      rules: change.rules,
      before: change.edit.before.map(RecordDocument.init),
      after: change.edit.after.map(RecordDocument.init),
      notes: change.notes,
      exposes: change.exposes.map(\.description)
    )
  }
}

// MARK: Reading

extension SavedPlanBody {
  func plan() throws -> Plan {
    let (kept, dropped) = try planChanges()
    return Plan(
      apex: try DomainName(zone.name),
      info: zone.info,
      changes: kept,
      questions: try questions.map(question),
      advice: try advice.map {
        PlanAdvice(rule: $0.rule, owner: try DomainName($0.owner), text: $0.advice)
      },
      conflicts: try conflicts.map { try $0.conflict() },
      leftAlone: try leftAlone.map { LeftAlone(records: try records($0.records), reason: $0.reason) },
      outcome: PlanOutcome(fixed: outcome.fixed, remaining: outcome.remaining, new: outcome.new),
      hazards: try hazards.map { try $0.hazard() },
      rrsets: try records(rrsets),
      purpose: undoes.map(PlanPurpose.undo) ?? .repair,
      leftOut: dropped,
      errors: errors
    )
  }

  /// What a change is called and when it is written follows from the edits and is not taken from the file, so that
  /// nothing can pass as what it is not.
  private func planChanges() throws -> (kept: [Change], leftOut: [Change]) {
    guard (changes + leftOut).map(\.id).areNumbers else { throw SavedPlan.Failure.edited }
    let edits = try (changes + leftOut).enumerated().map { index, change in
      try SavedEdit(before: change.before, after: change.after).edit(unassigned: .planned(index + 1))
    }
    guard edits.keepIdentities else { throw SavedPlan.Failure.edited }
    let replaced = edits.replacedAliases
    let named = { (documents: [ChangeDocument], edits: ArraySlice<Edit>, phases: PhaseOrder) in
      zip(documents, edits).map {
        $0.change($1, phase: phases.phase(of: $1), ChangeKind($1, replacedAliases: replaced))
      }
    }
    let kept = edits.prefix(changes.count)
    return (
      named(changes, kept, PhaseOrder(Array(kept))),
      named(leftOut, edits.dropFirst(changes.count), PhaseOrder(edits))
    )
  }

  private func question(_ document: QuestionDocument) throws -> PlanQuestion {
    guard let subject = Question.Subject(rawValue: document.option) else {
      throw SavedPlan.Failure.notAPlan(document.option)
    }
    return PlanQuestion(
      rule: document.rule,
      owner: try DomainName(document.owner),
      question: Question(subject, document.question)
    )
  }

  private func records(_ documents: [RecordDocument]) throws -> [Record] {
    try documents.enumerated().map { try $1.record(unassigned: .planned($0 + 1)) }
  }
}

extension SavedPlanBody.ChangeDocument {
  func change(_ edit: Edit, phase: Int, _ kind: ChangeKind) -> Change {
    Change(
      id: id,
      phase: phase,
      kind: kind,
      risk: Remedy.Risk(rawValue: risk) ?? .confirm,
      rules: rules,
      edit: edit,
      notes: notes,
      exposes: exposes.compactMap { IPAddress($0) }
    )
  }
}

extension [Edit] {
  /// A Boolean value telling whether each edit is of a record of its own, which it leaves the record that it was.
  fileprivate var keepIdentities: Bool {
    let ids = compactMap(\.recordID)
    return Set(ids).count == ids.count
      && allSatisfy { edit in
        guard case .update(let before, let after) = edit else { return true }
        return before.id == after.id && before.type == after.type
      }
  }
}

extension [String] {
  /// A Boolean value telling whether they can be the numbers of changes: `c1` and so on, none of them twice.
  var areNumbers: Bool {
    Set(self).count == count && allSatisfy { $0.wholeMatch(of: /c[1-9][0-9]*/) != nil }
  }
}
