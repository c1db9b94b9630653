import DNSModel

/// A question to the provider's API that goes beyond a zone's records.
///
/// Each costs a request of its own, so it is asked only where the records raise it.
public enum EvidenceQuestion: Sendable, Hashable, CaseIterable {
  /// Whether Email Routing is switched on, which records it needs and whether any of its rules is live.
  case emailRouting
  /// Whether Cloudflare signs the zone.
  case dnssec
  /// Whether the zone flattens every alias.
  case aliasFlattening
  /// Which names have a Spectrum application for mail.
  case spectrum
}

extension MailZone {
  /// The questions whose answers can change what the rules say of this zone.
  public var evidenceQuestions: Set<EvidenceQuestion> {
    Set(EvidenceQuestion.allCases.filter(isWorthAsking))
  }

  private func isWorthAsking(_ question: EvidenceQuestion) -> Bool {
    switch question {
    case .emailRouting: showsEmailRouting
    case .dnssec: dependsOnDNSSEC
    // Flattening every alias is for paid plans.
    case .aliasFlattening:
      zone.info.plan != "free" && zone.records(of: .cname).contains(where: \.isMailTextAlias)
    // Spectrum carries ports other than those of SSH, RDP and Minecraft on the Enterprise plan alone.
    case .spectrum: ["enterprise", nil].contains(zone.info.plan) && !proxiedMailHosts.isEmpty
    }
  }

  /// Its MX records can be live without standing in the list of records.
  private var showsEmailRouting: Bool {
    isComplete && zone.records(at: zone.apex, .mx).isEmpty
      || mxSets.contains { $0.records.contains(where: \.isRoutingExchange) }
      || zone.records.contains { $0.manager == .emailRouting && !$0.owner.isBounceName || $0.isRoutingKey }
      || MailProvider.emailRouting.isIncluded(in: zone.spfTerms(at: zone.apex) ?? [])
  }

  /// Keys of TLS in DNS count only in a signed zone, and a DS record at the parent breaks a zone that is not signed.
  private var dependsOnDNSSEC: Bool {
    let hasSigner = evidence.dns(zone.apex, .other("DS")).value?.isVoid == false
    let hasDANE = !zone.records(of: .other("TLSA")).isEmpty
    return hasSigner || hasDANE || pointers.keys.contains { $0.dotless.hasSuffix(".mx.microsoft") }
  }
}
