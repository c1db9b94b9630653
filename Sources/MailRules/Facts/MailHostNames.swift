import DNSModel

/// The names that mail can use instead of a proxied one, found once for the whole zone.
struct MailHostNames: Sendable {
  private struct Candidate {
    let name: DomainName
    let addresses: Set<IPAddress>
  }

  private var dnsOnly: [IPAddress: [Candidate]] = [:]
  private var greyable: [Set<IPAddress>: DomainName] = [:]
  private var turns: [Set<IPAddress>: Int] = [:]

  /// Labels of a new host, the best first.
  static let newLabels = ["mail", "mx1", "mailhost", "mx2", "smtp"]

  /// Labels that mail programs use for reading only; an MX record that names them would look like a mistake.
  private static let readingLabels: Set<Substring> = ["imap", "imaps", "pop", "pop3", "pop3s", "sieve"]

  /// Creates an empty set of names.
  init() {}

  /// Finds the names of a zone.
  init(_ zone: MailZone) {
    let hosts = zone.mailHosts.filter { host in
      let isNamed = MailHost.labels.contains(host.name.firstLabel) || !host.exchangers.isEmpty
      return isNamed && host.name != zone.zone.apex && !host.name.isSynthesised
        && !Self.readingLabels.contains(host.name.firstLabel)
    }.map(\.name)
    for host in hosts.filter({ $0.firstLabel == "mail" }) + hosts.filter({ $0.firstLabel != "mail" }) {
      add(host, in: zone)
    }
    for host in zone.mailHosts where !host.exchangers.isEmpty {
      guard zone.parentOfNewHost(insteadOf: host.name) == zone.zone.apex else { continue }
      let target = DNSOnlyHost(host.name, in: zone)
      let origins = Set(target.origins)
      guard target.isProxied, !origins.isEmpty, turns[origins] == nil else { continue }
      turns[origins] = turns.count
    }
  }

  /// Returns a DNS-only mail name that leads to these addresses and to no others.
  func dnsOnlyName(for addresses: [IPAddress]) -> DomainName? {
    let wanted = Set(addresses)
    return addresses.lazy.flatMap { dnsOnly[$0] ?? [] }.first { $0.addresses.isSubset(of: wanted) }?.name
  }

  /// Returns a proxied name with these addresses that only mail uses, so that it can be made DNS only.
  func greyableName(for addresses: [IPAddress]) -> DomainName? { greyable[Set(addresses)] }

  /// Returns which of the free names belongs to a server, so that two servers never get the same one.
  func turn(of addresses: [IPAddress]) -> Int { turns[Set(addresses)] ?? 0 }

  /// Returns how many of the free names come before that of a server which may not be a proxied one.
  func turn(ofAnyServer addresses: [IPAddress]) -> Int { turns[Set(addresses)] ?? turns.count }

  private mutating func add(_ name: DomainName, in zone: MailZone) {
    let resolution = zone.resolve(name)
    guard resolution.wildcard == nil, !resolution.addresses.isEmpty else { return }
    if resolution.cloud == .dnsOnly, resolution.aliases.isEmpty {
      let candidate = Candidate(name: name, addresses: Set(resolution.addresses))
      for address in candidate.addresses { dnsOnly[address, default: []].append(candidate) }
    } else if resolution.isProxied {
      let host = DNSOnlyHost(name, in: zone)
      let origins = Set(host.origins)
      guard !host.servesWeb, host.edits != nil, greyable[origins] == nil else { return }
      greyable[origins] = name
    }
  }
}
