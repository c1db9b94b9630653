/// How many requests a token may send in how many seconds.
public struct RateLimit: Sendable, Hashable {
  /// The number of requests.
  public var requests: Int
  /// The length of the window, and of the block after it was overrun.
  public var seconds: Int

  /// Makes a limit.
  public init(requests: Int, seconds: Int) {
    self.requests = requests
    self.seconds = seconds
  }

  /// The real service's limit.
  public static let standard = RateLimit(requests: 1200, seconds: 300)
}
