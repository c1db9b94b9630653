public import DNSModel
public import Wording

/// Why no mail server on the Internet has an address.
public enum AddressFlaw: Sendable, Hashable {
  /// It stands for no host at all.
  case unspecified
  /// It is a machine's own address for itself.
  case loopback
  /// It exists inside one network only (RFC 1918 §3, RFC 4193).
  case privateNetwork
  /// It exists behind a provider's address translation only (RFC 6598).
  case sharedNetwork
  /// It exists on one link only.
  case linkLocal
  /// It is an address of a group.
  case multicast
  /// It is an IPv4 address in the form of an IPv6 address.
  case mapped(IPAddress)
  /// It leads through a relay of Teredo or 6to4, of which hardly any are left (RFC 7526).
  case relayed
  /// It is reserved for something else.
  case reserved
  /// It is an example from a manual (RFC 5737, RFC 3849), and the domain is real.
  case documentation
  /// It is one of Cloudflare's proxy.
  case cloudflare
  /// It is one of a service that serves web pages only.
  case webPlatform

  /// Creates the flaw of an address, or `nil` for one that a mail server can have.
  ///
  /// - Parameters:
  ///   - address: The address.
  ///   - apex: The domain whose mail server it shall be, or `nil` while it is not known. A domain made for documentation
  ///     has the addresses made for that.
  public init?(_ address: IPAddress, in apex: DomainName? = nil) {
    if address.isCloudflareProxy {
      self = .cloudflare
    } else if address.isDocumentation {
      guard let apex, !apex.isReservedForDocumentation else { return nil }
      self = .documentation
    } else if WebPlatform.owns(address) {
      self = .webPlatform
    } else if let embedded = address.mappedIPv4 {
      self = .mapped(embedded)
    } else if let flaw = Self.blocks.first(where: { $0.block.contains(address) })?.flaw {
      self = flaw
    } else if address.isNotPublic {
      self = .reserved
    } else {
      return nil
    }
  }

  /// What is wrong with an address that nobody outside can reach.
  private static let blocks: [(block: AddressBlock, flaw: AddressFlaw)] = [
    ("0.0.0.0/32", .unspecified), ("::/128", .unspecified),
    ("127.0.0.0/8", .loopback), ("::1/128", .loopback),
    ("10.0.0.0/8", .privateNetwork), ("172.16.0.0/12", .privateNetwork), ("192.168.0.0/16", .privateNetwork),
    ("fc00::/7", .privateNetwork), ("fec0::/10", .privateNetwork),
    ("100.64.0.0/10", .sharedNetwork),
    ("169.254.0.0/16", .linkLocal), ("fe80::/10", .linkLocal),
    ("224.0.0.0/4", .multicast), ("ff00::/8", .multicast),
    ("2001::/32", .relayed), ("2002::/16", .relayed),
  ].compactMap { text, flaw in AddressBlock(text).map { ($0, flaw) } }

  /// Returns what is wrong, as a part of a sentence.
  ///
  /// - Parameter address: The address.
  /// - Returns: The words, without an end.
  public func text(_ address: IPAddress) -> Text {
    Text(
      "\(address) \(reason); the mail server's own public address is needed",
      ja: "\(address) は\(reason)。メールサーバー自身のグローバルアドレスが必要です"
    )
  }

  private var reason: Text {
    switch self {
    case .unspecified: Text("stands for no host at all", ja: "どのホストも表さないアドレスです")
    case .loopback: Text("is a machine's own address for itself", ja: "機器が自分自身を指すアドレスです")
    case .privateNetwork:
      Text("belongs to a private network, which nobody outside can reach", ja: "外部から届かないプライベートネットワークのアドレスです")
    case .sharedNetwork:
      Text(
        "lies behind an access provider's address translation, where nobody outside can reach it",
        ja: "外部から届かない、接続事業者のアドレス変換（CGNAT）の内側のアドレスです"
      )
    case .linkLocal: Text("is valid on one link only", ja: "同じリンクの中だけで使われるアドレスです")
    case .multicast: Text("is the address of a group, not of a host", ja: "ホストではなくグループを表すアドレスです")
    case .mapped: Text("is an IPv4 address written as IPv6", ja: "IPv6 の形で書かれた IPv4 アドレスです")
    case .relayed:
      Text(
        "leads through relays between IPv4 and IPv6 (6to4 or Teredo) that hardly anybody runs any more",
        ja: "すでにほとんど運用されていない中継（6to4 または Teredo）を経由するアドレスです"
      )
    case .reserved: Text("is reserved, and no public host has it", ja: "予約済みで、公開されたホストには使われないアドレスです")
    case .documentation: Text("is an example address from documentation", ja: "マニュアルなどの例に使われるアドレスです")
    case .cloudflare:
      Text("belongs to Cloudflare's proxy, which takes no mail", ja: "メールを受け取らない Cloudflare のプロキシのアドレスです")
    case .webPlatform:
      Text(
        "belongs to a service that serves web pages and takes no mail",
        ja: "Web ページだけを配信し、メールを受け取らないサービスのアドレスです"
      )
    }
  }
}

extension IPAddress {
  /// The IPv4 address that the address holds in IPv6 form (RFC 4291 §2.5.5).
  fileprivate var mappedIPv4: IPAddress? {
    guard case .v6(let address) = self, address.high == 0, address.low >> 32 == 0xFFFF else { return nil }
    return .v4(IPv4Address(bits: UInt32(truncatingIfNeeded: address.low)))
  }
}
