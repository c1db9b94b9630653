import DNSModel
import Testing
import ZonePlan
import ZoneWriter
import TestSupport

struct ApplyTests {
  private let job = Job()

  @Test func `writes phase by phase and reads back after each`() async throws {
    let store = MemoryStore(job.zone)
    let outcome = await Outcome(job.plan, store)
    #expect(outcome.error == nil)
    #expect(store.calls == [.read, .write(job.edits(1)), .read, .write(job.edits(2)), .read])
    #expect(
      outcome.events.map(\.summary) == [
        "preconditions hold", #"writing 1: ["c1", "c2", "c3"]"#, "read back 1", #"writing 2: ["c4"]"#,
        "read back 2",
      ]
    )
  }

  @Test func `returns the zone as it was read back`() async throws {
    let store = MemoryStore(job.zone)
    let zone = try #require(await Outcome(job.plan, store).zone)
    #expect(zone.records == store.zone.records)
    #expect(zone.record(.assigned("r1"))?.rdata.target?.description == "mail.example.com.")
    #expect(zone.record(.assigned("r4"))?.isProxied == false)
    #expect(zone.record(.assigned("r5")) == nil)
    #expect(zone.record(.assigned("new1"))?.owner.description == "mail.example.com.")
    for id in ["r2", "r3", "r6"] {
      #expect(zone.record(.assigned(id)) == job.zone.record(.assigned(id)))
    }
  }

  @Test func `an empty plan writes nothing`() async {
    let store = MemoryStore(job.zone)
    let outcome = await Outcome(job.zone.plan([]), store)
    #expect(outcome.error == nil)
    #expect(store.calls == [.read])
  }

  @Test func `a phase without changes is not written`() async {
    let store = MemoryStore(job.zone)
    let plan = job.zone.plan([(3, .greyCloud(job.zone.records[3]))])
    let outcome = await Outcome(plan, store)
    #expect(outcome.error == nil)
    #expect(store.writes == [[.greyCloud(job.zone.records[3])]])
    #expect(store.calls.count { $0 == .read } == 2)
  }

  @Test(arguments: [true, false])
  func `an alias is done once it is no longer flattened`(_ isHonoured: Bool) async {
    let record = Record.line(
      "k1._domainkey CNAME k.example.net. ; cf_tags=cf-flatten-cname",
      id: .assigned("r")
    )
    let zone = Zone(apex: .example, records: [record])
    var after = record
    after.settings.flattensAlias = false
    let store = MemoryStore(zone, writes: isHonoured ? [.made] : [.otherwise { $0 }])
    let outcome = await Outcome(zone.plan([(1, .update(before: record, after: after))]), store)
    #expect((outcome.error == nil) == isHonoured)
  }

  @Test func `a second run of the same plan is stale`() async {
    let store = MemoryStore(job.zone)
    _ = await Outcome(job.plan, store)
    #expect(await Outcome(job.plan, store).failure == "stale")
    #expect(store.writes.count == 2)
  }

  @Test(arguments: [
    Case("another comment", #"@ TXT "v=spf1 -all" ; mine"#, nil),
    Case("another spelling of the same text", "@ TXT v=spf1\\ -all", nil),
    Case("another text", #"@ TXT "v=spf1 ~all""#, "overtaken"),
    Case("another owner", #"www TXT "v=spf1 -all""#, "unseen"),
    Case("another time to live", #"@ 600 TXT "v=spf1 -all""#, nil),
  ])
  func `knows its record again by what the answer says`(_ row: Case<String, String?>) async {
    let wanted = Record.line(#"@ TXT "v=spf1 -all""#, id: .planned(1))
    let store = MemoryStore(job.zone, writes: [.otherwise { $0.adding(row.input, id: "x") }])
    let outcome = await Outcome(job.zone.plan([(1, .create(wanted))]), store)
    #expect(outcome.failure == row.expected)
    #expect(store.writes.count == 1)
  }

  @Test func `takes no cloud for a grey one where the type has none`() async {
    let wanted = Record.line("@ MX 30 mx3.example.net.", id: .planned(1))
    #expect(wanted.proxyStatus == nil)
    let store = MemoryStore(job.zone)
    let outcome = await Outcome(job.zone.plan([(1, .create(wanted))]), store)
    #expect(outcome.error == nil)
    #expect(store.zone.record(.assigned("new1"))?.proxyStatus == .dnsOnly)
  }
}
