import DNSModel
import FoundationEssentials
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

/// No number in a saved plan or in the plan of a journal ends the program: it is read, or refused.
struct ExtremeNumberTests {
  private static func plan(_ edits: [Edit] = [], _ hazards: [Hazard] = []) -> Plan {
    let changes = edits.enumerated().map { index, edit in
      Change(
        id: "c\(index + 1)",
        phase: 1,
        kind: .editRecord,
        risk: .safe,
        rules: [],
        edit: edit,
        notes: [],
        exposes: []
      )
    }
    return Plan(
      apex: .example,
      info: ZoneInfo(id: "zone-1"),
      changes: changes,
      outcome: PlanOutcome(fixed: [], remaining: [], new: []),
      hazards: hazards,
      rrsets: edits.compactMap(\.before)
    )
  }

  private static func zone() throws -> Zone {
    try Zone.sample(
      """
      @    MX  10 mail
      mail A   192.0.2.1
      _imap._tcp 600 SRV 0 1 993 mail
      """
    )
  }

  @Test(arguments: Seed.few)
  func `in the plan of a journal`(_ seed: Seed) throws {
    let hazards: [Hazard] = [
      .quota(records: 201, limit: 200), .large(.changes(21)), .large(.records(31, of: 100)),
    ]
    let plan = Self.plan(try Self.zone().records.map(Edit.delete), hazards)
    let body = SavedPlanBody(plan, tool: "1", made: "2026-11-23T12:00:00Z")
    for text in seed.extremes(of: try Self.text(body), for: "plan of a journal") {
      let body = try? JSONDecoder().decode(SavedPlanBody.self, from: Data(text.utf8))
      guard let body, let plan = try? body.plan() else { continue }
      _ = try plan.digest()
    }
  }

  @Test(arguments: Seed.few)
  func `in a saved plan`(_ seed: Seed) throws {
    let zone = try Self.zone()
    let body = PortablePlanBody(.sample(Self.plan(zone.records.map(Edit.delete)), for: zone))
    for text in seed.extremes(of: try Self.text(body), for: "saved plan") {
      let body = try? JSONDecoder().decode(PortablePlanBody.self, from: Data(text.utf8))
      guard let saved = try? body?.document() else { continue }
      _ = try saved.digest()
      _ = PlanAge(of: saved, at: .now)
      _ = saved.request.planner(under: ZonePolicy(), saved.evidence).renewed(saved, in: saved.zone)
    }
  }

  private static func text(_ body: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(body), as: UTF8.self)
  }

  @Test(arguments: Seed.few)
  func `in the time of a saved plan`(_ seed: Seed) throws {
    let zone = try Self.zone()
    for text in seed.extremes(of: "2026-11-23T12:00:00Z", for: "time") {
      let saved = PortablePlan(
        Self.plan(),
        for: zone,
        Evidence(),
        asked: PlanRequest(),
        tool: "1",
        made: text
      )
      let age = PlanAge(of: saved, at: .now)
      _ = age.map { ($0.verdict(upTo: AgeLimit.standard.duration), AgeLimit(covering: $0.duration)) }
    }
  }

  @Test(arguments: Seed.few)
  func `in an age and in a choice`(_ seed: Seed) throws {
    for text in seed.extremes(of: "30d", for: "age") {
      _ = AgeLimit(text)?.duration
      _ = ConflictChoice("c\(text)=a")
    }
  }

  @Test(
    arguments: [
      Hazard.quota(records: .max, limit: 200), .quota(records: -1, limit: 200),
      .quota(records: 1, limit: .min),
      .large(.changes(.max)), .large(.changes(-1)), .large(.records(.max, of: 1)),
      .large(.records(1, of: .min)),
    ]
  )
  func `a hazard with a number that no zone has is none of a plan`(hazard: Hazard) throws {
    let plan = Self.plan([], [hazard])
    let contents = try SavedPlan(plan: plan, tool: "1", made: "2026-11-23T12:00:00Z").contents()
    #expect {
      try SavedPlan(contents: contents)
    } throws: { error in
      if case .notAPlan? = error as? SavedPlan.Failure { true } else { false }
    }
  }
}
