import DNSModel
import Wording

/// The mail exchange that the person's answers ask for.
struct StatedExchange {
  private let exchanges: [MX]
  private let preparation: [Edit]
  private let note: Text

  /// Creates the exchange, or `nil` if the answers do not name one.
  init?(in zone: MailZone) {
    let answers = zone.answers
    guard answers.provider != .emailRouting else { return nil }
    if let provider = answers.provider, !provider.exchanges.isEmpty {
      self.init(provider)
    } else if let host = answers.mailHost {
      guard let preparation = zone.preparation(of: host) else { return nil }
      self.init(host, preparation: preparation)
    } else if answers.provider == nil, let server = zone.serverName(for: answers.mailAddresses) {
      self.init(server.name, preparation: server.edits)
    } else {
      return nil
    }
  }

  /// Returns the remedy that gives a name this exchange.
  ///
  /// MX records that lead nowhere are rewritten before any is created, whichever rule asks, so that several rules ask
  /// for the same edits.
  ///
  /// - Parameters:
  ///   - owner: The name whose mail it is.
  ///   - others: Further MX records of the name to rewrite.
  ///   - zone: The zone.
  /// - Returns: The remedy; the name never ends up without an MX record.
  func remedy(at owner: DomainName, replacing others: [Record] = [], in zone: MailZone) -> Remedy {
    let useless = zone.zone.records(at: owner, .mx).filter { zone.leadsNowhere($0) || others.contains($0) }
    let kept = zone.zone.records(at: owner, .mx).filter { !useless.contains($0) }.compactMap(
      \.rdata.mx?.exchange
    )
    let wanted = exchanges.filter { !kept.contains($0.exchange) }
    let updates = zip(useless, wanted).map { record, mx -> Edit in
      var after = record
      after.rdata = .mx(mx)
      return .update(before: record, after: after)
    }
    let creations = wanted.dropFirst(useless.count).map { Edit.create(owner, .mx($0)) }
    let deletions = useless.dropFirst(wanted.count).map(Edit.delete)
    return Remedy(preparation + updates + creations + deletions, note: note)
  }

  private init(_ provider: MailProvider) {
    exchanges = provider.exchanges.map { MX(preference: $0.preference, exchange: $0.host) }
    preparation = []
    note = Text(
      """
      Mail for the domain goes to \(provider.name). The domain and its mailboxes must be set up there first, or \
      mail is refused.
      """,
      ja: """
        このドメインのメールは \(provider.name) に届くようになります。先にそのメールサービスでドメインとメールボックスを設定して\
        おかないと、メールは拒否されます。
        """
    )
  }

  private init(_ host: DomainName, preparation: [Edit] = []) {
    exchanges = [MX(preference: 10, exchange: host)]
    self.preparation = preparation
    note = Text(
      "Mail for the domain goes to \(host), which must be set up to accept it.",
      ja: "このドメインのメールは \(host) に届くようになります。そのサーバーで受信の設定が済んでいる必要があります。"
    )
  }
}

extension MailZone {
  /// Returns the way to the provider that the person named, in place of hosts of this zone.
  ///
  /// - Parameter pointers: The records that name such a host.
  /// - Returns: The same fix for every host of a domain, or `nil` if no provider was named or no MX record is there.
  func statedProviderFix(for pointers: [Record]) -> Fix? {
    let own = pointers.filter { $0.type == .mx && isMovable($0) }
    guard answers.provider?.receives == true, let domain = own.first?.owner else { return nil }
    guard let stated = StatedExchange(in: self) else { return ExchangeQuestion.fix(for: domain, in: self) }
    let replaced = zone.records(at: domain, .mx).filter { record in
      let isOwn = record.rdata.target.map { !$0.isRoot && answers(for: $0) } == true
      return !Self.isManaged(record) && (isOwn || record.addressLiteral(in: zone.apex) != nil)
    }
    return .remedies([stated.remedy(at: domain, replacing: replaced, in: self)])
  }

  /// Returns the edits after which a mail host that the person named has an address.
  ///
  /// - Parameter host: The host.
  /// - Returns: No edits for a host that has one or that another zone answers for; `nil` if its address must be asked
  ///   for first, because mail must not be led to a name without an address or to the proxy.
  func preparation(of host: DomainName) -> [Edit]? {
    let resolution = resolve(host)
    guard resolution.outcome == .nothing || resolution.outcome == .loop else {
      return DNSOnlyHost(host, in: self).isDeadEnd ? nil : []
    }
    let addresses = answers.mailAddresses.filter(isUsableOrigin)
    let aliases = zone.records(at: host, .cname)
    guard !addresses.isEmpty, host != zone.apex, !aliases.contains(where: Self.isManaged) else { return nil }
    return aliases.map(Edit.delete) + addresses.map { .create(host, $0.rdata, .dnsOnly) }
  }

  /// Returns whether an MX record names a placeholder or a name that only Cloudflare's answers hold.
  fileprivate func leadsNowhere(_ record: Record) -> Bool {
    guard !Self.isManaged(record) else { return false }
    return record.isPlaceholderMX(in: zone.apex) || record.rdata.mx?.exchange.isSynthesised == true
  }

  /// Returns a DNS-only name of a mail server.
  ///
  /// - Parameters:
  ///   - addresses: The server's addresses.
  ///   - isTaken: Tells which names another server gets in the same plan.
  /// - Returns: An existing name or a new one with the edits that create it, or `nil` if no address can be published.
  func serverName(
    for addresses: [IPAddress],
    isTaken: (DomainName) -> Bool = { _ in false }
  ) -> (name: DomainName, edits: [Edit])? {
    guard !addresses.isEmpty, addresses.allSatisfy(isUsableOrigin) else { return nil }
    if let existing = hostNames.dnsOnlyName(for: addresses) { return (existing, []) }
    if let alias = aliasedMailName(for: addresses) { return (alias, []) }
    if let name = hostNames.greyableName(for: addresses) {
      return DNSOnlyHost(name, in: self).edits.map { (name, $0) }
    }
    let free = freeMailNames(below: zone.apex).dropFirst(hostNames.turn(ofAnyServer: addresses))
    guard let name = free.first(where: { !isTaken($0) }) else { return nil }
    return (name, addresses.map { .create(name, $0.rdata, .dnsOnly) })
  }

  /// The name `mail` if it is an alias of the server, because people know it and a second name would confuse them.
  ///
  /// That an MX record names an alias is repaired next.
  private func aliasedMailName(for addresses: [IPAddress]) -> DomainName? {
    guard let name = try? zone.apex.child("mail") else { return nil }
    let resolution = resolve(name)
    let isServer = resolution.cloud == .dnsOnly && resolution.wildcard == nil
    return isServer && Set(resolution.addresses) == Set(addresses) ? name : nil
  }
}
