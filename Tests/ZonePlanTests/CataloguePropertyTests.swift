import DNSModel
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

/// What holds for every zone with the whole catalogue.
@Suite(.serialized)
struct CataloguePropertyTests {
  @Test(arguments: Seed.lasting)
  func `an applied plan leaves nothing to change`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.mailZone()
    for preference in [nil] + Remedy.Approach.allCases.map(Optional.some) {
      let planner = Planner(preference: preference)
      let again = planner.plan(for: zone.stored(planner.plan(for: zone).edits))
      #expect(again.summary == [])
    }
  }

  @Test(arguments: Seed.lasting)
  func `no plan of the catalogue carries a hazard of its own making`(_ seed: Seed) throws {
    var generator = seed.generator
    // These zones are broken in more places than any real one, so that a repair may be large.
    let planner = Planner(allowance: PlanAllowance(largePlans: true))
    let plan = planner.plan(for: generator.mailZone())
    #expect(plan.hazards.isEmpty)
  }

  @Test(arguments: Seed.lasting)
  func `safe remedies together come to an end and add no finding`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.mailZone()
    let before = RuleCatalog.findings(in: MailZone(zone))
    var current = zone
    for _ in 0..<10 {
      let edits = safeEdits(in: current)
      guard !edits.isEmpty else { break }
      current = current.stored(edits)
    }
    #expect(safeEdits(in: current).isEmpty, "they come to an end")
    let after = RuleCatalog.findings(in: MailZone(current))
    let (known, left) = (Set(before.map(\.place)), Set(after.map(\.place)))
    // What a mistake hid at its own name may show once it is repaired, and a record that comes into force at its
    // right name may be worth a note.
    let repaired = Set(before.filter { !left.contains($0.place) }.map(\.owner))
    let added = after.filter { !known.contains($0.place) && !repaired.contains($0.owner) }
    #expect(added.filter { $0.severity > .info }.map(\.place) == [])
  }

  /// What the safe remedies of all rules would change, conflicts left out.
  private func safeEdits(in zone: Zone) -> [Edit] {
    let safe = RuleCatalog.findings(in: MailZone(zone)).filter { $0.fix.remedies.first?.risk == .safe }
    let round = PlanRound(Proposal.all(in: safe, preference: nil, requested: Set(safe.map(\.rule))))
    return Array(Set(round.accepted.flatMap(\.remedy.edits)))
  }
}

extension Finding {
  fileprivate var place: String { "\(rule) \(owner)" }
}
