import DNSModel
import MailRecords

/// What the SPF records of a zone lead to, each record and each name looked at once, however many records lead there.
struct SPFTrees: Sendable {
  /// The SPF records that includes and redirects lead to, by name.
  let records: [DomainName: SPFRecord]
  private let lookups: [DomainName: SPFLookups]

  /// Creates the trees of no record.
  init() { (records, lookups) = ([:], [:]) }

  /// Follows every SPF record of a zone.
  init(in zone: MailZone) {
    var walk = SPFWalk(zone: zone)
    lookups = zone.spf.mapValues { walk.lookups(of: $0) }
    records = walk.records
  }

  /// Returns what the record of a name costs and leads to.
  subscript(owner: DomainName) -> SPFLookups { lookups[owner] ?? SPFLookups(branches: []) }
}

extension MailZone {
  /// Returns what an SPF record of the zone costs and leads to.
  func lookups(of publication: SPFPublication) -> SPFLookups { spfTrees[publication.owner] }
}

/// A walk through the includes and redirects of all records.
///
/// Receivers give up at the eleventh look-up, so no term is followed any further. Somebody who lets records include
/// each other thus makes the walk as long as the records are, and no longer.
private struct SPFWalk {
  private static let limit = 10

  /// What is known of a name, with the terms of its record that ask the DNS.
  private struct Stop {
    let answer: SPFAnswer
    let asking: [SPFTerm.Kind]
  }

  let zone: MailZone
  private var stops: [DomainName: Stop] = [:]
  private var voids: [DomainName: Bool] = [:]
  private var exchanges: [DomainName: Int?] = [:]

  init(zone: MailZone) {
    self.zone = zone
  }

  /// The records that the walk came by.
  var records: [DomainName: SPFRecord] {
    stops.compactMapValues { stop in
      guard case .record(let record) = stop.answer else { return nil }
      return record
    }
  }

  mutating func lookups(of publication: SPFPublication) -> SPFLookups {
    var branches: [SPFLookups.Branch] = []
    for (index, kind) in publication.meant?.effective ?? [] {
      var branch = SPFLookups.Branch(index: index)
      visit(kind, of: publication.owner, path: [publication.owner], into: &branch)
      branches.append(branch)
    }
    return SPFLookups(branches: branches)
  }

  private mutating func visit(
    _ kind: SPFTerm.Kind,
    of owner: DomainName,
    path: [DomainName],
    into branch: inout SPFLookups.Branch
  ) {
    guard kind.asks else { return }
    guard branch.lookups <= Self.limit else {
      branch.isKnown = false
      return
    }
    branch.lookups += 1
    switch kind {
    case .redirect(let spec): follow(spec, path: path, into: &branch)
    case .directive(let directive):
      if case .include(let spec) = directive.mechanism {
        follow(spec, path: path, into: &branch)
      } else {
        look(directive.mechanism, of: owner, into: &branch)
      }
    case .explanation, .unknownModifier: return
    }
  }

  private mutating func look(
    _ mechanism: SPFMechanism,
    of owner: DomainName,
    into branch: inout SPFLookups.Branch
  ) {
    guard mechanism.domainSpec?.hasMacros != true else { return }
    let name = mechanism.domainSpec.map { $0.name } ?? owner
    guard let name else { return }
    switch mechanism {
    case .a, .exists:
      if isVoid(name) { branch.voids.append(name) }
    case .mx:
      guard let count = exchangeCount(of: name) else { return }
      if count == 0 { branch.voids.append(name) }
      if count > Self.limit { branch.crowds.append(name) }
    default: return
    }
  }

  private mutating func follow(
    _ spec: SPFDomainSpec,
    path: [DomainName],
    into branch: inout SPFLookups.Branch
  ) {
    guard let name = spec.name else {
      branch.isKnown = false
      return
    }
    guard !path.contains(name) else {
      branch.deadEnds.append(SPFLookups.DeadEnd(name: name, failure: .loop))
      return
    }
    branch.names.insert(name)
    let stop = stop(at: name)
    switch stop.answer {
    case .unknown: branch.isKnown = false
    case .dead(let failure): branch.deadEnds.append(SPFLookups.DeadEnd(name: name, failure: failure))
    case .record:
      for kind in stop.asking.prefix(Self.limit + 1) {
        visit(kind, of: name, path: path + [name], into: &branch)
      }
    }
  }

  // MARK: What is looked at once

  private mutating func stop(at name: DomainName) -> Stop {
    if let known = stops[name] { return known }
    let answer = zone.spfAnswer(of: name)
    var asking: [SPFTerm.Kind] = []
    if case .record(let record) = answer { asking = record.effective.map(\.kind).filter(\.asks) }
    let stop = Stop(answer: answer, asking: asking)
    stops[name] = stop
    return stop
  }

  private mutating func isVoid(_ name: DomainName) -> Bool {
    if let known = voids[name] { return known }
    let isVoid = zone.isVoidHost(name) == true
    voids[name] = isVoid
    return isVoid
  }

  private mutating func exchangeCount(of name: DomainName) -> Int? {
    if let known = exchanges[name] { return known }
    let count = zone.knownExchanges(of: name)?.count
    exchanges[name] = .some(count)
    return count
  }
}

extension SPFTerm.Kind {
  /// A Boolean value telling whether its evaluation asks the DNS.
  fileprivate var asks: Bool {
    switch self {
    case .redirect: true
    case .directive(let directive): directive.mechanism.countsAsLookup
    case .explanation, .unknownModifier: false
    }
  }
}
