extension JSONValue: CustomStringConvertible {
  /// The value as JSON text.
  public var description: String { String(decoding: JSONWriter.bytes(of: self), as: UTF8.self) }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Makes an object whose members keep the order of the literal.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init()
    for (name, value) in elements { self[name] = value }
  }
}
