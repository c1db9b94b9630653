import FoundationEssentials

/// Any JSON value, so that a test can look at every name in it.
package indirect enum JSONTree: Codable, Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONTree].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }

  /// Reads JSON text.
  package init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
  }

  /// The member of a name, `nil` if the value is no object or lacks it.
  package subscript(_ name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  /// The element of a number, `nil` if the value is no array or shorter.
  package subscript(_ index: Int) -> JSONTree? {
    guard case .array(let values) = self, values.indices.contains(index) else { return nil }
    return values[index]
  }

  /// The elements of an array.
  package var elements: [JSONTree]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  /// The names of the members, sorted.
  package var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.keys.sorted()
  }

  /// Returns an object without its `schema`, or `nil` if it names another one.
  package func withoutSchema(_ schema: String) -> JSONTree? {
    guard case .object(var members) = self, members.removeValue(forKey: "schema") == .string(schema) else {
      return nil
    }
    return .object(members)
  }

  /// The text of a string.
  package var text: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }
}
