/// A field of an answer that may be missing, `null`, or there.
///
/// The three are told apart because they mean different things: a record without `proxied` says nothing about
/// its cloud, and one with `proxied: false` says that it is off.
public enum WireField<Value: Sendable>: Sendable {
  /// The answer does not have the field.
  case absent
  /// The field is there and holds `null`.
  case null
  /// The field holds a value.
  case value(Value)

  /// The value, or nil if the field is missing or `null`.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}

extension WireField: Equatable where Value: Equatable {}
extension WireField: Hashable where Value: Hashable {}
