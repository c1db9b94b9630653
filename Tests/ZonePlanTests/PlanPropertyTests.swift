import DNSModel
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan
import TestSupport

/// What holds for every zone, with rules that behave like real ones and with two real ones.
@Suite(.serialized)
struct PlanPropertyTests {
  private static let planners = [
    Planner(rules: [GreyMailHosts(), AddressForMailHosts(), NullMXAlone(), Disputed()]),
    Planner(rules: [NullMXMalformed(), MXTargetProxied()]),
    Planner(rules: [NullMXMalformed(), MXTargetProxied()], preference: .newHost),
  ]

  @Test(arguments: Seed.all)
  func `an applied plan leaves nothing to change`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.zone()
    for planner in Self.planners {
      let plan = planner.plan(for: zone)
      let again = planner.plan(for: zone.stored(plan.edits))
      #expect(again.summary == [])
      #expect(again.outcome.remaining == (plan.outcome.remaining + plan.outcome.new).sorted())
    }
  }

  @Test(arguments: Seed.all)
  func `a plan touches no record that it does not show, and none that others manage`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.zone()
    for planner in Self.planners {
      let plan = planner.plan(for: zone)
      let touched = Set(plan.edits.compactMap { $0.before?.id })
      let after = zone.applying(plan.edits)
      for record in zone.records where !touched.contains(record.id) {
        #expect(after.record(record.id) == record)
      }
      let created = plan.changes.count { $0.action == .create }
      let deleted = plan.changes.count { $0.action == .delete }
      #expect(after.records.count == zone.records.count + created - deleted)
      #expect(plan.edits.allSatisfy { $0.before?.manager == nil })
      #expect(plan.edits.compactMap(\.before).allSatisfy { zone.record($0.id) == $0 })
      #expect(plan.rrsets.allSatisfy { zone.record($0.id) == $0 })
      #expect(touched.isSubset(of: plan.rrsets.map(\.id)))
    }
  }

  @Test(arguments: Seed.all)
  func `the order of the records does not change the plan`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.zone()
    let shuffled = Zone(
      apex: zone.apex,
      info: zone.info,
      records: zone.records.shuffled(using: &generator)
    )
    for planner in Self.planners {
      let (first, second) = (planner.plan(for: zone), planner.plan(for: shuffled))
      #expect(second.summary.sorted() == first.summary.sorted())
      #expect(Set(second.conflicts.map(\.owner)) == Set(first.conflicts.map(\.owner)))
      #expect(second.hazards.count == first.hazards.count)
      #expect(second.outcome == first.outcome)
    }
  }

  @Test(arguments: Seed.all)
  func `two dry runs are the same, and a saved plan keeps its digest`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.zone()
    for planner in Self.planners {
      let plan = planner.plan(for: zone)
      #expect(planner.plan(for: zone) == plan)
      let saved = try SavedPlan(contents: try SavedPlan(plan: plan, tool: "t", made: "m").contents())
      #expect(try saved.plan.digest() == plan.digest())
      #expect(saved.plan.hazards == plan.hazards)
    }
  }

  @Test(arguments: Seed.all)
  func `nothing is written before what it points at, and no name is left without MX between phases`(
    _ seed: Seed
  ) throws {
    var generator = seed.generator
    let zone = generator.zone()
    for planner in Self.planners {
      let plan = planner.plan(for: zone)
      for phase in 1..<max(plan.phaseCount, 1) {
        let between = zone.applying(plan.changes.filter { $0.phase <= phase }.map(\.edit))
        let after = zone.applying(plan.edits)
        for set in zone.rrsets(of: .mx) where !after.records(at: set.owner, .mx).isEmpty {
          #expect(!between.records(at: set.owner, .mx).isEmpty)
        }
      }
      let numbers = plan.changes.map(\.phase)
      #expect(numbers == numbers.sorted())
      #expect(Set(numbers) == Set(plan.isEmpty ? [] : Array(1...plan.phaseCount)))
    }
  }
}

// MARK: Rules that behave like real ones

/// Makes every proxied host that an MX names DNS only.
private struct GreyMailHosts: MailRule {
  static let info = StubRule.info

  func findings(in zone: MailZone) -> [Finding] {
    targets(in: zone.zone).compactMap { target in
      let edits = zone.zone.records(at: target).filter { $0.isProxied && $0.manager == nil }.map(
        Edit.greyCloud
      )
      guard !edits.isEmpty else { return nil }
      return .stub("grey", at: target, .remedies([Remedy(edits, note: Text(verbatim: "grey"))]))
    }
  }
}

/// Gives every host that an MX names and that has no record an address.
private struct AddressForMailHosts: MailRule {
  static let info = StubRule.info

  func findings(in zone: MailZone) -> [Finding] {
    targets(in: zone.zone).compactMap { target in
      guard target.isBelow(.example), zone.zone.records(at: target).isEmpty else { return nil }
      let edit = Edit.create(target, RData(.a, presentation: "192.0.2.77"), .dnsOnly)
      return .stub("address", at: target, .remedies([Remedy([edit], note: Text(verbatim: "address"))]))
    }
  }
}

/// Replaces a null MX that stands beside others by an MX of a new host.
private struct NullMXAlone: MailRule {
  static let info = StubRule.info

  func findings(in zone: MailZone) -> [Finding] {
    zone.zone.rrsets(of: .mx).compactMap { set in
      let nulls = set.records.filter { $0.rdata.mx?.isNull == true && $0.manager == nil }
      let host = DomainName.named("mailhost")
      guard !nulls.isEmpty, zone.zone.records(at: host).isEmpty else { return nil }
      let edits =
        nulls.map(Edit.delete) + [
          .create(set.owner, .mx(MX(preference: 10, exchange: host))),
          .create(host, RData(.a, presentation: "192.0.2.78"), .dnsOnly),
        ]
      return .stub("null", at: set.owner, .remedies([Remedy(edits, note: Text(verbatim: "null"))]))
    }
  }
}

/// Wants two different things of the first record of `blog`.
private struct Disputed: MailRule {
  static let info = StubRule.info

  func findings(in zone: MailZone) -> [Finding] {
    let records = zone.zone.records(at: .named("blog")).filter { $0.manager == nil }
    return records.flatMap { record in
      ["one", "two"].map { comment in
        var after = record
        after.comment = comment
        let edit = Edit.update(before: record, after: after)
        return Finding.stub(
          comment,
          at: record.owner,
          .remedies([Remedy([edit], note: Text(verbatim: comment))])
        )
      }
    }
  }
}

private func targets(in zone: Zone) -> [DomainName] {
  Set(zone.records(of: .mx).compactMap(\.rdata.target)).sorted()
}

extension Finding {
  fileprivate static func stub(_ rule: String, at owner: DomainName, _ fix: Fix) -> Finding {
    Finding(
      rule: rule,
      severity: .error,
      owner: owner,
      records: [],
      message: Text(verbatim: rule),
      fix: fix
    )
  }
}
