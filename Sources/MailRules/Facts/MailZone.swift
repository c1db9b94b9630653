public import DNSModel

/// A zone together with the facts about mail that rules share, each derived once.
///
/// Records at or below a zone cut are not seen by the world and are left out of every fact.
public struct MailZone: Sendable {
  /// The zone.
  public let zone: Zone
  /// What the person said.
  public let answers: Answers
  /// What was found out outside the zone.
  public let evidence: Evidence

  /// The MX RRsets that the world sees, null MX included.
  ///
  /// Those at a doubled name serve nobody, and what is wrong with them is the name alone.
  let mxSets: [RRset]
  /// The MX and SRV records that name a host, by that host.
  let pointers: [DomainName: [Record]]
  /// The names that the zone uses for mail, by evidence or by what they are called.
  let mailHosts: [MailHost]

  /// The alias records of the zone by the name that they lead to.
  let aliasesByTarget: [DomainName: [Record]]

  /// What the zone says about the transport of mail.
  let transport: TransportRecords
  /// The texts for mail servers that were damaged while they were copied into the zone, in zone order.
  let damagedTexts: [DamagedText]

  /// The names at which verifiers look for keys.
  let dkim: DKIMNames
  /// The DMARC records.
  let dmarc: DMARCNames
  /// What the names of the zone publish as SPF, by name.
  let spf: [DomainName: SPFPublication]

  /// The names that mail can use instead of a proxied one.
  private(set) var hostNames = MailHostNames()

  /// The MX records that can lead mail to a server, by owner, with the providers of their hosts.
  private(set) var exchangeSets: [ExchangeSet] = []

  private var mailDomains: [DomainName: MailIntent]
  private let damagedRecords: Set<Record>
  private let damagedOwners: [DomainName: MailTextKind]

  /// Derives the facts of a zone.
  ///
  /// - Parameters:
  ///   - zone: The zone.
  ///   - answers: What the person said.
  ///   - evidence: What was found out outside the zone.
  public init(_ zone: Zone, answers: Answers = Answers(), evidence: Evidence = Evidence()) {
    self.zone = zone
    self.answers = answers
    self.evidence = evidence
    let visibleSets = zone.rrsets(of: .mx).filter { zone.cut(above: $0.owner) == nil }
    mxSets = visibleSets.filter { $0.owner.undoubled(in: zone.apex) == nil }
    pointers = Self.pointers(zone, visibleSets)
    aliasesByTarget = zone.records(of: .cname).reduce(into: [:]) { result, alias in
      guard let target = alias.rdata.target else { return }
      result[target, default: []].append(alias)
    }
    transport = TransportRecords(zone)
    damagedTexts = DamagedText.all(in: zone)
    spf = SPFPublication.all(in: zone)
    damagedRecords = Set(damagedTexts.flatMap { [$0.record] + [$0.rest].compactMap { $0 } })
    damagedOwners = Dictionary(damagedTexts.map { ($0.record.owner, $0.kind) }) { first, _ in first }
    dkim = DKIMNames(zone)
    dmarc = DMARCNames(zone)
    mailDomains = Self.intents(zone, mxSets, answers)
    mailHosts = MailHost.all(in: zone, pointers: pointers, domains: Set(mailDomains.keys))
    // Somebody who set MX records at a host's name meant the domain to receive mail.
    if misplacedMX != nil { mailDomains[zone.apex] = .mail }
    hostNames = MailHostNames(self)
    exchangeSets = mxSets.map { ExchangeSet($0, in: self) }
  }

  /// A Boolean value telling whether a record that the zone does not hold is missing.
  ///
  /// A partial zone holds the names of the web alone, and another DNS provider answers for mail.
  var isComplete: Bool { ["full", "secondary"].contains(zone.info.type ?? "full") }

  /// Returns what a name is used for in mail.
  ///
  /// - Parameter name: A name in the zone.
  /// - Returns: Its use, `unknown` for a name without any sign of mail.
  func intent(of name: DomainName) -> MailIntent {
    mailDomains[name] ?? .unknown
  }

  /// Returns the MX records of a name that name a host.
  ///
  /// - Parameter name: A name in the zone.
  /// - Returns: Its MX records other than null MX.
  func exchangers(of name: DomainName) -> [Record] {
    guard zone.cut(above: name) == nil else { return [] }
    return zone.records(at: name, .mx).filter { $0.rdata.mx?.isNull == false }
  }

  /// Returns whether a text for mail servers holds quotes or other traces of copying that hide what it means.
  ///
  /// One rule repairs that first, so every other rule about the text stays silent.
  ///
  /// - Parameter record: A record of the zone.
  /// - Returns: `true` if the text is a record of its kind as soon as the traces are taken away.
  func hasQuotingDamage(_ record: Record) -> Bool {
    !damagedRecords.isEmpty && damagedRecords.contains(record)
  }

  /// Returns whether a name holds a text that will be of some kind once its damage is repaired.
  ///
  /// Such a text is not missing.
  func hasDamagedText(_ kind: MailTextKind, at owner: DomainName) -> Bool {
    damagedOwners[owner] == kind
  }

  /// Returns the provider that a host name belongs to.
  ///
  /// - Parameter host: The exchange of an MX record.
  /// - Returns: The provider, or `nil` for a host that the table does not know.
  func provider(of host: DomainName) -> MailProvider? {
    ProviderIndex.shared.provider(of: host)
  }

  /// A Boolean value telling whether a record may not be written: Email Routing owns it, or another product does.
  ///
  /// A zone file does not tell, so the exchanges of Email Routing and the bounce name of Email Sending count as
  /// managed wherever they come from.
  public static func isManaged(_ record: Record) -> Bool {
    if record.manager != nil || record.owner.isBounceName { return true }
    guard let exchange = record.rdata.mx?.exchange else { return false }
    return MailProvider.emailRouting.matches(exchange)
  }

  private static func pointers(_ zone: Zone, _ mxSets: [RRset]) -> [DomainName: [Record]] {
    let services = zone.records(of: .srv).filter {
      MailHost.isMailService($0.owner) && zone.cut(above: $0.owner) == nil
    }
    let all = mxSets.flatMap(\.records) + services
    return all.reduce(into: [:]) { result, record in
      guard let target = record.rdata.target, !target.isRoot, target.undoubled(in: zone.apex) == nil else {
        return
      }
      result[target, default: []].append(record)
    }
  }

  /// Returns whether a rule may lead a record to another host: nobody else writes it, and its own name is right.
  func isMovable(_ record: Record) -> Bool {
    !Self.isManaged(record) && record.owner.undoubled(in: zone.apex) == nil
  }

  /// The names for which somebody entered MX records that stand at the doubled name instead.
  var namesOfDoubledMX: Set<DomainName> {
    Set(
      zone.records(of: .mx).filter { zone.cut(above: $0.owner) == nil }
        .compactMap { $0.owner.undoubled(in: zone.apex) }
    )
  }

  private static func intents(
    _ zone: Zone,
    _ mxSets: [RRset],
    _ answers: Answers
  ) -> [DomainName: MailIntent] {
    var intents: [DomainName: MailIntent] = [:]
    for set in mxSets { intents[set.owner] = MailIntent(of: set) }
    if intents[zone.apex] == nil {
      intents[zone.apex] = MailIntent(withoutMXIn: zone, answers: answers)
    }
    return intents
  }
}
