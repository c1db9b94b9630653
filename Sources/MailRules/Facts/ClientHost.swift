import DNSModel

/// A host that mail programs are told to connect to, with the ports that count.
struct ClientHost: Sendable, Hashable {
  /// The ports that mail programs use, with encryption from the first octet or by STARTTLS.
  static let ports: [UInt16] = [465, 587, 993, 995, 143, 110]

  /// The host.
  let name: DomainName
  /// The SRV records that name it; empty if only its label says so.
  let services: [Record]
  /// The ports to look at.
  let ports: [UInt16]
}

extension MailZone {
  /// The hosts that SRV records name for mail programs, and those that are called after them; sorted.
  ///
  /// Where a domain has SRV records, these say which host counts, whatever others are called.
  ///
  /// A proxied one is left out: that it is proxied is the mistake.
  var clientHosts: [ClientHost] {
    let guided = Set(zone.records(of: .srv).filter(\.isForPrograms).compactMap(\.owner.parent?.parent))
    let named = mailHosts.filter { host in
      guard MailHost.programLabels.contains(host.name.firstLabel), let domain = host.name.parent,
        !guided.contains(domain)
      else { return false }
      return [.certain, .likely].contains(use(of: host))
    }
    let advertised = pointers.filter { _, records in records.contains(where: \.isForPrograms) }.keys
    return Set(named.map(\.name)).union(advertised).sorted().compactMap { name in
      guard !answers(for: name) || !resolve(name).isProxied else { return nil }
      let services = (pointers[name] ?? []).filter(\.isForPrograms)
      let ports = services.compactMap { record -> UInt16? in
        guard case .srv(let srv) = record.rdata else { return nil }
        return srv.port
      }
      return ClientHost(
        name: name,
        services: services,
        ports: services.isEmpty ? ClientHost.ports : Set(ports).sorted()
      )
    }
  }
}

extension Record {
  /// A Boolean value telling whether an SRV record sends mail programs to SMTP, IMAP, POP3 or ManageSieve.
  var isForPrograms: Bool {
    type == .srv
      && [
        "_submission", "_submissions", "_smtps", "_imap", "_imaps", "_pop3", "_pop3s", "_sieve",
      ].contains(owner.firstLabel)
  }
}
