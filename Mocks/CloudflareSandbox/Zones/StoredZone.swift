/// A zone as the sandbox keeps it.
struct StoredZone: Sendable {
  let seed: SeedZone
  var table: RecordTable

  var id: String { seed.id }
  var name: String { seed.name }
  var rules: RecordRules { RecordRules(zone: seed.name, plan: seed.plan) }
}
