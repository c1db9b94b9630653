import DNSModel

/// Finds the provider of a host without comparing it with every pattern.
///
/// A zone of a hundred thousand records asks for as many hosts.
struct ProviderIndex: Sendable {
  private struct Entry {
    let pattern: HostPattern
    let provider: MailProvider
  }

  /// The index of the whole table.
  static let shared = ProviderIndex(MailProvider.all)

  private var exact: [Substring: [MailProvider]] = [:]
  private var byEnding: [Substring: [Entry]] = [:]
  private var open: [Entry] = []
  private var senders: [Substring: [MailProvider]] = [:]
  private var clientHosts: [Substring: [MailProvider]] = [:]
  private var sendersWithPlaceholders: [MailProvider] = []

  /// Creates the index of some providers; where two know a host, the first wins.
  init(_ providers: [MailProvider]) {
    for provider in providers {
      for pattern in provider.hosts { add(Entry(pattern: pattern, provider: provider)) }
      addSender(provider)
      for host in Set(
        (provider.client.map(\.host) + provider.records.map(\.target)).filter(\.isLiteral).map(\.text)
      ) {
        clientHosts[host[...], default: []].append(provider)
      }
    }
  }

  /// Returns the provider that a host belongs to.
  ///
  /// - Parameter host: The host.
  /// - Returns: The provider, or `nil` for a host that the table does not know.
  func provider(of host: DomainName) -> MailProvider? {
    let text = host.dotless[...]
    if let provider = exact[text]?.first { return provider }
    let entries = byEnding[text.lastTwoLabels]
    return (entries?.first { $0.pattern.matches(host) } ?? open.first { $0.pattern.matches(host) })?.provider
  }

  /// Returns every provider that a host may belong to, by identity; several share one host.
  func identities(of host: DomainName) -> [String] {
    let text = host.dotless[...]
    let entries = (byEnding[text.lastTwoLabels] ?? []) + open
    return (exact[text] ?? []).map(\.id) + entries.filter { $0.pattern.matches(host) }.map(\.provider.id)
  }

  /// Returns the providers that SPF terms name.
  ///
  /// - Parameter terms: Terms in lower case.
  /// - Returns: Those that are included or redirected to, sorted by identity.
  func providers(includedIn terms: some Sequence<Substring>) -> [MailProvider] {
    let names = terms.compactMap(\.spfReference)
    let literal = names.flatMap { senders[$0] ?? [] }
    let others = sendersWithPlaceholders.filter { provider in
      names.contains { name in provider.spf.contains { $0.covers(name) } }
    }
    return Set(literal + others).sorted { $0.id < $1.id }
  }

  /// Returns the providers of mailboxes and of forwarding that SPF terms name.
  ///
  /// A name that a service for sending alone shares with them shows nothing, since the domain may only send.
  ///
  /// - Parameter terms: Terms in lower case.
  /// - Returns: The providers, sorted by identity.
  func receivers(includedIn terms: some Sequence<Substring>) -> [MailProvider] {
    let found = terms.map { providers(includedIn: [$0]) }.filter { $0.allSatisfy(\.receives) }
    return Set(found.joined()).sorted { $0.id < $1.id }
  }

  /// Returns the providers whose customers' mail programs a host serves.
  ///
  /// - Parameter host: The target of an alias or an SRV record.
  /// - Returns: The providers, sorted by identity; several share one host.
  func providers(servingClientsAt host: DomainName) -> [MailProvider] { clientHosts[host.dotless[...]] ?? [] }

  /// The hosts that are the same for every customer, each with its provider.
  var literalHosts: [(host: Substring, provider: MailProvider)] { exact.map { ($0.key, $0.value[0]) } }

  private mutating func addSender(_ provider: MailProvider) {
    let domains = provider.spf.flatMap(\.domains)
    for name in Set(domains.filter(\.isLiteral).map(\.text) + provider.spfRedirects) {
      senders[name[...], default: []].append(provider)
    }
    if !domains.allSatisfy(\.isLiteral) { sendersWithPlaceholders.append(provider) }
  }

  private mutating func add(_ entry: Entry) {
    if let name = entry.pattern.exactName {
      exact[name[...], default: []].append(entry.provider)
    } else if let ending = entry.pattern.fixedEnding {
      byEnding[ending, default: []].append(entry)
    } else {
      open.append(entry)
    }
  }
}

extension Substring {
  /// The last two labels of a name without its final dot.
  var lastTwoLabels: Substring {
    var dots = 0
    let octets = utf8
    for index in octets.indices.reversed() where octets[index] == UInt8(ascii: ".") {
      dots += 1
      if dots == 2 { return self[octets.index(after: index)...] }
    }
    return self
  }
}
