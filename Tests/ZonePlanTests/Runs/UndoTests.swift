import DNSModel
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

/// How each kind of change is taken back, and when it is not.
struct UndoTests {
  private static let zone = """
    @    MX 10 shop
    shop A  192.0.2.1 ; cf_tags=cf-proxied:true
    imap A  192.0.2.2 ; of Ann cf_tags=cf-proxied:true
    old  CNAME shop ; cf_tags=cf-proxied:false
    txt  TXT unquoted
    """

  private static let rules = [
    StubRule(
      "job",
      .grey("r3"),
      .drop("r4"),
      .add("old A 192.0.2.9"),
      .set("r5", #"txt TXT "new""#),
      .add("mail A 192.0.2.1 ; cf_tags=cf-proxied:false"),
      .set("r1", "@ MX 10 mail")
    )
  ]

  private static func job(where isWritten: (Change) -> Bool = { _ in true }) throws -> (Planner, AppliedZone)
  {
    let zone = try Zone.sample(zone)
    let planner = Planner(rules: rules, judges: [])
    return (planner, AppliedZone(planner.plan(for: zone), to: zone, where: isWritten))
  }

  @Test func `every kind of change is taken back, what points first`() throws {
    let (planner, job) = try Self.job()
    let undo = try planner.undoing(job.applied, of: "run", in: job.now)
    #expect(
      undo.summary == [
        "1 ± @ MX 10 shop.example.com.", "1 ± imap A 192.0.2.2 orange", "1 - old A 192.0.2.9",
        "1 + old CNAME shop.example.com. grey", #"1 ± txt TXT "unquoted""#, "2 - mail A 192.0.2.1 grey",
      ]
    )
    #expect(undo.purpose == .undo(run: "run"))
    #expect(undo.outcome == PlanOutcome(fixed: [], remaining: [], new: ["job"]))
    #expect(undo.changes.allSatisfy { $0.rules.isEmpty })
    let numbers = Dictionary(uniqueKeysWithValues: job.applied.plan.changes.map { ($0.id, $0.owner) })
    #expect(undo.changes.allSatisfy { numbers[$0.id] == $0.owner })
  }

  @Test func `only what was made is taken back`() throws {
    let (planner, job) = try Self.job { $0.phase == 1 }
    let undo = try planner.undoing(job.applied, of: "run", in: job.now)
    #expect(!undo.changes.contains { $0.owner == .example })
    #expect(job.now.stored(undo.edits).letters == job.before.letters)
  }

  @Test func `a refusal to leave a name without MX does not keep a run from being taken back`() throws {
    let zone = try Zone.sample("mail A 192.0.2.1 ; cf_tags=cf-proxied:false")
    let planner = Planner(rules: [StubRule("mx", .add("@ MX 10 mail"))])
    let job = AppliedZone(planner.plan(for: zone), to: zone)
    #expect(try planner.undoing(job.applied, of: "run", in: job.now).hazards.isEmpty)
  }

  @Test func `a protected name stays protected`() throws {
    let (_, job) = try Self.job()
    var policy = ZonePolicy()
    policy.protected = [try #require(NamePattern("imap"))]
    let undo = try Planner(rules: Self.rules, judges: [], policy: policy).undoing(
      job.applied,
      of: "run",
      in: job.now
    )
    #expect(undo.hazards == [.protectedName(.named("imap"))])
  }

  /// What somebody does after the run, and the names at which that stops it.
  private static let meddling: [Case<@Sendable (Zone) -> Zone, [String]>] = [
    Case("nothing", { $0 }, []),
    Case("an unrelated record", { $0.adding("blog A 192.0.2.7", id: "x") }, []),
    Case("another type at the same name", { $0.adding(#"imap TXT "x""#, id: "x") }, []),
    Case("one more MX", { $0.adding("@ MX 20 mx.example.net.", id: "x") }, ["@"]),
    Case("the record is gone", { $0.dropping("r3") }, ["imap"]),
    Case(
      "another address",
      { $0.changing("r3") { $0.rdata = RData(.a, presentation: "192.0.2.99") } },
      ["imap"]
    ),
    Case("another time to live", { $0.changing("r3") { $0.ttl = .seconds(600) } }, []),
    Case("another comment", { $0.changing("r3") { $0.comment = "of Bob" } }, []),
    Case("a tag", { $0.changing("r3") { $0.tags = ["team:web"] } }, []),
    Case("a comment on a neighbour", { $0.changing("r1") { $0.comment = "of Bob" } }, []),
    Case("another name", { $0.changing("r3") { $0.owner = .named("pop") } }, ["imap"]),
    Case(
      "the record is made again",
      { $0.dropping("r3").adding("imap A 192.0.2.2 ; of Ann cf_tags=cf-proxied:false", id: "x") },
      []
    ),
    Case(
      "the record is made again without its comment",
      { $0.dropping("r3").adding("imap A 192.0.2.2 ; cf_tags=cf-proxied:false", id: "x") },
      ["imap"]
    ),
    Case(
      "the record is made again as it was before",
      { $0.dropping("r3").adding("imap A 192.0.2.2 ; of Ann cf_tags=cf-proxied:true", id: "x") },
      []
    ),
    Case(
      "the new host is made again",
      { $0.dropping(at: "mail").adding("mail A 192.0.2.1 ; cf_tags=cf-proxied:false", id: "x") },
      []
    ),
    Case(
      "the new host is made again with a comment",
      { $0.dropping(at: "mail").adding("mail A 192.0.2.1 ; mine cf_tags=cf-proxied:false", id: "x") },
      ["mail"]
    ),
    Case(
      "the new host is somebody else's",
      { $0.dropping(at: "mail").adding("mail A 192.0.2.44", id: "x") },
      []
    ),
    Case("the name is taken again", { $0.adding("old A 192.0.2.44", id: "x") }, ["old"]),
    Case(
      "the text quoted in another way",
      { $0.changing("r5") { $0.rdata = .txt(TXT(presentation: "new")) } },
      []
    ),
  ]

  @Test(arguments: meddling)
  func `it stops where somebody has changed something`(
    _ row: Case<@Sendable (Zone) -> Zone, [String]>
  ) throws {
    var (planner, job) = try Self.job()
    job.change(row.input)
    do {
      let undo = try planner.undoing(job.applied, of: "run", in: job.now)
      #expect(row.expected.isEmpty, "\(undo.summary)")
    } catch {
      #expect(error.differences.map(\.owner) == row.expected.map { DomainName.named($0) })
      #expect(error.differences.allSatisfy { $0.expected != $0.found })
    }
  }

  @Test func `a record that was made again is taken back under its new identity`() throws {
    var (planner, job) = try Self.job()
    let before = job.before
    job.change { zone in
      zone.dropping("r3").dropping(at: "mail")
        .adding("imap A 192.0.2.2 ; of Ann cf_tags=cf-proxied:false", id: "x")
        .adding("mail A 192.0.2.1 ; cf_tags=cf-proxied:false", id: "y")
    }
    let undo = try planner.undoing(job.applied, of: "run", in: job.now)
    #expect(
      undo.edits.compactMap { $0.before?.id.assigned }.filter { ["x", "y"].contains($0) } == ["x", "y"]
    )
    #expect(job.now.stored(undo.edits).letters == before.letters)
  }

  @Test func `what is taken back already needs nothing, and the rest goes on`() throws {
    var (planner, job) = try Self.job()
    let before = job.before
    job.change { zone in zone.changing("r3") { $0.proxyStatus = .proxied } }
    let undo = try planner.undoing(job.applied, of: "run", in: job.now)
    #expect(!undo.changes.contains { $0.owner == .named("imap") })
    #expect(job.now.stored(undo.edits).letters == before.letters)
  }

  @Test func `what somebody wrote beside a change stays, and the change is taken back`() throws {
    var (planner, job) = try Self.job()
    let host = try #require(job.now.records(at: .named("mail")).first?.id.assigned)
    job.change { zone in
      zone.changing("r3") {
        $0.comment = "of Bob"
        $0.tags = ["team:web"]
      }.changing(host) { $0.comment = "of Bob" }
    }
    let undo = try planner.undoing(job.applied, of: "run", in: job.now)
    let after = job.now.stored(undo.edits)
    let record = try #require(after.record(.assigned("r3")))
    #expect(record.isProxied && record.comment == "of Bob" && record.tags == ["team:web"])
    #expect(after.records(at: .named("mail")).isEmpty)
    let deletion = undo.edits.compactMap { $0.after == nil ? $0.before : nil }
    #expect(deletion.contains { $0.comment == "of Bob" }, "what is deleted is shown as it is")
    #expect(try planner.undoing(job.applied, of: "run", in: after).isEmpty)
  }

  @Test func `a missing change is made in a record that somebody has commented on`() throws {
    var (planner, job) = try Self.job { $0.phase == 1 }
    job.change { zone in zone.changing("r1") { $0.comment = "of Bob" } }
    let rest = try planner.finishing(job.applied, in: job.now)
    #expect(rest.summary == ["1 ± @ MX 10 mail.example.com."])
    #expect(rest.edits.compactMap(\.after?.comment) == ["of Bob"])
  }

  @Test func `a chosen part is taken back alone`() throws {
    let (planner, job) = try Self.job()
    let undo = try planner.undoing(job.applied, of: "run", in: job.now) { $0.kind == .greyCloud }
    #expect(undo.summary == ["1 ± imap A 192.0.2.2 orange"])
  }

  @Test func `a run is not finished where somebody has changed what is missing`() throws {
    var (planner, job) = try Self.job { $0.phase == 1 }
    #expect(try planner.finishing(job.applied, in: job.now).summary == ["1 ± @ MX 10 mail.example.com."])
    job.change { $0.adding("@ MX 20 mx.example.net.", id: "x") }
    let failure = #expect(throws: OvertakenRun.self) { try planner.finishing(job.applied, in: job.now) }
    #expect(failure?.differences.map(\.owner) == [.example])
  }

  @Test func `a finished run has nothing left`() throws {
    let (planner, job) = try Self.job()
    #expect(try planner.finishing(job.applied, in: job.now).isEmpty)
  }

  @Test func `a plan that takes a run back is saved as such`() throws {
    let (planner, job) = try Self.job()
    let undo = try planner.undoing(job.applied, of: "run", in: job.now)
    let saved = try SavedPlan(contents: try SavedPlan(plan: undo, tool: "t", made: "m").contents())
    #expect(saved.plan.purpose == .undo(run: "run"))
    #expect(saved.plan.summary == undo.summary)
    #expect(try saved.plan.digest() == undo.digest())
  }
}

extension Zone {
  fileprivate func changing(_ id: String, _ change: (inout Record) -> Void) -> Zone {
    let records = records.map { record in
      var record = record
      if record.id == .assigned(id) { change(&record) }
      return record
    }
    return Zone(apex: apex, info: info, records: records)
  }

  fileprivate func adding(_ text: String, id: String) -> Zone {
    Zone(apex: apex, info: info, records: records + [.line(text, id: .assigned(id))])
  }

  fileprivate func dropping(_ id: String) -> Zone {
    Zone(apex: apex, info: info, records: records.filter { $0.id != .assigned(id) })
  }

  fileprivate func dropping(at name: String) -> Zone {
    Zone(apex: apex, info: info, records: records.filter { $0.owner != .named(name) })
  }
}
