import CloudflareSandbox

/// What came back on a connection, taken apart.
struct Reply: Sendable {
  /// The status, or 0 when the connection closed without an answer.
  let status: Int
  let headers: [String: String]
  let body: [UInt8]

  init(bytes: [UInt8]) {
    let end = Self.endOfHead(in: bytes)
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n").map(String.init)
    status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
    headers = Self.headers(in: lines.dropFirst())
    let rest = Array(bytes[end...])
    body = headers["transfer-encoding"] == "chunked" ? Self.joined(rest[...]) : rest
  }

  var text: String { String(decoding: body, as: UTF8.self) }
  var json: JSONValue { (try? JSONValue(parsing: body)) ?? .null }
  var result: JSONValue { json["result"] ?? .null }
  var info: JSONValue { json["result_info"] ?? .null }

  /// The codes of a refusal, each followed by those of its chain: `400 1004/9100`.
  var refusal: String {
    let errors = (json["errors"]?.array ?? []).map { error in
      let chain = (error["error_chain"]?.array ?? []).compactMap { $0["code"]?.integer }
      return ([error["code"]?.integer ?? -1] + chain).map(String.init).joined(separator: "/")
    }
    return "\(status) " + errors.joined(separator: " ")
  }

  /// The member of that name of each row of a list.
  func column(_ name: String) -> [String] { (result.array ?? []).map { $0[name]?.string ?? "-" } }

  private static func endOfHead(in bytes: [UInt8]) -> Int {
    let mark = Array("\r\n\r\n".utf8)
    let start = bytes.indices.dropLast(3).first { Array(bytes[$0..<($0 + 4)]) == mark }
    return start.map { $0 + 4 } ?? bytes.endIndex
  }

  private static func headers(in lines: ArraySlice<String>) -> [String: String] {
    var headers: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2 { headers[parts[0].lowercased()] = String(parts[1].dropFirst()) }
    }
    return headers
  }

  private static func joined(_ chunks: ArraySlice<UInt8>) -> [UInt8] {
    var rest = chunks
    var body: [UInt8] = []
    while let newline = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let digits = String(decoding: rest[..<newline].dropLast(), as: UTF8.self)
      guard let length = Int(digits, radix: 16), length > 0 else { break }
      body += rest[(newline + 1)...].prefix(length)
      rest = rest[(newline + 1)...].dropFirst(length + 2)
    }
    return body
  }
}
