import DNSModel
import TestSupport

@testable import ZonePlan

/// A zone to which some changes of a plan were written, and what its writer knows.
struct AppliedZone {
  let before: Zone
  let applied: AppliedPlan
  private(set) var now: Zone

  /// Writes changes as the API does.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - zone: The zone that it was made for.
  ///   - isWritten: Tells which changes arrive.
  init(_ plan: Plan, to zone: Zone, where isWritten: (Change) -> Bool = { _ in true }) {
    before = zone
    now = zone.stored(plan.changes.filter(isWritten).map(\.edit))
    var applied = AppliedPlan(plan)
    applied.settle(Set(plan.changes.map(\.id)), in: now)
    self.applied = applied
  }

  /// Lets somebody else change the zone.
  mutating func change(_ body: (Zone) -> Zone) {
    now = body(now)
  }
}

extension Zone {
  /// What every record says, whatever its identity and place in the list is.
  var letters: [String] {
    records.map { record in
      [
        record.description, "\(record.proxyStatus ?? .dnsOnly)", record.comment ?? "-",
        record.tags.joined(separator: ","), record.settings.enabled.sorted().joined(separator: ","),
      ].joined(separator: " | ")
    }.sorted()
  }
}

extension SplitMix64 {
  /// Returns the zone with comments, tags, times to live and settings on some of its records.
  mutating func adorned(_ zone: Zone) -> Zone {
    let records = zone.records.map { record in
      var record = record
      if Bool.random(using: &self) {
        record.comment = pick(["of the shop", "ask Ann", "\u{1B}[31mred", "日本"])
      }
      if Bool.random(using: &self) { record.tags = pick([["team:mail"], ["a:b", "c:d"]]) }
      if record.proxyStatus != .proxied, Bool.random(using: &self) {
        record.ttl = pick([.seconds(60), .seconds(3600)])
      }
      if record.type == .cname, Bool.random(using: &self) { record.settings.flattensAlias = true }
      return record
    }
    return Zone(apex: zone.apex, info: zone.info, records: records)
  }
}
