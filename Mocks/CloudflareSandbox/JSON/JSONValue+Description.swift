extension JSONValue: CustomStringConvertible {
  /// The value as JSON text.
  public var description: String { String(decoding: JSONWriter.bytes(of: self), as: UTF8.self) }
}
