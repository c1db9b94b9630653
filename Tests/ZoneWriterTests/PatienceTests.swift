import DNSModel
import Synchronization
import TestSupport
import Testing
import ZonePlan

@testable import ZoneWriter

/// A write whose answer got lost may still be on its way.
struct PatienceTests {
  private let job = Job()

  @Test(arguments: [
    Case("none", Duration.zero, [Duration]()),
    Case("a second", .seconds(1), [.seconds(1)]),
    Case("half a minute", .seconds(30), [1, 2, 4, 8, 15].map { .seconds($0) }),
  ])
  func `waits longer and longer`(_ row: Case<Duration, [Duration]>) {
    #expect(Patience(upTo: row.input).waits == row.expected)
  }

  @Test func `a write that lands late is found, and is sent once`() async {
    let store = MemoryStore(job.zone, writes: [.lost])
    let late = job.edits(1)
    let patience = Patience(upTo: .seconds(7)) { wait in
      if wait == .seconds(2) { store.land(late) }
    }
    let outcome = await Outcome(job.plan, store, patience: patience)
    #expect(outcome.error == nil)
    #expect(store.writes.count == 2)
    #expect(outcome.events.map(\.summary).filter { $0.hasPrefix("waiting") } == ["waiting 1", "waiting 2"])
  }

  @Test func `a write that never lands is told after the last reading`() async {
    let store = MemoryStore(job.zone, writes: [.lost])
    let outcome = await Outcome(job.plan, store, patience: Patience(upTo: .seconds(7)) { _ in })
    #expect(outcome.failure == "unseen")
    #expect(store.writes.count == 1)
    #expect(store.calls.count { $0 == .read } == 5)
  }

  @Test func `a list that lags behind an answered write is waited for`() async {
    let store = MemoryStore(job.zone, writes: [.instead { $0 }])
    let late = job.edits(1)
    let patience = Patience(upTo: .seconds(7)) { wait in
      if wait == .seconds(2) { store.land(late) }
    }
    let outcome = await Outcome(job.plan, store, patience: patience)
    #expect(outcome.error == nil)
    #expect(store.writes.count == 2)
  }

  @Test func `a write that is there at once is not waited for`() async {
    let store = MemoryStore(job.zone)
    let outcome = await Outcome(job.plan, store, patience: Patience(upTo: .seconds(7)) { _ in })
    #expect(outcome.error == nil)
    #expect(store.calls.count { $0 == .read } == 3)
  }
}
