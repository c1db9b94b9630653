public import DNSModel

/// The SPF domains by which a provider is authorised to send; any one of them is enough.
public struct SPFSource: Sendable, Hashable {
  /// The domains; they may hold placeholders.
  public let domains: [HostTemplate]
  /// A Boolean value telling whether the provider itself documents it, so that a plan may include it.
  public let isConfirmed: Bool

  /// Returns whether a name is one of the domains.
  ///
  /// - Parameter name: The name after `include:` or `redirect=`, in lower case.
  /// - Returns: Whether it authorises the provider.
  public func covers(_ name: DomainName) -> Bool { covers(name.dotless[...]) }

  func covers(_ name: Substring) -> Bool {
    domains.contains { domain in
      guard !domain.isLiteral else { return domain.text == name }
      return (try? DomainName(String(name))).map { domain.pattern?.matches($0) == true } == true
    }
  }
}
