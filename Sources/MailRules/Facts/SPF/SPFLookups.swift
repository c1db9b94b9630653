import DNSModel
import MailRecords

/// What an SPF record costs and leads to, as far as the zone and public DNS tell.
struct SPFLookups: Sendable {
  /// Why a receiver gives up at an include or redirect (RFC 7208 §5.2 and §6.1).
  enum Failure: Sendable, Hashable {
    /// The name has no SPF record.
    case missing
    /// It has more than one.
    case several
    /// Its record does not fit the grammar.
    case broken
    /// It leads back to where it came from.
    case loop
  }

  /// An include or redirect at which a receiver gives up.
  struct DeadEnd: Sendable, Hashable {
    let name: DomainName
    let failure: Failure
  }

  /// What one term of the record costs and leads to.
  struct Branch: Sendable {
    /// The place of the term in the record.
    let index: Int
    /// The look-ups that count towards the limit of 10 (RFC 7208 §4.6.4).
    var lookups = 0
    /// A Boolean value telling whether everything below it is known.
    var isKnown = true
    /// The names that were looked up for nothing.
    var voids: [DomainName] = []
    /// The records that it leads to.
    var names: Set<DomainName> = []
    /// The names whose mail exchanges are more than 10, which receivers refuse.
    var crowds: [DomainName] = []
    /// Where a receiver gives up.
    var deadEnds: [DeadEnd] = []
  }

  /// The branches of the terms that receivers look at.
  let branches: [Branch]

  /// The look-ups in the worst case; a lower bound unless ``isKnown``.
  var count: Int { branches.reduce(0) { $0 + $1.lookups } }

  /// A Boolean value telling whether nothing of the tree is unknown.
  var isKnown: Bool { branches.allSatisfy(\.isKnown) }

  /// Follows the record of a name.
  init(_ publication: SPFPublication, in zone: MailZone) {
    var walk = SPFWalk(zone: zone)
    branches = (publication.meant?.effective ?? []).map { index, kind in
      var branch = Branch(index: index)
      walk.visit(kind, of: publication.owner, path: [publication.owner], into: &branch)
      return branch
    }
  }
}

extension SPFRecord {
  /// The terms that receivers look at, with their places: up to `all`, and `redirect=` if there is none.
  var effective: [(index: Int, kind: SPFTerm.Kind)] {
    let end = terms.firstIndex { $0.directive?.mechanism == .all }
    return terms.enumerated().compactMap { index, term in
      switch term.kind {
      case .directive: index < end ?? terms.count ? (index, term.kind) : nil
      case .redirect: end == nil ? (index, term.kind) : nil
      case .explanation, .unknownModifier: nil
      }
    }
  }
}

/// What is known of the SPF record of a name.
enum SPFAnswer {
  case record(SPFRecord)
  case dead(SPFLookups.Failure)
  case unknown

  init(texts: [String]) {
    let selected = texts.filter(SPFRecord.isSelected)
    guard let text = selected.first else {
      self = .dead(.missing)
      return
    }
    guard selected.count == 1 else {
      self = .dead(.several)
      return
    }
    self = (try? SPFRecord(parsing: text)).map(SPFAnswer.record) ?? .dead(.broken)
  }
}

extension MailZone {
  /// Returns what is known of the SPF record of any name.
  func spfAnswer(of name: DomainName) -> SPFAnswer {
    var name = name
    for _ in 0..<8 {
      guard answers(for: name) else {
        return evidence.dns(name, .txt).value.map { SPFAnswer(texts: $0.texts) } ?? .unknown
      }
      let owner = zone.wildcard(covering: name) ?? name
      if let alias = zone.records(at: owner, .cname).first?.rdata.target {
        name = alias
      } else if let publication = spf[owner] {
        return SPFAnswer(texts: publication.records.compactMap(\.rdata.text))
      } else {
        return isComplete ? .dead(.missing) : .unknown
      }
    }
    return .unknown
  }

  /// Returns whether a name has no address, or `nil` if that is not known.
  func isVoidHost(_ name: DomainName) -> Bool? {
    guard answers(for: name) else { return isVoidOutside(name) }
    switch zone.resolve(name).outcome {
    case .addresses: return false
    case .nothing: return isComplete ? true : nil
    case .outside(let target): return isVoidOutside(target)
    case .delegated, .loop: return nil
    }
  }

  private func isVoidOutside(_ name: DomainName) -> Bool? {
    guard let ipv4 = evidence.dns(name, .a).value else { return nil }
    if !ipv4.isVoid || !ipv4.nameExists { return ipv4.isVoid }
    return evidence.dns(name, .aaaa).value?.isVoid
  }

  /// Returns the mail exchanges of any name, or `nil` if they are not known.
  func knownExchanges(of name: DomainName) -> [DomainName]? {
    guard answers(for: name) else {
      return evidence.dns(name, .mx).value.map { $0.rdata.compactMap { $0.mx?.exchange } }
    }
    let owner = zone.wildcard(covering: name) ?? name
    guard isComplete, zone.records(at: owner, .cname).isEmpty else { return nil }
    return zone.records(at: owner, .mx).compactMap { $0.rdata.mx?.exchange }
  }
}

/// One walk through includes and redirects.
private struct SPFWalk {
  /// Beyond this nobody needs the exact number.
  private static let most = 60

  let zone: MailZone
  private var visited = 0

  init(zone: MailZone) {
    self.zone = zone
  }

  mutating func visit(
    _ kind: SPFTerm.Kind,
    of owner: DomainName,
    path: [DomainName],
    into branch: inout SPFLookups.Branch
  ) {
    switch kind {
    case .redirect(let spec): follow(spec, path: path, into: &branch)
    case .directive(let directive):
      guard directive.mechanism.countsAsLookup else { return }
      if case .include(let spec) = directive.mechanism {
        follow(spec, path: path, into: &branch)
      } else {
        branch.lookups += 1
        look(directive.mechanism, of: owner, into: &branch)
      }
    case .explanation, .unknownModifier: return
    }
  }

  private func look(_ mechanism: SPFMechanism, of owner: DomainName, into branch: inout SPFLookups.Branch) {
    guard mechanism.domainSpec?.hasMacros != true else { return }
    let name = mechanism.domainSpec.map { $0.name } ?? owner
    guard let name else { return }
    switch mechanism {
    case .a, .exists:
      if zone.isVoidHost(name) == true { branch.voids.append(name) }
    case .mx:
      guard let exchanges = zone.knownExchanges(of: name) else { return }
      if exchanges.isEmpty { branch.voids.append(name) }
      if exchanges.count > 10 { branch.crowds.append(name) }
    default: return
    }
  }

  private mutating func follow(
    _ spec: SPFDomainSpec,
    path: [DomainName],
    into branch: inout SPFLookups.Branch
  ) {
    branch.lookups += 1
    visited += 1
    guard let name = spec.name, visited <= Self.most else {
      branch.isKnown = false
      return
    }
    guard !path.contains(name) else {
      branch.deadEnds.append(SPFLookups.DeadEnd(name: name, failure: .loop))
      return
    }
    branch.names.insert(name)
    switch zone.spfAnswer(of: name) {
    case .unknown: branch.isKnown = false
    case .dead(let failure): branch.deadEnds.append(SPFLookups.DeadEnd(name: name, failure: failure))
    case .record(let record):
      for (_, kind) in record.effective { visit(kind, of: name, path: path + [name], into: &branch) }
    }
  }
}
