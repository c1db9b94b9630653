/// What public DNS answers when somebody asks for the addresses of a name.
public struct HostResolution: Hashable, Sendable {
  /// Where the search ended.
  public enum Outcome: Hashable, Sendable {
    /// At address records.
    case addresses([Record])
    /// At a name outside the zone, which this zone knows nothing of.
    case outside(DomainName)
    /// Below a zone cut, where another server answers.
    case delegated(cut: DomainName)
    /// At a name without an address.
    case nothing
    /// In a circle of aliases, or a chain longer than any resolver follows.
    case loop
  }

  /// Whether the answer comes from Cloudflare's proxy.
  public enum Cloud: Hashable, Sendable {
    /// Yes: the answer holds Cloudflare's addresses.
    case proxied
    /// No: the answer holds what the records say.
    case dnsOnly
    /// The source of the records does not tell.
    case unknown
  }

  /// The name that was asked for, then every name that an alias led to.
  public let chain: [DomainName]
  /// The alias records that were followed.
  public let aliases: [Record]
  /// The wildcard that answered for a name of the chain, if one did.
  public let wildcard: DomainName?
  /// Where the search ended.
  public let outcome: Outcome
  /// Whether the answer comes from Cloudflare's proxy.
  public let cloud: Cloud

  /// The last name of the chain, which owns the answer.
  public var canonicalName: DomainName { chain[chain.count - 1] }

  /// The addresses that the records hold, whatever the cloud makes of them.
  public let addresses: [IPAddress]

  init(
    chain: [DomainName],
    aliases: [Record],
    wildcard: DomainName?,
    outcome: Outcome,
    cloud: Cloud
  ) {
    (self.chain, self.aliases, self.wildcard) = (chain, aliases, wildcard)
    (self.outcome, self.cloud) = (outcome, cloud)
    if case .addresses(let records) = outcome {
      addresses = records.compactMap(\.rdata.address)
    } else {
      addresses = []
    }
  }

  /// A Boolean value telling whether the name ends up proxied.
  public var isProxied: Bool { cloud == .proxied }
}

extension Zone {
  /// Returns what public DNS answers for the addresses of a name.
  ///
  /// This is the one place that answers "does this name end up proxied?". One proxied A or AAAA makes every address
  /// of its name proxied, a proxied alias is answered by the proxy at once, and a DNS-only alias inherits the cloud
  /// of the name it leads to.
  ///
  /// - Parameter name: Any name.
  /// - Returns: The chain that was followed, its end and its cloud.
  public func resolve(_ name: DomainName) -> HostResolution {
    var walk = HostWalk(zone: self, name: name, limit: DNSAnswer.mostAliases)
    return walk.run()
  }
}

/// One walk along the aliases of a zone.
private struct HostWalk {
  let zone: Zone
  let limit: Int
  var chain: [DomainName]
  var aliases: [Record] = []
  var wildcard: DomainName?
  var cloud: HostResolution.Cloud?

  init(zone: Zone, name: DomainName, limit: Int) {
    self.zone = zone
    self.limit = limit
    chain = [name]
  }

  mutating func run() -> HostResolution {
    let outcome = follow()
    return HostResolution(
      chain: chain,
      aliases: aliases,
      wildcard: wildcard,
      outcome: outcome,
      cloud: cloud ?? .dnsOnly
    )
  }

  private mutating func follow() -> HostResolution.Outcome {
    while let name = chain.last {
      guard name.isAtOrBelow(zone.apex) else { return .outside(name) }
      if let cut = zone.cut(above: name) { return .delegated(cut: cut) }
      let owner = answeringOwner(of: name)
      let addresses = zone.records(at: owner, .a) + zone.records(at: owner, .aaaa)
      if !addresses.isEmpty {
        settle(addresses)
        return .addresses(addresses)
      }
      guard let alias = zone.records(at: owner, .cname).first, let target = alias.rdata.target else {
        return .nothing
      }
      aliases.append(alias)
      settle([alias])
      guard !chain.contains(target), chain.count < limit else { return .loop }
      chain.append(target)
    }
    return .nothing
  }

  private mutating func answeringOwner(of name: DomainName) -> DomainName {
    guard let source = zone.wildcard(covering: name) else { return name }
    wildcard = wildcard ?? source
    return source
  }

  /// The first orange cloud on the way decides; an unknown one leaves the question open.
  private mutating func settle(_ records: [Record]) {
    guard cloud != .proxied else { return }
    if records.contains(where: \.isProxied) {
      cloud = .proxied
    } else if records.contains(where: { $0.proxyStatus == nil }) {
      cloud = .unknown
    }
  }
}
