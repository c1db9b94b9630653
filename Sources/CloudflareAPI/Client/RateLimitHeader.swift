/// How much of a rate limit is left, as the `Ratelimit` header tells it: `"default";r=50;t=30`.
struct RateLimitHeader: Equatable {
  /// The requests that are left.
  let remaining: Int
  /// The seconds until there are new ones.
  let seconds: Int

  /// Reads a header; of several limits the one with the fewest requests left counts.
  init?(_ text: String) {
    let limits = text.split(separator: ",").compactMap(Self.limit)
    guard let strictest = limits.min(by: { $0.remaining < $1.remaining }) else { return nil }
    self = strictest
  }

  private init(remaining: Int, seconds: Int) {
    self.remaining = remaining
    self.seconds = seconds
  }

  private static func limit(_ text: Substring) -> RateLimitHeader? {
    guard let remaining = parameter("r", in: text), let seconds = parameter("t", in: text) else { return nil }
    return RateLimitHeader(remaining: remaining, seconds: seconds)
  }

  private static func parameter(_ name: String, in text: Substring) -> Int? {
    for part in text.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ $0 != " " }) == name else { continue }
      return UInt16(pair[1].filter { $0 != " " }).map(Int.init)
    }
    return nil
  }
}
