import DNSModel

extension Evidence {
  /// Returns the addresses of a name in public DNS.
  ///
  /// - Parameter name: The name.
  /// - Returns: The addresses of both families, empty if the DNS says that there are none; `nil` while one of the two
  ///   answers is not known and the other one holds no address.
  func addresses(of name: DomainName) -> [IPAddress]? {
    let answers = [RRType.a, .aaaa].map { dns(name, $0).value }
    let addresses = answers.compactMap { $0 }.flatMap(\.addresses)
    return addresses.isEmpty && answers.contains(nil) ? nil : addresses
  }

  /// Returns whether the DNS says that a name does not exist.
  func isKnownToBeMissing(_ name: DomainName) -> Bool {
    [RRType.a, .aaaa, .ns, .mx].contains { dns(name, $0).value?.nameExists == false }
  }
}

extension MailZone {
  /// Returns whether public DNS proves that mail for a proxied host goes straight to the server all the same.
  ///
  /// Cloudflare then answers the MX query with a made-up name, and that name leads to an address outside the proxy.
  ///
  /// - Parameter host: A mail host that ends up proxied.
  /// - Returns: `false` as long as that is not seen for every MX record that names the host.
  func isDetourProven(for host: MailHost) -> Bool {
    let exchangers = host.exchangers
    return !exchangers.isEmpty && exchangers.allSatisfy(isDetourProven)
  }

  private func isDetourProven(_ record: Record) -> Bool {
    guard let wanted = record.rdata.mx, let answer = evidence.dns(record.owner, .mx).value else {
      return false
    }
    let stand = answer.rdata.compactMap(\.mx).filter { $0.preference == wanted.preference }.map(\.exchange)
    guard !stand.contains(wanted.exchange) else { return false }
    return stand.filter(\.isSynthesised).contains { name in
      guard let addresses = evidence.addresses(of: name), !addresses.isEmpty else { return false }
      return !addresses.contains { $0.isCloudflareProxy }
    }
  }

  /// Returns the severity of a finding about an MX host that ends up proxied.
  ///
  /// - Parameter host: The host.
  /// - Returns: An error, unless public DNS proves that mail arrives or the clouds have no effect.
  func severityOfProxied(_ host: MailHost) -> Severity {
    severityNow(isDetourProven(for: host) ? .warning : .error)
  }
}
