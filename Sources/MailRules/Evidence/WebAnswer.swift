/// What a web server answered to one GET request that followed no redirect.
public struct WebAnswer: Sendable, Hashable {
  /// The status code, or `nil` if the certificate is not valid, so that nothing was asked.
  public let status: Int?
  /// The media type without parameters, in lower case.
  public let mediaType: String?
  /// The body, at most as much of it as was read.
  public let body: String
  /// A Boolean value telling whether it is Cloudflare's challenge or block page.
  public let isChallenge: Bool

  /// Creates an answer.
  public init(status: Int?, mediaType: String? = nil, body: String = "", isChallenge: Bool = false) {
    self.status = status
    self.mediaType = mediaType
    self.body = body
    self.isChallenge = isChallenge
  }
}
