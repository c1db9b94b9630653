public import DNSModel

/// What a zone says of a change that was sent.
public enum Landing: Sendable, Hashable {
  /// It is in force; of its record, somebody has changed fields that it does not decide.
  case inForce(RecordID, edited: Set<RecordField>)
  /// The zone is as it was before: it may still come.
  case missing
  /// The zone says neither what it said before nor what was asked for.
  case overtaken

  /// A Boolean value telling whether the zone may say something else later without anybody's doing.
  public var isOpen: Bool { self == .missing }

  /// The record that the change made, changed or deleted, if it is in force.
  public var record: RecordID? {
    guard case .inForce(let record, _) = self else { return nil }
    return record
  }
}

/// Tells from what a zone holds whether changes were made.
public struct LandingCheck: Sendable {
  private let existing: Set<RecordID>
  private let now: Zone

  /// Creates a check.
  ///
  /// - Parameters:
  ///   - before: The records before the changes; a record among them is nobody's creation.
  ///   - now: The zone as it is now.
  public init(before: [Record], now: Zone) {
    existing = Set(before.map(\.id))
    self.now = now
  }

  /// Returns what the zone says of a change.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - record: The record that an answer named as the one that the change made.
  /// - Returns: Whether it is in force.
  public func landing(of change: Change, known record: RecordID? = nil) -> Landing {
    let edit = change.edit
    switch edit {
    case .create(let wanted): return landing(of: wanted, as: record, edit)
    case .update(let before, let after):
      guard let found = now.record(before.id) else { return .overtaken }
      if found.agrees(with: after, in: edit.decisive) { return inForce(found, after) }
      return found.agrees(with: before, in: edit.decisive) ? .missing : .overtaken
    case .delete(let gone): return now.record(gone.id) == nil ? .inForce(gone.id, edited: []) : .missing
    }
  }

  /// Without an answer, a new record is known by all that it says, or by a comment that names its run.
  private func landing(of wanted: Record, as id: RecordID?, _ edit: Edit) -> Landing {
    if let id {
      guard let found = now.record(id) else { return .missing }
      return found.agrees(with: wanted, in: edit.decisive) ? inForce(found, wanted) : .overtaken
    }
    let fields = wanted.comment == nil ? .all : edit.decisive.union([.comment])
    let found = now.records(at: wanted.owner).first {
      !existing.contains($0.id) && $0.agrees(with: wanted, in: fields)
    }
    return found.map { inForce($0, wanted) } ?? .missing
  }

  private func inForce(_ found: Record, _ wanted: Record) -> Landing {
    .inForce(found.id, edited: found.fields(differingFrom: wanted))
  }
}
