public import DNSModel

/// Answers for a zone's own names what public DNS would answer if the zone were published, and asks another resolver
/// for all other names.
///
/// It answers like Cloudflare: a proxied name has addresses of the proxy, and the MX record of a proxied host leads
/// to a made-up name that has the stored addresses.
public struct ZoneResolver: DNSResolver {
  /// The label of the names that Cloudflare makes up for proxied mail hosts.
  static let madeUpLabel = "_dc-mx"

  private let zone: Zone
  private let next: any DNSResolver

  /// Creates a resolver.
  ///
  /// - Parameters:
  ///   - zone: The zone whose names are answered from its records.
  ///   - next: What answers for all other names, delegated ones included.
  public init(_ zone: Zone, next: any DNSResolver) {
    (self.zone, self.next) = (zone, next)
  }

  /// Looks up data, following aliases.
  ///
  /// - Parameter question: The name and the type of the wanted data.
  /// - Returns: The answer, also if it says that there is no data.
  /// - Throws: ``DNSModel/LookupFailure`` if aliases go in a circle, or the other resolver finds nothing out.
  public func answer(to question: DNSQuestion) async throws(LookupFailure) -> DNSAnswer {
    var (name, aliases) = (question.name, [DomainName]())
    var (seesStored, assumesDNSOnly) = (false, false)
    while true {
      guard name.isAtOrBelow(zone.apex), zone.cut(above: name) == nil else {
        let rest = try await next.answer(to: DNSQuestion(name, question.type))
        return rest.led(by: aliases, assumesDNSOnly: assumesDNSOnly)
      }
      if let host = storedHost(behind: name) { (name, seesStored) = (host, true) }
      let owner = zone.wildcard(covering: name) ?? name
      if question.type.isAddress, !seesStored, isCloudOpen(owner) { assumesDNSOnly = true }
      if let rdata = data(at: owner, question.type, seesStored: seesStored) {
        return DNSAnswer(rdata, aliases: aliases, assumesDNSOnly: assumesDNSOnly)
      }
      guard let target = alias(at: owner, question.type) else {
        return DNSAnswer(aliases: aliases, assumesDNSOnly: assumesDNSOnly)
      }
      guard aliases.count < DNSAnswer.mostAliases, target != question.name, !aliases.contains(target) else {
        throw .serverFailure
      }
      aliases.append(target)
      name = target
    }
  }

  /// Returns the data that the records of a name answer with, or `nil` if an alias may lead further.
  private func data(at owner: DomainName, _ type: RRType, seesStored: Bool) -> [RData]? {
    if type.isAddress, !seesStored, isProxied(owner) { return [Self.proxyAddress(type)] }
    let rdata = zone.records(at: owner, type).map(\.rdata)
    if type == .mx { return rdata.isEmpty ? nil : rdata.map(published) }
    guard rdata.isEmpty else { return rdata }
    // A host with an address of the other family only is no alias.
    return type.isAddress && !(zone.records(at: owner, .a) + zone.records(at: owner, .aaaa)).isEmpty
      ? [] : nil
  }

  /// One proxied record makes all addresses of its name proxied.
  private func isProxied(_ owner: DomainName) -> Bool { hosts(at: owner).contains(where: \.isProxied) }

  /// Returns whether the records do not tell if the name is proxied.
  private func isCloudOpen(_ owner: DomainName) -> Bool {
    !isProxied(owner) && hosts(at: owner).contains { $0.proxyStatus == nil }
  }

  /// Returns the addresses of a name, or the alias in their place.
  private func hosts(at owner: DomainName) -> [Record] {
    let addresses = zone.records(at: owner, .a) + zone.records(at: owner, .aaaa)
    return addresses.isEmpty ? zone.records(at: owner, .cname) : addresses
  }

  /// Returns where an alias leads questions of a type; Cloudflare answers for proxied aliases and for that of the
  /// apex itself, so that they are aliases for addresses only.
  func alias(at owner: DomainName, _ type: RRType) -> DomainName? {
    guard type != .cname, let alias = zone.records(at: owner, .cname).first else { return nil }
    guard type.isAddress || (!alias.isProxied && owner != zone.apex) else { return nil }
    return alias.rdata.target
  }

  // MARK: Proxied mail hosts

  /// Returns an MX record as it is answered: a proxied host stands behind a made-up name.
  func published(_ rdata: RData) -> RData {
    guard let mx = rdata.mx, zone.resolve(mx.exchange).isProxied,
      let name = try? mx.exchange.child(Self.madeUpLabel)
    else { return rdata }
    return .mx(MX(preference: mx.preference, exchange: name))
  }

  /// Returns the host that a made-up name stands for, or `nil` if it is none.
  private func storedHost(behind name: DomainName) -> DomainName? {
    guard name.firstLabel == Self.madeUpLabel, zone.records(at: name).isEmpty, let host = name.parent,
      zone.resolve(host).isProxied
    else { return nil }
    return host
  }

  /// Returns an address of the proxy, one of the many that Cloudflare answers with.
  private static func proxyAddress(_ type: RRType) -> RData {
    type == .a
      ? .a(IPv4Address(bits: 0x6810_0001)) : .aaaa(IPv6Address(high: 0x2606_4700_0000_0000, low: 0x6810_0001))
  }
}
