/// The records of one zone, with the look-ups that answers and rules need.
struct RecordTable: Sendable {
  private var records: [String: StoredRecord] = [:]
  private var idsByName: [String: Set<String>] = [:]
  private var cachedOrder: [StoredRecord]?

  var count: Int { records.count }

  subscript(id: String) -> StoredRecord? { records[id] }

  func records(named name: String) -> [StoredRecord] {
    (idsByName[name] ?? []).compactMap { records[$0] }
  }

  mutating func put(_ record: StoredRecord) {
    remove(record.id)
    records[record.id] = record
    idsByName[record.name, default: []].insert(record.id)
  }

  mutating func remove(_ id: String) {
    cachedOrder = nil
    guard let old = records.removeValue(forKey: id) else { return }
    idsByName[old.name]?.remove(id)
    if idsByName[old.name]?.isEmpty == true { idsByName[old.name] = nil }
  }

  /// All records in the order of answers; sorted once after each write.
  mutating func ordered() -> [StoredRecord] {
    if let cachedOrder { return cachedOrder }
    let order = records.values.sorted { $0.sortKey < $1.sortKey }
    cachedOrder = order
    return order
  }
}
