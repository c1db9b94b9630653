import FoundationEssentials

extension JSONValue: Decodable {
  /// Decodes any JSON value; the members of an object come out sorted by name.
  ///
  /// - Parameter decoder: The decoder to read from.
  /// - Throws: `DecodingError` when the input holds something that is not JSON.
  public init(from decoder: any Decoder) throws {
    if let members = try? decoder.container(keyedBy: MemberName.self) {
      self = .object(try Self.object(in: members))
    } else if var elements = try? decoder.unkeyedContainer() {
      self = .array(try Self.array(in: &elements))
    } else {
      self = try Self.scalar(in: decoder.singleValueContainer())
    }
  }

  /// Parses a JSON text.
  ///
  /// - Parameter bytes: The UTF-8 text.
  /// - Throws: `DecodingError` when it is not JSON.
  public init(parsing bytes: some Sequence<UInt8>) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }

  private static func object(in members: KeyedDecodingContainer<MemberName>) throws -> JSONObject {
    var object = JSONObject()
    for name in members.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
      object[name.stringValue] = try members.decode(JSONValue.self, forKey: name)
    }
    return object
  }

  private static func array(in elements: inout any UnkeyedDecodingContainer) throws -> [JSONValue] {
    var values: [JSONValue] = []
    while !elements.isAtEnd { values.append(try elements.decode(JSONValue.self)) }
    return values
  }

  private static func scalar(in container: any SingleValueDecodingContainer) throws -> JSONValue {
    if container.decodeNil() { return .null }
    if let value = try? container.decode(Bool.self) { return .bool(value) }
    if let value = try? container.decode(Int.self) { return .integer(value) }
    if let value = try? container.decode(Double.self) { return .number(value) }
    return .string(try container.decode(String.self))
  }
}

private struct MemberName: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
