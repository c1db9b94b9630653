import DNSModel
import MailRecords

/// The names at which a zone says something about the transport of mail, found once for all rules.
struct TransportRecords: Sendable {
  /// The domains with a record at `_mta-sts`, sorted.
  let announced: [DomainName]
  /// The domains with a host `mta-sts`, sorted.
  let policyHosts: [DomainName]
  /// The RRsets that tie a mail server's port 25 to a certificate, sorted by owner.
  let tlsaSets: [RRset]
  /// The hosts that these speak of.
  let tlsaHosts: Set<DomainName>

  /// Finds the names of a zone that the world sees.
  init(_ zone: Zone) {
    announced = Self.domains(below: "_mta-sts", in: zone) { $0 == .txt || $0 == .cname }
    policyHosts = Self.domains(below: "mta-sts", in: zone, \.isProxiable)
    tlsaSets = zone.rrsets(of: .tlsa)
      .filter { $0.owner.tlsaHost != nil && zone.cut(above: $0.owner) == nil }
      .sorted { $0.owner < $1.owner }
    tlsaHosts = Set(tlsaSets.compactMap(\.owner.tlsaHost))
  }

  private static func domains(
    below label: String,
    in zone: Zone,
    _ isWanted: (RRType) -> Bool
  ) -> [DomainName] {
    let start = label + "."
    return zone.owners.filter { $0.dotless.hasPrefix(start) && $0.isBelow(zone.apex) }
      .filter { owner in
        zone.cut(above: owner) == nil && zone.records(at: owner).contains { isWanted($0.type) }
      }
      .compactMap(\.parent)
      .sorted()
  }
}

extension RRType {
  /// The type of records that tie a service to a certificate.
  static let tlsa = RRType.other("TLSA")
}

extension DomainName {
  /// The host whose port 25 a TLSA record at this name speaks of, or `nil` if it speaks of something else.
  var tlsaHost: DomainName? {
    guard dotless.hasPrefix("_25._tcp.") else { return nil }
    return parent?.parent
  }
}

extension Record {
  /// What a TLSA record says, or why it says nothing; `nil` for other types and for data in the generic form.
  var tlsa: Result<TLSARecord, SyntaxIssues>? {
    guard case .opaque(.tlsa, let text) = rdata, !text.hasPrefix("\\#") else { return nil }
    return Result { () throws(SyntaxIssues) in try TLSARecord(presentation: text) }
  }
}

extension MailZone {
  /// Returns whether a domain announces an MTA-STS policy, so that senders look for it.
  ///
  /// An alias is taken at its word: what stands behind it is another zone's business.
  func announcesMTASTS(_ domain: DomainName) -> Bool {
    guard let owner = try? domain.child("_mta-sts") else { return false }
    let records = zone.records(at: owner)
    if records.contains(where: { $0.type == .cname && !$0.isProxied }) { return true }
    let texts = records.compactMap(\.rdata.text).filter(MTASTSRecord.isRecognised)
    return texts.count == 1 && texts.allSatisfy { (try? MTASTSRecord($0)) != nil }
  }

  /// Returns the mail exchanges of a domain that can be judged by their names.
  func plausibleHosts(of domain: DomainName) -> [DomainName] {
    var seen: Set<DomainName> = []
    return exchangers(of: domain).filter(isPlausible).compactMap(\.rdata.mx?.exchange)
      .filter { seen.insert($0).inserted }
  }

  /// Returns what a mail server showed at port 25.
  func smtpSession(of host: DomainName) -> PortSession? {
    let session = evidence.ports[HostPort(host, 25)]?.value?.session
    return session?.speech == .smtp ? session : nil
  }

  /// A Boolean value telling whether DNSSEC protects the answers of this zone.
  ///
  /// The state `pending-disabled` still does: the parent holds the DS record.
  var isSigned: Bool {
    switch evidence.dnssec.value {
    case .active, .pendingDisabled: true
    case .pending, .disabled, .error, nil: false
    }
  }

  /// Returns what senders of mail compare a host's certificate with, if they do: TLSA records in a signed zone.
  func daneRecords(of host: DomainName) -> [TLSARecord] {
    guard isSigned, let owner = try? DomainName("_25._tcp." + host.dotless) else { return [] }
    return zone.records(at: owner, .tlsa).compactMap { try? $0.tlsa?.get() }.filter(\.usage.isForMail)
  }
}
