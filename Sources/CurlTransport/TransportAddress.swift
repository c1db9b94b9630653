/// The address of a server, checked as it will be when requests are sent.
public struct TransportAddress: Sendable, Equatable {
  /// The host as libcurl reads it.
  public let host: String
  /// A Boolean value telling whether the host can only be this computer.
  public let isLoopback: Bool

  /// Checks an address.
  ///
  /// - Parameter url: the URL.
  /// - Throws: ``TransportError`` if no request can be sent there.
  public init(_ url: String) throws(TransportError) {
    host = try TransportTarget(url).host.lowercased()
    isLoopback = TransportTarget.isLoopback(host)
  }
}
