import DNSModel

extension MailZone {
  /// Returns the MX RRset that stands at a host's name and was meant for the apex, by the intents known so far.
  func findMisplacedMX() -> RRset? {
    guard isComplete, zone.records(at: zone.apex, .mx).isEmpty, intent(of: zone.apex) != .noMail else {
      return nil
    }
    // A set at the doubled name was meant for the apex in the first place.
    guard !namesOfDoubledMX.contains(zone.apex) else { return nil }
    let domains = domainsOfTheirOwn
    let sets = mxSets.filter { isMisplaced($0) && !domains.contains($0.owner) }
    return sets.first { $0.owner.firstLabel == "mail" } ?? sets.first
  }

  /// A host that names itself is the classic mistake, but also how a server with its own mailboxes is set up.
  ///
  /// So its name has to suggest mail, or the domain has to show that it shall receive mail.
  private func isMisplaced(_ set: RRset) -> Bool {
    let label = set.owner.firstLabel
    guard set.owner.parent == zone.apex, intent(of: set.owner) == .mail,
      !set.records.contains(where: Self.isManaged), set.records.contains(where: isPlausible)
    else { return false }
    if label == "mail" || label == "www" { return true }
    guard set.records.contains(where: { $0.rdata.mx?.exchange == set.owner }) else { return false }
    if MailHost.labels.contains(label) { return true }
    return intent(of: zone.apex) == .mail && suggestedProviders.isEmpty && mxSets.count == 1
  }

  /// The names with an SPF record, a DMARC policy, a DKIM key or services of their own: they have mail of their own.
  ///
  /// A service stands at the domain of the addresses (RFC 6186 §3).
  private var domainsOfTheirOwn: Set<DomainName> {
    let policies = zone.owners.compactMap { owner -> DomainName? in
      let labels = owner.labels
      guard let marker = labels.firstIndex(where: { $0 == "_domainkey" || $0 == "_dmarc" }) else {
        return nil
      }
      return try? DomainName(labels[(marker + 1)...].joined(separator: "."))
    }
    let senders = mxSets.map(\.owner).filter { zone.spfTerms(at: $0) != nil }
    let services = zone.records(of: .srv).filter { MailHost.isMailService($0.owner) }
    return Set(policies + senders + services.compactMap(\.owner.parent?.parent))
  }
}
