public import DNSModel

/// What an edit is after, whichever identity a new record gets.
public struct EditAim: Hashable, Sendable {
  private let before: RecordID?
  private let after: Record?

  /// Creates the aim of an edit.
  ///
  /// - Parameter edit: The edit; one of a record that exists only in a plan so far is after what creates it.
  public init(_ edit: Edit) {
    before = edit.before.flatMap { $0.id.isPlanned ? nil : $0.id }
    after = edit.after.map { record in
      guard record.id.isPlanned else { return record }
      var record = record
      record.id = .planned(0)
      return record
    }
  }
}

extension RecordID {
  /// A Boolean value telling whether the record exists only in a plan so far.
  var isPlanned: Bool {
    if case .planned = self { true } else { false }
  }
}
