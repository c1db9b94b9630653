public import CurlTransport

/// A request that changes a zone's records, before it is sent.
public struct BatchRequest: Sendable {
  let target: APITarget

  /// The body: JSON with sorted keys.
  public let body: [UInt8]

  /// The method.
  public var method: HTTPMethod { .post }

  /// The path below the base URL.
  public var path: String { target.text }
}
