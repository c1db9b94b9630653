import DNSModel
import TestSupport
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan

/// A plan grows with a zone and not with its square, whatever somebody puts into the zone.
///
/// The time that it takes is measured by `benchmark --only growth`; a test does not depend on a clock.
struct PlanGrowthTests {
  /// Above the ten look-ups of an SPF check, so that both sizes are beyond the same limits.
  private static let size = 12
  private static let factor = 4

  @Test(arguments: HostileZone.all)
  func `four times the records make no plan say much more than four times as much`(_ kind: HostileZone) throws
  {
    let (small, big) = (try plan(kind, Self.size), try plan(kind, Self.size * Self.factor))
    #expect(big.weight <= 6 * small.weight + 1500)
    #expect(big.changes.count <= 6 * small.changes.count + 20)
  }

  private func plan(_ kind: HostileZone, _ size: Int) throws -> Plan {
    Planner().plan(for: try ZoneFile.parse(kind.text(size: size), origin: nil).zone)
  }
}

extension Plan {
  /// How many octets it consists of, roughly.
  fileprivate var weight: Int {
    let notes = changes.flatMap(\.notes) + conflicts.flatMap(\.alternatives).map(\.note)
    let texts = notes + questions.map(\.question.text) + advice.map(\.text)
    let data = (changes.map(\.edit) + conflicts.flatMap(\.alternatives).flatMap(\.edits)).compactMap(\.after)
    return texts.map { $0(.english).utf8.count }.reduce(0, +)
      + data.map(\.rdata.description.utf8.count).reduce(0, +)
  }
}
