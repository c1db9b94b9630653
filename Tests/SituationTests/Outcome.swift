import DNSModel
import MailRules
import Wording
import ZonePlan

/// What greycloud makes of a situation, in readable lines.
struct Outcome {
  let zone: Zone
  let findings: [Finding]
  let plan: Plan
  let planner: Planner

  init(_ situation: Situation) throws {
    zone = try situation.storedZone()
    findings = RuleCatalog.findings(in: MailZone(zone, answers: situation.answers), rules: Self.rules)
    planner = Planner(rules: Self.rules, answers: situation.answers, preference: situation.preference)
    plan = planner.plan(for: zone)
  }

  /// The rules about the way of mail; those about what senders publish have tests of their own.
  static let rules = RuleCatalog.all.filter { names.contains(type(of: $0).info.id) }

  static let names: Set<String> = [
    "client-host-proxied", "doubled-domain", "filter-without-grey-origin-name", "mail-alias-to-proxied",
    "mail-auth-cname-proxied", "mixed-proxy-state", "mx-not-at-apex", "mx-target-is-cname",
    "mx-target-is-ip", "mx-target-is-proxied-apex", "mx-target-placeholder-or-reserved",
    "mx-target-proxied", "mx-target-without-address", "no-mx", "no-usable-client-host",
    "null-mx-malformed", "origin-exposed", "proxied-wildcard-answers-for-mail-host",
    "routing-and-foreign-mx", "stale-dc-artifact", "mixed-mailbox-providers", "filter-bypass",
    "provider-set-incomplete-or-misordered", "near-miss-provider-host", "m365-placeholder-mx",
    "bounce-mx-at-apex", "client-records-of-other-provider", "msoid-leftover",
    "dirty-hostname-content", "dnssec-broken", "flattened-cname-hides-mail-txt", "mail-host-private-address",
    "mail-host-resolves-to-cloudflare", "mx-beside-cname", "mx-duplicate-target", "mx-port25-unreachable",
    "mx-target-unresolvable-or-dangling", "null-mx-contradicts-intent", "shadowed-mail-record",
    "srv-target-proxied", "txt-quoting-damage", "vendor-autodiscover-proxied", "wildcard-mx",
    "zone-not-authoritative",
  ]

  var found: [String] {
    findings.map { "\($0.severity) \($0.rule) \($0.owner.relative(to: zone.apex))" }
  }

  var planned: [String] { plan.changes.map(line) }

  var asked: [String] { Set(plan.questions.map(\.question.subject.rawValue)).sorted() }

  var advised: [String] { Set(plan.advice.map(\.rule)).sorted() }

  /// The zone once the plan is applied.
  var repaired: Zone { zone.applying(plan.changes.map(\.edit)) }

  /// Every sentence that a person gets to read.
  var texts: [Text] {
    findings.map(\.message) + plan.changes.flatMap(\.notes) + plan.questions.map(\.question.text)
      + plan.advice.map(\.text)
  }

  private func line(_ change: Change) -> String {
    let wait = change.phase > 1 ? "then " : ""
    switch change.edit {
    case .create(let record): return "\(wait)\(change.kind.rawValue) \(words(record))"
    case .delete(let record): return "\(wait)\(change.kind.rawValue) \(words(record)) (gone)"
    case .update(let before, let after):
      let old = before.rdata == after.rdata ? "" : " (was \(before.rdata))"
      let place = before.owner == after.owner ? "" : " (was at \(before.owner.relative(to: zone.apex)))"
      return "\(wait)\(change.kind.rawValue) \(words(after))\(old)\(place)"
    }
  }

  private func words(_ record: Record) -> String {
    let cloud = record.isProxied ? " (orange)" : ""
    return "\(record.owner.relative(to: zone.apex)) \(record.type) \(record.rdata)\(cloud)"
  }
}
