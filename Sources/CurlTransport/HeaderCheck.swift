/// What may stand in a header, so that no value can begin a header or a request of its own.
enum HeaderCheck {
  /// The names that the transport sets itself, and whose doubling would change how the request is read.
  private static let reserved: Set<String> = [
    "authorization", "connection", "content-length", "expect", "host", "transfer-encoding", "user-agent",
  ]

  /// Checks everything in a request that goes into a header.
  static func check(_ request: HTTPRequest, userAgent: String) throws(TransportError) {
    guard isValue(userAgent) else { throw refusal("User-Agent") }
    guard request.bearer?.isSafeInHeader ?? true else { throw refusal("Authorization") }
    for field in request.headers.fields {
      let isReserved = reserved.contains(field.name.lowercased())
      guard isName(field.name), isValue(field.value), !isReserved else { throw refusal(field.name) }
    }
  }

  /// Whether a text is a `token` of RFC 9110 §5.6.2.
  private static func isName(_ text: String) -> Bool {
    let marks = Set("!#$%&'*+-.^_`|~".utf8)
    return !text.isEmpty
      && text.utf8.allSatisfy { byte in
        marks.contains(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      }
  }

  /// Whether a text is free of control characters; a tab is a blank.
  private static func isValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
  }

  private static func refusal(_ name: String) -> TransportError { .unsent(.unsafeHeader(name: name)) }
}
