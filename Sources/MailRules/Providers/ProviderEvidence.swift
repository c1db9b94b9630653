import DNSModel

extension MailProvider {
  /// Returns the providers that a zone's own records at its apex speak of.
  ///
  /// - Parameter zone: The zone.
  /// - Returns: Those whose mailboxes or forwarding the SPF record or the DKIM aliases name, else those that verified
  ///   the domain.
  static func suggested(by zone: Zone) -> [MailProvider] {
    let receiving = all.filter(\.receives)
    let included = ProviderIndex.shared.receivers(includedIn: zone.spfTerms(at: zone.apex) ?? [])
    let named = receiving.filter { included.contains($0) || $0.signs(zone.apex, in: zone) }
    guard named.isEmpty else { return named }
    let texts = zone.records(at: zone.apex, .txt).compactMap { $0.rdata.text?.lowercased() }
    return receiving.filter { provider in
      provider.verificationPrefixes.contains { prefix in texts.contains { $0.hasPrefix(prefix) } }
    }
  }

  /// Returns whether an alias leads one of the provider's selectors to the provider's own key.
  ///
  /// - Parameters:
  ///   - domain: The domain whose mail is signed.
  ///   - zone: The zone.
  /// - Returns: `false` for keys in TXT records, as their selectors are anybody's.
  func signs(_ domain: DomainName, in zone: Zone) -> Bool {
    dkim.contains { selector in
      guard let pattern = selector.target?.pattern(for: domain), let owner = selector.owner(for: domain)
      else {
        return false
      }
      return zone.records(at: owner, .cname).contains { $0.rdata.target.map(pattern.matches) == true }
    }
  }
}
