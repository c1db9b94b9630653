import DNSModel

/// How sure it is that mail uses a host.
enum MailHostUse: Sendable, Hashable {
  /// An MX or SRV record names it, or it bears the name of a mail protocol beside a server of one's own.
  case certain
  /// It is called `mail` and has the address of the domain's own mail server.
  case likely
  /// It is called after mail, and the zone does not tell who runs the mailboxes.
  case possible
  /// Its label is all that suggests mail, and the zone contradicts it.
  case none
}

extension MailZone {
  /// Returns how sure it is that mail uses a host.
  ///
  /// - Parameter host: A mail host of this zone.
  /// - Returns: `none` for the `mail` of a domain whose mailboxes are at a provider: it is a web page or a leftover.
  func use(of host: MailHost) -> MailHostUse {
    if !host.exchangers.isEmpty || !host.services.isEmpty || answers.mailHost == host.name { return .certain }
    guard let domain = host.name.parent, MailHost.programLabels.contains(host.name.firstLabel) else {
      return .none
    }
    let resolution = resolve(host.name)
    if isLoneHost(host, resolution, of: domain) { return .possible }
    guard intent(of: domain) == .mail, !resolution.leadsToWebPlatform else { return .none }
    guard answers.mailHost == nil || answers.mailHost.map(answers(for:)) == true else { return .none }
    if leadsToProgramHost(host, resolution) { return .certain }
    if leadsToProvider(resolution, of: domain) { return .likely }
    switch server(of: domain) {
    case .provider: return .none
    case .unknown: return answers.mailHost == nil ? .possible : .none
    case .own(let addresses):
      if host.isNamedForProtocol { return .certain }
      let isElsewhere = !addresses.isEmpty && addresses.isDisjoint(with: resolution.addresses)
      return isElsewhere ? .none : .likely
    }
  }
}

extension MailZone {
  /// Returns whether a host is an alias of somebody else's host that mail programs connect to.
  ///
  /// - Parameters:
  ///   - host: A mail host of this zone.
  ///   - resolution: What public DNS answers for it.
  /// - Returns: `true` for `imap` that leads to `imap.provider.example`, and for any name that leads to a host that the
  ///   domain's provider documents for mail programs.
  private func leadsToProgramHost(_ host: MailHost, _ resolution: HostResolution) -> Bool {
    guard case .outside(let target) = resolution.outcome else { return false }
    if host.isNamedForProtocol, MailHost.programLabels.contains(target.firstLabel) { return true }
    return host.name.parent.map { domain in
      guard case .provider(let provider) = server(of: domain) else { return false }
      return ProviderIndex.shared.providers(servingClientsAt: target).contains(provider)
    } ?? false
  }
}

extension MailZone {
  /// Returns whether a host with an address of its own is all that speaks of mail in a zone that lost its MX records.
  private func isLoneHost(_ host: MailHost, _ resolution: HostResolution, of domain: DomainName) -> Bool {
    guard domain == zone.apex, isComplete, answers.isEmpty, exchangers(of: domain).isEmpty,
      [.unknown, .sendOnly].contains(intent(of: domain)), resolution.wildcard == nil
    else { return false }
    let web = Set(resolve(domain).addresses)
    return !web.isEmpty && !resolution.addresses.isEmpty && web.isDisjoint(with: resolution.addresses)
  }

  /// Returns whether a host is an alias of a page of the domain's own provider, which the proxy does not carry.
  private func leadsToProvider(_ resolution: HostResolution, of domain: DomainName) -> Bool {
    guard case .outside(let target) = resolution.outcome, case .provider(let provider) = server(of: domain)
    else {
      return false
    }
    let ending = target.dotless[...].lastTwoLabels
    return provider.kind == .mailbox
      && exchangers(of: domain).compactMap(\.rdata.mx?.exchange).contains {
        $0.dotless[...].lastTwoLabels == ending
      }
  }
}

extension HostResolution {
  /// A Boolean value telling whether the name ends at a platform that serves web pages only.
  var leadsToWebPlatform: Bool {
    aliases.contains { $0.rdata.target.map(WebPlatform.serves) == true }
      || !addresses.isEmpty && addresses.allSatisfy(WebPlatform.owns)
  }
}
