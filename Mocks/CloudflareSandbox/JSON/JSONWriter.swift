/// Writes JSON values as UTF-8 text, members in their own order.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  static func bytes(of value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value)
    return writer.bytes
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let value): raw(value ? "true" : "false")
    case .integer(let value): raw(String(value))
    case .number(let value): raw(String(value))
    case .string(let text): quoted(text)
    case .array(let elements): list(elements)
    case .object(let object): members(of: object)
    }
  }

  private mutating func list(_ elements: [JSONValue]) {
    raw("[")
    for (position, element) in elements.enumerated() {
      if position > 0 { raw(",") }
      write(element)
    }
    raw("]")
  }

  private mutating func members(of object: JSONObject) {
    raw("{")
    for (position, name) in object.keys.enumerated() {
      if position > 0 { raw(",") }
      quoted(name)
      raw(":")
      write(object[name] ?? .null)
    }
    raw("}")
  }

  private mutating func quoted(_ text: String) {
    raw("\"")
    for byte in text.utf8 { escaped(byte) }
    raw("\"")
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case 0..<0x20: raw("\\u00" + Self.hexadecimal(byte))
    default: bytes.append(byte)
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
