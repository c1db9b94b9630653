import DNSModel

extension MailZone {
  /// Returns the addresses at which the mail server of a web name may be shown.
  ///
  /// An MX record that names a web site says that mail is on the site's server, unless other records contradict: then
  /// the site's address, which its cloud hides, is not published on a guess.
  ///
  /// - Parameters:
  ///   - stored: The addresses behind the web name's cloud.
  ///   - host: The web name.
  /// - Returns: The site's own addresses if nothing speaks against them, those of the one server that SPF and a mail
  ///   name agree on, or none if that is for the person to say.
  func mailAddresses(besideWeb stored: [IPAddress], at host: DomainName) -> [IPAddress] {
    if serverNamedBySPF(of: host) != nil { return [] }
    let others = mailServers(besides: stored, near: host)
    let senders = soleSenders(of: host)
    if !senders.isDisjoint(with: stored) { return stored }
    guard !others.isEmpty else { return senders.isEmpty ? stored : [] }
    let agreed = others.filter { !$0.isEmpty && senders.isSuperset(of: $0) }
    return agreed.count == 1 ? agreed[0] : []
  }

  /// Returns the hosting company's host that the SPF record of a name allows by its own name.
  ///
  /// - Parameter domain: The name.
  /// - Returns: The host, or `nil` if the record names none, or several.
  func serverNamedBySPF(of domain: DomainName) -> DomainName? {
    let names = (zone.spfTerms(at: domain) ?? []).map { $0.drop { $0 == "+" } }.compactMap {
      term -> DomainName? in
      guard term.hasPrefix("a:"), let name = try? DomainName(String(term.dropFirst(2))), !answers(for: name)
      else {
        return nil
      }
      return provider(of: name)?.kind == .hosting ? name : nil
    }
    return names.count == 1 ? names[0] : nil
  }

  /// The places of other names made for mail: the addresses of each that is DNS only, none for what is elsewhere.
  private func mailServers(besides stored: [IPAddress], near host: DomainName) -> [[IPAddress]] {
    let places = mailHosts.filter { other in
      other.name != host && MailHost.labels.contains(other.name.firstLabel)
    }.compactMap { other -> [IPAddress]? in
      let resolution = resolve(other.name)
      if case .outside = resolution.outcome { return resolution.leadsToWebPlatform ? nil : [] }
      let addresses = resolution.addresses.filter(isUsableOrigin)
      guard resolution.wildcard == nil, !addresses.isEmpty, Set(addresses).isDisjoint(with: stored) else {
        return nil
      }
      return resolution.isProxied ? [] : addresses
    }
    return places.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The single addresses that the SPF record of a name allows, and those of its `a`; empty if it lists none.
  private func soleSenders(of name: DomainName) -> Set<IPAddress> {
    let terms = (zone.spfTerms(at: name) ?? []).map { $0.drop { $0 == "+" } }
    return Set(
      terms.flatMap { term -> [IPAddress] in
        if term == "a" { return resolve(name).addresses }
        guard term.hasPrefix("ip4:") || term.hasPrefix("ip6:") else { return [] }
        return IPAddress(term.dropFirst(4)).map { [$0] } ?? []
      }
    )
  }
}
