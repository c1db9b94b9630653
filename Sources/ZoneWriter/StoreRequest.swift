/// A request as a store sends it, without its credentials.
public struct StoreRequest: Sendable, Hashable, Codable {
  /// The method, such as `POST`.
  public let method: String
  /// The path below the API's base.
  public let path: String
  /// The body as it is sent.
  public let body: String

  /// Creates a request.
  public init(method: String, path: String, body: String) {
    self.method = method
    self.path = path
    self.body = body
  }
}
