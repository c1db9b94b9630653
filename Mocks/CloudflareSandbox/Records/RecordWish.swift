/// What one request asks of a record: only the fields that it names.
struct RecordWish: Sendable {
  private var members: JSONObject

  init(_ json: JSONValue) throws(APIFailure) {
    guard let object = json.object else { throw .unreadableBody }
    members = object
  }

  var id: String? { members["id"]?.string }

  /// This wish without the field of that name.
  func dropping(_ field: String) -> Self {
    var copy = self
    copy.members[field] = nil
    return copy
  }

  /// The fields after this wish; what it does not name stays as it was.
  func applied(to old: RecordFields) throws(APIFailure) -> RecordFields {
    var fields = old
    try applyType(to: &fields)
    fields.name = try text("name") ?? fields.name
    fields.content = try text("content") ?? fields.content
    fields.data = try object("data") ?? fields.data
    fields.priority = try integer("priority") ?? fields.priority
    fields.ttl = try integer("ttl") ?? fields.ttl
    fields.proxied = try flag("proxied") ?? fields.proxied
    fields.settings = try object("settings") ?? fields.settings
    try applyAttributes(to: &fields)
    return fields
  }

  /// Refuses a wish for a whole record that lacks its name or its type.
  func requireWhole() throws(APIFailure) {
    for field in ["type", "name"] where try text(field) == nil { throw .missing(field) }
  }

  private func applyType(to fields: inout RecordFields) throws(APIFailure) {
    guard let given = try text("type") else { return }
    guard let type = RecordType(rawValue: given.uppercased()) else { throw .unknownType(given) }
    if type != fields.type { (fields.data, fields.priority) = (nil, nil) }
    fields.type = type
  }

  /// Comment and tags: here `null` is a wish too, it clears them.
  private func applyAttributes(to fields: inout RecordFields) throws(APIFailure) {
    if members["comment"] != nil {
      let comment = try text("comment") ?? ""
      fields.comment = comment.isEmpty ? nil : comment
    }
    guard let tags = members["tags"] else { return }
    fields.tags = try Self.texts(tags)
  }

  private func text(_ name: String) throws(APIFailure) -> String? {
    try typed(name, \.string)
  }

  private func integer(_ name: String) throws(APIFailure) -> Int? {
    try typed(name, \.integer)
  }

  private func flag(_ name: String) throws(APIFailure) -> Bool? {
    try typed(name, \.bool)
  }

  private func object(_ name: String) throws(APIFailure) -> JSONObject? {
    try typed(name, \.object)
  }

  private func typed<Value>(
    _ name: String,
    _ reading: KeyPath<JSONValue, Value?>
  ) throws(APIFailure) -> Value? {
    guard let json = members[name], json != .null else { return nil }
    guard let value = json[keyPath: reading] else { throw .unreadableBody }
    return value
  }

  private static func texts(_ json: JSONValue) throws(APIFailure) -> [String] {
    if json == .null { return [] }
    guard let elements = json.array else { throw .unreadableBody }
    let texts = elements.compactMap(\.string)
    guard texts.count == elements.count else { throw .unreadableBody }
    return texts
  }
}
