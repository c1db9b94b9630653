/// An authenticated request, as the endpoints see it.
struct Call: Sendable {
  let token: Token
  let path: String
  let zoneID: String?
  let recordID: String?
  let query: Query
  let body: [UInt8]
  let isJSON: Bool
  /// A fault that the endpoint itself has to act out.
  let quirk: Fault.Effect?

  func json() throws(APIFailure) -> JSONValue {
    guard isJSON else { throw .notJSON }
    do { return try JSONValue(parsing: body) } catch { throw .unreadableBody }
  }

  /// What the body asks of a record.
  func wish() throws(APIFailure) -> RecordWish { try wish(in: json()) }

  func wish(in json: JSONValue) throws(APIFailure) -> RecordWish {
    let wish = try RecordWish(json)
    return quirk == .ignoreProxied ? wish.dropping("proxied") : wish
  }
}
