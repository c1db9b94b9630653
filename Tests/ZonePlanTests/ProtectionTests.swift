import DNSModel
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

/// No plan touches what a policy protects.
@Suite(.serialized)
struct ProtectionTests {
  private static let zone = """
    @    A  192.0.2.10  ; cf_tags=cf-proxied:true
    mail A  192.0.2.25  ; cf_tags=cf-proxied:true
    @    MX 10 mail
    """

  private static func policy(protecting names: String...) -> ZonePolicy {
    var policy = ZonePolicy()
    policy.protected = names.compactMap { NamePattern($0) }
    return policy
  }

  private static func plan(_ policy: ZonePolicy, rules: [any MailRule]) throws -> Plan {
    Planner(rules: rules, policy: policy).plan(for: try Zone.sample(zone))
  }

  @Test func `a change at a protected name is not planned, and the plan says so`() throws {
    let rule = StubRule("grey", at: "mail", .grey("r2"))
    #expect(try Self.plan(ZonePolicy(), rules: [rule]).changes.count == 1)
    let plan = try Self.plan(Self.policy(protecting: "mail"), rules: [rule])
    #expect(plan.isEmpty)
    #expect(plan.outcome.remaining == ["grey"])
    #expect(plan.advice.map(\.rule) == ["grey"])
    #expect(plan.leftAlone.first?.records.map(\.owner) == [.named("mail")])
    #expect(plan.hazards.isEmpty)
  }

  @Test func `a new record at a protected name is not planned either`() throws {
    let rule = StubRule("adds", .add("smtp A 192.0.2.25 ; cf_tags=cf-proxied:false"))
    #expect(try Self.plan(Self.policy(protecting: "smtp"), rules: [rule]).isEmpty)
  }

  @Test func `a plan that somebody saved is refused`() throws {
    let rules = [StubRule("grey", at: "mail", .grey("r2"))]
    let plan = try Self.plan(ZonePolicy(), rules: rules)
    let zone = try Zone.sample(Self.zone)
    let strict = Planner(rules: rules, policy: Self.policy(protecting: "*.example.com"))
    let refused = strict.renewed(plan, savedFor: zone)
    #expect(refused.plan.hazards == [.protectedName(.named("mail"))])
    #expect(refused.unproposed.isEmpty)
    let other = Planner(rules: rules, policy: Self.policy(protecting: "www"))
    #expect(other.renewed(plan, savedFor: zone).plan == plan)
  }

  @Test func `what is accepted is not repaired`() throws {
    var policy = ZonePolicy()
    policy.suppressions = [Suppression(rule: "grey", reason: "known")]
    let rule = StubRule("grey", at: "mail", .grey("r2"))
    #expect(try Self.plan(policy, rules: [rule]).isEmpty)
    let planner = Planner(rules: [rule], policy: policy)
    #expect(planner.judgement(on: try Zone.sample(Self.zone)).suppressed.map(\.finding.rule) == ["grey"])
  }

  @Test(arguments: Seed.all)
  func `no zone makes a plan touch protected names`(_ seed: Seed) {
    var generator = seed.generator
    let zone = generator.zone()
    let policy = Self.policy(protecting: generator.pick(["mail", "@", "*", "mx*", "*.b", "shop"]))
    let plan = Planner(policy: policy).plan(for: zone)
    let owners = plan.changes.flatMap { [$0.edit.before, $0.edit.after].compactMap { $0?.owner } }
    #expect(owners.allSatisfy { !policy.protects($0, in: zone.apex) }, "\(seed)")
  }

  @Test(arguments: Seed.all)
  func `a baseline of a zone knows all that is found in it`(_ seed: Seed) {
    var generator = seed.generator
    let zone = generator.zone()
    let judgement = Planner().judgement(on: zone)
    let baseline = Baseline(judgement.findings.map { Fingerprint($0, in: zone.apex) })
    let renamed = zone.records.enumerated().map { index, record in
      var record = record
      (record.id, record.ttl) = (.assigned("other\(index)"), .seconds(600))
      return record
    }
    let later = Planner().judgement(on: Zone(apex: zone.apex, info: zone.info, records: renamed))
    let comparison = baseline.comparison(with: later, in: zone.apex)
    #expect(comparison.new.isEmpty, "\(seed)")
    #expect(comparison.gone.isEmpty, "\(seed)")
  }
}
