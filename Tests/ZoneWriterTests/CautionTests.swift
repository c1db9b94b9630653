import DNSModel
import MailRules
import Testing
import ZonePlan
import ZoneWriter

/// A zone in which the plan would do harm by now is not written to.
struct CautionTests {
  private let job = Job()

  @Test func `a host that went between the phases stops the second`() async {
    let store = MemoryStore(job.zone, writes: [.madeAndFollowed { $0.dropping("new1") }])
    let outcome = await Outcome(job.plan, store)
    // The host is a part of phase 1, so its absence is seen when that is read back.
    #expect(outcome.failure == "overtaken")
    #expect(store.writes.count == 1)
  }

  @Test func `a host that went before the first write stops everything`() async {
    let zone = job.zone.adding("mail A 192.0.2.1 ; cf_tags=cf-proxied:false", id: "m")
    let plan = zone.plan([
      (1, .update(before: zone.records[0], after: .line("@ MX 10 mail", id: zone.records[0].id)))
    ])
    let store = MemoryStore(zone.dropping("m"))
    let outcome = await Outcome(plan, store, judges: RuleCatalog.all)
    #expect(outcome.failure == "hazardous")
    #expect(outcome.progress == [[], [], ["c1"]])
    #expect(store.writes.isEmpty)
    let unchanged = await Outcome(plan, MemoryStore(zone), judges: RuleCatalog.all)
    #expect(unchanged.error == nil)
  }

  @Test func `a host of another name that went between the phases stops the second`() async {
    let zone = job.zone.adding("mx2 A 192.0.2.7 ; cf_tags=cf-proxied:false", id: "m")
    let plan = zone.plan([
      (1, .greyCloud(zone.records[3])),
      (2, .update(before: zone.records[0], after: .line("@ MX 10 mx2", id: zone.records[0].id))),
    ])
    let store = MemoryStore(zone, writes: [.madeAndFollowed { $0.dropping("m") }])
    let outcome = await Outcome(plan, store, judges: RuleCatalog.all)
    #expect(outcome.failure == "hazardous")
    #expect(outcome.progress == [["c1"], [], ["c2"]])
    #expect(store.writes.count == 1)
  }

  @Test func `a record that somebody else added in the same moment is told`() async {
    let store = MemoryStore(
      job.zone,
      writes: [.made, .madeAndFollowed { $0.adding("@ MX 30 mx3.example.net.", id: "x") }]
    )
    let outcome = await Outcome(job.plan, store)
    #expect(outcome.failure == "overtaken")
    #expect(outcome.progress == [["c1", "c2", "c3", "c4"], [], []])
    guard case .overtaken(let differences, _) = outcome.error else { return }
    #expect(differences.map(\.owner) == [.example])
  }
}
