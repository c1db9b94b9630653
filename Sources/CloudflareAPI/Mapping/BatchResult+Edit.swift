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
    var made = newRecords(for: edits).makeIterator()
    return edits.map { edit in
      switch edit {
      case .create: made.next().flatMap { $0 }
      case .update(let before, _): changed.first { $0.id == before.id }
      case .delete(let record): deleted.contains(record.id) ? record : nil
      }
    }
  }
  /// Returns a record of the answer for each one that was asked for: none is given to two of them.
  private func newRecords(for edits: [Edit]) -> [Record?] {
    var left = posts.map { try? Record($0) }
    let wanted = edits.compactMap { edit -> Record? in
      guard case .create(let record) = edit else { return nil }
      return record
    }
    let same = wanted.map { record -> Record? in
      let place = left.firstIndex { $0?.owner == record.owner && $0?.rdata == record.rdata }
      defer { if let place { left[place] = nil } }
      return place.flatMap { left[$0] }
    }
    return same.enumerated().map { index, record in
      record ?? (left.indices.contains(index) ? left[index] : nil)
    }
  }
}
