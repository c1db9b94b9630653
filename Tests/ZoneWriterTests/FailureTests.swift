import DNSModel
import Testing
import ZonePlan
import ZoneWriter
import TestSupport

struct FailureTests {
  private let job = Job()

  @Test func `a refused first phase changes nothing and ends the run`() async {
    let store = MemoryStore(job.zone, writes: [.refused])
    let outcome = await Outcome(job.plan, store)
    #expect(outcome.failure == "refused")
    #expect(outcome.progress == [[], ["c1", "c2", "c3"], ["c4"]])
    #expect(store.calls == [.read, .write(job.edits(1)), .read])
    #expect(store.zone.records == job.zone.records)
    #expect(outcome.events.map(\.summary) == ["preconditions hold", #"writing 1: ["c1", "c2", "c3"]"#])
  }

  @Test func `a refused second phase leaves the first`() async {
    let store = MemoryStore(job.zone, writes: [.made, .refused])
    let outcome = await Outcome(job.plan, store)
    #expect(outcome.failure == "refused")
    #expect(outcome.progress == [["c1", "c2", "c3"], ["c4"], []])
    #expect(store.calls == [.read, .write(job.edits(1)), .read, .write(job.edits(2)), .read])
    #expect(outcome.events.last?.summary == #"writing 2: ["c4"]"#)
  }

  @Test func `tells done, failed and not tried apart`() async {
    let plan = job.zone.plan([
      (1, .greyCloud(job.zone.records[3])), (2, .delete(job.zone.records[4])),
      (3, .create(.line("mail A 192.0.2.1", id: .planned(1)))),
    ])
    let store = MemoryStore(job.zone, writes: [.made, .refused])
    #expect(await Outcome(plan, store).progress == [["c1"], ["c2"], ["c3"]])
    #expect(store.writes.count == 2)
  }

  @Test func `names what refused the write`() async {
    let store = MemoryStore(job.zone, writes: [.refused])
    guard case .refused(let cause, _, _) = await Outcome(job.plan, store).error else {
      Issue.record("not refused")
      return
    }
    #expect(cause as? MemoryStore.Failure == MemoryStore.Failure(call: "write"))
  }

  @Test(arguments: [1, 2])
  func `goes on after a lost answer if the phase was made, and never sends it again`(_ phase: Int) async {
    let writings = [MemoryStore.Writing](repeating: .made, count: phase - 1) + [.madeUnanswered]
    let store = MemoryStore(job.zone, writes: writings)
    let outcome = await Outcome(job.plan, store)
    #expect(outcome.error == nil)
    #expect(store.writes == [job.edits(1), job.edits(2)])
    #expect(outcome.events.map(\.summary).contains("lost \(phase)"))
    #expect(outcome.events.map(\.summary).contains("read back \(phase)"))
  }

  @Test func `stops after a lost answer if the phase was not made`() async {
    let store = MemoryStore(job.zone, writes: [.lost])
    let outcome = await Outcome(job.plan, store)
    #expect(outcome.failure == "unseen")
    #expect(outcome.progress == [[], ["c1", "c2", "c3"], ["c4"]])
    #expect(store.calls == [.read, .write(job.edits(1)), .read])
    #expect(outcome.events.last?.summary == "lost 1")
  }

  @Test func `stops after an answer if the phase was made in part`() async {
    let store = MemoryStore(job.zone, writes: [.otherwise { $0.dropping("r5") }])
    let outcome = await Outcome(job.plan, store)
    #expect(outcome.failure == "unseen")
    #expect(outcome.progress == [["c2"], ["c1", "c3"], ["c4"]])
    #expect(store.writes.count == 1)
  }

  @Test(arguments: [
    Case("after an answer", [MemoryStore.Writing.made], true),
    Case("after a lost answer", [.madeUnanswered], false),
    Case("after a lost write", [.lost], false),
  ])
  func `knows what was answered even if it cannot read back`(
    _ row: Case<[MemoryStore.Writing], Bool>
  ) async {
    let store = MemoryStore(job.zone, writes: row.input, failingReads: [2])
    let outcome = await Outcome(job.plan, store)
    let sent = ["c1", "c2", "c3"]
    #expect(outcome.failure == "unknown")
    #expect(outcome.progress == (row.expected ? [sent, [], ["c4"]] : [[], sent, ["c4"]]))
    #expect(store.writes.count == 1)
  }

  @Test func `knows what was done before the phase that it cannot read back`() async {
    let store = MemoryStore(job.zone, writes: [.made, .madeUnanswered], failingReads: [3])
    let outcome = await Outcome(job.plan, store)
    #expect(outcome.failure == "unknown")
    #expect(outcome.progress == [["c1", "c2", "c3"], ["c4"], []])
    #expect(store.writes.count == 2)
  }

  @Test func `a change that is answered with success and takes no effect is not done`() async {
    let plan = job.zone.plan([(1, .greyCloud(job.zone.records[3])), (2, .delete(job.zone.records[4]))])
    let store = MemoryStore(job.zone, writes: [.otherwise { $0 }])
    let outcome = await Outcome(plan, store)
    #expect(outcome.failure == "incomplete")
    #expect(outcome.progress == [[], ["c1"], ["c2"]])
    #expect(store.writes.count == 1)
  }

  @Test func `an equal record that was there before is nobody's creation`() async {
    let zone = job.zone.adding("mail A 192.0.2.1 ; cf_tags=cf-proxied:false", id: "x")
    let plan = zone.plan([(1, .create(.line("mail A 192.0.2.1 ; cf_tags=cf-proxied:false", id: .planned(1))))]
    )
    let store = MemoryStore(zone, writes: [.lost])
    let outcome = await Outcome(plan, store)
    #expect(outcome.failure == "unseen")
    #expect(outcome.progress == [[], ["c1"], []])
    #expect(store.writes.count == 1)
  }
}
