public import DNSModel

extension BatchResult {
  /// Returns what the answer says of some edits.
  ///
  /// Records that were there are known by their identifiers. The API documents no order of its answer, so a new record
  /// is looked for by what was asked for, and its position decides only if none has exactly that.
  ///
  /// - Parameter edits: The edits that were sent.
  /// - Returns: For each edit, in their order, the record that the answer names, or `nil` if it names none.
  public func records(for edits: [Edit]) -> [Record?] {
    let changed = (patches + puts).compactMap { try? Record($0) }
    let deleted = Set(deletes.map { RecordID.assigned($0.id) })
    var made = NewRecords(answered: posts.map { try? Record($0) }, edits)
    return edits.map { edit in
      switch edit {
      case .create(let record): made.take(record)
      case .update(let before, _): changed.first { $0.id == before.id }
      case .delete(let record): deleted.contains(record.id) ? record : nil
      }
    }
  }
}

/// The new records of an answer, each of which belongs to one that was asked for.
private struct NewRecords {
  private var answered: [Record?]
  private var wanted: [Record?]

  init(answered: [Record?], _ edits: [Edit]) {
    self.answered = answered
    wanted = edits.compactMap { edit in
      guard case .create(let record) = edit else { return nil }
      return record
    }
  }

  /// Returns the record that belongs to the next one that was asked for.
  mutating func take(_ record: Record) -> Record? {
    guard let place = wanted.firstIndex(where: { $0?.id == record.id }) else { return nil }
    wanted[place] = nil
    let same = answered.firstIndex {
      $0.map { $0.owner == record.owner && $0.rdata == record.rdata } ?? false
    }
    guard let found = same ?? (answered.indices.contains(place) ? place : nil) else { return nil }
    defer { answered[found] = nil }
    return answered[found]
  }
}
