/// The whole state of a sandbox; endpoints are its mutating functions.
struct Cloud: Sendable {
  let options: SandboxOptions
  let directory: ZoneDirectory
  var zones: [String: StoredZone] = [:]
  var clock = LogicalClock()
  var limiter: RateLimiter
  var faults = FaultSchedule()
  var requests: [RecordedRequest] = []
  var answerCount = 0

  init(zones seeds: [SeedZone], options: SandboxOptions) {
    self.options = options
    directory = ZoneDirectory(seeds)
    limiter = RateLimiter(options.rateLimit)
    for seed in seeds { add(seed) }
  }

  /// The zone of a call, if it exists and the token reaches it with one of the permissions.
  func zone(
    of call: Call,
    for permissions: Set<Permission>,
    refusal: APIFailure = .permissionMissing
  ) throws(APIFailure) -> StoredZone {
    let id = call.zoneID ?? ""
    guard Identifier.isWellFormed(id) else { throw .malformedIdentifier(path: call.path) }
    guard let zone = zones[id] else { throw .unknownZone }
    guard call.token.status == .active, reaches(call.token, id), call.token.may(permissions) else {
      throw refusal
    }
    return zone
  }

  func reaches(_ token: Token, _ zoneID: String) -> Bool {
    token.reach == .allZones || zoneID == directory.first?.id
  }

  /// Runs writes on a zone; an error leaves everything as it was.
  mutating func write<Value>(
    to zone: StoredZone,
    _ body: (inout RecordTransaction) throws(APIFailure) -> Value
  ) throws(APIFailure) -> Value {
    var transaction = RecordTransaction(zone, clock: clock)
    let value = try body(&transaction)
    zones[zone.id] = transaction.zone
    clock = transaction.clock
    return value
  }

  private mutating func add(_ seed: SeedZone) {
    var transaction = RecordTransaction(StoredZone(seed: seed, table: RecordTable()), clock: clock)
    for record in seed.records { transaction.seed(record) }
    zones[seed.id] = transaction.zone
    clock = transaction.clock
  }
}
