public import DNSModel

extension Plan {
  /// Returns the plan with a comment on the records that it creates.
  ///
  /// What reverses a run restores records as they were, so it marks nothing.
  ///
  /// - Parameter comment: The comment, or `nil` for none.
  /// - Returns: The plan; records that exist, and new ones that have a comment, keep theirs.
  public func marked(with comment: String?) -> Plan {
    guard purpose == .repair else { return self }
    var plan = self
    plan.changes = plan.changes.map { $0.marked(with: comment) }
    return plan
  }

  /// A Boolean value telling whether ``marked(with:)`` has something to mark.
  public var canBeMarked: Bool { purpose == .repair && changes.contains { $0.edit.canBeMarked } }
}

extension Change {
  /// Returns the change with a comment on the record that it creates.
  ///
  /// - Parameter comment: The comment, or `nil` for none.
  /// - Returns: The change; a record that exists, and a new one that has a comment, keeps its own.
  public func marked(with comment: String?) -> Change {
    guard let comment, edit.canBeMarked else { return self }
    var change = self
    change.edit.comment(comment)
    return change
  }
}

extension Edit {
  fileprivate var canBeMarked: Bool {
    guard case .create(let record) = self else { return false }
    return record.comment == nil
  }

  fileprivate mutating func comment(_ comment: String) {
    guard case .create(var record) = self else { return }
    record.comment = comment
    self = .create(record)
  }
}

extension ZoneInfo {
  /// The most characters of a comment; a plan that is not known is taken for the smallest.
  public var commentLimit: Int { ["pro", "business", "enterprise"].contains(plan) ? 500 : 100 }
}
