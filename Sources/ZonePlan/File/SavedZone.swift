import DNSModel

/// The zone in a saved plan.
struct SavedZone: Codable {
  let id: String?
  let name: String
  let status: String?
  let paused: Bool
  let type: String?
  let plan: String?
  let records: [RecordDocument]
}

extension SavedZone {
  init(_ zone: Zone) {
    self.init(
      id: zone.info.id,
      name: zone.apex.dotless,
      status: zone.info.status,
      paused: zone.info.isPaused,
      type: zone.info.type,
      plan: zone.info.plan,
      records: zone.records.map(RecordDocument.init)
    )
  }

  func zone() throws -> Zone {
    Zone(
      apex: try DomainName(name),
      info: ZoneInfo(id: id, status: status, isPaused: paused, type: type, plan: plan),
      records: try records.enumerated().map { try $1.record(unassigned: .line($0 + 1)) }
    )
  }
}
