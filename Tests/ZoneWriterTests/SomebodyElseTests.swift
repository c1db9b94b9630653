import DNSModel
import TestSupport
import Testing
import ZonePlan
import ZoneWriter

/// Somebody changes the zone right after a step was made.
struct SomebodyElseTests {
  private let job = Job()

  /// What somebody did, and what the run makes of it.
  struct Fate: Sendable {
    var failure: String?
    var edited: [String] = []
    var overtaken: [String]?
    var differing: [String] = []
  }

  typealias Meddling = @Sendable (Zone) -> Zone

  private static let meddling: [Case<Meddling, Fate>] = [
    Case("nothing", { $0 }, Fate()),
    Case(
      "the comment of a greyed record",
      { $0.changing("r4") { $0.comment = "mine" } },
      Fate(edited: ["since: imap A comment"])
    ),
    Case(
      "all that is kept beside a greyed record",
      { zone in
        zone.changing("r4") {
          $0.comment = "mine"
          $0.ttl = .seconds(60)
          $0.tags = ["a:b"]
        }
      },
      Fate(edited: ["since: imap A ttl comment tags"])
    ),
    Case(
      "the comment of a new record",
      { $0.changing("new1") { $0.comment = "mine" } },
      Fate(edited: ["since: mail A comment"])
    ),
    Case(
      "the comment of the record of the next phase",
      { $0.changing("r1") { $0.comment = "mine" } },
      Fate(edited: ["before: @ MX comment"])
    ),
    Case(
      "the cloud of a greyed record",
      { $0.changing("r4") { $0.proxyStatus = .proxied } },
      Fate(failure: "overtaken", overtaken: ["c1"], differing: ["imap"])
    ),
    Case(
      "the address of a greyed record",
      { $0.changing("r4") { $0.rdata = RData(.a, presentation: "192.0.2.99") } },
      Fate(failure: "overtaken", overtaken: ["c1"], differing: ["imap"])
    ),
    Case(
      "the address of a new record",
      { $0.changing("new1") { $0.rdata = RData(.a, presentation: "192.0.2.99") } },
      Fate(failure: "overtaken", overtaken: ["c3"], differing: ["mail"])
    ),
    Case(
      "a new record goes",
      { $0.dropping("new1") },
      Fate(failure: "overtaken", overtaken: ["c3"], differing: ["mail"])
    ),
    Case(
      "a greyed record is made again",
      { $0.changing("r4") { $0.id = .assigned("x") } },
      Fate(failure: "overtaken", overtaken: ["c1"], differing: ["imap"])
    ),
    Case(
      "a deleted record is made again",
      { $0.adding("old A 192.0.2.3 ; cf_tags=cf-proxied:false", id: "x") },
      Fate(failure: "overtaken", overtaken: [], differing: ["old"])
    ),
    Case(
      "a neighbour comes",
      { $0.adding("imap A 192.0.2.4 ; cf_tags=cf-proxied:false", id: "x") },
      Fate(failure: "overtaken", overtaken: [], differing: ["imap"])
    ),
  ]

  @Test(arguments: meddling)
  func `only what is not in force any more stops the run`(_ row: Case<Meddling, Fate>) async {
    let log = MemoryLog()
    let store = MemoryStore(job.zone, writes: [.madeAndFollowed(row.input)])
    let outcome = await Outcome(job.plan, store, log: log)
    #expect(outcome.failure == row.expected.failure)
    #expect(outcome.edited == row.expected.edited)
    #expect(outcome.overtaken == row.expected.overtaken)
    #expect(outcome.differing == row.expected.differing)
    #expect(store.writes.count == (row.expected.failure == nil ? 2 : 1))
    let made = ["c1": "r4", "c2": "r5", "c3": "new1"]
    #expect(log.entries.contains(.settled(step: 1, made: made)), "what was answered is made")
  }

  @Test func `what was changed beside a change whose answer got lost is told too`() async {
    let store = MemoryStore(
      job.zone,
      writes: [.madeUnansweredAndFollowed { $0.changing("r4") { $0.comment = "mine" } }]
    )
    let outcome = await Outcome(job.plan, store)
    #expect(outcome.error == nil)
    #expect(outcome.edited == ["since: imap A comment"])
  }

  @Test func `a new record whose comment names the run is known without an answer`() async {
    let record = Record.line("mail A 192.0.2.1 ; greycloud run cf_tags=cf-proxied:false", id: .planned(1))
    let follow: Meddling = { $0.changing("new1") { $0.ttl = .seconds(60) } }
    let store = MemoryStore(job.zone, writes: [.madeUnansweredAndFollowed(follow)])
    let outcome = await Outcome(job.zone.plan([(1, .create(record))]), store)
    #expect(outcome.error == nil)
    #expect(outcome.edited == ["since: mail A ttl"])
  }

  @Test func `a greyed record whose address somebody changed just before is made, and is told`() async {
    let log = MemoryLog()
    let store = MemoryStore(
      job.zone,
      writes: [
        .otherwise { zone in
          zone.changing("r4") {
            $0.proxyStatus = .dnsOnly
            $0.rdata = RData(.a, presentation: "192.0.2.99")
          }
        }
      ]
    )
    let outcome = await Outcome(job.zone.plan([(1, .greyCloud(job.zone.records[3]))]), store, log: log)
    #expect(outcome.failure == "overtaken")
    #expect(outcome.overtaken == ["c1"])
    #expect(log.entries.contains(.acknowledged(step: 1, made: ["c1": "r4"])))
  }

  @Test func `the next phase sends only what it changes, whatever was written beside it`() async throws {
    let store = MemoryStore(
      job.zone,
      writes: [.madeAndFollowed { $0.changing("r1") { $0.comment = "mine" } }]
    )
    #expect(await Outcome(job.plan, store).error == nil)
    #expect(store.writes == [job.edits(1), job.edits(2)])
  }

  @Test func `no wait is spent on what is neither as before nor as asked`() async {
    let store = MemoryStore(
      job.zone,
      writes: [.madeAndFollowed { $0.changing("new1") { $0.rdata = RData(.a, presentation: "192.0.2.99") } }]
    )
    let outcome = await Outcome(job.plan, store, patience: Patience(upTo: .seconds(7)) { _ in })
    #expect(outcome.failure == "overtaken")
    #expect(!outcome.events.contains { $0.summary.hasPrefix("waiting") })
  }
}
