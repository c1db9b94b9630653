/// The filters of the zone list.
struct ZoneFilter {
  let query: Query

  /// The matching zones; they come sorted by name, so only another order costs a sort.
  func filtered(_ zones: [SeedZone]) -> [SeedZone] {
    let isOpen = Self.names.allSatisfy { query[$0] == nil }
    return sorted(zones.filter { isOpen ? $0.type != "internal" : matches($0) })
  }

  private static let names = ["name", "status", "account.id", "account.name", "type"]

  private func matches(_ zone: SeedZone) -> Bool {
    let given: [Bool?] = [
      query["name"].map { Self.compare(zone.name, with: $0) },
      query["status"].map { $0 == zone.status },
      query["account.id"].map { $0 == zone.account.id },
      query["account.name"].map { Self.compare(zone.account.name, with: $0) },
    ]
    let checks = given.compactMap(\.self)
    let matchesAny = query["match"] == "any" && !checks.isEmpty
    return matchesType(zone) && (matchesAny ? checks.contains(true) : !checks.contains(false))
  }

  private func sorted(_ zones: [SeedZone]) -> [SeedZone] {
    let ascending = key.map { key in zones.sorted { (key($0), $0.name) < (key($1), $1.name) } } ?? zones
    return query["direction"] == "desc" ? ascending.reversed() : ascending
  }

  private var key: ((SeedZone) -> String)? {
    switch query["order"] {
    case "status": { $0.status }
    case "account.id": { $0.account.id }
    case "account.name": { $0.account.name }
    case "plan.id": { $0.plan.rawValue }
    default: nil
    }
  }

  /// Internal zones are listed only when they are asked for.
  private func matchesType(_ zone: SeedZone) -> Bool {
    guard let types = query["type"] else { return zone.type != "internal" }
    return types.split(separator: ",").contains { $0 == zone.type }
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
