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
    guard intent(of: domain) == .mail, !resolution.leadsToWebPlatform else { return .none }
    guard answers.mailHost == nil || answers.mailHost.map(answers(for:)) == true else { return .none }
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

extension HostResolution {
  /// A Boolean value telling whether the name ends at a platform that serves web pages only.
  var leadsToWebPlatform: Bool {
    aliases.contains { $0.rdata.target.map(WebPlatform.serves) == true }
      || !addresses.isEmpty && addresses.allSatisfy(WebPlatform.owns)
  }
}
