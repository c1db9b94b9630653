/// Any JSON value, for the parts of an answer that no type here describes.
public enum JSONValue: Sendable, Hashable {
  /// `null`, which is not the same as a field that is not there.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number without a fraction.
  case integer(Int64)
  /// Any other number.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Named values; their order carries no meaning in JSON.
  case object([String: JSONValue])

  /// The text, or nil if this is none.
  public var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number, or nil if this is not a number without a fraction.
  public var integerValue: Int? {
    if case .integer(let number) = self { Int(exactly: number) } else { nil }
  }

  /// The truth value, or nil if this is none.
  public var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The named values, or nil if this is no object.
  public var objectValue: [String: JSONValue]? {
    if case .object(let fields) = self { fields } else { nil }
  }
}
