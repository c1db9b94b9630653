import CResolv
public import DNSModel

/// Where a server that answers DNS questions listens.
public struct NameServer: Hashable, Sendable {
  /// Its IP address.
  public let address: IPAddress
  /// Its TCP port.
  public let port: UInt16

  /// Creates a server's place; 53 is the port of DNS.
  public init(_ address: IPAddress, port: UInt16 = 53) {
    self.address = address
    self.port = port
  }

  /// Creates a server's place from text.
  ///
  /// - Parameter text: An address, with a port after a colon if it is not 53; `[2001:db8::1]:5300` for IPv6.
  public init?(_ text: String) {
    if let address = IPAddress(text) {
      self.init(address)
    } else if text.first == "[" {
      let parts = text.dropFirst().split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let address = IPv6Address(parts[0]) else { return nil }
      guard let port = parts[1].isEmpty ? 53 : Self.port(after: parts[1]) else { return nil }
      self.init(.v6(address), port: port)
    } else {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let address = IPv4Address(parts[0]), let port = Self.port(parts[1]) else {
        return nil
      }
      self.init(.v4(address), port: port)
    }
  }

  /// The first server of the system's configuration, or `nil` if it names none.
  public static func ofSystem() -> NameServer? {
    var text = [CChar](repeating: 0, count: 64)
    guard cresolv_system_server(&text, text.count) else { return nil }
    return NameServer(CText.string(text))
  }

  private static func port(after text: Substring) -> UInt16? {
    text.first == ":" ? port(text.dropFirst()) : nil
  }

  private static func port(_ text: Substring) -> UInt16? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return UInt16(text).flatMap { $0 == 0 ? nil : $0 }
  }
}

extension NameServer: CustomStringConvertible {
  /// The address and the port, as they are given to `--resolver`.
  public var description: String {
    switch address {
    case .v4(let address): "\(address):\(port)"
    case .v6(let address): "[\(address)]:\(port)"
    }
  }
}
