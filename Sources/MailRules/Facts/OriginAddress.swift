import DNSModel

extension MailZone {
  /// The address of the one server that web and mail share, as far as the zone proves it; else `nil`.
  ///
  /// Every address of the web site and every address that SPF allows is this one, and no provider's mailboxes show.
  var sharedServerAddress: IPAddress? {
    guard suggestedProviders.isEmpty, let web = webAddress, isUsableOrigin(web) else {
      return nil
    }
    let senders = (zone.spfTerms(at: zone.apex) ?? []).compactMap { term -> Substring? in
      let mechanism = term.drop { $0 == "+" }
      return mechanism.hasPrefix("ip4:") ? mechanism.dropFirst(4) : nil
    }
    return !senders.isEmpty && senders.allSatisfy { IPAddress($0) == web } ? web : nil
  }
}

extension Zone {
  /// The one IPv4 address of the apex and of `www`.
  var webAddress: IPAddress? {
    let names = [apex] + [try? apex.child("www")].compactMap { $0 }
    var addresses: Set<IPAddress> = []
    for resolution in names.map(resolve) {
      switch resolution.outcome {
      case .addresses: addresses.formUnion(resolution.addresses)
      case .nothing: continue
      case .outside, .delegated, .loop: return nil
      }
    }
    let ipv4 = addresses.filter { if case .v4 = $0 { true } else { false } }
    return ipv4.count == 1 ? ipv4.first : nil
  }
}
