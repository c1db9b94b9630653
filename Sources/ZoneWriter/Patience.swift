public import DNSModel

/// How long a zone is read again for changes whose answer got lost: they may still be on their way.
public struct Patience: Sendable {
  /// The waits between one reading and the next.
  let waits: [Duration]
  /// What waits; it throws if the run is cancelled.
  let sleep: @Sendable (Duration) async throws -> Void

  /// Creates patience that begins with a second and doubles until a time has passed.
  ///
  /// - Parameters:
  ///   - total: The time after which changes that are not there count as not made.
  ///   - sleep: What waits.
  public init(
    upTo total: Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    var (waits, left, next) = ([Duration](), total, Duration.seconds(1))
    while left > .zero {
      waits.append(min(next, left))
      (left, next) = (left - next, next * 2)
    }
    self.waits = waits
    self.sleep = sleep
  }

  /// Reads a zone, and reads it again until everything is there or the time has passed.
  ///
  /// - Parameters:
  ///   - store: Where it is read from.
  ///   - isComplete: Tells whether everything is there.
  ///   - report: Is told of every wait.
  /// - Returns: The zone as it was read last.
  /// - Throws: The error of a reading, or of a run that is cancelled.
  public func zone(
    in store: any ZoneStore,
    until isComplete: (Zone) -> Bool,
    report: (Duration) -> Void
  ) async throws -> Zone {
    var zone = try await store.fetch()
    for wait in waits where !isComplete(zone) {
      report(wait)
      try await sleep(wait)
      zone = try await store.fetch()
    }
    return zone
  }
}
