import DNSModel
import MailRules
import Wording
import ZonePlan

/// The result of `plan` as JSON, one element of `zones`.
struct ZonePlanDocument: Encodable {
  struct ChangeDocument: Encodable {
    let id: String
    let phase: Int
    let action: String
    let kind: String
    let risk: String
    let rules: [String]
    let before: RecordDocument?
    let after: RecordDocument?
    let note: String
    let exposes: [String]

    enum CodingKeys: String, CodingKey {
      case id, phase, action, kind, risk, rules, before, after, note, exposes
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(phase, forKey: .phase)
      try container.encode(action, forKey: .action)
      try container.encode(kind, forKey: .kind)
      try container.encode(risk, forKey: .risk)
      try container.encode(rules, forKey: .rules)
      try container.encode(before, forKey: .before)
      try container.encode(after, forKey: .after)
      try container.encode(note, forKey: .note)
      try container.encode(exposes, forKey: .exposes)
    }
  }

  struct QuestionDocument: Encodable {
    let rule: String
    let owner: String
    let question: String
    let option: String
  }

  struct AdviceDocument: Encodable {
    let rule: String
    let owner: String
    let advice: String
  }

  struct LeftAloneDocument: Encodable {
    let records: [RecordDocument]
    let reason: String
  }

  struct OutcomeDocument: Encodable {
    let fixed: [String]
    let remaining: [String]
    let new: [String]
  }

  let zone: ZoneDocument
  let digest: String?
  let changes: [ChangeDocument]
  let needsInput: [QuestionDocument]
  let manual: [AdviceDocument]
  let conflicts: [ConflictDocument]
  let leftAlone: [LeftAloneDocument]
  let hazards: [String]
  let suppressed: [SuppressedDocument]
  let after: OutcomeDocument
  let error: ErrorDocument?

  enum CodingKeys: String, CodingKey {
    case zone, digest, changes, manual, conflicts, hazards, suppressed, after, error
    case needsInput = "needs_input"
    case leftAlone = "left_alone"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(zone, forKey: .zone)
    try container.encode(digest, forKey: .digest)
    try container.encode(changes, forKey: .changes)
    try container.encode(needsInput, forKey: .needsInput)
    try container.encode(manual, forKey: .manual)
    try container.encode(conflicts, forKey: .conflicts)
    try container.encode(leftAlone, forKey: .leftAlone)
    try container.encode(hazards, forKey: .hazards)
    try container.encode(suppressed, forKey: .suppressed)
    try container.encode(after, forKey: .after)
    try container.encode(error, forKey: .error)
  }
}

extension ZonePlanDocument {
  init(_ plan: Plan, digest: PlanDigest, suppressed: [SuppressedFinding], _ language: Language) {
    zone = ZoneDocument(name: plan.apex.dotless, info: plan.info)
    self.digest = digest.description
    changes = plan.changes.map { ChangeDocument($0, language) }
    needsInput = plan.questions.map {
      QuestionDocument(
        rule: $0.rule,
        owner: $0.owner.dotless,
        question: $0.question.text(language),
        option: $0.question.subject.rawValue
      )
    }
    manual = plan.advice.map {
      AdviceDocument(rule: $0.rule, owner: $0.owner.dotless, advice: $0.text(language))
    }
    conflicts = plan.conflicts.map { ConflictDocument($0, language) }
    leftAlone = plan.leftAlone.map {
      LeftAloneDocument(records: $0.records.map(RecordDocument.init), reason: $0.reason(language))
    }
    hazards = plan.hazards.map { $0.text(language) }
    self.suppressed = suppressed.map(SuppressedDocument.init)
    after = OutcomeDocument(
      fixed: plan.outcome.fixed,
      remaining: plan.outcome.remaining,
      new: plan.outcome.new
    )
    error = nil
  }

  /// The element of a zone that has no plan: every field is there, and the error tells why it is empty.
  init(failed name: String, _ problem: Problem, _ language: Language) {
    zone = ZoneDocument(name: name, info: ZoneInfo())
    digest = nil
    (changes, needsInput, manual, conflicts) = ([], [], [], [])
    (leftAlone, hazards, suppressed) = ([], [], [])
    after = OutcomeDocument(fixed: [], remaining: [], new: [])
    error = ErrorDocument(problem, language)
  }
}

extension ZonePlanDocument.ChangeDocument {
  init(_ change: Change, _ language: Language) {
    self.init(
      id: change.id,
      phase: change.phase,
      action: change.action.rawValue,
      kind: change.kind.rawValue,
      risk: change.risk.rawValue,
      rules: change.rules,
      before: change.edit.before.map(RecordDocument.init),
      after: change.edit.after.map(RecordDocument.init),
      note: change.notes.map { $0(language) }.joined(separator: " "),
      exposes: change.exposes.map(\.description)
    )
  }
}

struct PlanDocument: Encodable {
  static let schemaName = "greycloud.plan/1"

  let schema = schemaName
  let zones: [ZonePlanDocument]
}
