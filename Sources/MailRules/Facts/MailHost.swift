import DNSModel

/// A name of the zone that mail servers or mail programs connect to.
struct MailHost: Sendable, Hashable {
  /// The name.
  let name: DomainName
  /// The MX and SRV records that name it; empty if only its label suggests mail.
  let pointers: [Record]

  /// A Boolean value telling whether a record, and not only the label, makes it a mail host.
  var isProven: Bool { !pointers.isEmpty }

  /// Labels that people give to hosts of SMTP, IMAP and POP.
  static let labels: Set<Substring> = [
    "mail", "smtp", "imap", "pop", "pop3", "mx", "mx0", "mx1", "mx2", "mx3", "mx4", "mx5", "mx6", "mx7",
    "mx8",
    "mx9", "mxa", "mxb", "mailserver", "mailhost", "mta", "relay", "submission", "exchange", "sieve", "imaps",
    "pop3s", "smtps", "m",
  ]

  /// Labels of mail services that speak HTTPS only, which the proxy carries.
  static let webLabels: Set<Substring> = [
    "webmail", "autodiscover", "autoconfig", "mta-sts", "cpanel", "whm", "webdisk", "owa", "rc", "roundcube",
    "mailadmin", "postfixadmin", "lists",
  ]

  private static let services: Set<Substring> = [
    "_submission", "_submissions", "_smtps", "_imap", "_imaps", "_pop3", "_pop3s", "_sieve", "_jmap",
    "_caldav", "_caldavs", "_carddav", "_carddavs",
  ]

  static func isMailService(_ owner: DomainName) -> Bool { services.contains(owner.firstLabel) }

  static func isNamedForMail(_ name: DomainName, below apex: DomainName) -> Bool {
    labels.contains(name.firstLabel) && name.parent == apex
  }

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
}
