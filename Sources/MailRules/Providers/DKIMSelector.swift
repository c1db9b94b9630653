public import DNSModel

/// A DKIM selector that a provider documents.
public struct DKIMSelector: Sendable, Hashable {
  /// The label in front of `_domainkey`; it may hold placeholders.
  public let selector: HostTemplate
  /// The type of its record: CNAME or TXT.
  public let type: RRType
  /// The target of a CNAME, or `nil` for a TXT record or a target that is not documented.
  public let target: HostTemplate?
  /// A Boolean value telling whether the provider itself documents it, so that a plan may create the record.
  public let isConfirmed: Bool

  /// Returns the name of a domain's key.
  ///
  /// - Parameter domain: The domain.
  /// - Returns: The name, or `nil` if a placeholder remains.
  public func owner(for domain: DomainName) -> DomainName? {
    selector.filled(for: domain).flatMap { try? DomainName($0.dotless + "._domainkey." + domain.dotless) }
  }

  /// Returns the alias that a domain needs.
  ///
  /// - Parameter domain: The domain.
  /// - Returns: Its owner and target, or `nil` if it is no alias, a placeholder remains, or the provider did not
  ///   confirm it.
  public func alias(for domain: DomainName) -> (owner: DomainName, target: DomainName)? {
    guard isConfirmed, let owner = owner(for: domain), let target = target?.filled(for: domain) else {
      return nil
    }
    return (owner, target)
  }
}
