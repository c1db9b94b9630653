public import DNSModel

/// A mail provider and the records that it documents.
public struct MailProvider: Sendable, Hashable {
  /// What a provider does with the mail of a domain.
  public enum Kind: String, Sendable, Hashable {
    /// Holds mailboxes.
    case mailbox
    /// Forwards to mailboxes elsewhere.
    case forwarder
    /// Cleans mail and passes it on to another server.
    case filter
    /// Sends, and receives nothing but bounces.
    case sender
  }

  /// One host of the documented MX set.
  public struct Exchange: Sendable, Hashable {
    /// The documented preference.
    public let preference: UInt16
    /// The documented host.
    public let host: DomainName
  }

  /// The stable kebab-case name, as `--provider` takes it.
  public let id: String
  /// The name that people know.
  public let name: String
  /// What it does with mail.
  public let kind: Kind
  /// The complete MX set that every customer gets, or empty if it differs from customer to customer.
  public let exchanges: [Exchange]
  /// The host patterns by which its MX records are recognised.
  let hosts: [HostPattern]
  /// The SPF domains that show that it sends for a domain.
  let spfDomains: [String]
  /// The beginnings, in lower case, of the TXT records by which it verifies a domain.
  ///
  /// They tell what the domain was once tried with, not that its mail is there.
  let verificationPrefixes: [String]
  /// The page that documents its records.
  public let documentation: String

  /// A Boolean value telling whether it takes in the mail that people write to a domain.
  var receives: Bool { kind == .mailbox || kind == .forwarder }

  func matches(_ host: DomainName) -> Bool {
    hosts.contains { $0.matches(host) }
  }

  func isIncluded(in spfTerms: some Sequence<Substring>) -> Bool {
    let mechanisms = spfDomains.flatMap { ["include:" + $0, "redirect=" + $0] }
    return spfTerms.contains { term in mechanisms.contains { term.drop { "+-~?".contains($0) } == $0 } }
  }
}

extension MailProvider {
  /// Returns the providers that a zone's own texts at its apex speak of.
  ///
  /// - Parameter zone: The zone.
  /// - Returns: Those whose mailboxes or forwarding the SPF record names, else those that verified the domain.
  static func suggested(by zone: Zone) -> [MailProvider] {
    let receiving = all.filter(\.receives)
    let terms = zone.spfTerms(at: zone.apex) ?? []
    let named = receiving.filter { $0.isIncluded(in: terms) }
    guard named.isEmpty else { return named }
    let texts = zone.records(at: zone.apex, .txt).compactMap { $0.rdata.text?.lowercased() }
    return receiving.filter { provider in
      provider.verificationPrefixes.contains { prefix in texts.contains { $0.hasPrefix(prefix) } }
    }
  }

  /// Returns the provider of an identity.
  ///
  /// - Parameter id: The identity, as `--provider` takes it.
  /// - Returns: The provider, or `nil` if the table does not know it.
  public static func named(_ id: String) -> MailProvider? {
    all.first { $0.id == id }
  }
}
