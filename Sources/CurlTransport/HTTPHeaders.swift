/// The header fields of a request or an answer, in their order, found by name whatever its case.
public struct HTTPHeaders: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  /// One header field.
  public struct Field: Sendable, Equatable {
    /// The name as it was written.
    public let name: String
    /// The value without surrounding blanks.
    public let value: String

    /// Makes a field.
    ///
    /// - Parameters:
    ///   - name: the field's name.
    ///   - value: the field's value.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The fields, in their order; a name may occur more than once.
  public private(set) var fields: [Field]

  /// Makes a list of fields.
  ///
  /// - Parameter fields: the fields, in their order.
  public init(_ fields: [Field] = []) {
    self.fields = fields
  }

  /// Makes a list of fields from a literal.
  ///
  /// - Parameter elements: names and values, in their order.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements.map { Field(name: $0.0, value: $0.1) })
  }

  /// The value of the first field of this name, or nil.
  ///
  /// - Parameter name: the name, in any case.
  public subscript(name: String) -> String? {
    let wanted = name.lowercased()
    return fields.first { $0.name.lowercased() == wanted }?.value
  }

  /// Adds a field at the end.
  ///
  /// - Parameters:
  ///   - name: the field's name.
  ///   - value: the field's value.
  public mutating func append(name: String, value: String) {
    fields.append(Field(name: name, value: value))
  }
}
