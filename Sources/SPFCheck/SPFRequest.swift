public import DNSModel

/// What is known of a mail whose sender is checked (RFC 7208 §2.4 and §4.1).
public struct SPFRequest: Sendable, Hashable {
  /// Longer addresses than RFC 5321 §4.5.3.1 allows are cut, so that nobody can make macros grow without end.
  private static let longestSender = 320
  private static let longestHelo = 255

  /// The address of the server that sends; an IPv4-mapped IPv6 address counts as the IPv4 address (RFC 7208 §5).
  public let address: IPAddress
  /// The domain that is checked, as it was written.
  public let domain: String
  /// What the server says in HELO or EHLO.
  public let helo: String
  /// The part of the sender's mail address before its last `@`.
  public let localPart: String
  /// The part after it.
  public let senderDomain: String

  /// Creates a request.
  ///
  /// - Parameters:
  ///   - address: The address of the server that sends.
  ///   - domain: The domain that is checked.
  ///   - helo: What the server says in HELO; the domain if `nil`.
  ///   - sender: The sender's mail address. `nil` stands for the domain's postmaster; an empty one, as bounces have,
  ///     for the postmaster of the server's own name (RFC 7208 §2.4).
  public init(address: IPAddress, domain: String, helo: String? = nil, sender: String? = nil) {
    self.address = address.unmapped
    self.domain = domain
    let helo = String((helo ?? domain).prefix(Self.longestHelo))
    self.helo = helo
    let sender = sender.map { String($0.prefix(Self.longestSender)) }
    switch sender {
    case nil: (localPart, senderDomain) = ("postmaster", domain)
    case "", "<>": (localPart, senderDomain) = ("postmaster", helo)
    case let sender?:
      let at = sender.lastIndex(of: "@")
      let local = at.map { String(sender[..<$0]) } ?? ""
      localPart = local.isEmpty ? "postmaster" : local
      senderDomain = at.map { String(sender[sender.index(after: $0)...]) } ?? sender
    }
  }

  /// The sender's mail address.
  public var sender: String { "\(localPart)@\(senderDomain)" }
}

/// What the host that checks says of itself, for explanations (RFC 7208 §7.3).
public struct SPFReceiver: Sendable, Hashable {
  /// The name of the host; `unknown` if it does not say.
  public let name: String
  /// The seconds since 1970.
  public let timestamp: Int

  /// Creates a description of the host that checks.
  public init(name: String = "unknown", timestamp: Int = 0) {
    (self.name, self.timestamp) = (name, timestamp)
  }
}

extension IPAddress {
  /// The IPv4 address that an IPv4-mapped IPv6 address (RFC 4291 §2.5.5.2) stands for, or the address itself.
  fileprivate var unmapped: IPAddress {
    guard case .v6(let address) = self, address.high == 0, address.low >> 32 == 0xFFFF else { return self }
    return .v4(IPv4Address(bits: UInt32(truncatingIfNeeded: address.low)))
  }
}
