/// Time as the client sees it, so that tests need not wait.
public protocol ClientClock: Sendable {
  /// The present moment.
  var now: ContinuousClock.Instant { get }

  /// Waits.
  ///
  /// - Parameter duration: how long.
  /// - Throws: `CancellationError` if the task is cancelled meanwhile.
  func sleep(for duration: Duration) async throws(CancellationError)
}

/// The computer's own clock.
public struct SystemClientClock: ClientClock {
  /// Makes a clock.
  public init() {}

  /// The present moment.
  public var now: ContinuousClock.Instant { ContinuousClock.now }

  /// Waits.
  ///
  /// - Parameter duration: how long.
  /// - Throws: `CancellationError` if the task is cancelled meanwhile.
  public func sleep(for duration: Duration) async throws(CancellationError) {
    do {
      try await Task.sleep(for: duration)
    } catch {
      throw CancellationError()
    }
  }
}
