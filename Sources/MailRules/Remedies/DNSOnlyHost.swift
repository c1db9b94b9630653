import DNSModel
import Wording

/// The ways to let mail reach a host whose name ends up proxied.
struct DNSOnlyHost {
  let zone: MailZone
  let host: DomainName
  private let resolution: HostResolution

  init(_ host: DomainName, in zone: MailZone) {
    self.zone = zone
    self.host = host
    resolution = zone.zone.resolve(host)
  }

  /// The addresses that a DNS-only name may publish: public, and not copied from Cloudflare's own.
  var origins: [IPAddress] { resolution.addresses.filter(zone.isUsableOrigin) }

  /// The edits that make the name itself DNS only, or `nil` if the zone does not know an address to answer with.
  var edits: [Edit]? {
    let own = zone.zone.records(at: host).filter { $0.type.isProxiable }
    guard !own.contains(where: MailZone.isManaged) else { return nil }
    if own.isEmpty { return addresses(at: host) }
    if own.allSatisfy(\.type.isAddress) { return own.filter(\.isProxied).map(Edit.greyCloud) }
    return aliasLeadsToProxy ? replacements(of: own) : own.filter(\.isProxied).map(Edit.greyCloud)
  }

  /// A Boolean value telling whether web traffic depends on the name, so that its cloud is not mail's to change.
  var servesWeb: Bool {
    host == zone.zone.apex || host.firstLabel == "www" || !MailHost.labels.contains(host.firstLabel)
      || zone.webAliases(of: host).contains { $0 != host }
  }

  /// The edits that give mail another, DNS-only name and repoint records to it, or `nil` if no address is known.
  ///
  /// - Parameter pointers: The MX records that name the host.
  /// - Returns: The name and the edits.
  func repointing(_ pointers: [Record]) -> (name: DomainName, edits: [Edit])? {
    let movable = pointers.filter { $0.type == .mx && !MailZone.isManaged($0) }
    guard !origins.isEmpty, !movable.isEmpty else { return nil }
    if let existing = zone.dnsOnlyName(for: origins, otherThan: host) {
      return (existing, movable.compactMap { Edit.repoint($0, to: existing) })
    }
    guard let name = zone.freeMailName(), let created = addresses(at: name) else { return nil }
    return (name, created + movable.compactMap { Edit.repoint($0, to: name) })
  }

  /// Toggling an alias changes nothing while the name it leads to stays proxied.
  private var aliasLeadsToProxy: Bool {
    guard resolution.aliases.first?.owner == host, let target = resolution.aliases.first?.rdata.target else {
      return false
    }
    return target.isAtOrBelow(zone.zone.apex) && zone.zone.resolve(target).isProxied
  }

  private func replacements(of aliases: [Record]) -> [Edit]? {
    guard let created = addresses(at: host) else { return nil }
    return aliases.map(Edit.delete) + created
  }

  private func addresses(at name: DomainName) -> [Edit]? {
    guard !origins.isEmpty else { return nil }
    return origins.map { .create(name, $0.rdata, .dnsOnly) }
  }
}

extension MailZone {
  /// Returns whether a mail host may publish an address.
  ///
  /// - Parameter address: An address of a record of this zone.
  /// - Returns: `false` for Cloudflare's own addresses, for those that no public host has, and, outside zones made
  ///   for documentation, for documentation addresses, which people use as placeholders behind the proxy.
  func isUsableOrigin(_ address: IPAddress) -> Bool {
    !address.isCloudflareProxy && !address.isNotPublic
      && (!address.isDocumentation || zone.apex.isReservedForDocumentation)
  }

  /// Returns the other names that are aliases of a host and carry web traffic.
  func webAliases(of host: DomainName) -> [DomainName] {
    (aliasesByTarget[host] ?? []).filter { $0.isProxied || $0.owner.firstLabel == "www" }.map(\.owner)
  }

  /// Returns a DNS-only mail name that already has exactly these addresses.
  func dnsOnlyName(for addresses: [IPAddress], otherThan host: DomainName) -> DomainName? {
    mailHosts.map(\.name).first { name in
      guard name != host, MailHost.labels.contains(name.firstLabel) else { return false }
      let resolution = zone.resolve(name)
      return resolution.cloud == .dnsOnly && resolution.aliases.isEmpty && resolution.wildcard == nil
        && Set(resolution.addresses) == Set(addresses)
    }
  }

  /// Returns a name for a new mail host at which the zone has no record and delegates nothing.
  ///
  /// - Parameter taken: Names that are spoken for already.
  /// - Returns: The name, or `nil` if the usual ones are all in use.
  func freeMailName(avoiding taken: Set<DomainName> = []) -> DomainName? {
    ["mail", "mx1", "mailhost", "mx2", "smtp"].lazy.compactMap { try? zone.apex.child($0) }
      .first { zone.records(at: $0).isEmpty && zone.cut(above: $0) == nil && !taken.contains($0) }
  }
}

extension DomainName {
  /// A Boolean value telling whether the name is reserved for documentation or tests (RFC 2606 §2 and §3).
  var isReservedForDocumentation: Bool {
    guard let last = labels.last else { return false }
    if ["example", "test", "invalid", "localhost"].contains(last) { return true }
    return labels.count >= 2 && labels[labels.count - 2] == "example" && ["com", "net", "org"].contains(last)
  }
}
