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

  /// The servers of the system's configuration in their order, without those that only an interface makes reachable.
  public static func ofSystem() -> [NameServer] {
    let size = Int(CRESOLV_ADDRESS_SIZE)
    var texts = [CChar](repeating: 0, count: size * Int(CRESOLV_MOST_SERVERS))
    let count = Int(cresolv_system_servers(&texts, CRESOLV_MOST_SERVERS))
    return (0..<count).compactMap { NameServer(CText.string(Array(texts[($0 * size)...].prefix(size)))) }
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
