public import DNSModel

/// A record beside MX, SPF and DKIM that a provider documents, mostly for mail programs.
public struct ProviderRecord: Sendable, Hashable {
  /// The labels in front of the domain.
  public let name: String
  /// The port of an SRV record, or `nil` for a CNAME record.
  public let port: UInt16?
  /// The host that it names; it may hold placeholders.
  public let target: HostTemplate
  /// A Boolean value telling whether the provider itself documents it, so that a plan may create the record.
  public let isConfirmed: Bool

  /// The type of the record.
  public var type: RRType { port == nil ? .cname : .srv }

  /// Returns the record of a domain.
  ///
  /// - Parameter domain: The domain.
  /// - Returns: Its owner and data, or `nil` if a placeholder remains or the provider did not confirm it.
  public func record(for domain: DomainName) -> (owner: DomainName, rdata: RData)? {
    guard isConfirmed, let owner = try? domain.child(name), let target = target.filled(for: domain) else {
      return nil
    }
    guard let port else { return (owner, .cname(target)) }
    return (owner, .srv(SRV(priority: 0, weight: 0, port: port, target: target)))
  }
}
