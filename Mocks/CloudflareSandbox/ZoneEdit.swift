/// Changes that somebody else makes to a zone between two requests.
public struct ZoneEdit {
  private(set) var transaction: RecordTransaction

  init(_ transaction: RecordTransaction) { self.transaction = transaction }

  /// Adds the records of seed lines.
  ///
  /// - Parameter lines: The records, one per line.
  /// - Throws: ``EditError`` when a line cannot be read.
  public mutating func add(_ lines: String) throws(EditError) {
    do throws(SeedError) {
      let seeds = try SeedParser(zone: transaction.zone.name).records(in: lines)
      for seed in seeds { transaction.seed(seed) }
    } catch {
      throw .unreadable(error)
    }
  }

  /// Removes the only record of that name and type.
  ///
  /// - Parameters:
  ///   - name: The owner; `@` and names without the zone are completed.
  ///   - type: The type.
  /// - Throws: ``EditError`` when there is not exactly one.
  public mutating func remove(_ name: String, _ type: String) throws(EditError) {
    let record = try only(name, type)
    transaction.erase(record.id)
  }

  /// Changes named fields of the only record of that name and type.
  ///
  /// - Parameters:
  ///   - name: The owner; `@` and names without the zone are completed.
  ///   - type: The type.
  ///   - fields: The fields as a `PATCH` names them.
  /// - Throws: ``EditError`` when there is not exactly one, or the rules forbid the change.
  public mutating func change(_ name: String, _ type: String, to fields: JSONObject) throws(EditError) {
    let record = try only(name, type)
    do throws(APIFailure) {
      _ = try transaction.patch(record.id, RecordWish(.object(fields)))
    } catch {
      throw EditError(error)
    }
  }

  /// Deletes a record, if it is still there, and makes it again as it was, under another identifier.
  ///
  /// - Parameter record: The record.
  public mutating func remake(_ record: StoredRecord) { transaction.remake(record) }

  private func only(_ name: String, _ type: String) throws(EditError) -> StoredRecord {
    let zone = transaction.zone
    let owner = (try? HostName.owner(name, in: zone.name)) ?? name
    let records = zone.table.records(named: owner).filter { $0.type == type.uppercased() }
    guard let record = records.first, records.count == 1 else {
      throw .ambiguousRecord(name: owner, type: type, count: records.count)
    }
    return record
  }
}

extension Cloud {
  /// The zone of that name or identifier.
  func found(_ zone: String) -> StoredZone? {
    zones[zone] ?? directory.named(zone).first.flatMap { zones[$0.id] }
  }

  mutating func edit(
    _ name: String,
    _ body: (inout ZoneEdit) throws(EditError) -> Void
  ) throws(EditError) {
    guard let zone = found(name) else { throw .unknownZone(name) }
    var edit = ZoneEdit(RecordTransaction(zone, clock: clock))
    try body(&edit)
    zones[zone.id] = edit.transaction.zone
    clock = edit.transaction.clock
  }
}
