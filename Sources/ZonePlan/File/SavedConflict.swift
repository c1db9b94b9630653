import DNSModel
import Wording

/// A conflict in a saved plan.
struct SavedConflict: Codable {
  struct Alternative: Codable {
    let rule: String
    let edits: [SavedEdit]
    let note: Text
  }

  let id: String
  let owner: String
  let alternatives: [Alternative]
}

extension SavedConflict {
  init(_ conflict: PlanConflict) {
    id = conflict.id
    owner = conflict.owner.dotless
    alternatives = conflict.alternatives.map {
      Alternative(rule: $0.rule, edits: $0.edits.map(SavedEdit.init), note: $0.note)
    }
  }

  func conflict() throws -> PlanConflict {
    PlanConflict(
      id: id,
      owner: try DomainName(owner),
      alternatives: try alternatives.map {
        PlanConflict.Alternative(
          rule: $0.rule,
          edits: try $0.edits.map { try $0.edit(unassigned: .planned(0)) },
          note: $0.note
        )
      }
    )
  }
}
