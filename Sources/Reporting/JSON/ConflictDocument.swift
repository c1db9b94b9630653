import DNSModel
import Wording
import ZonePlan

/// A conflict of a plan as JSON.
struct ConflictDocument: Encodable {
  struct Alternative: Encodable {
    let id: String
    let rule: String
    let edits: [EditDocument]
    let note: String
  }

  /// What happens to one record; the side on which there is none is null.
  struct EditDocument: Encodable {
    let before: RecordDocument?
    let after: RecordDocument?

    enum CodingKeys: String, CodingKey {
      case before, after
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(before, forKey: .before)
      try container.encode(after, forKey: .after)
    }
  }

  let id: String
  let owner: String
  let alternatives: [Alternative]
}

extension ConflictDocument {
  init(_ conflict: PlanConflict, _ language: Language) {
    id = conflict.id
    owner = conflict.owner.dotless
    alternatives = zip(conflict.letters, conflict.alternatives).map { letter, alternative in
      Alternative(
        id: letter,
        rule: alternative.rule,
        edits: alternative.edits.map {
          EditDocument(before: $0.before.map(RecordDocument.init), after: $0.after.map(RecordDocument.init))
        },
        note: alternative.note(language)
      )
    }
  }
}
