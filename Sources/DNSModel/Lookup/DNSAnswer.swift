/// What the DNS answered: data, or the statement that there is none.
public struct DNSAnswer: Hashable, Sendable {
  /// The most aliases that are followed from a question to its data; resolvers give up at about this number.
  public static let mostAliases = 16

  /// A Boolean value telling whether the name exists; `false` for NXDOMAIN.
  ///
  /// Cloudflare answers that a name exists without data where other servers answer that it does not exist.
  public let nameExists: Bool
  /// The names that aliases led to, in order; empty if the name itself holds the data.
  public let aliases: [DomainName]
  /// The data of the asked type; empty if there is none.
  public let rdata: [RData]
  /// A Boolean value telling whether the data holds only if no proxy stands before it, which its source does not tell.
  public let assumesDNSOnly: Bool

  /// Creates an answer.
  public init(
    _ rdata: [RData] = [],
    nameExists: Bool = true,
    aliases: [DomainName] = [],
    assumesDNSOnly: Bool = false
  ) {
    self.nameExists = nameExists
    self.aliases = aliases
    self.rdata = rdata
    self.assumesDNSOnly = assumesDNSOnly
  }

  /// A Boolean value telling whether the answer holds no data: NXDOMAIN or NODATA (RFC 7208 §4.6.4).
  public var isVoid: Bool { rdata.isEmpty }

  /// The texts of the answer's TXT data.
  public var texts: [String] { rdata.compactMap(\.text) }

  /// The addresses of the answer's A or AAAA data.
  public var addresses: [IPAddress] { rdata.compactMap(\.address) }
}
