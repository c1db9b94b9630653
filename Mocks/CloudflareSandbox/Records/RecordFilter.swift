/// The filters of the record list.
struct RecordFilter {
  private let query: Query
  private let isEmpty: Bool

  init(_ query: Query) {
    self.query = query
    isEmpty = Self.names.allSatisfy { query[$0] == nil }
  }

  func filtered(_ records: [StoredRecord]) -> [StoredRecord] {
    let matching = isEmpty ? records : records.filter(matches)
    return sorted(matching)
  }

  private func matches(_ record: StoredRecord) -> Bool {
    let attributes: [Bool?] = [
      query["type"].map { $0.uppercased() == record.type },
      query["proxied"].map { $0 == (record.isProxied ? "true" : "false") },
      query["search"].map { "\(record.name) \(record.content)".contains($0.lowercased()) },
      query["comment.present"].map { _ in record.comment != nil },
      query["comment.absent"].map { _ in record.comment == nil },
    ]
    let texts = texts("name", record.name) + texts("content", record.content)
    let given = (attributes + texts + self.texts("comment", record.comment ?? "")).compactMap(\.self)
    return query["match"] == "any" ? given.contains(true) : !given.contains(false)
  }

  private func texts(_ field: String, _ text: String) -> [Bool?] {
    let text = text.lowercased()
    return [
      query[field].map { text == $0.lowercased() },
      query["\(field).exact"].map { text == $0.lowercased() },
      query["\(field).contains"].map { text.contains($0.lowercased()) },
      query["\(field).startswith"].map { text.hasPrefix($0.lowercased()) },
      query["\(field).endswith"].map { text.hasSuffix($0.lowercased()) },
    ]
  }

  /// The records come sorted by type, name and identifier; only another order costs a sort.
  private func sorted(_ records: [StoredRecord]) -> [StoredRecord] {
    let ordered: [StoredRecord] =
      switch query["order"] {
      case "name": records.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
      case "content": records.sorted { ($0.content, $0.id) < ($1.content, $1.id) }
      case "ttl": records.sorted { ($0.ttl, $0.id) < ($1.ttl, $1.id) }
      case "proxied": records.sorted { ($0.isProxied ? 1 : 0, $0.id) < ($1.isProxied ? 1 : 0, $1.id) }
      default: records
      }
    return query["direction"] == "desc" ? ordered.reversed() : ordered
  }

  private static let names =
    ["type", "proxied", "search", "comment.present", "comment.absent"]
    + ["name", "content", "comment"].flatMap { field in
      [field] + ["exact", "contains", "startswith", "endswith"].map { "\(field).\($0)" }
    }
}
