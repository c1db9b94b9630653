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

  /// The look-ups in the worst case; a lower bound unless ``isKnown``, and where a branch alone exceeds the limit.
  var count: Int { branches.reduce(0) { $0 + $1.lookups } }

  /// A Boolean value telling whether nothing of the tree is unknown.
  var isKnown: Bool { branches.allSatisfy(\.isKnown) }
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
    switch resolve(name).outcome {
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
