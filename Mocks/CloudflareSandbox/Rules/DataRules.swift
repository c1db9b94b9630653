/// The rules for types that are written by `data` and whose content is rendered from it.
struct DataRules: Sendable {
  let zone: String

  func check(_ fields: inout RecordFields) throws(APIFailure) {
    guard let given = fields.data else { throw .missing("data") }
    var data = JSONObject()
    for field in fields.type.dataFields {
      data[field.name] = try checked(field, in: given, of: fields.type)
    }
    try takePriority(from: data, into: &fields)
    fields.data = data
    fields.content = rendering(of: data, type: fields.type)
  }

  private func checked(
    _ field: DataField,
    in data: JSONObject,
    of type: RecordType
  ) throws(APIFailure) -> JSONValue {
    guard let value = data[field.name], value != .null else { throw .missing(field.name) }
    switch (field.kind, value) {
    case (.number, .integer), (.number, .number), (.text, .string), (.quoted, .string): return value
    case (.host, .string(let host)): return .string(host == "@" ? zone : HostName.canonical(host))
    default: throw .badContent(type)
    }
  }

  /// An SRV carries its priority in `data` and repeats it at the top level; a URI has it only there.
  private func takePriority(from data: JSONObject, into fields: inout RecordFields) throws(APIFailure) {
    guard fields.type.hasPriority else { return fields.priority = nil }
    fields.priority = data["priority"]?.integer ?? fields.priority
    guard let priority = fields.priority else { throw .missing("priority") }
    guard (0...65_535).contains(priority) else { throw .badPriority }
  }

  private func rendering(of data: JSONObject, type: RecordType) -> String {
    let fields = type == .srv ? type.dataFields.dropFirst() : type.dataFields[...]
    return fields.map { Self.text(data[$0.name], as: $0.kind) }.joined(separator: " ")
  }

  private static func text(_ value: JSONValue?, as kind: DataField.Kind) -> String {
    switch value {
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .string(let text): kind == .quoted ? "\"\(text)\"" : text
    default: ""
    }
  }
}
