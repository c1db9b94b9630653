/// How a sandbox behaves where the real service varies or a test wants a say.
public struct SandboxOptions: Sendable {
  /// The port to listen on; 0 takes any free one.
  public var port = 0
  /// The rate limit of each token.
  public var rateLimit = RateLimit.standard
  /// Whether an MX is answered with `data.priority` instead of the top-level `priority`.
  public var answersPriorityInData = false
  /// Whether a token that reaches one zone may list zones only by name, as older tokens do.
  public var limitedTokensListByName = true
  /// Whether a refused batch points to the operation that was refused, which no live answer is known to do.
  public var pointsToRefusedOperation = false
  /// The time since the start, for the rate limit.
  public var uptime: @Sendable () -> Duration

  /// Makes the options of a well-behaved service.
  public init() {
    let start = ContinuousClock.now
    uptime = { ContinuousClock.now - start }
  }
}
