import DNSModel
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

/// What holds for every choice of changes, with the whole catalogue.
struct PartPropertyTests {
  /// A plan of few changes is tried in every part, a larger one in as many as this.
  private static let mostParts = 6

  @Test(arguments: Seed.lasting)
  func `a part of a plan is refused, or leaves no more errors than there were or than the whole would leave`(
    _ seed: Seed
  ) throws {
    var generator = seed.generator
    let zone = generator.mailZone()
    let planner = Planner()
    let whole = planner.plan(for: zone)
    let most = max(errors(in: zone).count, errors(in: zone.applying(whole.edits)).count)
    for chosen in generator.subsets(of: whole.changes.map(\.id), upTo: Self.mostParts) {
      let part = planner.part(of: whole, for: zone) { chosen.contains($0.id) }
      guard part.hazards.isEmpty else { continue }
      let after = zone.applying(part.edits)
      #expect(errors(in: after).count <= most, "\(chosen)")
      #expect(aliasesBesideAddresses(in: after) == aliasesBesideAddresses(in: zone), "\(chosen)")
      #expect(losses(zone, after).isSubset(of: losses(zone, zone.applying(whole.edits))), "\(chosen)")
      #expect(Set(part.changes.map(\.id)) == chosen)
      #expect(Set(part.leftOut.map(\.id)) == Set(whole.changes.map(\.id)).subtracting(chosen))
    }
  }

  @Test(arguments: Seed.lasting)
  func `all of a plan and none of it are never refused`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.mailZone()
    let planner = Planner()
    let whole = planner.plan(for: zone)
    #expect(planner.part(of: whole, for: zone) { _ in true } == whole)
    #expect(planner.part(of: whole, for: zone) { _ in false }.hazards == [])
    let bundles = ChangeBundle.all(in: whole)
    #expect(Set(bundles.flatMap(\.ids)) == Set(whole.changes.map(\.id)))
    #expect(bundles.flatMap(\.ids).count == whole.changes.count)
  }

  private func errors(in zone: Zone) -> [Finding] {
    RuleCatalog.findings(in: MailZone(zone)).filter { $0.severity == .error }
  }

  /// Names at which Cloudflare would not let both stand.
  private func aliasesBesideAddresses(in zone: Zone) -> Set<DomainName> {
    Set(
      zone.records(of: .cname).map(\.owner).filter { owner in
        zone.records(at: owner).count { $0.type.isProxiable } > 1
      }
    )
  }

  /// The owners and types of which nothing is left.
  private func losses(_ before: Zone, _ after: Zone) -> Set<Place> {
    Set(before.records.map(Place.init)).subtracting(after.records.map(Place.init))
  }
}

extension SplitMix64 {
  /// Returns every subset of some values if they are few, else random ones.
  fileprivate mutating func subsets(of values: [String], upTo count: Int) -> [Set<String>] {
    guard values.count > 3 else {
      return (0..<(1 << values.count)).map { bits in
        Set(values.indices.filter { bits & (1 << $0) != 0 }.map { values[$0] })
      }
    }
    return (0..<count).map { _ in Set(values.filter { _ in Bool.random(using: &self) }) }
  }
}
