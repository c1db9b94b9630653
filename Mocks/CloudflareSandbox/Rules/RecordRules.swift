/// The rules that one record must meet by itself, and the form in which it is then stored.
struct RecordRules: Sendable {
  let zone: String
  let plan: SeedZone.Plan

  /// Checks fields and brings them into the stored form.
  ///
  /// - Parameters:
  ///   - fields: What a writer asked for.
  ///   - old: The fields before, or `nil` for a new record.
  /// - Returns: The fields as they are stored and answered.
  /// - Throws: The API's refusal.
  func checked(_ fields: RecordFields, replacing old: RecordFields?) throws(APIFailure) -> RecordFields {
    var fields = fields
    fields.name = try HostName.owner(fields.name, in: zone)
    try ContentRules(zone: zone).check(&fields)
    try checkProxy(&fields, replacing: old)
    try checkTTL(&fields)
    try checkComment(fields)
    try checkTags(fields)
    return fields
  }

  /// An update that may not be proxied is answered with success and the cloud left grey, as the service does.
  private func checkProxy(_ fields: inout RecordFields, replacing old: RecordFields?) throws(APIFailure) {
    guard fields.proxied else { return }
    guard fields.type.isProxiable else { throw .kindNeverProxied }
    guard !ProxyTargets.allows(fields) else { return }
    guard let old, !old.proxied else {
      throw fields.type.isAddress ? .targetNotAllowed(fields.content) : .targetNeverProxied
    }
    fields.proxied = false
  }

  private func checkTTL(_ fields: inout RecordFields) throws(APIFailure) {
    if fields.proxied { fields.ttl = 1 }
    guard fields.ttl == 1 || (plan.minimumTTL...86_400).contains(fields.ttl) else {
      throw .badTTL(minimum: plan.minimumTTL)
    }
  }

  private func checkComment(_ fields: RecordFields) throws(APIFailure) {
    guard let comment = fields.comment else { return }
    guard comment.count <= plan.commentLimit else { throw .commentTooLong(limit: plan.commentLimit) }
  }

  private func checkTags(_ fields: RecordFields) throws(APIFailure) {
    guard fields.tags.count <= plan.tagQuota else {
      throw .tooManyTags(fields.tags.count, quota: plan.tagQuota)
    }
    for tag in fields.tags where !Self.isTag(tag) { throw .badTag(tag) }
  }

  private static func isTag(_ tag: String) -> Bool {
    let parts = tag.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].utf8
    let value = parts.count == 2 ? parts[1] : ""
    return (1...32).contains(name.count) && value.count <= 100 && name.allSatisfy(isTagByte)
  }

  private static func isTagByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
