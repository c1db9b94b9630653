public import DNSModel

/// A port of a host.
public struct HostPort: Sendable, Hashable {
  /// The host's name.
  public let host: DomainName
  /// The TCP port.
  public let port: UInt16

  /// Creates a port of a host.
  public init(_ host: DomainName, _ port: UInt16) {
    self.host = host
    self.port = port
  }
}
