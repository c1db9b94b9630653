import DNSModel

extension MailZone {
  /// Labels of hosts that take in mail, the best first.
  ///
  /// `smtp` and `relay` often only send.
  private static let receivingLabels = [
    "mail", "mx", "mx1", "mx0", "mxa", "mailserver", "mailhost", "exchange", "mx2", "mxb",
  ]

  /// The DNS-only name of the one mail server that the zone shows, or `nil` if it shows none or several.
  var loneMailServer: DomainName? {
    let servers = Self.receivingLabels.compactMap { try? zone.apex.child($0) }.filter(isDNSOnlyServer)
    let places = Set(servers.map { Set(resolve($0).addresses) })
    return places.count == 1 ? servers.first : nil
  }

  private func isDNSOnlyServer(_ name: DomainName) -> Bool {
    let resolution = resolve(name)
    return resolution.cloud == .dnsOnly && resolution.aliases.isEmpty && resolution.wildcard == nil
      && !resolution.addresses.isEmpty && resolution.addresses.allSatisfy(isUsableOrigin)
  }
}
