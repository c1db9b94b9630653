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
}
