/// What all requests of one transport have in common.
public struct TransportConfiguration: Sendable, Equatable {
  /// The `User-Agent` header, such as `greycloud/1.0`.
  public var userAgent: String
  /// The largest body that is accepted, counted after decompression.
  public var maximumResponseBytes: Int
  /// The most connections to one server; HTTP/2 needs one, HTTP/1.1 one for each request under way.
  public var maximumConnectionsPerHost: Int
  /// The most requests under way; further ones wait, and their time does not run while they do.
  public var maximumActiveTransfers: Int
  /// A file of trusted certificates in PEM form, or nil for the system's.
  public var certificateFile: String?

  /// Makes a configuration.
  ///
  /// - Parameters:
  ///   - userAgent: the `User-Agent` header.
  ///   - maximumResponseBytes: the largest body.
  ///   - maximumConnectionsPerHost: the most connections to one server.
  ///   - maximumActiveTransfers: the most requests under way.
  ///   - certificateFile: a file of trusted certificates.
  public init(
    userAgent: String,
    maximumResponseBytes: Int = 64 << 20,
    maximumConnectionsPerHost: Int = 6,
    maximumActiveTransfers: Int = 32,
    certificateFile: String? = nil
  ) {
    self.userAgent = userAgent
    self.maximumResponseBytes = maximumResponseBytes
    self.maximumConnectionsPerHost = maximumConnectionsPerHost
    self.maximumActiveTransfers = max(1, maximumActiveTransfers)
    self.certificateFile = certificateFile
  }
}
