import Synchronization

/// Spreads requests out when the rate limit is nearly used up, so that it is never hit.
///
/// As long as more than ``reserve`` requests are left, nothing waits. Below that, the remaining ones are
/// spread evenly over the time until the limit is renewed: with 10 left for 30 seconds, one every three
/// seconds. After a refusal everything waits as long as the API says. One pacer serves all requests of a
/// client.
final class Pacer: Sendable {
  /// Enough for the requests that are under way when the header is read.
  static let reserve = 50
  /// No limit of the API is renewed later than this.
  private static let longestHold = Duration.seconds(330)

  private struct State {
    var nextStart: ContinuousClock.Instant?
    var heldUntil: ContinuousClock.Instant?
    var gap = Duration.zero
  }

  private let state = Mutex(State())

  /// Takes the next place in the row.
  ///
  /// - Parameter now: the present moment.
  /// - Returns: how long to wait before sending.
  func reserve(at now: ContinuousClock.Instant) -> Duration {
    state.withLock { state in
      let start = max(now, state.nextStart ?? now, state.heldUntil ?? now)
      state.nextStart = start + state.gap
      return start - now
    }
  }

  /// Learns from an answer how much is left.
  func note(_ header: RateLimitHeader, at now: ContinuousClock.Instant) {
    let isPlenty = header.remaining > Self.reserve
    let gap = isPlenty ? .zero : .seconds(header.seconds) / max(1, header.remaining)
    state.withLock { state in
      state.gap = min(gap, Self.longestHold)
      let earliest = now + state.gap
      // Plenty again: nothing that was held back for the old limit needs to wait on.
      state.nextStart = isPlenty ? nil : max(earliest, min(state.nextStart ?? now, now + Self.longestHold))
    }
  }

  /// Holds everything back after the API has refused a request.
  func hold(for duration: Duration, at now: ContinuousClock.Instant) {
    state.withLock { state in
      state.heldUntil = max(state.heldUntil ?? now, now + min(duration, Self.longestHold))
    }
  }
}
