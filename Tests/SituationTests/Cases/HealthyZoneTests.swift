import DNSModel
import MailRules
import Testing
import ZonePlan

/// A false alarm costs more than a miss: all rules, on zones that are well kept.
struct HealthyZoneTests {
  @Test(arguments: HealthyZone.all)
  func `raises no alarm and plans nothing`(_ healthy: HealthyZone) throws {
    let zone = try Situation(story: healthy.name, zone: healthy.zone).storedZone()
    let outcome = Outcome(zone, rules: RuleCatalog.all)
    #expect(outcome.findings.filter { $0.severity > .info }.map(\.message) == [])
    #expect(outcome.planned == [])
    let notes = Set(outcome.findings.filter { $0.severity == .info }.map(\.rule))
    print("healthy: \(healthy.name): notes \(notes.sorted())")
    #expect(notes.isSuperset(of: healthy.notes))
  }
}
