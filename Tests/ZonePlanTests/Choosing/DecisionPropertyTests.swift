import DNSModel
import TestSupport
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan

/// What holds however a conflict is decided.
@Suite(.serialized)
struct DecisionPropertyTests {
  /// Zones in which rules of the catalogue disagree, and these rules.
  private static let disputed: [Case<String, [String]>] = [
    Case(
      "one leads an MX record to another host, the other deletes it",
      """
      @    MX 10 mx.spamexperts.com.
      @    MX 20 shop
      shop A  192.0.2.25 ; cf_tags=cf-proxied:true
      @    A  192.0.2.10 ; cf_tags=cf-proxied:true
      """,
      ["mx-target-proxied", "filter-bypass"]
    ),
    Case(
      "the same with an MX record of the domain itself",
      """
      @ MX 10 mx.spamexperts.com.
      @ MX 20 @
      @ A  192.0.2.10 ; cf_tags=cf-proxied:true
      """,
      ["mx-target-is-proxied-apex", "filter-bypass"]
    ),
    Case(
      "both want one new name for different servers",
      """
      @ MX 10 @
      @ MX 20 mail
      * A  192.0.2.5 ; cf_tags=cf-proxied:true
      @ A  192.0.2.3 ; cf_tags=cf-proxied:true
      """,
      ["mx-target-is-proxied-apex", "proxied-wildcard-answers-for-mail-host"]
    ),
  ]

  @Test(arguments: disputed)
  func `rules of the catalogue come to an end, whichever of them was chosen`(_ row: Case<String, [String]>)
    throws
  {
    let zone = try Zone.sample(row.input)
    let planner = Planner()
    let conflict = try #require(planner.plan(for: zone).conflicts.first)
    #expect(conflict.alternatives.map(\.rule) == row.expected)
    for letter in conflict.letters {
      let choice = ConflictChoice(conflict: conflict.id, alternative: letter)
      try expectDecided([(conflict, choice)], in: zone, planner)
    }
  }

  @Test(arguments: Seed.all)
  func `however conflicts are decided, the plan does that and comes to an end`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.zone()
    let planner = Planner(rules: [Rival(.grey), Rival(.delete), Rival(.comment)])
    let conflicts = planner.plan(for: zone).conflicts
    let choices = conflicts.map { conflict in
      (conflict, ConflictChoice(conflict: conflict.id, alternative: generator.pick(conflict.letters)))
    }
    try expectDecided(choices, in: zone, planner)
    for choice in choices { try expectDecided([choice], in: zone, planner) }
  }

  private func expectDecided(
    _ choices: [(conflict: PlanConflict, choice: ConflictChoice)],
    in zone: Zone,
    _ planner: Planner
  ) throws {
    let open = planner.plan(for: zone).conflicts.count
    let plan = try planner.plan(for: zone, choosing: choices.map(\.choice))
    #expect(plan.conflicts.count == open - choices.count)
    for (conflict, choice) in choices {
      let chosen = try #require(conflict.alternative(choice.alternative))
      let claims = Set(conflict.alternatives.flatMap(\.edits).flatMap(Touched.claims))
      let made = plan.edits.filter { !claims.isDisjoint(with: Touched.claims(of: $0)) }
      #expect(made.map(\.summary).sorted() == chosen.edits.map(\.summary).sorted(), "\(choice)")
    }
    try expectEnd(zone.stored(plan.edits), planner, after: choices.map(\.conflict))
  }

  /// The rivals may have their turn later, one after the other, but nobody disagrees again and nothing goes in circles.
  private func expectEnd(_ changed: Zone, _ planner: Planner, after conflicts: [PlanConflict]) throws {
    var (zone, plan) = (changed, planner.plan(for: changed))
    let same = Set(conflicts.map(Quarrel.init))
    for _ in 0..<3 where !plan.isEmpty {
      #expect(same.isDisjoint(with: plan.conflicts.map(Quarrel.init)))
      zone = zone.stored(plan.edits)
      plan = planner.plan(for: zone)
    }
    #expect(plan.summary == [])
    #expect(same.isDisjoint(with: plan.conflicts.map(Quarrel.init)))
  }
}

/// Who disagrees about which records.
private struct Quarrel: Hashable {
  let rules: [String]
  let claims: Set<Touched>

  init(_ conflict: PlanConflict) {
    rules = conflict.alternatives.map(\.rule)
    claims = Set(conflict.alternatives.flatMap(\.edits).flatMap(Touched.claims))
  }
}

/// Wants something of every proxied address that an MX record names, and something else than its rivals.
private struct Rival: MailRule {
  enum Wish: String {
    case grey
    case delete
    case comment
  }

  static let info = StubRule.info

  private let wish: Wish

  init() { self.init(.grey) }

  init(_ wish: Wish) { self.wish = wish }

  func findings(in zone: MailZone) -> [Finding] {
    let targets = Set(zone.zone.records(of: .mx).compactMap(\.rdata.target)).filter { $0.isBelow(.example) }
    return targets.sorted().flatMap { zone.zone.records(at: $0) }
      .filter { $0.type.isAddress && $0.manager == nil && ($0.isProxied || wish == .delete) }
      .map { record in
        Finding(
          rule: wish.rawValue,
          severity: .error,
          owner: record.owner,
          records: [record],
          message: Text(verbatim: wish.rawValue),
          fix: .remedies([Remedy([edit(of: record)], note: Text(verbatim: wish.rawValue))])
        )
      }
  }

  private func edit(of record: Record) -> Edit {
    switch wish {
    case .grey: return .greyCloud(record)
    case .delete: return .delete(record)
    case .comment:
      var after = record
      after.ttl = .seconds(60)
      after.proxyStatus = .dnsOnly
      return .update(before: record, after: after)
    }
  }
}
