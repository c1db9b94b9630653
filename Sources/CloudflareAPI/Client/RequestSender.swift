import BoundedJSON
import CurlTransport

/// Sends one request: waits for its turn, reports it, and repeats it where that is harmless.
struct RequestSender: Sendable {
  let transport: any HTTPTransport
  let baseURL: String
  let token: Secret
  let timeouts: HTTPTimeouts
  let policy: RetryPolicy
  let clock: any ClientClock
  let jitter: @Sendable () -> Double
  let observer: (@Sendable (ExchangeReport) -> Void)?
  let waits: WaitObserver?
  let pacer = Pacer()

  /// Reads something, again and again if need be.
  ///
  /// - Parameters:
  ///   - target: what to read.
  ///   - limits: how much the answer may be.
  ///   - read: makes the result of an answer, or the error that it stands for.
  /// - Returns: what the answer was made into.
  /// - Throws: ``CloudflareError`` of the last attempt.
  func get<Result>(
    _ target: APITarget,
    within limits: JSONLimits = .answer,
    _ read: (HTTPResponse) throws(CloudflareError) -> Result
  ) async throws(CloudflareError) -> Result {
    var waited = Duration.zero
    var attempt = 1
    while true {
      do throws(CloudflareError) {
        return try await read(sendOnce(request(.get, target, limits), target, attempt))
      } catch {
        waited += try await wait(after: error, attempt, waited)
        attempt += 1
      }
    }
  }

  /// Writes something, exactly once.
  func post<Result>(
    _ target: APITarget,
    body: [UInt8],
    within limits: JSONLimits,
    _ read: (HTTPResponse) throws(CloudflareError) -> Result
  ) async throws(CloudflareError) -> Result {
    var request = request(.post, target, limits)
    request.headers.append(name: "Content-Type", value: "application/json")
    request.body = body
    do throws(CloudflareError) {
      return try await read(sendOnce(request, target, 1))
    } catch {
      if case .rateLimited(.some(let wait), _) = error {
        pacer.hold(for: wait, at: clock.now)
      }
      throw error
    }
  }

  private func request(_ method: HTTPMethod, _ target: APITarget, _ limits: JSONLimits) -> HTTPRequest {
    HTTPRequest(
      method: method,
      url: baseURL + target.text,
      headers: ["Accept": "application/json"],
      bearer: token,
      timeouts: timeouts,
      maximumResponseBytes: limits.octets
    )
  }

  private func sendOnce(
    _ request: HTTPRequest,
    _ target: APITarget,
    _ attempt: Int
  ) async throws(CloudflareError) -> HTTPResponse {
    try await sleep(for: pacer.reserve(at: clock.now), because: .pacing)
    let start = clock.now
    let result = await outcome(of: request)
    report(request.method, target, attempt, result, since: start)
    let response = try result.get()
    noteLimit(response)
    return response
  }

  private func outcome(of request: HTTPRequest) async -> Result<HTTPResponse, CloudflareError> {
    do throws(TransportError) {
      return .success(try await transport.send(request))
    } catch {
      return .failure(.transport(error))
    }
  }

  /// Waits before the next attempt, or gives up by throwing the error.
  private func wait(
    after error: CloudflareError,
    _ attempt: Int,
    _ waited: Duration
  ) async throws(CloudflareError) -> Duration {
    let failure = RetryPolicy.Failure(method: .get, error: error, attempts: attempt, waited: waited)
    guard let delay = policy.delay(after: failure, jitter: jitter()) else { throw error }
    if case .rateLimited = error {
      // The limit is the token's: whatever else is about to be sent would be refused as well.
      pacer.hold(for: delay, at: clock.now)
    }
    try await sleep(for: delay, because: WaitReason(after: error))
    return delay
  }

  private func sleep(for duration: Duration, because reason: WaitReason) async throws(CloudflareError) {
    guard duration > .zero else { return }
    do throws(CancellationError) {
      guard let waits else { return try await clock.sleep(for: duration) }
      try await waits.sleep(for: duration, because: reason, clock)
    } catch {
      throw .transport(TransportError(.cancelled, requestMayHaveBeenSent: false))
    }
  }

  private func noteLimit(_ response: HTTPResponse) {
    guard let header = response.headers["Ratelimit"].flatMap(RateLimitHeader.init) else { return }
    pacer.note(header, at: clock.now)
  }

  private func report(
    _ method: HTTPMethod,
    _ target: APITarget,
    _ attempt: Int,
    _ result: Result<HTTPResponse, CloudflareError>,
    since start: ContinuousClock.Instant
  ) {
    observer?(
      ExchangeReport(
        method: method,
        target: target.text,
        status: try? result.get().status,
        duration: clock.now - start,
        attempt: attempt
      )
    )
  }
}
