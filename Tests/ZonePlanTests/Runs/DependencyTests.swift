import DNSModel
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

/// What a plan depends on is looked at again whenever it is written, finished or taken back.
struct DependencyTests {
  /// A web site whose apex is its MX: mail gets a name of its own in phase 1, and the MX names it in phase 2.
  private static let zone = """
    @    A    192.0.2.10 ; cf_tags=cf-proxied:true
    @    MX   0 @
    """

  private static func job(
    _ planner: Planner = Planner(),
    where isWritten: (Change) -> Bool = { _ in true }
  ) throws -> AppliedZone {
    let zone = try Zone.sample(zone)
    return AppliedZone(planner.plan(for: zone), to: zone, where: isWritten)
  }

  /// What happens to the host that phase 1 made.
  private static let losses: [Case<@Sendable (Record) -> Record?, Bool>] = [
    Case("nothing", { $0 }, false),
    Case("it goes", { _ in nil }, true),
    Case(
      "it turns orange",
      { record in
        var record = record
        record.proxyStatus = .proxied
        return record
      },
      true
    ),
    Case(
      "it moves",
      { record in
        var record = record
        record.owner = .named("other")
        return record
      },
      true
    ),
  ]

  @Test(arguments: losses)
  func `a run is not finished onto a host that is gone`(_ row: Case<@Sendable (Record) -> Record?, Bool>)
    throws
  {
    var job = try Self.job { $0.phase == 1 }
    job.change { $0.mapping(.named("mail"), row.input) }
    let rest = try Planner().finishing(job.applied, in: job.now)
    #expect(rest.changes.map(\.kind) == [.repointMX])
    #expect(!rest.hazards.isEmpty == row.expected, "\(rest.hazards)")
    expectParts(of: rest, in: job.now, refused: row.expected)
  }

  /// Choosing changes of a plan accepts nothing that the plan itself would be refused for, however often it is done.
  private func expectParts(of plan: Plan, in zone: Zone, refused: Bool) {
    var part = plan
    for _ in 0..<3 {
      part = Planner().part(of: part, for: zone) { _ in true }
      #expect(!part.hazards.isEmpty == refused, "\(part.hazards)")
    }
  }

  @Test func `a run that was taken back is not finished`() throws {
    let job = try Self.job { $0.phase == 1 }
    let undo = try Planner().undoing(job.applied, of: "run", in: job.now)
    let rest = try Planner().finishing(job.applied, in: job.now.stored(undo.edits))
    #expect(rest.hazards == [.newErrors(["mx-target-without-address"])])
  }

  @Test(arguments: losses)
  func `a saved plan is refused if what it points at is gone`(
    _ row: Case<@Sendable (Record) -> Record?, Bool>
  ) throws {
    let zone = try Zone.sample(Self.zone + "\nmail A 192.0.2.10 ; cf_tags=cf-proxied:false")
    let planner = Planner()
    let plan = planner.plan(for: zone)
    #expect(plan.changes.map(\.kind) == [.repointMX])
    let now = zone.mapping(.named("mail"), row.input)
    let renewed = planner.renewed(plan, savedFor: zone, in: now)
    #expect(renewed.isRefused == row.expected, "\(renewed)")
    expectParts(of: plan, in: now, refused: row.expected)
    let caution = Caution(planner, PlanAllowance())
    #expect(!caution.hazards(plan.changes, of: plan, in: now).isEmpty == row.expected)
  }

  @Test func `an error that the name has already hides no second one`() throws {
    let zone = try Zone.sample(Self.zone + "\nmail A 192.0.2.10 ; cf_tags=cf-proxied:false\n@ MX 20 gone")
    let plan = Planner().plan(for: zone)
    #expect(plan.outcome.remaining.contains("mx-target-without-address"))
    let now = zone.mapping(.named("mail")) { _ in nil }
    #expect(!Planner().renewed(plan, savedFor: zone).isRefused)
    #expect(Planner().renewed(plan, savedFor: zone, in: now).isRefused)
  }

  @Test func `a host is not taken back while somebody else's MX names it`() throws {
    var job = try Self.job { $0.phase == 1 }
    job.change { zone in
      zone.mapping(.example) { record in
        guard record.type == .mx else { return record }
        return Record.line("@ MX 0 mail", id: record.id)
      }
    }
    let undo = try Planner().undoing(job.applied, of: "run", in: job.now)
    #expect(undo.hazards == [.newErrors(["mx-target-without-address"])])
  }

  @Test func `a part that leaves the MX at a deleted host is refused`() throws {
    let job = try Self.job()
    let planner = Planner()
    let part = try planner.undoing(job.applied, of: "run", in: job.now) { $0.kind == .addAddress }
    #expect(part.changes.map(\.kind) == [.deleteRecord])
    #expect(part.hazards.contains(.newErrors(["mx-target-without-address"])))
    let whole = try planner.undoing(job.applied, of: "run", in: job.now)
    #expect(whole.hazards.isEmpty)
    let chosen = planner.part(of: whole, for: job.now) { $0.kind == .deleteRecord }
    #expect(chosen.hazards.contains(.newErrors(["mx-target-without-address"])))
  }

  @Test func `a run of few rules is taken back whatever the other rules say`() throws {
    let rules = RuleCatalog.all.filter { type(of: $0).info.id == "mx-target-is-proxied-apex" }
    let planner = Planner(rules: rules, judges: RuleCatalog.all)
    let job = try Self.job(planner)
    #expect(!job.applied.plan.isEmpty)
    let undo = try planner.undoing(job.applied, of: "run", in: job.now)
    #expect(undo.hazards.isEmpty)
    #expect(job.now.stored(undo.edits).letters == job.before.letters)
  }

  @Test func `what somebody else has made as planned counts as there`() throws {
    var job = try Self.job { $0.phase == 1 }
    job.change { zone in
      zone.mapping(.example) { record in
        record.type == .mx ? Record.line("@ MX 0 mail", id: record.id) : record
      }
    }
    #expect(try Planner().finishing(job.applied, in: job.now).isEmpty)
  }

  @Test func `the missing changes can be chosen`() throws {
    let job = try Self.job { _ in false }
    let rest = try Planner().finishing(job.applied, in: job.now) { $0.kind == .addAddress }
    #expect(rest.changes.map(\.kind) == [.addAddress])
  }
}

extension Zone {
  /// Returns the zone with the records of a name changed or dropped.
  fileprivate func mapping(_ owner: DomainName, _ change: (Record) -> Record?) -> Zone {
    Zone(apex: apex, info: info, records: records.compactMap { $0.owner == owner ? change($0) : $0 })
  }
}
