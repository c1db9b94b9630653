import DNSModel

/// What in a zone speaks of mail, however faintly: to judge wrongly that there is none stops all mail.
struct MailTraces {
  private let zone: MailZone
  private let apex: DomainName

  init(_ zone: MailZone) {
    (self.zone, apex) = (zone, zone.zone.apex)
  }

  /// A Boolean value telling whether nothing speaks of it.
  var isEmpty: Bool {
    !apexIsUsed && !zone.hasDormantSPF && zone.mailHosts.isEmpty && zone.damagedTexts.isEmpty
      && zone.dmarc.strays.isEmpty
      && zone.zone.records.allSatisfy { !isTrace($0) }
  }

  /// The names at which something speaks of it.
  var names: [DomainName] {
    let owners =
      zone.mailHosts.map(\.name) + zone.damagedTexts.map(\.record.owner)
      + zone.dmarc.strays.map(\.record.owner) + zone.zone.records.filter(isTrace).map(\.owner)
      + (apexIsUsed || zone.hasDormantSPF ? [apex] : [])
    return Set(owners).sorted()
  }

  private var apexIsUsed: Bool {
    ![.noMail, .unknown].contains(zone.intent(of: apex))
      || zone.evidence.emailRouting.value?.isEnabled == true
      || !zone.suggestedProviders.isEmpty
  }

  private func isTrace(_ record: Record) -> Bool {
    if record.type == .mx { return record.owner != apex }
    if record.manager == .emailRouting || record.isMailTextAlias || record.isLikelyReturnPath
      || record.isReverseNameOfSender || MailHost.isMailService(record.owner)
    {
      return true
    }
    let label = record.owner.firstLabel
    if MailHost.webLabels.contains(label) { return label != "lists" }
    return record.type == .txt && isTrace(record.owner, ofText: record)
  }

  private func isTrace(_ owner: DomainName, ofText record: Record) -> Bool {
    switch MailTextKind(expectedAt: owner) {
    case .spf: owner != apex && record.isPolicy("v=spf1") || record.isVerification
    case .dkim: record.rdata.text?.split(separator: ";").contains { $0.trimmed == "p=" } != true
    case .dmarc: owner.parent != apex
    case .mtaSTS, .tlsReporting, .bimi: true
    }
  }
}

extension Record {
  fileprivate func isPolicy(_ version: String) -> Bool { rdata.text?.lowercased().hasPrefix(version) == true }

  /// What a mail service left at the apex when the domain was set up there.
  fileprivate var isVerification: Bool {
    guard let text = rdata.text?.lowercased() else { return false }
    return MailProvider.all.contains { $0.verificationPrefixes.contains { text.hasPrefix($0) } }
  }
}
