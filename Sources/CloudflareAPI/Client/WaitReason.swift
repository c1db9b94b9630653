/// Why a request is not sent at once.
public enum WaitReason: Sendable, Hashable {
  /// The API has refused a request because there were too many.
  case rateLimit
  /// The rest of the rate limit is spread over the time until it is renewed.
  case pacing
  /// The API, or the way to it, failed a moment ago.
  case fault

  init(after error: CloudflareError) {
    if case .rateLimited = error { self = .rateLimit } else { self = .fault }
  }
}
