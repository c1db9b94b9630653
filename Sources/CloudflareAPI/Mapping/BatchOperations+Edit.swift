public import DNSModel

extension BatchOperations {
  /// Creates the smallest requests that make some edits: of an existing record only the fields that change are sent,
  /// so that its comment, tags and settings stay as they are.
  ///
  /// - Parameter edits: The edits.
  /// - Throws: ``CloudflareError/unencodableRequest`` for a record to change or delete that has no identifier: a request
  ///   without it would not be what was shown.
  public init(_ edits: [Edit]) throws(CloudflareError) {
    self.init()
    for edit in edits {
      switch edit {
      case .create(let record): posts.append(record.creation)
      case .delete(let record): deletes.append(try record.identifier)
      case .update(let before, let after):
        patches.append(Change(id: try before.identifier, fields: after.fields(changedFrom: before)))
      }
    }
  }
}

extension Record {
  fileprivate var identifier: String {
    get throws(CloudflareError) {
      guard let identifier = id.assigned else { throw .unencodableRequest }
      return identifier
    }
  }

  fileprivate var creation: [String: JSONValue] {
    var fields = data
    fields["type"] = .string(type.mnemonic)
    fields["name"] = .string(owner.dotless)
    fields["ttl"] = .integer(Int64(ttl.apiValue))
    fields["proxied"] = proxyStatus.map { .bool($0 == .proxied) }
    fields["comment"] = comment.map(JSONValue.string)
    if !tags.isEmpty { fields["tags"] = .array(tags.map(JSONValue.string)) }
    if !settings.enabled.isEmpty { fields["settings"] = settings.json }
    return fields
  }

  fileprivate func fields(changedFrom before: Record) -> [String: JSONValue] {
    var fields = rdata == before.rdata ? [:] : data.filter { before.data[$0.key] != $0.value }
    if owner != before.owner { fields["name"] = .string(owner.dotless) }
    if ttl != before.ttl { fields["ttl"] = .integer(Int64(ttl.apiValue)) }
    if proxyStatus != before.proxyStatus { fields["proxied"] = proxyStatus.map { .bool($0 == .proxied) } }
    if comment != before.comment { fields["comment"] = comment.map(JSONValue.string) ?? .null }
    if tags != before.tags { fields["tags"] = .array(tags.map(JSONValue.string)) }
    if settings != before.settings { fields["settings"] = settings.json }
    return fields
  }

  /// The API takes an SRV record's parts in `data`, and everything else as content with a priority.
  private var data: [String: JSONValue] {
    if case .srv(let srv) = rdata { return ["data": srv.fields] }
    let (content, priority) = RecordDocument.content(of: rdata)
    var fields: [String: JSONValue] = ["content": .string(content)]
    fields["priority"] = priority.map { .integer(Int64($0)) }
    return fields
  }
}

extension RecordSettings {
  /// The whole object: whether the API merges a part of it into what is stored is documented nowhere.
  fileprivate var json: JSONValue { .object(values.mapValues(JSONValue.bool)) }
}

extension SRV {
  fileprivate var fields: JSONValue {
    .object([
      "priority": .integer(Int64(priority)),
      "weight": .integer(Int64(weight)),
      "port": .integer(Int64(port)),
      "target": .string(target.isRoot ? "." : target.dotless),
    ])
  }
}
