import DNSModel
import MailRecords

extension SPFRecord {
  /// The qualifier of the first `all`, or `nil` if the record has none.
  var end: SPFDirective.Qualifier? { directives.first { $0.mechanism == .all }?.qualifier }

  /// A Boolean value telling whether a term other than `all` allows a sender.
  var allowsSomebody: Bool {
    effective.contains { _, kind in
      guard case .directive(let directive) = kind else { return true }
      return directive.qualifier != .fail
    }
  }

  /// A Boolean value telling whether senders that no term names are as welcome as others: all of them pass, or nothing
  /// is said about them.
  var endsOpen: Bool { redirect == nil && [nil, .pass, .neutral].contains(end) }
}

extension MailZone {
  /// Returns whether an SPF record allows those that are known to send for a domain: the servers that have its
  /// mailboxes.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - domain: The domain.
  /// - Returns: `false` as well if nobody is known to send.
  func allowsKnownSenders(_ record: SPFRecord, of domain: DomainName) -> Bool {
    switch server(of: domain) {
    case .unknown: return false
    case .provider(let provider):
      return provider.isIncluded(in: record.terms.map { $0.text.lowercased()[...] })
    case .own(let addresses):
      let allowed = record.directives.filter { $0.qualifier == .pass }.map(\.mechanism)
      let namesExchanges = allowed.contains { mechanism in
        guard case .mx(let spec, _) = mechanism else { return false }
        return spec == nil || spec?.name == domain
      }
      return namesExchanges && !exchangers(of: domain).isEmpty
        || !addresses.isEmpty
          && addresses.allSatisfy { address in allowed.contains { $0.block?.contains(address) == true } }
    }
  }
}

extension SPFMechanism {
  /// The network that it names, or `nil` for another mechanism.
  var block: AddressBlock? {
    switch self {
    case .ip4(let network, let prefix): AddressBlock("\(network)/\(prefix)")
    case .ip6(let network, let prefix): AddressBlock("\(network)/\(prefix)")
    case .all, .include, .a, .mx, .ptr, .exists: nil
    }
  }
}
