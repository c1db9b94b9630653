/// The records of a zone, indexed by owner and type.
public struct Zone: Sendable {
  /// The name at which the zone begins.
  public let apex: DomainName
  /// What the provider says of the zone.
  public let info: ZoneInfo
  /// All records, in the order in which they were given.
  public let records: [Record]

  private let byOwner: [DomainName: [Int]]
  private let byType: [RRType: [Int]]
  private let cuts: Set<DomainName>
  private let existingNames: Set<DomainName>

  /// Creates a zone.
  ///
  /// - Parameters:
  ///   - apex: The name at which the zone begins.
  ///   - info: What the provider says of the zone.
  ///   - records: Its records; those above or beside the apex are kept but answer nothing.
  public init(apex: DomainName, info: ZoneInfo = ZoneInfo(), records: [Record]) {
    self.apex = apex
    self.info = info
    self.records = records
    byOwner = Dictionary(grouping: records.indices) { records[$0].owner }
    byType = Dictionary(grouping: records.indices) { records[$0].type }
    cuts = Set((byType[.ns] ?? []).map { records[$0].owner }.filter { $0.isBelow(apex) })
    existingNames = byOwner.keys.contains(where: \.isWildcard) ? Self.closure(of: byOwner.keys, apex) : []
  }

  /// The names that own records, in no particular order.
  public var owners: some Collection<DomainName> & Sendable { byOwner.keys }

  /// Returns the records of an owner.
  ///
  /// - Parameter owner: The exact owner; wildcards are not applied.
  /// - Returns: Its records of every type.
  public func records(at owner: DomainName) -> [Record] {
    (byOwner[owner] ?? []).map { records[$0] }
  }

  /// Returns the records of an owner and type.
  ///
  /// - Parameters:
  ///   - owner: The exact owner; wildcards are not applied.
  ///   - type: The type.
  /// - Returns: The records of the RRset.
  public func records(at owner: DomainName, _ type: RRType) -> [Record] {
    (byOwner[owner] ?? []).lazy.map { records[$0] }.filter { $0.type == type }
  }

  /// Returns all records of a type.
  ///
  /// - Parameter type: The type.
  /// - Returns: The records in zone order.
  public func records(of type: RRType) -> [Record] {
    (byType[type] ?? []).map { records[$0] }
  }

  /// Returns the RRsets of a type.
  ///
  /// - Parameter type: The type.
  /// - Returns: One RRset for each owner, in the order of their first records.
  public func rrsets(of type: RRType) -> [RRset] {
    var seen: Set<DomainName> = []
    return (byType[type] ?? []).map { records[$0].owner }
      .filter { seen.insert($0).inserted }
      .map { RRset(owner: $0, type: type, records: records(at: $0, type)) }
  }

  /// Returns the record of an identity.
  ///
  /// - Parameter id: The identity.
  /// - Returns: The record, or `nil` if the zone has none of that identity.
  public func record(_ id: RecordID) -> Record? {
    records.first { $0.id == id }
  }

  /// Returns the zone cut at or above a name, below which another server answers.
  ///
  /// - Parameter name: A name in the zone.
  /// - Returns: The owner of the delegation, or `nil` if this zone answers for the name.
  public func cut(above name: DomainName) -> DomainName? {
    guard !cuts.isEmpty else { return nil }
    var found: DomainName?
    var current: DomainName? = name
    while let candidate = current, candidate.isBelow(apex) {
      if cuts.contains(candidate) { found = candidate }
      current = candidate.parent
    }
    return found
  }

  /// Returns the wildcard that answers for a name without records of its own (RFC 4592 §3.3.1).
  ///
  /// - Parameter name: The name that is asked for.
  /// - Returns: The wildcard's owner, or `nil` if the name exists, is cut off, or no wildcard covers it.
  public func wildcard(covering name: DomainName) -> DomainName? {
    guard !existingNames.isEmpty, !existingNames.contains(name), name.isBelow(apex), cut(above: name) == nil
    else { return nil }
    var encloser = name.parent
    while let candidate = encloser, !existingNames.contains(candidate) { encloser = candidate.parent }
    guard let source = try? encloser?.child("*"), byOwner[source] != nil else { return nil }
    return source
  }

  /// Every owner and every name between it and the apex exists, though it may hold no records (RFC 4592 §2.2.2).
  private static func closure(of owners: some Collection<DomainName>, _ apex: DomainName) -> Set<DomainName> {
    var names: Set<DomainName> = [apex]
    for owner in owners where owner.isBelow(apex) {
      var current: DomainName? = owner
      while let name = current, names.insert(name).inserted { current = name.parent }
    }
    return names
  }
}
