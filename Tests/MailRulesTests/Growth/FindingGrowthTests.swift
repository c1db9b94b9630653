import DNSModel
import TestSupport
import Testing
import Wording

@testable import MailRules

/// What rules say grows with a zone and not with its square, whatever somebody puts into the zone.
///
/// The time that it takes is measured by `benchmark --only growth`; a test does not depend on a clock.
struct FindingGrowthTests {
  private static let size = 30
  private static let factor = 4
  /// A quadratic rule says sixteen times as much.
  private static let most = 6
  /// What small zones do not show.
  private static let spare = 400

  @Test(arguments: HostileZone.all)
  func `four times the records make no rule say much more than four times as much`(_ kind: HostileZone) throws
  {
    let (small, big) = (try zone(kind, Self.size), try zone(kind, Self.size * Self.factor))
    for rule in RuleCatalog.all {
      let (few, many) = (rule.findings(in: small).map(\.weight), rule.findings(in: big).map(\.weight))
      let bound = Self.most * few.reduce(0, +) + Self.spare
      #expect(many.reduce(0, +) <= bound, "\(type(of: rule).info.id) says \(many.count) things")
    }
  }

  private func zone(_ kind: HostileZone, _ size: Int) throws -> MailZone {
    MailZone(try ZoneFile.parse(kind.text(size: size), origin: nil).zone)
  }
}

extension Finding {
  /// How many octets and records it consists of.
  fileprivate var weight: Int {
    message(.english).utf8.count + records.count + fix.remedies.flatMap(\.edits).map(\.weight).reduce(0, +)
  }
}

extension Edit {
  fileprivate var weight: Int { after?.rdata.description.utf8.count ?? 1 }
}
