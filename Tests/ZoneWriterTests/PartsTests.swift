import DNSModel
import Testing
import ZonePlan
import ZoneWriter

/// A phase that is too large for one transaction is written in parts.
struct PartsTests {
  /// What plan the zone has is not known, so that the smallest limit counts.
  private let zone = Zone(
    apex: .example,
    info: ZoneInfo(id: "zone-1"),
    records: [.line("@ MX 10 mail.example.net.", id: .assigned("r1"))]
  )

  private var plan: Plan {
    zone.plan(
      (0..<250).map { number in
        (1, .create(.line("h\(number) A 192.0.2.1 ; cf_tags=cf-proxied:false", id: .planned(number))))
      }
    )
  }

  @Test func `each part is read back before the next is sent`() async {
    let store = MemoryStore(zone)
    let outcome = await Outcome(plan, store, allowance: PlanAllowance(largePlans: true))
    #expect(outcome.error == nil)
    #expect(store.writes.map(\.count) == [200, 50])
    #expect(store.calls.count { $0 == .read } == 3)
    #expect(store.zone.records.count == 251)
  }

  @Test func `a part that is refused leaves the one before it, and both are told`() async {
    let store = MemoryStore(zone, writes: [.made, .refused])
    let outcome = await Outcome(plan, store, allowance: PlanAllowance(largePlans: true))
    #expect(outcome.failure == "refused")
    #expect(outcome.progress?.map(\.count) == [200, 50, 0])
  }
}
