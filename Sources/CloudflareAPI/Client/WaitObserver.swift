/// Is told of waits that a person would notice.
public struct WaitObserver: Sendable {
  /// What can be said of a wait.
  public struct Progress: Sendable, Hashable {
    /// Why it is waited.
    public let reason: WaitReason
    /// How long the wait is.
    public let duration: Duration
    /// How much of it is left; zero once it is over.
    public let left: Duration
  }

  /// A shorter wait is not worth a word.
  public static let shortest = Duration.seconds(2)

  private let tick: Duration?
  private let report: @Sendable (Progress) -> Void

  /// Creates an observer.
  ///
  /// - Parameters:
  ///   - tick: how often what is left is told, or nil for the beginning and the end of a wait alone.
  ///   - report: what is told, from any task.
  public init(every tick: Duration? = nil, _ report: @escaping @Sendable (Progress) -> Void) {
    (self.tick, self.report) = (tick, report)
  }

  /// Waits, and tells it.
  func sleep(
    for duration: Duration,
    because reason: WaitReason,
    _ clock: any ClientClock
  ) async throws(CancellationError) {
    guard duration > Self.shortest else { return try await clock.sleep(for: duration) }
    defer { report(Progress(reason: reason, duration: duration, left: .zero)) }
    var left = duration
    while left > .zero {
      report(Progress(reason: reason, duration: duration, left: left))
      let step = min(left, tick ?? left)
      try await clock.sleep(for: step)
      left -= step
    }
  }
}
