/// A request as the test server read it.
struct ReceivedRequest: Sendable {
  let connection: Int
  let method: String
  let path: String
  let headers: [String: [String]]
  let body: [UInt8]

  init(connection: Int, head: String, body: [UInt8]) {
    self.connection = connection
    let lines = head.split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    method = words.first.map(String.init) ?? ""
    path = words.dropFirst().first.map(String.init) ?? ""
    headers = Self.headers(in: lines.dropFirst())
    self.body = body
  }

  func header(_ name: String) -> String? { headers[name.lowercased()]?.first }

  static func headers(in lines: ArraySlice<Substring>) -> [String: [String]] {
    var headers: [String: [String]] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      headers[line[..<colon].lowercased(), default: []].append(String(value))
    }
    return headers
  }
}
