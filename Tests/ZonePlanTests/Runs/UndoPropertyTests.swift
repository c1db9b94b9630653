import DNSModel
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

/// What holds for every zone, every plan and every place at which a run can stop.
@Suite(.serialized)
struct UndoPropertyTests {
  @Test(arguments: Seed.lasting.prefix(30))
  func `taking back what was applied restores the zone to the letter`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.adorned(generator.mailZone())
    let planner = Planner()
    let job = AppliedZone(planner.plan(for: zone), to: zone)
    #expect(job.applied.missing.isEmpty)
    let undo = try planner.undoing(job.applied, of: "run", in: job.now)
    #expect(undo.hazards.isEmpty)
    #expect(job.now.stored(undo.edits).letters == zone.letters)
    let again = try planner.undoing(job.applied, of: "run", in: job.now.stored(undo.edits))
    #expect(again.isEmpty)
  }

  @Test(arguments: Seed.lasting.prefix(30))
  func `a run that stopped after any phase can be finished and taken back`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.adorned(generator.mailZone())
    let planner = Planner()
    let plan = planner.plan(for: zone)
    for phase in 0...plan.phaseCount {
      let job = AppliedZone(plan, to: zone) { $0.phase <= phase }
      #expect(job.applied.missing.map(\.id) == plan.changes.filter { $0.phase > phase }.map(\.id))
      let rest = try planner.finishing(job.applied, in: job.now)
      #expect(rest.changes.map(\.id) == job.applied.missing.map(\.id))
      #expect(job.now.stored(rest.edits).letters == zone.stored(plan.edits).letters)
      let undo = try planner.undoing(job.applied, of: "run", in: job.now)
      #expect(job.now.stored(undo.edits).letters == zone.letters)
    }
  }

  @Test(arguments: Seed.lasting.prefix(30))
  func `neither way touches a record that the plan did not show`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.adorned(generator.mailZone())
    let planner = Planner()
    let plan = planner.plan(for: zone)
    let job = AppliedZone(plan, to: zone) { $0.phase == 1 }
    let shown = Set(plan.edits.compactMap { $0.before?.id }).union(job.applied.made.values)
    for edits in [
      try planner.undoing(job.applied, of: "run", in: job.now).edits,
      try planner.finishing(job.applied, in: job.now).edits,
    ] {
      let touched = Set(edits.compactMap { $0.before?.id })
      #expect(touched.isSubset(of: shown))
      let after = job.now.applying(edits)
      for record in zone.records where !shown.contains(record.id) {
        #expect(after.record(record.id) == record)
      }
    }
  }

  @Test(arguments: Seed.lasting.prefix(30))
  func `records that were made again are taken back like those that the run left`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.adorned(generator.mailZone())
    let planner = Planner()
    let plan = planner.plan(for: zone).marked(with: "greycloud run")
    for phase in 1...max(plan.phaseCount, 1) {
      var job = AppliedZone(plan, to: zone) { $0.phase <= phase }
      job.change { $0.renewed(by: "again") }
      let undo = try planner.undoing(job.applied, of: "run", in: job.now)
      #expect(undo.changes.map(\.id).sorted() == job.applied.done.map(\.id).sorted())
      #expect(job.now.stored(undo.edits).letters == zone.letters)
    }
  }

  @Test(arguments: Seed.lasting.prefix(30))
  func `a run can be taken back, made again and taken back, as often as anybody likes`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.adorned(generator.mailZone())
    let planner = Planner()
    let job = AppliedZone(planner.plan(for: zone).marked(with: "greycloud run"), to: zone)
    let undo = AppliedZone(try planner.undoing(job.applied, of: "run", in: job.now), to: job.now)
    let redo = AppliedZone(try planner.undoing(undo.applied, of: "undo", in: undo.now), to: undo.now)
    #expect(redo.now.letters == job.now.letters)
    for applied in [job.applied, redo.applied] {
      let back = try planner.undoing(applied, of: "again", in: redo.now)
      #expect(redo.now.stored(back.edits).letters == zone.letters)
    }
  }

  @Test(arguments: Seed.lasting.prefix(30))
  func `what was taken back can be applied again`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.adorned(generator.mailZone())
    let planner = Planner()
    let plan = planner.plan(for: zone)
    let job = AppliedZone(plan, to: zone)
    let undo = AppliedZone(try planner.undoing(job.applied, of: "run", in: job.now), to: job.now)
    let redo = try planner.undoing(undo.applied, of: "undo", in: undo.now)
    #expect(undo.now.stored(redo.edits).letters == job.now.letters)
  }

  @Test(arguments: Seed.lasting.prefix(30))
  func `whoever changes what the run sent stops it, and is shown`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.adorned(generator.mailZone())
    let planner = Planner()
    var job = AppliedZone(planner.plan(for: zone), to: zone)
    let changed = job.applied.done.filter { $0.action != .delete }
    guard let change = changed.randomElement(using: &generator) else { return }
    let id = try #require(job.applied.made[change.id])
    job.change { $0.changing(id) { $0.rdata = .opaque($0.type, "somebody else's") } }
    let failure = #expect(throws: OvertakenRun.self) {
      try planner.undoing(job.applied, of: "run", in: job.now)
    }
    #expect(failure?.differences.map(\.owner) == [change.owner])
    let others = try planner.undoing(job.applied, of: "run", in: job.now) { $0.owner != change.owner }
    #expect(others.changes.allSatisfy { $0.owner != change.owner })
  }

  @Test(arguments: Seed.lasting.prefix(30))
  func `what somebody wrote beside a change stays, and all else comes back`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.adorned(generator.mailZone())
    let planner = Planner()
    var job = AppliedZone(planner.plan(for: zone), to: zone)
    let updates = job.applied.done.filter { $0.action == .update && !$0.edit.changed.contains(.comment) }
    let ids = Set(updates.compactMap { job.applied.made[$0.id] })
    for id in ids { job.change { $0.changing(id) { $0.comment = "somebody else's" } } }
    let undo = try planner.undoing(job.applied, of: "run", in: job.now)
    let wanted = ids.reduce(zone) { zone, id in zone.changing(id) { $0.comment = "somebody else's" } }
    #expect(job.now.stored(undo.edits).letters == wanted.letters)
  }
}

extension Zone {
  fileprivate func changing(_ id: RecordID, _ change: (inout Record) -> Void) -> Zone {
    let records = records.map { record in
      var record = record
      if record.id == id { change(&record) }
      return record
    }
    return Zone(apex: apex, info: info, records: records)
  }
}

extension Zone {
  /// Returns the zone as if somebody had deleted every record and made it again.
  fileprivate func renewed(by name: String) -> Zone {
    let records = records.enumerated().map { index, record in
      var record = record
      record.id = .assigned("\(name) \(index)")
      return record
    }
    return Zone(apex: apex, info: info, records: records)
  }
}
