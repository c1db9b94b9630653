/// A JSON value to be sent.
///
/// Nothing is ever decoded into one: that would take time for fields that nobody reads.
public enum JSONValue: Sendable, Hashable {
  /// `null`, which is not the same as a field that is not there.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number without a fraction.
  case integer(Int64)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Named values; their order carries no meaning in JSON.
  case object([String: JSONValue])
}
