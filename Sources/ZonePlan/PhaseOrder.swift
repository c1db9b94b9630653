import DNSModel

/// Orders edits so that what a record points at exists, and was read back, before the record points at it.
struct PhaseOrder {
  private let edits: [Edit]
  private var lastNamings: [DomainName: Int] = [:]
  private let createdHosts: Set<DomainName>
  private var laterPlaces: Set<Place> = []

  init(_ edits: [Edit]) {
    self.edits = edits
    createdHosts = Set(
      edits.compactMap { edit in
        guard let record = edit.after, record.type.isProxiable,
          edit.before?.owner != record.owner || edit.before?.rdata != record.rdata
        else { return nil }
        return record.owner
      }
    )
    laterPlaces = Set(edits.filter(namesCreatedHost).compactMap(\.after).map(Place.init))
    for edit in edits {
      guard let host = edit.hostNoLongerNamed else { continue }
      lastNamings[host] = max(lastNamings[host] ?? 0, phaseOfItsOwn(edit))
    }
  }

  /// A host is created, then named, and deleted only once nothing names it any more: three phases suffice.
  ///
  /// A record goes together with the one that takes its place, so that no name is without either between phases.
  func phase(of edit: Edit) -> Int {
    let own = phaseOfItsOwn(edit)
    guard case .delete(let record) = edit, record.type.isProxiable, !createdHosts.contains(record.owner)
    else {
      return own
    }
    return max(own, (lastNamings[record.owner] ?? 0) + 1)
  }

  private func phaseOfItsOwn(_ edit: Edit) -> Int {
    guard case .delete(let record) = edit else { return namesCreatedHost(edit) ? 2 : 1 }
    return laterPlaces.contains(Place(record)) ? 2 : 1
  }

  private func namesCreatedHost(_ edit: Edit) -> Bool {
    edit.after?.rdata.target.map(createdHosts.contains) ?? false
  }

  /// The edits by phase and name; within a name, deletions stand first, as the batch runs them.
  var ordered: [Edit] {
    edits.enumerated().map { (offset: $0, key: key($1)) }
      .sorted { left, right in
        let (a, b) = (left.key, right.key)
        if a.phase != b.phase { return a.phase < b.phase }
        if a.owner != b.owner { return a.owner < b.owner }
        return a.rank == b.rank ? left.offset < right.offset : a.rank < b.rank
      }
      .map { edits[$0.offset] }
  }

  private func key(_ edit: Edit) -> (phase: Int, owner: DomainName, rank: Int) {
    let owner = (edit.after ?? edit.before)?.owner ?? .root
    let rank =
      switch edit {
      case .delete: 0
      case .update: 1
      case .create: 2
      }
    return (phase(of: edit), owner, rank)
  }
}

extension Edit {
  /// The host that a record other than an alias that goes names before the edit and not after it.
  ///
  /// An alias that goes is a host itself, and two of them could name each other.
  fileprivate var hostNoLongerNamed: DomainName? {
    guard let before, let host = before.rdata.target else { return nil }
    guard let after else { return before.type != .cname ? host : nil }
    return after.rdata.target != host ? host : nil
  }
}
