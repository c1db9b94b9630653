public import DNSModel

/// What was found out outside the zone's records, collected before the rules run and handed in as a value.
///
/// Everything starts as ``Lookup/notAsked``. A rule never takes what nobody asked, or what could not be looked up,
/// for something that is missing.
public struct Evidence: Sendable, Hashable {
  /// The day of the check, or `nil` if it shall not matter.
  public var today: CalendarDate?
  /// Answers of public DNS.
  public var dns: [DNSQuestion: Lookup<DNSAnswer>] = [:]
  /// The name servers that the zone's parent delegates to.
  public var delegation: Lookup<Set<DomainName>> = .notAsked
  /// The state of Email Routing.
  public var emailRouting: Lookup<EmailRoutingState> = .notAsked
  /// The state of DNSSEC at Cloudflare.
  public var dnssec: Lookup<DNSSECState> = .notAsked
  /// Whether the zone flattens every alias, not only the one at its apex.
  public var flattensAllAliases: Lookup<Bool> = .notAsked
  /// The names whose mail ports a Spectrum application carries through Cloudflare.
  public var spectrumHosts: Lookup<Set<DomainName>> = .notAsked
  /// What answers at ports of mail hosts.
  public var ports: [HostPort: Lookup<PortAnswer>] = [:]
  /// Whether connections to port 25 leave the place that the check runs from at all.
  public var canReachPort25: Lookup<Bool> = .notAsked
  /// What web servers answer, by URL.
  public var web: [String: Lookup<WebAnswer>] = [:]

  /// Creates evidence of nothing.
  public init() {}

  /// Returns what public DNS says.
  ///
  /// - Parameters:
  ///   - name: The name that is asked for.
  ///   - type: The type of the data.
  /// - Returns: The answer, or why there is none.
  public func dns(_ name: DomainName, _ type: RRType) -> Lookup<DNSAnswer> {
    dns[DNSQuestion(name, type)] ?? .notAsked
  }
}
