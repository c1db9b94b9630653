import DNSModel
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

/// Whatever is made of a saved plan, it does no more than a plan that somebody could have asked for.
@Suite(.serialized)
struct ForgedPlanPropertyTests {
  private static let requests = [
    PlanRequest(), PlanRequest(preference: .newHost),
    PlanRequest(answers: Answers(mailHost: .named("mx1"))),
    PlanRequest(rules: RuleSelection(skipped: ["mx-target-proxied"])),
  ]

  @Test(arguments: Seed.quarter)
  func `a plan that was altered and sealed anew writes only what planning proposes`(_ seed: Seed) throws {
    var forger = Forger(generator: seed.generator)
    let zone = forger.generator.mailZone()
    let request = forger.generator.pick(Self.requests)
    let planner = request.planner()
    let whole = planner.plan(for: zone)
    let kept = Set(
      whole.changes.map(\.id).filter { _ in Int.random(in: 0..<4, using: &forger.generator) > 0 }
    )
    let plan = planner.part(of: whole, for: zone) { kept.contains($0.id) }
    let genuine = try PortablePlan.sample(plan, for: zone, asked: request).contents()
    var known: [PlanRequest: Possibilities] = [:]
    for _ in 0..<4 {
      guard let forged = try forger.forged(genuine), let saved = try? PortablePlan(contents: forged) else {
        continue
      }
      let renewed = saved.request.planner().renewed(saved, in: zone)
      guard renewed.unproposed.isEmpty else { continue }
      let possible = known[saved.request] ?? Possibilities(zone, asked: saved.request)
      known[saved.request] = possible
      #expect(renewed.plan.changes.allSatisfy { possible.hold($0) }, "\(seed): \(renewed.plan.summary)")
      #expect(renewed.plan.edits.compactMap(\.before).allSatisfy { zone.record($0.id) == $0 }, "\(seed)")
    }
  }

  @Test(arguments: Seed.quarter)
  func `a plan that nobody altered is planned anew as it was, also a part, and where conflicts are decided`(
    _ seed: Seed
  ) throws {
    var generator = seed.generator
    let zone = generator.mailZone()
    let request = generator.pick(Self.requests)
    let planner = request.planner()
    var (plan, choices) = (planner.plan(for: zone), [ConflictChoice]())
    while let conflict = plan.conflicts.first, choices.count < 3 {
      choices.append(ConflictChoice(conflict: conflict.id, alternative: generator.pick(conflict.letters)))
      plan = try planner.plan(for: zone, choosing: choices)
    }
    let kept = Set(plan.changes.map(\.id).filter { _ in Bool.random(using: &generator) })
    for plan in [plan, planner.part(of: plan, for: zone) { kept.contains($0.id) }] {
      let contents = try PortablePlan.sample(plan, for: zone, asked: request).contents()
      let saved = try PortablePlan(contents: contents)
      let renewed = saved.request.planner().renewed(saved, in: zone)
      #expect(renewed.unproposed.isEmpty, "\(seed)")
      #expect(renewed.plan.changes == plan.changes, "\(seed)")
      #expect(renewed.plan.hazards == plan.hazards, "\(seed)")
      #expect(renewed.plan.outcome == plan.outcome, "\(seed)")
      #expect(try renewed.plan.digest() == saved.digest(), "\(seed)")
    }
  }
}

/// Every change that a request can lead to, however conflicts are decided.
private struct Possibilities {
  fileprivate struct Possibility: Hashable {
    let aim: EditAim
    let kind: ChangeKind
    let rules: [String]
  }

  private var all: Set<Possibility> = []

  init(_ zone: Zone, asked request: PlanRequest) {
    var open: [[ConflictChoice]] = [[]]
    let planner = request.planner()
    while let choices = open.popLast(), all.count < 10_000 {
      guard let plan = try? planner.plan(for: zone, choosing: choices) else { continue }
      all.formUnion(plan.changes.map { Possibility($0) })
      guard choices.count < 2 else { continue }
      for conflict in plan.conflicts {
        open += conflict.letters.map {
          choices + [ConflictChoice(conflict: conflict.id, alternative: $0)]
        }
      }
    }
  }

  func hold(_ change: Change) -> Bool { all.contains(Possibility(change)) }
}

extension Possibilities.Possibility {
  fileprivate init(_ change: Change) {
    self.init(aim: EditAim(change.edit), kind: change.kind, rules: change.rules)
  }
}
