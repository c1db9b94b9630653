public import DNSModel

extension Edit {
  /// The fields that it changes; of a record that it makes or deletes, all.
  public var changed: Set<RecordField> {
    guard case .update(let before, let after) = self else { return .all }
    return after.fields(differingFrom: before)
  }

  /// The fields by which it is told whether the edit is in force: those that the world sees, and those that it changes.
  ///
  /// What somebody writes into the other fields, such as a comment, is nobody's business but theirs.
  public var decisive: Set<RecordField> {
    switch self {
    case .create: RecordField.visible
    case .update: changed.union(RecordField.visible)
    case .delete: .all
    }
  }

  /// Returns whether the record that it changes or deletes still says what counts.
  ///
  /// What is deleted must be what it was to the world; the diff shows what is deleted with it.
  func isPossible(in zone: Zone) -> Bool {
    guard let before else { return true }
    let fields = after == nil ? RecordField.visible : decisive
    return zone.record(before.id)?.agrees(with: before, in: fields) ?? false
  }

  /// Returns the edit with what its record says now, where it does not decide that.
  ///
  /// - Parameter zone: The zone as it is now.
  /// - Returns: The edit; it sends what it sent before.
  public func rebased(on zone: Zone) -> Edit {
    guard let before, let now = zone.record(before.id) else { return self }
    return after.map { .update(before: now, after: now.taking(changed, from: $0)) } ?? .delete(now)
  }
}

extension Change {
  /// Returns the change with what its record says now, where it does not decide that.
  ///
  /// - Parameter zone: The zone as it is now.
  /// - Returns: The change with the same number; what it makes is the same.
  public func rebased(on zone: Zone) -> Change {
    var change = self
    change.edit = edit.rebased(on: zone)
    return change
  }
}
