/// Which records a delegation hides, for the list's shadow metadata.
struct ShadowMap {
  private let cuts: [String: [StoredRecord]]
  private let glueNames: Set<String>
  private let shadowedCounts: [String: Int]

  init(zone: String, records: [StoredRecord]) {
    let delegations = records.filter { $0.fields.type == .ns && $0.name != zone }
    let cuts = Dictionary(grouping: delegations, by: \.name)
    let glueNames = Set(delegations.map(\.content))
    self.cuts = cuts
    self.glueNames = glueNames
    let hideable = cuts.isEmpty ? [] : records
    let shadowing = hideable.flatMap { Self.shadowing($0, cuts, glueNames).map(\.id) }
    shadowedCounts = Dictionary(shadowing.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// The members of `meta` that tell how the record stands to delegations.
  func metadata(for record: StoredRecord) -> JSONObject {
    if cuts.isEmpty { return JSONObject() }
    let shadowing = Self.shadowing(record, cuts, glueNames).map { JSONValue.string($0.id) }
    let isGlue = Self.isGlue(record, glueNames) && !Self.above(record, cuts).isEmpty
    return JSONObject([
      "shadowed_by": shadowing.isEmpty ? nil : .array(shadowing),
      "shadowed_records_count": shadowedCounts[record.id].map(JSONValue.integer),
      "is_glue": isGlue ? true : nil,
    ])
  }

  private static func shadowing(
    _ record: StoredRecord,
    _ cuts: [String: [StoredRecord]],
    _ glueNames: Set<String>
  ) -> [StoredRecord] {
    if cuts.isEmpty || isGlue(record, glueNames) { return [] }
    let belongsToCut = record.fields.type == .ns || record.fields.type == .ds
    return above(record, cuts).filter { !(belongsToCut && $0.name == record.name) }
  }

  /// The delegations at or above the record's name.
  private static func above(_ record: StoredRecord, _ cuts: [String: [StoredRecord]]) -> [StoredRecord] {
    let labels = record.name.split(separator: ".")
    return labels.indices.flatMap { cuts[labels[$0...].joined(separator: ".")] ?? [] }
      .sorted { $0.sortKey < $1.sortKey }
  }

  private static func isGlue(_ record: StoredRecord, _ names: Set<String>) -> Bool {
    record.fields.type.isAddress && names.contains(record.name)
  }
}
