/// Writes to one zone, kept apart until all of them have succeeded.
struct RecordTransaction: Sendable {
  private(set) var zone: StoredZone
  private(set) var clock: LogicalClock

  init(_ zone: StoredZone, clock: LogicalClock) {
    self.zone = zone
    self.clock = clock
  }

  mutating func create(_ wish: RecordWish) throws(APIFailure) -> StoredRecord {
    try wish.requireWhole()
    let fields = try checked(wish.applied(to: RecordFields()), replacing: nil)
    guard zone.table.count < zone.seed.plan.recordQuota else { throw .quotaExceeded }
    return add(fields, isManaged: false)
  }

  mutating func patch(_ id: String, _ wish: RecordWish) throws(APIFailure) -> StoredRecord {
    let old = try writable(id)
    return try update(old, to: wish.applied(to: old.fields))
  }

  /// Overwrites a record: what the wish does not name falls back to its default.
  mutating func replace(_ id: String, _ wish: RecordWish) throws(APIFailure) -> StoredRecord {
    let old = try writable(id)
    try wish.requireWhole()
    return try update(old, to: wish.applied(to: RecordFields()))
  }

  mutating func delete(_ id: String) throws(APIFailure) -> StoredRecord {
    let old = try writable(id)
    zone.table.remove(id)
    return old
  }

  /// Stores a seed record as it stands: a seed describes what was found, rules or not.
  mutating func seed(_ record: SeedRecord) {
    add(record.fields, isManaged: record.isManaged, id: record.id)
  }

  /// Removes a record whoever manages it.
  mutating func erase(_ id: String) { zone.table.remove(id) }

  /// Removes a record and stores it anew with an identifier and times of its own.
  mutating func remake(_ record: StoredRecord) {
    zone.table.remove(record.id)
    add(record.fields, isManaged: record.isManaged)
  }

  @discardableResult
  private mutating func add(_ fields: RecordFields, isManaged: Bool, id: String? = nil) -> StoredRecord {
    let time = clock.tick()
    let stamps = StoredRecord.Stamps(created: time, modified: time)
      .noting(fields, since: RecordFields(), at: time)
    let id = id ?? Identifier.derived(from: "\(zone.id)/\(clock.ticks)/\(fields.name)")
    let record = StoredRecord(id: id, isManaged: isManaged, fields: fields, stamps: stamps)
    zone.table.put(record)
    return record
  }

  private mutating func update(_ old: StoredRecord, to wish: RecordFields) throws(APIFailure) -> StoredRecord
  {
    let fields = try checked(wish, replacing: old)
    let time = clock.tick()
    var record = old
    record.stamps.modified = time
    record.stamps = record.stamps.noting(fields, since: old.fields, at: time)
    record.fields = fields
    zone.table.put(record)
    return record
  }

  private func checked(_ wish: RecordFields, replacing old: StoredRecord?) throws(APIFailure) -> RecordFields
  {
    let fields = try zone.rules.checked(wish, replacing: old?.fields)
    let neighbours = zone.table.records(named: fields.name).filter { $0.id != old?.id }
    try ConflictRules(zone: zone.name).check(fields, replacing: old?.fields, among: neighbours)
    return fields
  }

  private func writable(_ id: String) throws(APIFailure) -> StoredRecord {
    guard let record = zone.table[id] else { throw .unknownRecord }
    guard !record.isManaged else { throw .managedRecord }
    return record
  }
}

extension StoredRecord.Stamps {
  /// These stamps with the times of the comment and the tags, which exist only while those do.
  fileprivate func noting(_ new: RecordFields, since old: RecordFields, at time: String) -> Self {
    var stamps = self
    if new.comment != old.comment { stamps.comment = new.comment == nil ? nil : time }
    if new.tags != old.tags { stamps.tags = new.tags.isEmpty ? nil : time }
    return stamps
  }
}
