import DNSModel

extension Record {
  /// A Boolean value telling whether it is an MX record that leads mail of people to Email Routing.
  ///
  /// Email Sending takes in bounces at the same hosts, under a name of its own.
  var isRoutingExchange: Bool {
    !owner.isBounceName && rdata.mx.map { MailProvider.emailRouting.matches($0.exchange) } == true
  }

  /// A Boolean value telling whether its name is that of a key with which Email Routing signs, such as
  /// `cf2024-1._domainkey`.
  var isRoutingKey: Bool {
    guard owner.firstLabel.hasPrefix("cf20") else { return false }
    return owner.parent?.firstLabel == "_domainkey"
  }
}

extension MailZone {
  /// Returns the MX records of a name that lead to Email Routing.
  func routingExchangers(of name: DomainName) -> [Record] {
    exchangers(of: name).filter(\.isRoutingExchange)
  }

  /// Returns the MX records of a name that lead to a service other than Email Routing.
  func foreignExchangers(of name: DomainName) -> [Record] {
    exchangers(of: name).filter { !$0.isRoutingExchange }
  }

  /// The names whose MX records lead to Email Routing, and only there.
  var routingDomains: [DomainName] {
    mxSets.filter { set in
      set.records.contains(where: \.isRoutingExchange) && set.records.allSatisfy(\.isRoutingExchange)
    }.map(\.owner)
  }

  /// The name of the key with which Email Routing signs what it forwards.
  var routingKeyName: DomainName? { try? DomainName("cf2024-1._domainkey", relativeTo: zone.apex) }
}
