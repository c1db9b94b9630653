/// Something that sends a request and brings its answer.
///
/// A transport sends a request at most once unless its method is GET, does not follow redirects, and never
/// puts the token anywhere but into the `Authorization` header.
public protocol HTTPTransport: Sendable {
  /// Sends a request.
  ///
  /// - Parameter request: what to send.
  /// - Returns: the answer, whatever its status.
  /// - Throws: ``TransportError`` if there is no complete answer.
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}
