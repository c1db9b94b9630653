import DNSModel

/// The deletions and creations of remedies that are one change each.
///
/// Where a remedy lets an address or the alias of a host go and puts another one in its place, the record is changed:
/// it keeps its identity, comment, tags and settings.
struct RecordReplacements {
  /// The change in which a deletion or a creation is.
  private var changes: [Edit: Edit] = [:]

  /// Finds the replacements.
  ///
  /// - Parameter remedies: The edits of each remedy.
  init(in remedies: [[Edit]]) {
    for edits in remedies {
      var creations = edits.filter { $0.before == nil && changes[$0] == nil }
      for case .delete(let old) in edits where old.type.isProxiable && changes[.delete(old)] == nil {
        let partner = creations.firstIndex { $0.after?.owner == old.owner && $0.after?.type == old.type }
        guard let partner, let new = creations[partner].after else { continue }
        let change = Edit.update(before: old, after: old.restated(as: new))
        changes[.delete(old)] = change
        changes[creations.remove(at: partner)] = change
      }
    }
  }

  /// Returns the edits of a remedy with each replacement as one change; what has no partner stays as it is.
  func joined(_ edits: [Edit]) -> [Edit] {
    var seen: Set<Edit> = []
    return edits.map { changes[$0] ?? $0 }.filter { seen.insert($0).inserted }
  }
}

extension Record {
  /// Returns this record with what another one says to the world.
  fileprivate func restated(as other: Record) -> Record {
    var record = self
    (record.rdata, record.proxyStatus) = (other.rdata, other.proxyStatus ?? proxyStatus)
    return record
  }
}
