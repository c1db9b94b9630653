import DNSModel
import TestSupport
import Testing
import ZonePlan
import ZoneWriter

/// Everything is written down before it is sent.
struct LogTests {
  private let job = Job()

  @Test func `each request is announced, and each reading noted`() async {
    let log = MemoryLog()
    _ = await Outcome(job.plan, MemoryStore(job.zone), log: log)
    #expect(
      log.entries == [
        .begun([
          RunStep(number: 1, phase: 1, changes: ["c1", "c2", "c3"], request: .edits(3)),
          RunStep(number: 2, phase: 2, changes: ["c4"], request: .edits(1)),
        ]),
        .sending(step: 1), .acknowledged(step: 1, made: ["c1": "r4", "c2": "r5", "c3": "new1"]),
        .settled(step: 1, made: ["c1": "r4", "c2": "r5", "c3": "new1"]),
        .sending(step: 2), .acknowledged(step: 2, made: ["c4": "r1"]),
        .settled(step: 2, made: ["c4": "r1"]),
      ]
    )
  }

  @Test func `a stale plan writes nothing down`() async {
    let log = MemoryLog()
    let outcome = await Outcome(job.plan, MemoryStore(job.zone.dropping("r4")), log: log)
    #expect(outcome.failure == "stale")
    #expect(log.entries.isEmpty)
  }

  @Test(arguments: [
    Case("nothing can be written down", 1, 0), Case("the first sending cannot", 2, 0),
    Case("the second sending cannot", 5, 1),
  ])
  func `what cannot be announced is not sent`(_ row: Case<Int, Int>) async {
    let store = MemoryStore(job.zone)
    let outcome = await Outcome(job.plan, store, log: MemoryLog(failing: row.input))
    #expect(outcome.failure == "unlogged")
    #expect(store.writes.count == row.expected)
    #expect(outcome.progress?.first == (row.expected == 0 ? [] : ["c1", "c2", "c3"]))
  }

  @Test func `a last reading that cannot be written down is true all the same`() async {
    let store = MemoryStore(job.zone)
    let outcome = await Outcome(job.plan, store, log: MemoryLog(failing: 7))
    #expect(outcome.error == nil)
    #expect(outcome.events.map(\.summary).contains("unlogged"))
  }

  @Test func `a refusal is noted as one`() async {
    let log = MemoryLog()
    _ = await Outcome(job.plan, MemoryStore(job.zone, writes: [.refused]), log: log)
    #expect(log.entries.last == .refused(step: 1))
  }

  @Test func `an answer is noted before the zone is read`() async {
    let log = MemoryLog()
    let store = MemoryStore(job.zone, failingReads: [2])
    #expect(await Outcome(job.plan, store, log: log).failure == "unknown")
    #expect(log.entries.last == .acknowledged(step: 1, made: ["c1": "r4", "c2": "r5", "c3": "new1"]))
  }

  @Test func `an answer that came too late to be read is looked for, and stays open`() async {
    let log = MemoryLog()
    #expect(await Outcome(job.plan, MemoryStore(job.zone, writes: [.lost]), log: log).failure == "unseen")
    #expect(log.entries.suffix(2) == [.sending(step: 1), .sought(made: [:])])
  }

  @Test func `a write that may have been made and cannot be looked for stays open`() async {
    let log = MemoryLog()
    let store = MemoryStore(job.zone, writes: [.lost], failingReads: [2])
    #expect(await Outcome(job.plan, store, log: log).failure == "unknown")
    #expect(log.entries.last == .sending(step: 1))
  }
}

extension StoreRequest {
  fileprivate static func edits(_ count: Int) -> StoreRequest {
    StoreRequest(method: "POST", path: "/batch", body: "\(count) edits")
  }
}
