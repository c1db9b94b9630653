import DNSModel

/// A name of the zone that mail servers or mail programs connect to.
struct MailHost: Sendable, Hashable {
  /// The name.
  let name: DomainName
  /// The MX and SRV records that name it; empty if only its label suggests mail.
  let pointers: [Record]

  /// The MX records that name it, so that mail servers connect to it.
  var exchangers: [Record] { pointers.filter { $0.type == .mx } }

  /// The SRV records that send mail programs to it by a protocol that the proxy does not carry.
  var services: [Record] { pointers.filter(Self.needsDirectAnswer) }

  /// A Boolean value telling whether its label names a protocol that only mail speaks.
  var isNamedForProtocol: Bool { Self.protocolLabels.contains(name.firstLabel) }

  /// Labels that people give to hosts of SMTP, IMAP and POP.
  ///
  /// `m` is not among them: it is a web site for phones far more often.
  static let labels: Set<Substring> = [
    "mail", "smtp", "imap", "pop", "pop3", "mx", "mx0", "mx1", "mx2", "mx3", "mx4", "mx5", "mx6", "mx7",
    "mx8", "mx9", "mxa", "mxb", "mailserver", "mailhost", "mta", "relay", "submission", "exchange", "sieve",
    "imaps", "pop3s", "smtps",
  ]

  /// Labels of the names that people type into mail programs.
  ///
  /// Nobody types `mx1` or `mta`, and `exchange` and `relay` are often web sites: those need a record as evidence.
  static let programLabels: Set<Substring> = protocolLabels.union(["mail", "mailserver", "mailhost"])

  /// Labels of mail services that speak HTTPS only, which the proxy carries.
  static let webLabels: Set<Substring> = [
    "webmail", "autodiscover", "autoconfig", "mta-sts", "cpanel", "whm", "webdisk", "owa", "rc", "roundcube",
    "mailadmin", "postfixadmin", "lists",
  ]

  private static let protocolLabels: Set<Substring> = [
    "smtp", "imap", "pop", "pop3", "submission", "sieve", "imaps", "pop3s", "smtps",
  ]

  private static let webServices: Set<Substring> = ["_jmap", "_caldav", "_caldavs", "_carddav", "_carddavs"]

  private static let services: Set<Substring> = webServices.union([
    "_submission", "_submissions", "_smtps", "_imap", "_imaps", "_pop3", "_pop3s", "_sieve",
  ])

  /// The ports of HTTP and HTTPS that Cloudflare's proxy listens on.
  private static let proxiedPorts: Set<UInt16> = [
    80, 8080, 8880, 2052, 2082, 2086, 2095, 443, 2053, 2083, 2087, 2096, 8443,
  ]

  static func isMailService(_ owner: DomainName) -> Bool { services.contains(owner.firstLabel) }

  /// Finds every mail host of a zone, sorted by name.
  ///
  /// - Parameters:
  ///   - zone: The zone.
  ///   - pointers: The MX and SRV records by the host that they name.
  ///   - domains: The names with mail of their own; a label suggests mail only directly below one of them.
  /// - Returns: The mail hosts that this zone answers for.
  static func all(in zone: Zone, pointers: [DomainName: [Record]], domains: Set<DomainName>) -> [MailHost] {
    let named = zone.owners.filter { owner in
      guard labels.contains(owner.firstLabel), let parent = owner.parent, domains.contains(parent) else {
        return false
      }
      return zone.records(at: owner).contains { $0.type.isAddress || $0.type == .cname }
    }
    let proven = pointers.keys.filter { $0.isAtOrBelow(zone.apex) }
    return Set(named).union(proven)
      .filter { zone.cut(above: $0) == nil }
      .sorted()
      .map { MailHost(name: $0, pointers: pointers[$0] ?? []) }
  }

  private static func needsDirectAnswer(_ record: Record) -> Bool {
    guard case .srv(let srv) = record.rdata else { return false }
    return !webServices.contains(record.owner.firstLabel) || !proxiedPorts.contains(srv.port)
  }
}

extension MailZone {
  /// Returns the mail host of a name.
  ///
  /// - Parameter name: Any name.
  /// - Returns: The host, or `nil` if the zone does not use the name for mail.
  func mailHost(named name: DomainName) -> MailHost? {
    // The hosts are sorted by name.
    var (low, high) = (mailHosts.startIndex, mailHosts.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if mailHosts[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low < mailHosts.endIndex && mailHosts[low].name == name ? mailHosts[low] : nil
  }
}
