/// A change of one stored record, as a value.
public enum Edit: Hashable, Sendable {
  /// A record that does not exist yet.
  case create(Record)
  /// A record as it is and as it shall be; both have the same identity.
  case update(before: Record, after: Record)
  /// A record that shall go.
  case delete(Record)

  /// The record as it is now.
  public var before: Record? {
    switch self {
    case .create: nil
    case .update(let before, _): before
    case .delete(let record): record
    }
  }

  /// The record as it shall be.
  public var after: Record? {
    switch self {
    case .create(let record): record
    case .update(_, let after): after
    case .delete: nil
    }
  }

  /// Returns the edit that makes a record DNS only and changes nothing else.
  ///
  /// - Parameter record: A proxied record.
  /// - Returns: The update. Its TTL stays automatic, which is what Cloudflare stores for a proxied record.
  public static func greyCloud(_ record: Record) -> Edit {
    var after = record
    after.proxyStatus = .dnsOnly
    return .update(before: record, after: after)
  }
}

extension Zone {
  /// Returns the zone as it is after some edits.
  ///
  /// - Parameter edits: Edits of records of this zone. Records that do not exist are neither updated nor deleted.
  /// - Returns: The changed zone; created records stand at its end.
  public func applying(_ edits: [Edit]) -> Zone {
    var updates: [RecordID: Record] = [:]
    var deleted: Set<RecordID> = []
    for edit in edits {
      switch edit {
      case .create: continue
      case .update(let before, let after): updates[before.id] = after
      case .delete(let record): deleted.insert(record.id)
      }
    }
    let kept = records.compactMap { deleted.contains($0.id) ? nil : updates[$0.id] ?? $0 }
    let created = edits.compactMap { edit -> Record? in
      guard case .create(let record) = edit else { return nil }
      return record
    }
    return Zone(apex: apex, info: info, records: kept + created)
  }
}
