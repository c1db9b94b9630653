import DNSModel
import Wording

/// The ways to let mail reach a host whose name ends up proxied.
struct DNSOnlyHost {
  /// A name for mail and the edits that lead mail there.
  struct NewHost: Equatable {
    let name: DomainName
    let edits: [Edit]
  }

  let zone: MailZone
  let host: DomainName
  let resolution: HostResolution
  /// What the name is for.
  let role: NameRole

  init(_ host: DomainName, in zone: MailZone) {
    self.zone = zone
    self.host = host
    resolution = zone.resolve(host)
    role = NameRole(host, resolution, in: zone)
  }

  /// A Boolean value telling whether public DNS answers with Cloudflare's addresses.
  var isProxied: Bool { resolution.isProxied }

  /// The records that decide the name's addresses and cloud.
  var own: [Record] { zone.zone.records(at: host).filter { $0.type.isProxiable } }

  /// The addresses that a DNS-only name may publish: public, and not copied from Cloudflare's own.
  ///
  /// What the person said counts where the zone shows no such address, or shows that of a web server.
  var origins: [IPAddress] {
    let stored = resolution.addresses.filter(zone.isUsableOrigin)
    let stated = zone.answers.mailAddresses.filter(zone.isUsableOrigin)
    if stored.isEmpty || (servesWeb || own.isEmpty) && !stated.isEmpty { return stated }
    return servesWeb ? zone.mailAddresses(besideWeb: stored, at: host) : stored
  }

  /// The edits that make the name itself DNS only, or `nil` if the zone does not know what it shall answer.
  var edits: [Edit]? {
    guard !own.contains(where: MailZone.isManaged) else { return nil }
    guard own.allSatisfy(\.type.isAddress) else { return aliasEdits }
    let useless = own.filter { $0.isProxied && !isUsable($0) }
    guard useless.count < own.count else { return replacements }
    return useless.map(Edit.delete) + own.filter { $0.isProxied && isUsable($0) }.map(Edit.greyCloud)
  }

  /// A Boolean value telling whether the name is proxied and nothing is known that it could answer instead.
  var isDeadEnd: Bool { isProxied && origins.isEmpty && edits == nil }

  /// A Boolean value telling whether web traffic depends on the name, so that its cloud is not mail's to change.
  var servesWeb: Bool { role.servesWeb }

  /// A Boolean value telling whether people may also open the name in a browser, so that keeping its cloud is as
  /// right as making it grey.
  var mayServeWeb: Bool { servesWeb || !own.isEmpty && !Self.mailOnlyLabels.contains(host.firstLabel) }

  /// Labels of mail servers that nobody opens in a browser.
  private static let mailOnlyLabels = MailHost.labels.subtracting(["mail", "exchange", "mailserver"])

  /// Returns the edits that give mail another, DNS-only name and repoint records to it.
  ///
  /// - Parameters:
  ///   - pointers: The MX and SRV records that name the host.
  ///   - mayGrey: Whether a proxied name of mail may become that name.
  /// - Returns: The name and the edits, or `nil` if no name or no address is known or nothing would change.
  func newHost(for pointers: [Record], mayGrey: Bool = true) -> NewHost? {
    let known = zone.answers.mailHost.flatMap(stated) ?? existingHost ?? (mayGrey ? greyableHost : nil)
    guard let found = known ?? createdHost else { return nil }
    let movable = pointers.filter(zone.isMovable)
    let edits = found.edits + movable.compactMap { Edit.repoint($0, to: found.name) }
    return edits.isEmpty ? nil : NewHost(name: found.name, edits: edits)
  }

  private func isUsable(_ record: Record) -> Bool { record.rdata.address.map(zone.isUsableOrigin) == true }

  /// Toggling an alias changes nothing while the name it leads to stays proxied, and helps nobody if only web pages
  /// are there.
  private var aliasEdits: [Edit]? {
    guard !resolution.leadsToWebPlatform, !aliasLeadsToProxy else { return replacements }
    return own.filter(\.isProxied).map(Edit.greyCloud)
  }

  private var aliasLeadsToProxy: Bool {
    guard resolution.aliases.first?.owner == host, let target = resolution.aliases.first?.rdata.target else {
      return false
    }
    return target.isAtOrBelow(zone.zone.apex) && zone.resolve(target).isProxied
  }

  private var replacements: [Edit]? { creations(at: host).map { own.map(Edit.delete) + $0 } }

  /// The host that the person named, if mail can be led there.
  private func stated(_ name: DomainName) -> NewHost? {
    guard name != host else { return nil }
    let other = DNSOnlyHost(name, in: zone)
    guard zone.answers(for: name) else { return NewHost(name: name, edits: []) }
    if other.own.isEmpty { return creations(at: name).map { NewHost(name: name, edits: $0) } }
    guard other.isProxied else { return zone.preparation(of: name).map { NewHost(name: name, edits: $0) } }
    return other.servesWeb ? nil : other.edits.map { NewHost(name: name, edits: $0) }
  }

  private var existingHost: NewHost? {
    zone.hostNames.dnsOnlyName(for: origins).map { NewHost(name: $0, edits: []) }
  }

  private var greyableHost: NewHost? {
    guard let name = zone.hostNames.greyableName(for: origins), name != host else { return nil }
    return DNSOnlyHost(name, in: zone).edits.map { NewHost(name: name, edits: $0) }
  }

  private var createdHost: NewHost? {
    guard let name = zone.freeMailName(insteadOf: host, for: origins) else { return nil }
    return creations(at: name).map { NewHost(name: name, edits: $0) }
  }

  private func creations(at name: DomainName) -> [Edit]? {
    guard !origins.isEmpty else { return nil }
    return origins.map { .create(name, $0.rdata, .dnsOnly) }
  }
}

extension MailZone {
  /// Returns whether a mail host may publish an address.
  ///
  /// - Parameter address: An address of a record of this zone.
  /// - Returns: `false` for an address that no mail server of this domain can have.
  func isUsableOrigin(_ address: IPAddress) -> Bool {
    AddressFlaw(address, in: standsForAnother ? nil : zone.apex) == nil
  }

  /// Returns whether a web name inherits the cloud of a host because it is a DNS-only alias of it.
  ///
  /// A proxied alias keeps its own cloud whatever becomes of the host, and names of mail or of file transfer are no
  /// web names.
  func hasWebAlias(_ host: DomainName) -> Bool {
    (aliasesByTarget[host] ?? []).contains { alias in
      let label = alias.owner.firstLabel
      return !alias.isProxied && alias.owner != host && !MailHost.labels.contains(label)
        && !MailHost.webLabels.contains(label) && !["ftp", "sftp", "ssh", "vpn"].contains(label)
        && !alias.owner.labels.contains { $0.hasPrefix("_") }
    }
  }

  /// Returns a name for a new mail host at which the zone has no record and delegates nothing.
  ///
  /// - Parameters:
  ///   - host: The host that it stands in for. A domain that is its own mail host gets the new name below itself.
  ///   - addresses: The server's addresses.
  /// - Returns: The name, the same for the same server, or `nil` if none is free.
  func freeMailName(insteadOf host: DomainName, for addresses: [IPAddress]) -> DomainName? {
    let base = parentOfNewHost(insteadOf: host)
    return freeMailNames(below: base).dropFirst(base == zone.apex ? hostNames.turn(of: addresses) : 0).first
  }

  /// Returns the names for new mail hosts at which the zone has no record and delegates nothing, the best first.
  func freeMailNames(below base: DomainName) -> [DomainName] {
    MailHostNames.newLabels.compactMap { try? base.child($0) }
      .filter { zone.records(at: $0).isEmpty && zone.cut(above: $0) == nil }
  }

  /// Returns the name below which a new mail host belongs.
  func parentOfNewHost(insteadOf host: DomainName) -> DomainName {
    intent(of: host) == .mail && !MailHost.labels.contains(host.firstLabel) ? host : zone.apex
  }
}
