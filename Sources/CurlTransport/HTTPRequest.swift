/// A request, complete with everything that the transport needs to send it.
public struct HTTPRequest: Sendable {
  /// The method.
  public var method: HTTPMethod
  /// The absolute URL, percent-encoded where needed.
  public var url: String
  /// Header fields beside those that the transport sets itself.
  ///
  /// `Authorization`, `Host`, `Content-Length`, `Transfer-Encoding` and `User-Agent` are the transport's: a
  /// request that brings one of them is refused.
  public var headers: HTTPHeaders
  /// The body, or nil.
  public var body: [UInt8]?
  /// The token for the `Authorization` header, or nil.
  public var bearer: Secret?
  /// How long it may take.
  public var timeouts: HTTPTimeouts
  /// The largest body of the answer, counted after decompression, where that is less than the transport allows.
  public var maximumResponseBytes: Int?

  /// Makes a request.
  ///
  /// - Parameters:
  ///   - method: the method.
  ///   - url: the absolute URL.
  ///   - headers: additional header fields.
  ///   - body: the body.
  ///   - bearer: the token.
  ///   - timeouts: how long it may take.
  ///   - maximumResponseBytes: the largest body of the answer.
  public init(
    method: HTTPMethod = .get,
    url: String,
    headers: HTTPHeaders = [:],
    body: [UInt8]? = nil,
    bearer: Secret? = nil,
    timeouts: HTTPTimeouts = HTTPTimeouts(),
    maximumResponseBytes: Int? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.bearer = bearer
    self.timeouts = timeouts
    self.maximumResponseBytes = maximumResponseBytes
  }
}
