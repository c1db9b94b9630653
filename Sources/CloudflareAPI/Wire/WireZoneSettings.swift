/// The state of DNSSEC as the API gives it.
public struct WireDNSSEC: Decodable, Hashable, Sendable {
  /// `active`, `pending`, `disabled`, `pending-disabled` or `error`.
  public var status: String
}

/// The DNS settings of a zone as the API gives them, as far as mail depends on them.
public struct WireDNSSettings: Decodable, Hashable, Sendable {
  /// Whether every alias of the zone is answered with what stands at its target.
  public var flattensAllAliases: Bool

  private enum CodingKeys: String, CodingKey {
    case flattensAllAliases = "flatten_all_cnames"
  }
}

/// A Spectrum application, which carries a port of a name through Cloudflare.
public struct WireSpectrumApp: Decodable, Hashable, Sendable {
  /// The name that an application has in the DNS.
  public struct Name: Decodable, Hashable, Sendable {
    /// The name in ASCII.
    public var name: String
  }

  /// The identifier.
  public var id: String
  /// Its name in the DNS.
  public var dns: Name
  /// Protocol and port or ports, such as `tcp/25` or `tcp/143-993`, or `ssh`.
  public var `protocol`: String
}
