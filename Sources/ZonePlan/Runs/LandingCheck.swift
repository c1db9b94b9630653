public import DNSModel

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

  /// Returns the record that a change left behind, if the change is in the zone exactly as asked.
  ///
  /// - Parameter change: The change.
  /// - Returns: The identity of the record that was made, changed or deleted, or `nil` if the change was not made.
  public func landed(_ change: Change) -> RecordID? {
    switch change.edit {
    case .create(let record):
      now.records(at: record.owner).first { !existing.contains($0.id) && $0.says(record) }?.id
    case .update(_, let after): now.record(after.id).flatMap { $0.says(after) ? after.id : nil }
    case .delete(let record): now.record(record.id) == nil ? record.id : nil
    }
  }
}
