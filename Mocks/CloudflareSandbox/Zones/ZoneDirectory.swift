/// The zones by name; they stay the same while a sandbox runs, so the order is made once.
struct ZoneDirectory: Sendable {
  let first: SeedZone?
  private let ordered: [SeedZone]
  private let byName: [String: [SeedZone]]

  init(_ seeds: [SeedZone]) {
    first = seeds.first
    ordered = seeds.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    byName = Dictionary(grouping: ordered, by: \.name)
  }

  func named(_ name: String) -> [SeedZone] { byName[HostName.canonical(name)] ?? [] }

  /// The zones that a list may have to show, in the order of names.
  func candidates(for query: Query) -> [SeedZone] {
    guard let name = query["name"], !name.contains(":"), query["match"] != "any" else { return ordered }
    return named(name)
  }
}
