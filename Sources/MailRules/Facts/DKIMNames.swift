import DNSModel
import MailRecords

/// A name at which a verifier looks for a key.
struct DKIMName: Sendable {
  /// A text there, read as a key.
  struct Entry: Sendable {
    let record: Record
    let result: Result<DKIMKey, DKIMKeyError>

    var key: DKIMKey? { try? result.get() }
  }

  /// The name.
  let owner: DomainName
  /// The labels in front of `_domainkey`.
  let selector: String
  /// The domain that signs.
  let domain: DomainName
  /// The texts there.
  var entries: [Entry] = []
  /// The alias there, which leads to a key that somebody else publishes.
  var alias: Record?

  /// The keys that are in use.
  var liveKeys: [DKIMKey] { entries.compactMap(\.key).filter { !$0.isRevoked } }

  /// A Boolean value telling whether signatures may verify, as far as the zone shows it.
  var mayVerify: Bool { alias != nil || !liveKeys.isEmpty }

  /// Creates the description of a name, or `nil` if nobody looks for keys there.
  ///
  /// Names such as `_adsp._domainkey` belong to policies and reports.
  init?(_ owner: DomainName) {
    guard owner.dotless.utf8.contains(UInt8(ascii: "_")) else { return nil }
    let labels = owner.labels
    guard let marker = labels.firstIndex(of: "_domainkey"), marker > 0, !labels[0].hasPrefix("_"),
      let domain = try? DomainName(labels[(marker + 1)...].joined(separator: "."))
    else { return nil }
    self.owner = owner
    self.domain = domain
    selector = labels[..<marker].joined(separator: ".")
  }
}

/// The names of a zone at which verifiers look for keys, each key read once.
struct DKIMNames: Sendable {
  /// The names that the world sees, in zone order.
  private(set) var all: [DKIMName] = []
  private var byDomain: [DomainName: [Int]] = [:]
  private var byOwner: [DomainName: Int] = [:]

  init(_ zone: Zone) {
    for record in zone.records(of: .txt) + zone.records(of: .cname) { add(record, in: zone) }
  }

  /// Returns the names of a domain.
  subscript(domain: DomainName) -> [DKIMName] { (byDomain[domain] ?? []).map { all[$0] } }

  /// Returns the name of an owner.
  func name(_ owner: DomainName) -> DKIMName? { byOwner[owner].map { all[$0] } }

  /// The domains with a name of their own, in the order of their first one.
  var domains: [DomainName] {
    var seen: Set<DomainName> = []
    return all.map(\.domain).filter { seen.insert($0).inserted }
  }

  private mutating func add(_ record: Record, in zone: Zone) {
    guard let index = byOwner[record.owner] ?? insert(record.owner, in: zone) else { return }
    if let text = record.rdata.text {
      all[index].entries.append(
        DKIMName.Entry(record: record, result: Result { () throws(DKIMKeyError) in try DKIMKey(text) })
      )
    } else {
      all[index].alias = record
    }
  }

  private mutating func insert(_ owner: DomainName, in zone: Zone) -> Int? {
    guard let name = DKIMName(owner), owner.isBelow(zone.apex), zone.cut(above: owner) == nil,
      owner.undoubled(in: zone.apex) == nil
    else { return nil }
    all.append(name)
    byOwner[owner] = all.count - 1
    byDomain[name.domain, default: []].append(all.count - 1)
    return all.count - 1
  }
}

extension MailZone {
  /// Returns whether a domain may have keys that the zone does not show: another server answers for them, or a
  /// wildcard does.
  func hidesKeys(of domain: DomainName) -> Bool {
    guard let keys = try? domain.child("_domainkey"), let key = try? keys.child("x") else { return true }
    return zone.cut(above: key) != nil || zone.hasWildcardKey(for: key)
      || !zone.records(at: keys, .cname).isEmpty || zone.records(at: keys).contains { $0.type == .ns }
  }

  /// Returns whether verifiers are led to a name by an alias at a name where they look for keys.
  func isKeyOfAlias(_ owner: DomainName) -> Bool {
    aliasesByTarget[owner]?.contains { DKIMName($0.owner) != nil } == true
  }
}
