/// A record as the API answers it.
struct RecordAnswer {
  let record: StoredRecord
  /// Whether an MX carries its priority in `data`, as the service has announced.
  var priorityInData = false
  var shadow = JSONObject()

  var json: JSONValue {
    .object([
      "id": .string(record.id), "name": .string(record.name), "type": .string(record.type),
      "content": .string(record.content), "priority": priority,
      "proxiable": .bool(ProxyTargets.allows(record.fields)), "proxied": .bool(record.isProxied),
      "ttl": .integer(record.ttl), "settings": settings, "meta": meta, "data": data,
      "comment": record.comment.map(JSONValue.string) ?? .null,
      "tags": .array(record.tags.map(JSONValue.string)),
      "created_on": .string(record.stamps.created), "modified_on": .string(record.stamps.modified),
      "comment_modified_on": record.stamps.comment.map(JSONValue.string),
      "tags_modified_on": record.stamps.tags.map(JSONValue.string),
    ])
  }

  private var movesPriority: Bool { priorityInData && record.fields.type == .mx }

  private var priority: JSONValue? { movesPriority ? nil : record.priority.map(JSONValue.integer) }

  private var data: JSONValue? {
    guard movesPriority, let priority = record.priority else { return record.data.map(JSONValue.object) }
    return ["priority": .integer(priority), "target": .string(record.content)]
  }

  private var settings: JSONValue {
    var settings = record.fields.settings
    if record.fields.type == .cname, settings["flatten_cname"] == nil { settings["flatten_cname"] = false }
    return .object(settings)
  }

  private var meta: JSONValue {
    var meta = shadow
    if record.isManaged { (meta["email_routing"], meta["read_only"]) = (true, true) }
    return .object(meta)
  }
}
