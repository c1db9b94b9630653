import DNSModel
import MailRules

@testable import ZonePlan

extension DomainName {
  /// Returns a name below `example.com.`.
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
}

extension Zone {
  /// Returns a zone as the API gives it: the record of line 1 has the identifier `r1`, and so on.
  static func sample(_ text: String) -> Zone {
    guard let parsed = try? Zone(presentation: text) else { preconditionFailure("no zone: \(text)") }
    let records = parsed.records.enumerated().map { index, record in
      var record = record
      record.id = .assigned("r\(index + 1)")
      return record
    }
    return Zone(apex: .example, info: ZoneInfo(id: "zone-1", plan: "free"), records: records)
  }

  /// Returns the zone with one record changed.
  func changing(_ id: String, _ change: (inout Record) -> Void) -> Zone {
    let records = records.map { record in
      var record = record
      if record.id == .assigned(id) { change(&record) }
      return record
    }
    return Zone(apex: apex, info: info, records: records)
  }

  /// Returns the zone with one more record.
  func adding(_ text: String, id: String) -> Zone {
    Zone(apex: apex, info: info, records: records + [.line(text, id: .assigned(id))])
  }

  /// Returns the zone without a record.
  func dropping(_ id: String) -> Zone {
    Zone(apex: apex, info: info, records: records.filter { $0.id != .assigned(id) })
  }

  /// Returns a plan for the zone that consists of edits, each with its phase.
  func plan(_ edits: [(phase: Int, edit: Edit)], hazards: [Hazard] = []) -> Plan {
    Plan(
      apex: apex,
      info: info,
      changes: edits.enumerated().map { index, item in
        Change(
          id: "c\(index + 1)",
          phase: item.phase,
          kind: .editRecord,
          risk: .safe,
          rules: ["rule"],
          edit: item.edit,
          notes: [],
          exposes: []
        )
      },
      outcome: PlanOutcome(fixed: [], remaining: [], new: []),
      hazards: hazards,
      rrsets: rrsets(touchedBy: edits.map(\.edit))
    )
  }
}
