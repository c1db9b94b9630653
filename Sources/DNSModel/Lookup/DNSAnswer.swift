/// What the DNS answered: data, or the statement that there is none.
public struct DNSAnswer: Hashable, Sendable {
  /// A Boolean value telling whether the name exists; `false` for NXDOMAIN.
  ///
  /// Cloudflare answers that a name exists without data where other servers answer that it does not exist.
  public let nameExists: Bool
  /// The names that aliases led to, in order; empty if the name itself holds the data.
  public let aliases: [DomainName]
  /// The data of the asked type; empty if there is none.
  public let rdata: [RData]
  /// A Boolean value telling whether the resolver has validated the answer with DNSSEC.
  public let isAuthenticated: Bool

  /// Creates an answer.
  public init(
    _ rdata: [RData] = [],
    nameExists: Bool = true,
    aliases: [DomainName] = [],
    isAuthenticated: Bool = false
  ) {
    self.nameExists = nameExists
    self.aliases = aliases
    self.rdata = rdata
    self.isAuthenticated = isAuthenticated
  }

  /// A Boolean value telling whether the answer holds no data: NXDOMAIN or NODATA (RFC 7208 §4.6.4).
  public var isVoid: Bool { rdata.isEmpty }

  /// The texts of the answer's TXT data.
  public var texts: [String] { rdata.compactMap(\.text) }

  /// The addresses of the answer's A or AAAA data.
  public var addresses: [IPAddress] { rdata.compactMap(\.address) }
}
