/// A path below the base URL with its query, ready to be put into a URL.
struct APITarget: Sendable, Equatable {
  let text: String

  private init(_ text: String) { self.text = text }

  /// Makes a target; the path comes from this module, the query's values may come from anywhere.
  init(_ path: String, query: [(name: String, value: String)] = []) {
    let items = query.map { "\($0.name)=\(Self.encoded($0.value))" }
    text = items.isEmpty ? path : "\(path)?\(items.joined(separator: "&"))"
  }

  /// Makes a target below a zone.
  ///
  /// An identifier is checked rather than encoded: a name, an empty text or `..` in its place would ask for
  /// something else altogether.
  init(
    zone id: String,
    _ rest: String = "",
    query: [(name: String, value: String)] = []
  ) throws(CloudflareError) {
    try self.init("/zones/\(Self.checked(id))\(rest)", query: query)
  }

  /// Returns an identifier that is one: 32 hexadecimal digits.
  static func checked(_ id: String) throws(CloudflareError) -> String {
    let isHex = id.utf8.allSatisfy { byte in
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
        || UInt8(ascii: "A")...UInt8(ascii: "F") ~= byte
    }
    guard id.utf8.count == 32, isHex else { throw .invalidIdentifier }
    return id
  }

  /// Adds one more item to the query.
  func with(_ name: String, _ value: Int) -> APITarget {
    APITarget("\(text)\(text.contains("?") ? "&" : "?")\(name)=\(value)")
  }

  /// Encodes everything that is not unreserved (RFC 3986 §2.3).
  private static func encoded(_ text: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = text.utf8.flatMap { byte in
      plain.contains(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
