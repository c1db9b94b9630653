/// The filters of the zone list.
struct ZoneFilter {
  let query: Query

  func matches(_ zone: StoredZone) -> Bool {
    let given: [Bool?] = [
      query["name"].map { Self.compare(zone.name, with: $0) },
      query["status"].map { $0 == zone.seed.status },
      query["account.id"].map { $0 == zone.seed.account.id },
      query["account.name"].map { Self.compare(zone.seed.account.name, with: $0) },
    ]
    let checks = given.compactMap(\.self)
    let matchesAny = query["match"] == "any" && !checks.isEmpty
    return matchesType(zone) && (matchesAny ? checks.contains(true) : !checks.contains(false))
  }

  func sorted(_ zones: [StoredZone]) -> [StoredZone] {
    let key: (StoredZone) -> String =
      switch query["order"] {
      case "status": { $0.seed.status }
      case "account.id": { $0.seed.account.id }
      case "account.name": { $0.seed.account.name }
      case "plan.id": { $0.seed.plan.rawValue }
      default: { $0.name }
      }
    let ascending = zones.sorted { (key($0), $0.name, $0.id) < (key($1), $1.name, $1.id) }
    return query["direction"] == "desc" ? ascending.reversed() : ascending
  }

  /// Internal zones are listed only when they are asked for.
  private func matchesType(_ zone: StoredZone) -> Bool {
    guard let types = query["type"] else { return zone.seed.type != "internal" }
    return types.split(separator: ",").contains { $0 == zone.seed.type }
  }

  /// Compares with a value that may begin with an operator.
  private static func compare(_ text: String, with condition: String) -> Bool {
    let parts = condition.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return text.lowercased() == condition.lowercased() }
    return switch parts[0] {
    case "equal": text == parts[1]
    case "not_equal": text != parts[1]
    case "contains": text.contains(parts[1])
    case "starts_with": text.hasPrefix(parts[1])
    case "ends_with": text.hasSuffix(parts[1])
    default: text == condition
    }
  }
}
