public import DNSModel

extension Zone {
  /// Returns the zone as it is after the edits of a plan, whose records are found by what they are.
  ///
  /// Identities do not help here: a plan that was made from a file knows none, and the zone may come from another
  /// source than the plan did.
  ///
  /// - Parameter edits: The edits.
  /// - Returns: The changed zone, or `nil` if a record that an edit changes or deletes is not there.
  public func planned(_ edits: [Edit]) -> Zone? {
    var rest = records
    for before in edits.compactMap(\.before) {
      guard let index = rest.firstIndex(where: { $0.isPublishedLike(before) }) else { return nil }
      rest.remove(at: index)
    }
    return Zone(apex: apex, info: info, records: rest + edits.compactMap(\.after))
  }
}

extension Record {
  /// Returns whether the public DNS answers the same for both records.
  fileprivate func isPublishedLike(_ other: Record) -> Bool {
    owner == other.owner && rdata.isLike(other.rdata) && isProxied == other.isProxied
  }
}

extension RData {
  /// Texts are compared by value: two sources spell their quotes differently.
  fileprivate func isLike(_ other: RData) -> Bool {
    guard let mine = text, let theirs = other.text else { return self == other }
    return mine == theirs
  }
}
