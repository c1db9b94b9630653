public import DNSModel
public import Wording

/// A mail provider and the records that it documents.
public struct MailProvider: Sendable, Hashable {
  /// What a provider does with the mail of a domain.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Holds mailboxes.
    case mailbox
    /// Holds mailboxes beside web sites; its customers may also use names of their own for the server.
    case hosting
    /// Forwards to mailboxes elsewhere.
    case forwarder
    /// Cleans mail and passes it on to another server.
    case filter
    /// Sends, and receives nothing but bounces.
    case sender
  }

  /// One host of an MX set that a plan may write.
  public struct Exchange: Sendable, Hashable {
    /// The documented preference.
    public let preference: UInt16
    /// The documented host.
    public let host: DomainName
  }

  /// One host of a documented MX set.
  public struct DocumentedExchange: Sendable, Hashable {
    /// The documented preference, or `nil` if the provider leaves it open.
    public let preference: UInt16?
    /// The documented host; it may hold placeholders.
    public let host: HostTemplate
  }

  /// The stable kebab-case name, as `--provider` takes it.
  public let id: String
  /// The name that people know, as its owner writes it in each language.
  public internal(set) var name: Text
  /// What it does with mail.
  public let kind: Kind
  /// A Boolean value telling whether the provider itself documents the entry, so that a plan may create its records.
  public let isConfirmed: Bool
  /// Other names by which `--provider` takes it.
  public internal(set) var aliases: [String] = []
  /// The MX set that it documents; empty if it is not known.
  public internal(set) var documentedExchanges: [DocumentedExchange] = []
  /// Another MX set, which is as right.
  public internal(set) var otherExchanges: [DocumentedExchange] = []
  /// The complete MX set that every customer gets, or empty if it differs from customer to customer.
  public internal(set) var exchanges: [Exchange] = []
  /// The SPF domains of its servers; a domain needs one of each.
  public internal(set) var spf: [SPFSource] = []
  /// The SPF records that it documents as the target of a redirect.
  public internal(set) var spfRedirects: [String] = []
  /// The further SPF terms that it documents; they may hold placeholders.
  public internal(set) var spfTerms: [HostTemplate] = []
  /// A Boolean value telling whether it sends with a return path of its own, so that the domain's SPF does not matter.
  public internal(set) var usesOwnReturnPath = false
  /// The DKIM selectors that it documents.
  public internal(set) var dkim: [DKIMSelector] = []
  /// The further records that it documents, mostly for mail programs.
  public internal(set) var records: [ProviderRecord] = []
  /// The servers that people enter in their mail programs.
  public internal(set) var client: [ClientServer] = []
  /// The page that documents its records.
  public internal(set) var documentation = ""

  /// The host patterns by which its MX records are recognised.
  var hosts: [HostPattern] = []
  /// The hosts among them that take in bounces only.
  var bounceHosts: [HostPattern] = []
  /// The hosts among them that feed a program with what people write.
  var feedHosts: [HostPattern] = []
  /// The providers whose hosts may stand beside its own.
  var partners: [String] = []
  /// The SPF domains that a reseller documents for its customers in place of the provider's own.
  var resellerSPF: [String] = []
  /// A Boolean value telling whether each of its sets is the whole truth for some customers, so that only the customer
  /// knows which one to write.
  var assignsSets = false
  /// The beginnings, in lower case, of the TXT records by which it verifies a domain.
  ///
  /// They tell what the domain was once tried with, not that its mail is there.
  var verificationPrefixes: [String] = []

  init(_ id: String, _ name: String, _ kind: Kind, isConfirmed: Bool) {
    self.id = id
    self.name = Text(verbatim: name)
    self.kind = kind
    self.isConfirmed = isConfirmed
  }
}

extension MailProvider {
  /// A Boolean value telling whether it takes in the mail that people write to a domain.
  public var receives: Bool { [.mailbox, .hosting, .forwarder].contains(kind) }

  /// A Boolean value telling whether it is a server whose names lie in the customer's own domain.
  public var usesDomainOfCustomer: Bool {
    !documentedExchanges.isEmpty
      && (documentedExchanges + otherExchanges).allSatisfy(\.host.isOfCustomer)
  }

  /// The names of all placeholders in what it documents, each once.
  public var placeholders: [String] {
    let hosts =
      (documentedExchanges + otherExchanges).map(\.host) + spf.flatMap(\.domains) + spfTerms
      + dkim.flatMap { [$0.selector] + [$0.target].compactMap { $0 } } + records.map(\.target)
      + client.map(\.host)
    return hosts.flatMap(\.placeholders).reduce(into: []) { found, name in
      if !found.contains(name) { found.append(name) }
    }
  }

  /// Returns the domains that an SPF record must include so that the provider may send.
  ///
  /// - Parameter domain: The domain.
  /// - Returns: The domains, or `nil` if they are not known for certain.
  public func spfIncludes(for domain: DomainName) -> [DomainName]? {
    let sources = spf.filter(\.isConfirmed)
    guard isConfirmed, !sources.isEmpty, spfTerms.isEmpty else { return nil }
    let names = sources.compactMap { $0.domains.count == 1 ? $0.domains[0].filled(for: domain) : nil }
    return names.count == sources.count ? names : nil
  }

  /// Returns the terms of the SPF record that a customer needs whose server is known by its MX host.
  ///
  /// Terms that stand for the domain's own names are left out, since Cloudflare answers for them where the web is.
  ///
  /// - Parameters:
  ///   - domain: The domain.
  ///   - exchange: The host of its MX record.
  /// - Returns: The terms, or `nil` if they are not known for certain or the host does not tell the server.
  func spfTerms(for domain: DomainName, at exchange: DomainName) -> [String]? {
    let hosts = (documentedExchanges + otherExchanges).map(\.host)
    guard isConfirmed, !spfTerms.isEmpty,
      let values = hosts.lazy.compactMap({ $0.values(in: exchange) }).first(where: { !$0.isEmpty })
    else { return nil }
    let own = spfTerms.map(\.text).filter { $0 != "mx" && !$0.contains("{domain}") }.map { term in
      values.reduce(term) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
    let includes = spf.filter(\.isConfirmed).compactMap { $0.domains.first?.filled(for: domain) }
    guard !own.isEmpty, !own.contains(where: { $0.contains("{") }) else { return nil }
    return own + includes.map { "include:\($0.dotless)" }
  }

  /// Returns the DKIM aliases that a domain needs and that are known for certain.
  ///
  /// - Parameter domain: The domain.
  /// - Returns: Owners and targets; empty if the keys are TXT records or differ from customer to customer.
  public func dkimAliases(for domain: DomainName) -> [(owner: DomainName, target: DomainName)] {
    isConfirmed ? dkim.compactMap { $0.alias(for: domain) } : []
  }

  /// Returns the further records of a domain that are known for certain.
  ///
  /// - Parameter domain: The domain.
  /// - Returns: Owners and data.
  public func documentedRecords(for domain: DomainName) -> [(owner: DomainName, rdata: RData)] {
    isConfirmed ? records.compactMap { $0.record(for: domain) } : []
  }

  /// A Boolean value telling whether it is Microsoft 365, in whichever of Microsoft's clouds.
  var isMicrosoft365: Bool { id == "microsoft-365" || id.hasPrefix("microsoft-365-") }

  func matches(_ host: DomainName) -> Bool {
    hosts.contains { $0.matches(host) }
  }

  /// Returns whether SPF terms name the provider.
  ///
  /// - Parameter spfTerms: Terms in lower case.
  /// - Returns: Whether one of them includes it or redirects to it.
  func isIncluded(in spfTerms: some Sequence<Substring>) -> Bool {
    spfTerms.contains { term in
      guard let name = term.spfReference else { return false }
      return spf.contains { $0.covers(name) } || spfRedirects.contains { $0 == name }
    }
  }
}

extension Substring {
  /// The name that an SPF term in lower case includes or redirects to, or `nil` for another term.
  var spfReference: Substring? {
    let mechanism = drop { "+-~?".contains($0) }
    let name =
      mechanism.hasPrefix("include:") ? mechanism.dropFirst(8) : hasPrefix("redirect=") ? dropFirst(9) : nil
    return name.map { $0.utf8.last == UInt8(ascii: ".") ? $0.dropLast() : $0 }
  }
}

extension MailProvider {
  /// Returns whether a host takes in mail only to hand it on to the server behind it.
  ///
  /// - Parameter host: The exchange of an MX record.
  /// - Returns: `true` for the host of a filter.
  public static func isFilter(_ host: DomainName) -> Bool {
    ProviderIndex.shared.provider(of: host)?.kind == .filter
  }

  /// Returns the services that only send and whose hosts are below the same domain as a name.
  ///
  /// - Parameter target: What an alias leads to.
  /// - Returns: The services.
  static func senders(at target: DomainName) -> [MailProvider] {
    let ending = target.dotless[...].lastTwoLabels
    return all.filter { $0.kind == .sender && $0.hosts.contains { $0.fixedEnding == ending } }
  }
}
