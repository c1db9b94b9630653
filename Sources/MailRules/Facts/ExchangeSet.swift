import DNSModel

/// The MX records of a name that can lead mail to a server, told apart by whose hosts they name.
struct ExchangeSet: Sendable {
  /// One of the records.
  struct Member: Sendable {
    let record: Record
    let host: DomainName
    /// The provider whose host it is, or `nil` for a host that the table does not know.
    let provider: MailProvider?
    /// The provider's host that was meant, if this one is a slip of the pen.
    let meant: ProviderHost?
  }

  /// The common owner.
  let owner: DomainName
  /// The records.
  let members: [Member]

  init(_ set: RRset, in zone: MailZone) {
    owner = set.owner
    let known = set.records.compactMap { record -> (Record, DomainName, MailProvider?)? in
      guard zone.isPlausible(record), let host = record.rdata.mx?.exchange else { return nil }
      return (record, host, zone.provider(of: host))
    }
    let companions = Set(known.compactMap { $0.2?.id })
    let terms = known.allSatisfy { $0.2 != nil } ? [] : zone.zone.spfTerms(at: owner) ?? []
    members = known.map { record, host, provider in
      let isOpen = provider == nil && !zone.answers(for: host)
      let meant = isOpen ? zone.meantHost(for: host, beside: companions, authorisedBy: terms) : nil
      return Member(record: record, host: host, provider: provider, meant: meant)
    }
  }

  /// A Boolean value telling whether Email Routing is among them, whose mixtures a rule of their own reports.
  var hasEmailRouting: Bool { members.contains { $0.provider == .emailRouting } }

  /// The providers that take in the mail of people, each once; those that share their hosts count as one.
  var receivers: [MailProvider] {
    members.compactMap(\.provider).filter(\.receives).reduce(into: []) { found, provider in
      guard !found.contains(where: { $0 == provider || $0.isPartner(of: provider) }) else { return }
      found.append(provider)
    }
  }

  /// The records of filters.
  var filtering: [Member] { members.filter { $0.provider?.kind == .filter } }

  /// The one provider that all hosts belong to, or `nil` if there are others.
  var onlyProvider: MailProvider? {
    guard let provider = members.first?.provider, members.allSatisfy({ $0.provider == provider }) else {
      return nil
    }
    return provider
  }
}

extension MailProvider {
  /// Returns whether hosts of the two may stand side by side.
  func isPartner(of other: MailProvider) -> Bool {
    partners.contains(other.id) || other.partners.contains(id)
  }
}
