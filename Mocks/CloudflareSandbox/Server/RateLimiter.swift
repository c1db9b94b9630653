/// Counts the requests of each token in fixed windows.
struct RateLimiter: Sendable {
  private struct Window {
    var start: Duration
    var used = 0
    var isBlocked = false
  }

  let limit: RateLimit
  private var windows: [String: Window] = [:]

  init(_ limit: RateLimit) { self.limit = limit }

  /// Counts a request; over the limit, everything is refused for one more window.
  mutating func admit(_ client: String, at now: Duration) throws(APIFailure) {
    var window = current(client, at: now)
    window.used += 1
    if window.used > limit.requests, !window.isBlocked {
      window.start = now
      window.isBlocked = true
    }
    windows[client] = window
    guard !window.isBlocked else { throw .rateLimited(limit, retryAfter: secondsLeft(window, at: now)) }
  }

  /// The values of the two rate limit headers.
  func headers(_ client: String, at now: Duration) -> (state: String, policy: String) {
    let window = current(client, at: now)
    let remaining = max(0, limit.requests - window.used)
    let state = "\"default\";r=\(remaining);t=\(secondsLeft(window, at: now))"
    return (state, "\"default\";q=\(limit.requests);w=\(limit.seconds)")
  }

  private func current(_ client: String, at now: Duration) -> Window {
    guard let window = windows[client], now < window.start + .seconds(limit.seconds) else {
      return Window(start: now)
    }
    return window
  }

  private func secondsLeft(_ window: Window, at now: Duration) -> Int {
    let left = window.start + .seconds(limit.seconds) - now
    return Int(left.components.seconds) + (left.components.attoseconds > 0 ? 1 : 0)
  }
}
