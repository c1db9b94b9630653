extension Cloud {
  /// Sizes of a page of records.
  static let recordPageSizes = 1...5000
  /// The largest page that still carries shadow metadata.
  static let shadowPageLimit = 1000

  private static let readers: Set<Permission> = [.dnsRead, .dnsEdit]

  mutating func listRecords(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: Self.readers)
    let records = orderedRecords(of: zone)
    let matching = RecordFilter(call.query).filtered(records)
    let paging = Paging(call, sizes: Self.recordPageSizes, standard: 100)
    let shadows = paging.size <= Self.shadowPageLimit ? shadowMap(call, zone, records) : nil
    let rows = paging.rows(of: matching).map { answer($0, shadows) }
    return .result(.array(rows), info: paging.info(count: rows.count, total: matching.count))
  }

  mutating func record(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: Self.readers)
    guard let record = zone.table[call.recordID ?? ""] else { throw .unknownRecord }
    return .result(answer(record, shadowMap(call, zone, orderedRecords(of: zone))))
  }

  mutating func exportRecords(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: Self.readers)
    return .text(ZoneFile(zone: zone, records: orderedRecords(of: zone), date: clock.now).text)
  }

  func recordUsage(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: [.accountDNSSettingsRead])
    return .result([
      "record_quota": .integer(zone.seed.plan.recordQuota), "record_usage": .integer(zone.table.count),
    ])
  }

  private func shadowMap(_ call: Call, _ zone: StoredZone, _ records: [StoredRecord]) -> ShadowMap? {
    guard call.query.flag("include_shadow_metadata") else { return nil }
    return ShadowMap(zone: zone.name, records: records)
  }

  func answer(_ record: StoredRecord, _ shadows: ShadowMap? = nil) -> JSONValue {
    RecordAnswer(
      record: record,
      priorityInData: options.answersPriorityInData,
      shadow: shadows?.metadata(for: record) ?? JSONObject()
    ).json
  }

  /// Sorts in place, so that the next page finds the order ready.
  mutating func orderedRecords(of zone: StoredZone) -> [StoredRecord] {
    zones[zone.id]?.table.ordered() ?? []
  }
}
