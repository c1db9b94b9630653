import DNSModel

extension DomainName {
  /// Returns a name below `example.com.`, `@` for the apex itself.
  static func named(_ text: String) -> DomainName {
    guard let name = try? DomainName(text, relativeTo: .example) else {
      preconditionFailure("no name: \(text)")
    }
    return name
  }
}

extension Record {
  /// Returns the record that one line of a zone file describes.
  static func line(_ text: String, id: RecordID = .planned(0)) -> Record {
    guard var record = try? Zone(presentation: text).records.first else {
      preconditionFailure("no record: \(text)")
    }
    record.id = id
    return record
  }

  /// Returns whether the record says the same, whatever its identity is.
  func isLike(_ other: Record) -> Bool {
    description == other.description && proxyStatus == other.proxyStatus
  }
}

extension Zone {
  /// Returns a zone as the API gives it: the record of line 1 has the identifier `r1`, and so on.
  static func sample(
    _ text: String,
    managed: Set<String> = [],
    info: ZoneInfo = ZoneInfo(id: "zone-1", status: "active", plan: "free")
  ) throws -> Zone {
    let parsed = try Zone(presentation: text)
    let records = parsed.records.map { record in
      guard case .line(let number) = record.id else { return record }
      var record = record
      record.id = .assigned("r\(number)")
      record.manager = managed.contains("r\(number)") ? .emailRouting : nil
      return record
    }
    return Zone(apex: .example, info: info, records: records)
  }

  /// Returns the zone as it is after edits, read from the API: created records have identifiers of their own.
  func stored(_ edits: [Edit]) -> Zone {
    let records = applying(edits).records.enumerated().map { index, record in
      var record = record
      // No identifier is ever given again to another record.
      if record.id.assigned == nil { record.id = .assigned("new \(index) \(record)") }
      return record
    }
    return Zone(apex: apex, info: info, records: records)
  }
}
