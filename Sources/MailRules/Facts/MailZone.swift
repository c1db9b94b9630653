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

  /// A Boolean value telling whether addresses for documentation stand for real ones in the zone.
  let standsForAnother: Bool

  /// The MX RRsets that the world sees, null MX included.
  ///
  /// Those at a doubled name serve nobody, and what is wrong with them is the name alone.
  let mxSets: [RRset]
  /// The MX and SRV records that name a host, by that host.
  let pointers: [DomainName: [Record]]
  /// The names that the zone uses for mail, by evidence or by what they are called.
  let mailHosts: [MailHost]
  /// The names directly below which mail hosts are.
  let parentsOfMailHosts: Set<DomainName>

  /// The alias records of the zone by the name that they lead to.
  let aliasesByTarget: [DomainName: [Record]]

  /// The names that MX and SRV records of the zone name, also those that nobody sees.
  let namedTargets: Set<DomainName>

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
  /// The names whose SPF records other records of the zone include.
  let includedSPFNames: Set<DomainName>

  /// The names that mail can use instead of a proxied one.
  private(set) var hostNames = MailHostNames()

  /// The MX records that can lead mail to a server, by owner, with the providers of their hosts.
  private(set) var exchangeSets: [ExchangeSet] = []

  /// The SPF records that people may edit, sorted by owner.
  ///
  /// Records at a doubled name serve nobody, and what is wrong with them is the name alone.
  private(set) var spfPublications: [SPFPublication] = []
  /// What the SPF records lead to.
  private(set) var spfTrees = SPFTrees()

  /// The names for which somebody entered MX records that stand at the doubled name instead.
  let namesOfDoubledMX: Set<DomainName>
  /// The MX RRset that stands at a host's name and was meant for the apex, or `nil` if the apex has MX records of
  /// its own or nothing looks like that.
  private(set) var misplacedMX: RRset?
  /// The mail hosts that end up proxied, sorted by name.
  private(set) var proxiedMailHosts: [ProxiedMailHost] = []
  /// The providers that the records at the apex speak of.
  let suggestedProviders: [MailProvider]
  /// The identities of all providers to which the host of some MX record may belong; several share one host.
  let providersOfExchanges: Set<String>
  /// The one IPv4 address of the apex and of `www`.
  let webAddress: IPAddress?
  /// The domains that receive mail and announce an MTA-STS policy, sorted.
  private(set) var mtaSTSDomains: [DomainName] = []
  /// The mail exchanges of these domains.
  private(set) var mtaSTSHosts: Set<DomainName> = []
  private var servers: [DomainName: MailServer] = [:]
  private let resolutions: [DomainName: HostResolution]

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
    standsForAnother = zone.standsForAnother
    let visibleSets = zone.rrsets(of: .mx).filter { zone.cut(above: $0.owner) == nil }
    mxSets = visibleSets.filter { $0.owner.undoubled(in: zone.apex) == nil }
    pointers = Self.pointers(zone, visibleSets)
    aliasesByTarget = zone.records(of: .cname).reduce(into: [:]) { result, alias in
      guard let target = alias.rdata.target else { return }
      result[target, default: []].append(alias)
    }
    namedTargets = Set((zone.records(of: .mx) + zone.records(of: .srv)).compactMap(\.rdata.target))
    transport = TransportRecords(zone)
    damagedTexts = DamagedText.all(in: zone)
    spf = SPFPublication.all(in: zone)
    includedSPFNames = Set(spf.values.flatMap(\.includedNames))
    damagedRecords = Set(damagedTexts.flatMap { [$0.record] + [$0.rest].compactMap { $0 } })
    damagedOwners = Dictionary(damagedTexts.map { ($0.record.owner, $0.kind) }) { first, _ in first }
    dkim = DKIMNames(zone)
    dmarc = DMARCNames(zone)
    mailDomains = Self.intents(zone, mxSets, answers)
    mailHosts = MailHost.all(in: zone, pointers: pointers, domains: Set(mailDomains.keys))
    parentsOfMailHosts = Set(mailHosts.compactMap(\.name.parent))
    suggestedProviders = MailProvider.suggested(by: zone)
    resolutions = Set(mailHosts.map(\.name)).union([zone.apex])
      .reduce(into: [:]) { $0[$1] = zone.resolve($1) }
    let exchanges = Set(mxSets.flatMap(\.records).compactMap { $0.rdata.mx?.exchange })
    providersOfExchanges = Set(exchanges.flatMap(ProviderIndex.shared.identities))
    webAddress = zone.webAddress
    namesOfDoubledMX = Set(visibleSets.compactMap { $0.owner.undoubled(in: zone.apex) })
    deriveFromFacts()
  }

  /// Derives the facts that rest upon others, in the order in which they need each other.
  private mutating func deriveFromFacts() {
    misplacedMX = findMisplacedMX()
    // Somebody who set MX records at a host's name meant the domain to receive mail, which makes more names suspicious.
    if misplacedMX != nil {
      mailDomains[zone.apex] = .mail
      misplacedMX = findMisplacedMX()
    }
    for domain in Set(mxSets.map(\.owner) + [zone.apex]) { servers[domain] = findServer(of: domain) }
    mtaSTSDomains = transport.announced.filter { intent(of: $0) == .mail && announcesMTASTS($0) }
    mtaSTSHosts = Set(mtaSTSDomains.flatMap(plausibleHosts))
    spfPublications = editablePublications
    spfTrees = SPFTrees(in: self)
    hostNames = MailHostNames(self)
    exchangeSets = mxSets.map { ExchangeSet($0, in: self) }
    proxiedMailHosts = mailHosts.compactMap { ProxiedMailHost($0, in: self) }
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

  /// Returns who runs the mailboxes of a domain.
  ///
  /// - Parameter domain: A name with mail of its own.
  /// - Returns: The provider as soon as one shows, because many zones keep the names of a server that is long gone.
  func server(of domain: DomainName) -> MailServer { servers[domain] ?? findServer(of: domain) }

  /// Returns what public DNS answers for the addresses of a name.
  ///
  /// - Parameter name: Any name.
  /// - Returns: The answer; that for a mail host was found out once.
  func resolve(_ name: DomainName) -> HostResolution { resolutions[name] ?? zone.resolve(name) }

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
      guard let target = record.rdata.target, !target.isRoot, zone.nameWithoutAppendedApex(target) == nil
      else {
        return
      }
      result[target, default: []].append(record)
    }
  }

  /// Returns whether a rule may lead a record to another host: nobody else writes it, and its own name is right.
  func isMovable(_ record: Record) -> Bool {
    !Self.isManaged(record) && record.owner.undoubled(in: zone.apex) == nil
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
