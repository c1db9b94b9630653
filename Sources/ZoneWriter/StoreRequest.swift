/// A request that changes a zone, without the token that goes with it.
public struct StoreRequest: Sendable, Hashable {
  /// The method.
  public let method: String
  /// The path below the store's address.
  public let path: String
  /// The body.
  public let body: String

  /// Creates a request.
  public init(method: String, path: String, body: String) {
    (self.method, self.path, self.body) = (method, path, body)
  }
}
