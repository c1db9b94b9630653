import DNSModel
import ZonePlan

/// Tells from what a zone holds whether changes were made.
struct LandingCheck {
  private let existing: Set<RecordID>
  private let now: Zone

  /// Creates a check.
  ///
  /// - Parameters:
  ///   - before: The zone before the changes; a record that it held is nobody's creation.
  ///   - now: The zone as it is now.
  init(before: Zone, now: Zone) {
    existing = Set(before.records.map(\.id))
    self.now = now
  }

  /// Returns whether a change is in the zone exactly as asked.
  func landed(_ change: Change) -> Bool {
    switch change.edit {
    case .create: !creations(change).isEmpty
    case .update(_, let after): now.record(after.id).map { $0.says(after) } ?? false
    case .delete(let record): now.record(record.id) == nil
    }
  }

  /// Returns the records that a change made, by their identities; more than one if somebody made an equal one.
  func creations(_ change: Change) -> [RecordID] {
    guard case .create(let record) = change.edit else { return [] }
    return now.records(at: record.owner).filter { isCreation($0, of: record) }.map(\.id)
  }

  private func isCreation(_ record: Record, of wanted: Record) -> Bool {
    !existing.contains(record.id) && record.says(wanted)
  }
}

extension Record {
  /// Returns whether the record says what another one says, whatever identity and comment it has.
  ///
  /// The API answers `proxied: false` for types that have no cloud, so an absent wish is met by that.
  fileprivate func says(_ other: Record) -> Bool {
    owner == other.owner && rdata.means(other.rdata) && ttl == other.ttl
      && (proxyStatus ?? .dnsOnly) == (other.proxyStatus ?? .dnsOnly)
      && settings.enabled == other.settings.enabled
  }
}

extension RData {
  /// Texts may come back quoted in another way.
  fileprivate func means(_ other: RData) -> Bool {
    if let text, let wanted = other.text { return text == wanted }
    return self == other
  }
}
