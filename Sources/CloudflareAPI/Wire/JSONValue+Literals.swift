extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Makes a text.
  ///
  /// - Parameter value: the text.
  public init(stringLiteral value: String) { self = .string(value) }

  /// Makes a number.
  ///
  /// - Parameter value: the number.
  public init(integerLiteral value: Int64) { self = .integer(value) }

  /// Makes a truth value.
  ///
  /// - Parameter value: the truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// Makes a `null`.
  ///
  /// - Parameter nilLiteral: nothing.
  public init(nilLiteral: ()) { self = .null }

  /// Makes a list.
  ///
  /// - Parameter elements: its values.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// Makes an object; of two values with one name the later counts.
  ///
  /// - Parameter elements: names and values.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { $1 })
  }
}
