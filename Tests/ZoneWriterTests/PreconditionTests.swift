import DNSModel
import Testing
import ZonePlan
import ZoneWriter
import TestSupport

struct PreconditionTests {
  private let job = Job()

  /// What somebody else did to the zone after the plan was made.
  struct Meanwhile: Sendable {
    let change: @Sendable (Zone) -> Zone
  }

  private static let changes: [Case<Meanwhile, [String]>] = [
    Case("nothing", Meanwhile { $0 }, []),
    Case("another record changed", Meanwhile { $0.changing("r6") { $0.proxyStatus = .dnsOnly } }, []),
    Case("another record went", Meanwhile { $0.dropping("r3") }, []),
    Case("another name came", Meanwhile { $0.adding("blog A 192.0.2.9", id: "x") }, []),
    Case("another type came to a touched name", Meanwhile { $0.adding("imap TXT \"x\"", id: "x") }, []),
    Case(
      "the records came in another order",
      Meanwhile { Zone(apex: $0.apex, info: $0.info, records: $0.records.reversed()) },
      []
    ),
    Case(
      "a touched record's address",
      Meanwhile { $0.changing("r4") { $0.rdata = .line("192.0.2.9") } },
      ["imap"]
    ),
    Case("a touched record's cloud", Meanwhile { $0.changing("r4") { $0.proxyStatus = .dnsOnly } }, ["imap"]),
    Case("a touched record's comment", Meanwhile { $0.changing("r4") { $0.comment = "mine" } }, ["imap"]),
    Case("a touched record's time to live", Meanwhile { $0.changing("r1") { $0.ttl = .seconds(60) } }, ["@"]),
    Case("a touched record's identity", Meanwhile { $0.changing("r4") { $0.id = .assigned("x") } }, ["imap"]),
    Case("a touched record went", Meanwhile { $0.dropping("r4") }, ["imap"]),
    Case("a record to delete went", Meanwhile { $0.dropping("r5") }, ["old"]),
    Case("the RRset of a touched record grew", Meanwhile { $0.adding("@ MX 30 x", id: "x") }, ["@"]),
    Case("the RRset of a touched record shrank", Meanwhile { $0.dropping("r2") }, ["@"]),
    Case(
      "an address of the other family came",
      Meanwhile { $0.adding("imap AAAA 2001:db8::1", id: "x") },
      ["imap"]
    ),
    Case("somebody created the same record", Meanwhile { $0.adding("mail A 192.0.2.1", id: "x") }, ["mail"]),
    Case("the name to create became an alias", Meanwhile { $0.adding("mail CNAME shop", id: "x") }, ["mail"]),
    Case(
      "two touched names changed",
      Meanwhile { $0.dropping("r4").adding("mail A 192.0.2.9", id: "x") },
      ["imap", "mail"]
    ),
  ]

  @Test(arguments: changes)
  func `writes nothing into a zone that is not as planned`(_ row: Case<Meanwhile, [String]>) async throws {
    let now = row.input.change(job.zone)
    let store = MemoryStore(now)
    let outcome = await Outcome(job.plan, store)
    guard !row.expected.isEmpty else {
      #expect(outcome.error == nil)
      #expect(store.writes.count == 2)
      return
    }
    #expect(store.calls == [.read])
    #expect(store.zone.records == now.records)
    #expect(outcome.events.isEmpty)
    guard case .stale(let differences) = outcome.error else {
      Issue.record("\(String(describing: outcome.error))")
      return
    }
    #expect(differences.map { $0.owner.relative(to: .example) } == row.expected)
    #expect(differences.allSatisfy { Set($0.expected) != Set($0.found) })
  }

  @Test(arguments: [Hazard.zoneAuthority, .newErrors(["rule"])])
  func `neither reads nor writes for a plan that is refused`(_ hazard: Hazard) async {
    let store = MemoryStore(job.zone)
    let outcome = await Outcome(job.plan(hazards: [hazard]), store)
    #expect(outcome.failure == "hazardous")
    #expect(store.calls.isEmpty)
    #expect(outcome.events.isEmpty)
  }

  @Test func `writes nothing that only the zone of today makes dangerous`() async {
    let plan = job.zone.plan([(1, .delete(job.zone.records[0]))])
    let store = MemoryStore(job.zone.dropping("r2"))
    #expect(await Outcome(plan, store).failure == "hazardous")
    #expect(store.calls == [.read])
  }

  @Test(arguments: ["r6", "r1"])
  func `writes nothing to a record that is not the one shown`(_ other: String) async {
    var shown = job.zone.records[3]
    shown.id = .assigned(other)
    let store = MemoryStore(job.zone)
    let outcome = await Outcome(job.zone.plan([(1, .greyCloud(shown))]), store)
    #expect(outcome.failure == "stale")
    #expect(store.calls == [.read])
  }

  @Test(arguments: [
    Case(
      "the zone of another name",
      Zone(apex: .named("sub"), info: ZoneInfo(id: "zone-1"), records: []),
      "otherZone"
    ),
    Case(
      "the same name made anew",
      Zone(apex: .example, info: ZoneInfo(id: "zone-2"), records: []),
      "otherZone"
    ),
    Case(
      "the same zone on another plan",
      Zone(apex: .example, info: ZoneInfo(id: "zone-1"), records: []),
      nil
    ),
  ])
  func `writes to no other zone`(_ row: Case<Zone, String?>) async {
    let store = MemoryStore(row.input)
    let empty = Zone(apex: .example, info: ZoneInfo(id: "zone-1", plan: "free"), records: [])
    let plan = empty.plan([(1, .create(.line("mail A 192.0.2.1", id: .planned(1))))])
    #expect(await Outcome(plan, store).failure == row.expected)
    #expect(store.writes.count == (row.expected == nil ? 1 : 0))
  }

  @Test(arguments: [
    Case(
      "its record",
      Meanwhile { $0.changing("r1") { $0.rdata = .mx(MX(preference: 10, exchange: .named("shop2"))) } },
      "overtaken"
    ),
    Case("its comment", Meanwhile { $0.changing("r1") { $0.comment = "mine" } }, nil),
    Case("its time to live", Meanwhile { $0.changing("r1") { $0.ttl = .seconds(60) } }, nil),
    Case("its identity", Meanwhile { $0.changing("r1") { $0.id = .assigned("x") } }, "overtaken"),
    Case("a neighbour's comment", Meanwhile { $0.changing("r2") { $0.comment = "mine" } }, nil),
    Case("a neighbour", Meanwhile { $0.dropping("r2") }, "overtaken"),
    Case("its RRset", Meanwhile { $0.adding("@ MX 30 x", id: "x") }, "overtaken"),
    Case("something else", Meanwhile { $0.adding("blog A 192.0.2.9", id: "x") }, nil),
  ])
  func `writes no phase into a zone that changed after the one before`(_ row: Case<Meanwhile, String?>) async
  {
    let store = MemoryStore(job.zone, writes: [.madeAndFollowed(row.input.change)])
    let outcome = await Outcome(job.plan, store)
    #expect(outcome.failure == row.expected)
    #expect(store.writes.count == (row.expected == nil ? 2 : 1))
    if row.expected != nil { #expect(outcome.progress == [["c1", "c2", "c3"], [], ["c4"]]) }
  }

  @Test func `does not take the work of a phase for somebody else's`() async {
    let create = Edit.create(.line("@ MX 30 mx3.example.net.", id: .planned(1)))
    var after = job.zone.records[0]
    after.rdata = .mx(MX(preference: 5, exchange: .named("shop")))
    let plan = job.zone.plan([
      (1, create), (1, .update(before: job.zone.records[0], after: after)), (2, .delete(job.zone.records[1])),
    ])
    #expect(await Outcome(plan, MemoryStore(job.zone)).failure == nil)
  }

  @Test func `writes nothing if the zone cannot be read`() async {
    let store = MemoryStore(job.zone, failingReads: [1])
    let outcome = await Outcome(job.plan, store)
    #expect(outcome.failure == "unreadable")
    #expect(store.calls == [.read])
    #expect(outcome.events.isEmpty)
  }
}

extension RData {
  fileprivate static func line(_ address: String) -> RData { RData(.a, presentation: address) }
}
