public import DNSModel
public import ZonePlan

/// A record of a plan in which somebody has changed something that the plan does not decide.
public struct EditedRecord: Sendable, Hashable {
  /// The record as it is now.
  public let record: Record
  /// The fields that somebody has changed.
  public let fields: [RecordField]

  /// Creates an edited record, unless nothing was edited.
  ///
  /// - Parameters:
  ///   - record: The record as it is now.
  ///   - fields: The fields.
  init?(_ record: Record, _ fields: Set<RecordField>) {
    guard !fields.isEmpty else { return nil }
    self.record = record
    self.fields = fields.sorted()
  }
}
