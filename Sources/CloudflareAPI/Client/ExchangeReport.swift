public import CurlTransport

/// One request and its outcome, for those who want to watch; without headers and without the token.
public struct ExchangeReport: Sendable, Equatable {
  /// The method.
  public let method: HTTPMethod
  /// The path below the base URL with its query.
  public let target: String
  /// The status of the answer, or nil if there was none.
  public let status: Int?
  /// How long it took.
  public let duration: Duration
  /// Which time the request was sent, from 1.
  public let attempt: Int
}
