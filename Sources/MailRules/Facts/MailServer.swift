import DNSModel

/// Who runs the mailboxes of a domain, as far as the zone shows it.
enum MailServer: Sendable, Hashable {
  /// A server whose name or address stands in this zone.
  ///
  /// - Parameter addresses: Its addresses; empty if the zone names the server without showing them.
  case own(addresses: Set<IPAddress>)
  /// A provider, whose customers connect to the provider's own names.
  case provider(MailProvider)
  /// Somebody that the zone does not tell.
  case unknown
}

extension MailZone {
  /// Finds out who runs the mailboxes of a domain.
  func findServer(of domain: DomainName) -> MailServer {
    if let provider = answers.provider, provider.receives, !provider.usesDomainOfCustomer {
      return .provider(provider)
    }
    let hosts = exchangers(of: domain).compactMap(\.rdata.mx?.exchange)
    let providers = hosts.compactMap { provider(of: $0) }
    if let provider = providers.first(where: \.receives) { return .provider(provider) }
    let own = hosts.filter(answers(for:))
    if !own.isEmpty { return .own(addresses: Set(own.flatMap { resolve($0).addresses })) }
    if let provider = mailboxProvider(sendingFor: domain) { return .provider(provider) }
    // An MX host that nobody knows is a hosting company's: its customers may use its name or one of their own.
    guard providers.count == hosts.count else { return .unknown }
    let signs = signsOfOwnServer(of: domain, behind: providers)
    return signs.isEmpty ? .unknown : .own(addresses: signs)
  }

  /// Returns whether this zone, and no delegated one, answers for a name.
  func answers(for name: DomainName) -> Bool {
    name.isAtOrBelow(zone.apex) && zone.cut(above: name) == nil
  }

  private func mailboxProvider(sendingFor domain: DomainName) -> MailProvider? {
    let terms = spfTerms(of: domain)
    guard !terms.isEmpty else { return answers.provider }
    // Customers of a hosting company may use names of their own for its server.
    return ProviderIndex.shared.receivers(includedIn: terms).first { $0.kind != .hosting }
      ?? answers.provider
  }

  private func spfTerms(of domain: DomainName) -> [Substring] {
    (zone.spfTerms(at: domain) ?? []).map { $0.hasPrefix("+") ? $0.dropFirst() : $0 }
  }

  /// Returns the addresses of a server behind a filter, or of one that has no MX record yet.
  ///
  /// A hosting panel proves one. SPF alone does not, as a web server sends mail too: either a mail host has the same
  /// address, or the filter is one that hosting companies put before their own servers.
  private func signsOfOwnServer(of domain: DomainName, behind filters: [MailProvider]) -> Set<IPAddress> {
    let panels = Set(addresses(below: domain, ["cpanel", "whm", "webdisk"]))
    guard panels.isEmpty else { return panels }
    let hosts = Set(addresses(below: domain, MailHost.programLabels.sorted()))
    let senders = senderAddresses(of: domain, known: hosts)
    let isHosting = filters.contains { ["mailchannels", "spamexperts", "spamhero"].contains($0.id) }
    return isHosting ? senders : senders.intersection(hosts)
  }

  /// Returns the addresses that SPF allows one by one and that names of the domain have.
  private func senderAddresses(of domain: DomainName, known hosts: Set<IPAddress>) -> Set<IPAddress> {
    let apex = resolve(domain).addresses
    let addresses = spfTerms(of: domain).flatMap { term -> [IPAddress] in
      if term == "a" { return apex }
      if term.hasPrefix("a:"), let name = try? DomainName(String(term.dropFirst(2))) {
        return resolve(name).addresses
      }
      guard term.hasPrefix("ip4:") || term.hasPrefix("ip6:") else { return [] }
      return IPAddress(term.dropFirst(4)).map { [$0] } ?? []
    }
    return Set(addresses).intersection(hosts.union(apex))
  }

  /// Wildcards are left out: they answer for every label and prove nothing.
  private func addresses(below domain: DomainName, _ labels: [Substring]) -> [IPAddress] {
    labels.compactMap { try? domain.child(String($0)) }.flatMap { name -> [IPAddress] in
      let resolution = resolve(name)
      return resolution.wildcard == nil ? resolution.addresses : []
    }
  }
}
