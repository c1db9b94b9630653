/// Why somebody else's change was refused.
public enum EditError: Error, Equatable {
  /// There is no zone of that name.
  case unknownZone(String)
  /// There is no record of that name and type, or more than one.
  case ambiguousRecord(name: String, type: String, count: Int)
  /// A line is not a record.
  case unreadable(SeedError)
  /// The rules forbid the change.
  case refused(code: Int, message: String)

  init(_ failure: APIFailure) {
    self = .refused(code: failure.errors[0].code, message: failure.errors[0].message)
  }
}
