import DNSModel
import MailRecords

/// A text at the place of DMARC records, or one that looks like a DMARC record elsewhere.
struct DMARCEntry: Sendable {
  let record: Record
  let policy: DMARCRecord

  /// The domain whose policy it is, for a record at its place.
  var domain: DomainName { record.owner.parent ?? record.owner }
}

/// A name at which receivers look for a policy.
struct DMARCName: Sendable {
  /// The name.
  let owner: DomainName
  /// The DMARC records there.
  var entries: [DMARCEntry] = []
  /// The other texts there, with the reason why they are none.
  var others: [(record: Record, error: DMARCRecordError)] = []
  /// The alias there, which leads to a record that somebody else publishes.
  var alias: Record?
}

/// The DMARC records of a zone, each read once.
struct DMARCNames: Sendable {
  /// The names that the world sees, in zone order.
  private(set) var all: [DMARCName] = []
  /// The DMARC records at names where nobody looks for them, in zone order.
  private(set) var strays: [DMARCEntry] = []
  private var byOwner: [DomainName: Int] = [:]

  init(_ zone: Zone) {
    for record in zone.records(of: .txt) + zone.records(of: .cname) {
      if record.owner.firstLabel == "_dmarc" {
        add(record, in: zone)
      } else if let text = record.rdata.text, text.utf8.starts(with: "v=DMARC1".utf8) {
        addStray(record, text, in: zone)
      }
    }
  }

  /// Returns the name at which the policy of a domain stands.
  subscript(domain: DomainName) -> DMARCName? {
    guard let owner = try? domain.child("_dmarc") else { return nil }
    return byOwner[owner].map { all[$0] }
  }

  /// The records that count: each is the only one at its name.
  var effective: [DMARCEntry] { all.compactMap { $0.entries.count == 1 ? $0.entries.first : nil } }

  /// Returns the record that counts for a domain itself.
  func entry(of domain: DomainName) -> DMARCEntry? {
    guard let entries = self[domain]?.entries, entries.count == 1 else { return nil }
    return entries.first
  }

  private mutating func add(_ record: Record, in zone: Zone) {
    guard let index = byOwner[record.owner] ?? insert(record.owner, in: zone) else { return }
    guard let text = record.rdata.text else {
      all[index].alias = record
      return
    }
    do {
      all[index].entries.append(DMARCEntry(record: record, policy: try DMARCRecord(text)))
    } catch {
      all[index].others.append((record, error))
    }
  }

  private mutating func insert(_ owner: DomainName, in zone: Zone) -> Int? {
    guard isVisible(owner, in: zone) else { return nil }
    all.append(DMARCName(owner: owner))
    byOwner[owner] = all.count - 1
    return all.count - 1
  }

  /// Records that permit reports of other domains begin alike (RFC 7489 §7.1).
  private mutating func addStray(_ record: Record, _ text: String, in zone: Zone) {
    let labels = record.owner.labels
    let isPermission = zip(labels, labels.dropFirst()).contains { $0 == ("_report", "_dmarc") }
    guard !isPermission, !record.owner.isWildcard, isVisible(record.owner, in: zone),
      let policy = try? DMARCRecord(text)
    else { return }
    strays.append(DMARCEntry(record: record, policy: policy))
  }

  private func isVisible(_ owner: DomainName, in zone: Zone) -> Bool {
    owner.isAtOrBelow(zone.apex) && zone.cut(above: owner) == nil && owner.undoubled(in: zone.apex) == nil
  }
}

extension MailZone {
  /// The DMARC records at names where nobody looks for them, unless an alias of the zone leads there.
  var misplacedDMARC: [DMARCEntry] { dmarc.strays.filter { aliasesByTarget[$0.record.owner] == nil } }

  /// Returns the record whose policy receivers apply to a domain: its own, else that of the nearest domain above it
  /// in the zone (RFC 9989 §4.10).
  func dmarc(appliedTo domain: DomainName) -> DMARCEntry? {
    var current: DomainName? = domain
    while let name = current, name.isAtOrBelow(zone.apex) {
      if let entry = dmarc.entry(of: name) { return entry }
      current = name.parent
    }
    return nil
  }

  /// Returns whether a domain may have a policy that the zone does not show.
  func hidesPolicy(of domain: DomainName) -> Bool {
    guard let owner = try? domain.child("_dmarc") else { return true }
    return zone.cut(above: owner) != nil || zone.hasWildcardText(for: owner) { $0.hasPrefix("v=DMARC1") }
      || dmarc[domain]?.alias != nil
      || evidence.dns(owner, .txt).value?.texts.contains { $0.hasPrefix("v=DMARC1") } == true
  }
}
