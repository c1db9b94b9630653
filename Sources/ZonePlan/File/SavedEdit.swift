import DNSModel

/// An edit in a saved plan: the record as it is and as it shall be.
struct SavedEdit: Codable {
  let before: RecordDocument?
  let after: RecordDocument?
}

extension SavedEdit {
  init(_ edit: Edit) {
    self.init(before: edit.before.map(RecordDocument.init), after: edit.after.map(RecordDocument.init))
  }

  func edit(unassigned: RecordID) throws -> Edit {
    let old = try before?.record(unassigned: unassigned)
    let new = try after?.record(unassigned: unassigned)
    switch (old, new) {
    case (nil, let new?): return .create(new)
    case (let old?, nil): return .delete(old)
    case (let old?, let new?): return .update(before: old, after: new)
    case (nil, nil): throw SavedPlan.Failure.notAPlan("an edit without a record")
    }
  }
}
