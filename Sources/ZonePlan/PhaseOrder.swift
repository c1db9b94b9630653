import DNSModel

/// Orders edits so that what a record points at exists, and was read back, before the record points at it.
struct PhaseOrder {
  private let edits: [Edit]
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
  }

  /// A host is created, then named, and deleted only once nothing names it any more: three phases suffice.
  ///
  /// A record goes together with the one that takes its place, so that no name is without either between phases.
  func phase(of edit: Edit) -> Int {
    guard case .delete(let record) = edit else { return namesCreatedHost(edit) ? 2 : 1 }
    let own = laterPlaces.contains(Place(record)) ? 2 : 1
    guard record.type.isProxiable, !createdHosts.contains(record.owner) else { return own }
    return edits.filter { $0.stopsNaming(record.owner) }.map { phase(of: $0) + 1 }.reduce(own, max)
  }

  private func namesCreatedHost(_ edit: Edit) -> Bool {
    edit.after?.rdata.target.map(createdHosts.contains) ?? false
  }

  /// The edits by phase and name; within a name, deletions stand first, as the batch runs them.
  var ordered: [Edit] {
    edits.enumerated()
      .sorted { left, right in
        let (a, b) = (key(left.element), key(right.element))
        if a.phase != b.phase { return a.phase < b.phase }
        if a.owner != b.owner { return a.owner < b.owner }
        return a.rank == b.rank ? left.offset < right.offset : a.rank < b.rank
      }
      .map(\.element)
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
  /// Returns whether a record other than an alias that goes names a host before the edit and not after it.
  ///
  /// An alias that goes is a host itself, and two of them could name each other.
  fileprivate func stopsNaming(_ host: DomainName) -> Bool {
    guard let before, before.rdata.target == host else { return false }
    guard let after else { return before.type != .cname }
    return after.rdata.target != host
  }
}
