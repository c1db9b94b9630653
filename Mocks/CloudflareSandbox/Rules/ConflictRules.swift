/// The rules between a record and the others at its name.
struct ConflictRules: Sendable {
  static let combinedContentLimit = 8192

  let zone: String

  /// Checks a record against its neighbours.
  ///
  /// An update is checked only for what it changes, so that an old conflict does not block an unrelated edit.
  func check(
    _ fields: RecordFields,
    replacing old: RecordFields?,
    among neighbours: [StoredRecord]
  ) throws(APIFailure) {
    let sameType = neighbours.filter { $0.fields.type == fields.type }
    if old?.identity != fields.identity { try checkIdentical(fields, sameType) }
    if old?.name != fields.name || old?.type != fields.type { try checkTypes(fields, neighbours) }
    if old?.content != fields.content { try checkLength(fields, sameType) }
  }

  private func checkIdentical(_ fields: RecordFields, _ sameType: [StoredRecord]) throws(APIFailure) {
    guard !sameType.contains(where: { $0.fields.identity == fields.identity }) else {
      throw .identicalRecord
    }
  }

  private func checkTypes(_ fields: RecordFields, _ neighbours: [StoredRecord]) throws(APIFailure) {
    let types = Set(neighbours.map(\.fields.type))
    if fields.type == .cname, !types.isDisjoint(with: [.a, .aaaa, .cname]) { throw .addressOrAliasExists }
    if fields.type.isAddress, types.contains(.cname) { throw .aliasExists }
    if fields.name != zone { try checkDelegation(fields.type, types) }
  }

  /// Below the apex NS stands alone; only DS belongs to the same cut.
  ///
  /// For an NS beside other types the true code is not known; 81053 is the nearest.
  private func checkDelegation(_ type: RecordType, _ types: Set<RecordType>) throws(APIFailure) {
    if type == .ns, !types.isSubset(of: [.ns, .ds]) { throw .addressOrAliasExists }
    if type != .ns, type != .ds, types.contains(.ns) { throw .delegationExists }
  }

  private func checkLength(_ fields: RecordFields, _ sameType: [StoredRecord]) throws(APIFailure) {
    let length = sameType.reduce(fields.content.count) { $0 + $1.content.count }
    guard length <= Self.combinedContentLimit else { throw .nameAndTypeTooLong }
  }
}

extension RecordFields {
  /// What makes two records the same one.
  struct Identity: Equatable {
    let name: String
    let type: RecordType
    let content: String
    let priority: Int?
  }

  var identity: Identity { Identity(name: name, type: type, content: content, priority: priority) }
}
