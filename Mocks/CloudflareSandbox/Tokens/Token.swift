/// A token that the sandbox knows.
struct Token: Sendable, Hashable {
  enum Owner: Sendable { case user, account }
  enum Status: String, Sendable { case active, disabled, expired }
  enum Reach: Sendable { case allZones, firstZone }

  let secret: String
  let permissions: Set<Permission>
  var owner = Owner.user
  var status = Status.active
  var reach = Reach.allZones

  var id: String { Identifier.derived(from: "token/\(secret)") }

  /// The rights as zone answers list them.
  var zonePermissions: [String] {
    permissions.subtracting([.accountDNSSettingsRead]).map(\.rawValue).sorted()
  }

  func may(_ anyOf: Set<Permission>) -> Bool { !permissions.isDisjoint(with: anyOf) }
}
