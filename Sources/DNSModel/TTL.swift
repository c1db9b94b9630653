/// The time that a record may be cached.
public enum TTL: Hashable, Sendable {
  /// Cloudflare chooses: 300 seconds, or the proxy's own value. The API writes it as `1`.
  case automatic
  /// A number of seconds.
  case seconds(UInt32)

  /// Creates a time to live from the API's number, in which `1` means automatic.
  ///
  /// - Parameter apiValue: The `ttl` of a record.
  public init(apiValue: UInt32) {
    self = apiValue == 1 ? .automatic : .seconds(apiValue)
  }

  /// The API's number.
  public var apiValue: UInt32 {
    switch self {
    case .automatic: 1
    case .seconds(let seconds): seconds
    }
  }
}
