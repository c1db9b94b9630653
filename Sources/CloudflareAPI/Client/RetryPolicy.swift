import CurlTransport

/// When a request is sent again, and how long after.
///
/// Only a request that reads is ever repeated. How a write ended is not known when its answer is missing, and
/// the API has no key that would make a second one harmless.
public struct RetryPolicy: Sendable, Equatable {
  /// The most times that a request is sent.
  public var maximumAttempts: Int
  /// The longest time that one request may spend waiting to be sent again.
  public var maximumTotalWait: Duration
  /// The first wait after a fault; it doubles every time.
  public var faultDelay: Duration
  /// The first wait after a rate limit that does not say how long; it doubles every time.
  public var rateLimitDelay: Duration

  /// Makes a policy.
  ///
  /// The API blocks a token for five minutes once its limit is reached, and says for how long: that is waited for. A
  /// refusal that does not say it may come from anything on the way, and nobody is kept waiting for minutes on a guess.
  ///
  /// - Parameters:
  ///   - maximumAttempts: the most times that a request is sent.
  ///   - maximumTotalWait: the longest wait of one request.
  ///   - faultDelay: the first wait after a fault.
  ///   - rateLimitDelay: the first wait after a rate limit without a time.
  public init(
    maximumAttempts: Int = 4,
    maximumTotalWait: Duration = .seconds(330),
    faultDelay: Duration = .milliseconds(500),
    rateLimitDelay: Duration = .seconds(4)
  ) {
    self.maximumAttempts = maximumAttempts
    self.maximumTotalWait = maximumTotalWait
    self.faultDelay = faultDelay
    self.rateLimitDelay = rateLimitDelay
  }

  /// What is known when a request has failed.
  struct Failure {
    let method: HTTPMethod
    let error: CloudflareError
    /// How many times the request was sent.
    let attempts: Int
    /// How long it has waited so far.
    let waited: Duration
  }

  /// Decides about a failed request.
  ///
  /// - Parameters:
  ///   - failure: what is known.
  ///   - jitter: a number from 0 to 1 that keeps many clients from coming back at the same moment.
  /// - Returns: how long to wait before sending it again, or nil to give up.
  func delay(after failure: Failure, jitter: Double) -> Duration? {
    guard failure.method == .get, failure.attempts < maximumAttempts else { return nil }
    guard let delay = delay(for: failure.error, attempts: failure.attempts, jitter: jitter) else {
      return nil
    }
    return failure.waited + delay <= maximumTotalWait ? delay : nil
  }

  private func delay(for error: CloudflareError, attempts: Int, jitter: Double) -> Duration? {
    switch error {
    // No time, or none at all: asking again at once would only use up the attempts.
    case .rateLimited(nil, _), .rateLimited(.some(.zero), _): backOff(from: rateLimitDelay, attempts, jitter)
    case .rateLimited(.some(let wait), _): max(wait, backOff(from: faultDelay, attempts, jitter))
    case .api(let status, _, _, let wait) where status >= 500:
      max(wait ?? .zero, backOff(from: faultDelay, attempts, jitter))
    case .notJSON(let status, _, _, _) where status >= 500: backOff(from: faultDelay, attempts, jitter)
    case .malformedAnswer(let status, _, let defect) where status >= 500 || defect.kind == .invalidJSON:
      backOff(from: faultDelay, attempts, jitter)
    case .transport(let fault) where fault.cause.isPassing: backOff(from: faultDelay, attempts, jitter)
    default: nil
    }
  }

  /// Half of the wait is fixed and half is chance.
  private func backOff(from first: Duration, _ attempts: Int, _ jitter: Double) -> Duration {
    first * (1 << (attempts - 1)) * (0.5 + jitter / 2)
  }
}

extension TransportError.Cause {
  /// Whether the same request may well succeed a moment later.
  fileprivate var isPassing: Bool {
    switch self {
    case .nameNotResolved, .cannotConnect, .connectionLost, .timedOut: true
    case .tls, .malformedURL, .insecureURL, .unsafeHeader, .responseTooLarge, .repeatedlyCompressed,
      .cancelled, .shutDown, .other:
      false
    }
  }
}
