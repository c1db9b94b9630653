import DNSModel

/// An address from which a domain's own server sends mail.
struct SendingServer: Sendable, Hashable {
  /// The domain.
  let domain: DomainName
  /// The mail host with the address.
  let host: DomainName
  /// The address.
  let address: IPAddress
}

extension MailZone {
  /// The addresses from which domains' own servers send, each once.
  ///
  /// SPF has to allow the address: a server that only takes in mail needs no reverse name.
  var sendingServers: [SendingServer] {
    var seen: Set<IPAddress> = []
    return mxSets.flatMap { set -> [SendingServer] in
      guard intent(of: set.owner) == .mail, case .own(let addresses) = server(of: set.owner) else {
        return []
      }
      let hosts = plausibleHosts(of: set.owner)
      let senders = spfAddresses(of: set.owner, hosts: hosts)
      let blocks = AddressCollection(senders.blocks)
      let hostsByAddress = self.hostsByAddress(hosts)
      return addresses.filter { isSender($0, senders.addresses, blocks) && seen.insert($0).inserted }
        .sorted { $0.description < $1.description }
        .map { SendingServer(domain: set.owner, host: hostsByAddress[$0] ?? set.owner, address: $0) }
    }
  }

  private func isSender(_ address: IPAddress, _ allowed: Set<IPAddress>, _ blocks: AddressCollection) -> Bool
  {
    isUsableOrigin(address) && (allowed.contains(address) || blocks.contains(address))
  }

  /// The first host of each address.
  private func hostsByAddress(_ hosts: [DomainName]) -> [IPAddress: DomainName] {
    hosts.reduce(into: [:]) { result, host in
      for address in resolve(host).addresses where result[address] == nil { result[address] = host }
    }
  }

  private func spfAddresses(of domain: DomainName, hosts: [DomainName]) -> AllowedSenders {
    let terms = (zone.spfTerms(at: domain) ?? []).map { $0.hasPrefix("+") ? $0.dropFirst() : $0 }
    return terms.reduce(into: AllowedSenders()) { senders, term in
      let parts = term.split(separator: ":", maxSplits: 1)
      switch parts.first {
      case "mx" where parts.count == 1:
        senders.addresses.formUnion(hosts.flatMap { resolve($0).addresses })
      case "a":
        let name = parts.count == 1 ? domain : try? DomainName(String(parts[1]))
        senders.addresses.formUnion(name.map { resolve($0).addresses } ?? [])
      case "ip4" where parts.count == 2, "ip6" where parts.count == 2:
        if let address = IPAddress(parts[1]) { senders.addresses.insert(address) }
        if let block = AddressBlock(String(parts[1])) { senders.blocks.append(block) }
      default: break
      }
    }
  }
}

private struct AllowedSenders {
  var addresses: Set<IPAddress> = []
  var blocks: [AddressBlock] = []
}
