/// A name of a field that is only known once it is read.
struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

/// The known fields of an object; what else it holds costs nothing but the look at its octets.
struct WireFields<Known: CodingKey> {
  private let container: KeyedDecodingContainer<AnyKey>

  init(_ decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: AnyKey.self)
  }

  func required<Value: Decodable>(_ key: Known) throws -> Value {
    try container.decode(Value.self, forKey: AnyKey(key.stringValue))
  }

  func field<Value: Decodable>(_ key: Known) throws -> WireField<Value> {
    try field(key, container.decodeIfPresent(Value.self, forKey: AnyKey(key.stringValue)))
  }

  /// Reads a list that is as good as empty when it is missing or `null`.
  func list<Element: Decodable>(_ key: Known) throws -> [Element] {
    try container.decodeIfPresent([Element].self, forKey: AnyKey(key.stringValue)) ?? []
  }

  private func field<Value>(_ key: Known, _ value: Value?) -> WireField<Value> {
    if let value { return .value(value) }
    return container.contains(AnyKey(key.stringValue)) ? .null : .absent
  }
}

// Without these, a decoder of its own would read each plain value, which takes much longer.
extension WireFields {
  func required(_ key: Known) throws -> String {
    try container.decode(String.self, forKey: AnyKey(key.stringValue))
  }

  func field(_ key: Known) throws -> WireField<String> {
    try field(key, container.decodeIfPresent(String.self, forKey: AnyKey(key.stringValue)))
  }

  func field(_ key: Known) throws -> WireField<Int> {
    try field(key, container.decodeIfPresent(Int.self, forKey: AnyKey(key.stringValue)))
  }

  func field(_ key: Known) throws -> WireField<Bool> {
    try field(key, container.decodeIfPresent(Bool.self, forKey: AnyKey(key.stringValue)))
  }
}
