import DNSModel
import MailRules

/// The part of a saved plan that its seal covers.
struct PortablePlanBody: Codable {
  struct ChangeDocument: Codable {
    let id: String
    let before: RecordDocument?
    let after: RecordDocument?
  }

  let tool: String
  let made: String
  let zone: SavedZone
  let evidence: SavedEvidence
  let request: SavedRequest
  let changes: [ChangeDocument]
  let leftOut: [ChangeDocument]
}

extension PortablePlanBody {
  init(_ document: PortablePlan) {
    tool = document.tool
    made = document.made
    zone = SavedZone(document.zone)
    evidence = SavedEvidence(document.evidence)
    request = SavedRequest(document.request)
    changes = document.changes.map(ChangeDocument.init)
    leftOut = document.leftOut.map(ChangeDocument.init)
  }

  /// Returns the plan, whose edits change records of its own zone and nothing else.
  func document() throws -> PortablePlan {
    let zone = try zone.zone()
    var place = SavedPlace(zone)
    let edits = try (changes + leftOut).map { change in
      PortablePlan.NumberedEdit(id: change.id, edit: try place.edit(change.before, change.after))
    }
    guard edits.map(\.id).areNumbers, edits.map(\.edit).areDistinct else { throw PortablePlan.Failure.edited }
    return PortablePlan(
      zone: zone,
      evidence: try evidence.evidence(),
      request: try request.request(),
      changes: Array(edits.prefix(changes.count)),
      leftOut: Array(edits.dropFirst(changes.count)),
      tool: tool,
      made: made
    )
  }
}

extension PortablePlanBody.ChangeDocument {
  init(_ change: PortablePlan.NumberedEdit) {
    self.init(
      id: change.id,
      before: change.edit.before.map(RecordDocument.init),
      after: change.edit.after.map(RecordDocument.init)
    )
  }
}

/// Finds the records of a saved zone that saved edits are about.
private struct SavedPlace {
  private let apex: DomainName
  private var records: [RecordDocument: [Record]]
  private var created = 0

  init(_ zone: Zone) {
    apex = zone.apex
    records = Dictionary(grouping: zone.records, by: RecordDocument.init)
  }

  /// Each record of the zone is there for one edit.
  mutating func edit(_ before: RecordDocument?, _ after: RecordDocument?) throws -> Edit {
    guard let before else {
      created += 1
      guard let after, after.id == nil else { throw PortablePlan.Failure.edited }
      return .create(try checked(after.record(unassigned: .planned(created))))
    }
    guard let old = records[before]?.popLast() else { throw PortablePlan.Failure.edited }
    _ = try checked(old)
    guard let after else { return .delete(old) }
    let new = try checked(after.record(unassigned: old.id))
    guard new.id == old.id, new.type == old.type else { throw PortablePlan.Failure.edited }
    return .update(before: old, after: new)
  }

  private func checked(_ record: Record) throws -> Record {
    guard record.owner.isAtOrBelow(apex) else {
      throw PortablePlan.Failure.outsideZone(record.owner, zone: apex)
    }
    return record
  }
}

extension [Edit] {
  /// A Boolean value telling whether no two of them are after the same, and each is of a record of its own.
  fileprivate var areDistinct: Bool {
    let ids = compactMap(\.recordID)
    return Set(ids).count == ids.count && Set(map(EditAim.init)).count == count
  }
}
