/// A name of a field that is only known once it is read.
struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer {
  func field<Value: Decodable & Sendable>(_ key: Key) throws -> WireField<Value> {
    guard contains(key) else { return .absent }
    return try decodeNil(forKey: key) ? .null : .value(decode(Value.self, forKey: key))
  }

  /// Reads a list that is as good as empty when it is missing or `null`.
  func list<Element: Decodable>(_ key: Key) throws -> [Element] {
    try decodeIfPresent([Element].self, forKey: key) ?? []
  }
}

extension KeyedEncodingContainer {
  mutating func encode<Value: Encodable>(_ field: WireField<Value>, _ key: Key) throws {
    switch field {
    case .absent: break
    case .null: try encodeNil(forKey: key)
    case .value(let value): try encode(value, forKey: key)
    }
  }
}

extension Decoder {
  /// Reads every field that the given keys do not name, so that nothing in an answer is lost.
  func extra<Known: CodingKey>(besides _: Known.Type) throws -> [String: JSONValue] {
    let container = try container(keyedBy: AnyKey.self)
    var extra: [String: JSONValue] = [:]
    for key in container.allKeys where Known(stringValue: key.stringValue) == nil {
      extra[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
    }
    return extra
  }
}

extension Encoder {
  func encode(extra: [String: JSONValue]) throws {
    var container = container(keyedBy: AnyKey.self)
    for (name, value) in extra {
      try container.encode(value, forKey: AnyKey(name))
    }
  }
}
