import DNSModel
import MailRules
import TestSupport
import Testing
import Wording

@testable import ZonePlan

/// What belongs together is planned together or not at all, and nothing is planned around it.
struct RepairUnitTests {
  private static let byTerraform = "; Managed by Terraform"

  /// A zone of real rules in which a record is another tool's, and what may still be planned.
  struct Shape: Sendable {
    let zone: String
    var preference: Remedy.Approach?
  }

  private static let shapes: [Case<Shape, [String]>] = [
    Case(
      "a foreign address and an own MX: no new host beside it",
      Shape(
        zone: """
          @    A  192.0.2.10 ; cf_tags=cf-proxied:true
          mail A  192.0.2.25 \(byTerraform) cf_tags=cf-proxied:true
          @    MX 10 mail
          """
      ),
      []
    ),
    Case(
      "a foreign address and a host of mail alone that somebody prefers: that is no detour",
      Shape(
        zone: """
          @    A  192.0.2.10 ; cf_tags=cf-proxied:true
          mail A  192.0.2.25 \(byTerraform) cf_tags=cf-proxied:true
          @    MX 10 mail
          """,
        preference: .newHost
      ),
      ["1 + mx1 A 192.0.2.25 grey", "2 ± @ MX 10 mx1.example.com."]
    ),
    Case(
      "a foreign MX and an own address that only it makes a mail host",
      Shape(
        zone: """
          @    A  192.0.2.10 ; cf_tags=cf-proxied:true
          @    MX 10 @ \(byTerraform)
          """
      ),
      []
    ),
    Case(
      "a foreign MX whose own host only has to be grey",
      Shape(
        zone: """
          @    A  192.0.2.10 ; cf_tags=cf-proxied:true
          mail A  192.0.2.25 ; cf_tags=cf-proxied:true
          @    MX 10 mail \(byTerraform)
          """
      ),
      ["1 ± mail A 192.0.2.25 grey"]
    ),
    Case(
      "a foreign alias that would be replaced",
      Shape(
        zone: """
          @    A     192.0.2.10 ; cf_tags=cf-proxied:true
          mail CNAME example.com. \(byTerraform) cf_tags=cf-proxied:true
          @    MX    10 mail
          """
      ),
      []
    ),
    Case(
      "a second host that is nobody else's",
      Shape(
        zone: """
          @    A  192.0.2.10 ; cf_tags=cf-proxied:true
          mail A  192.0.2.25 \(byTerraform) cf_tags=cf-proxied:true
          mx2  A  192.0.2.26 ; cf_tags=cf-proxied:true
          @    MX 10 mail
          @    MX 20 mx2
          """
      ),
      ["1 ± mx2 A 192.0.2.26 grey"]
    ),
    Case(
      "an own alias of a foreign host: it gets no address of its own instead",
      Shape(
        zone: """
          @    A     192.0.2.10 ; cf_tags=cf-proxied:true
          mail A     192.0.2.25 \(byTerraform) cf_tags=cf-proxied:true
          imap CNAME mail       ; cf_tags=cf-proxied:false
          @    MX    10 mail
          """
      ),
      []
    ),
    Case(
      "a registry that claims the name of the new host: no other name is taken",
      Shape(
        zone: """
          @      A   192.0.2.10 ; cf_tags=cf-proxied:true
          @      MX  10 @
          a-mail TXT "heritage=external-dns,external-dns/owner=k8s"
          """
      ),
      []
    ),
    Case(
      "a foreign MX beside an own one to the same host",
      Shape(
        zone: """
          @   A  192.0.2.10 ; cf_tags=cf-proxied:true
          @   MX 10 @
          @   MX 20 @ \(byTerraform)
          sub MX 10 mx2
          mx2 A  192.0.2.26 ; cf_tags=cf-proxied:true
          """
      ),
      ["1 ± mx2 A 192.0.2.26 grey"]
    ),
  ]

  private static let rules = RuleCatalog.all.filter { type(of: $0).info.step != nil }

  @Test(arguments: shapes)
  func `a repair of which another tool owns a part is left to the person`(_ row: Case<Shape, [String]>) throws
  {
    let zone = try Zone.sample(row.input.zone)
    let plan = Planner(rules: Self.rules, preference: row.input.preference).plan(for: zone)
    #expect(plan.summary == row.expected)
    #expect(plan.hazards.isEmpty)
    guard row.expected.isEmpty else { return }
    #expect(plan.advice.contains { $0.text(.english).contains("add --touch ") }, "\(plan.advice)")
  }

  @Test func `so is one of which the policy protects a part`() throws {
    var policy = ZonePolicy()
    policy.protected = ["mail"].compactMap { NamePattern($0) }
    let zone = try Zone.sample(
      """
      @    A  192.0.2.10 ; cf_tags=cf-proxied:true
      mail A  192.0.2.25 ; cf_tags=cf-proxied:true
      @    MX 10 mail
      """
    )
    let plan = Planner(rules: Self.rules, policy: policy).plan(for: zone)
    #expect(plan.isEmpty)
    #expect(plan.advice.contains { $0.text(.english).contains("The policy file protects mail.example.com") })
  }

  // MARK: Two findings

  private static let zone = """
    @    MX 10 old
    mail A  10.0.0.1 \(byTerraform)
    imap A  192.0.2.2 ; cf_tags=cf-proxied:true
    """
  private static let names = StubRule("names", .set("r1", "@ MX 10 mail"))
  private static let address = StubRule("address", at: "mail", .set("r2", "mail A 192.0.2.1"))
  private static let other = StubRule("other", at: "imap", .grey("r3"))

  @Test func `one finding leads mail to a host that another one cannot repair`() throws {
    let plan = Planner(rules: [Self.names, Self.address, Self.other]).plan(for: try Zone.sample(Self.zone))
    #expect(plan.summary == ["1 ± imap A 192.0.2.2 grey"])
    #expect(plan.outcome.remaining == ["address", "names"])
    for rule in ["address", "names"] {
      let advice = plan.advice.first { $0.rule == rule }?.text(.english)
      #expect(advice?.contains("add --touch mail.example.com. Not planned: \(rule).") == true)
    }
  }

  @Test func `with the name given, both are planned`() throws {
    let allowance = PlanAllowance(names: [.named("mail")])
    let planner = Planner(rules: [Self.names, Self.address, Self.other], allowance: allowance)
    #expect(planner.plan(for: try Zone.sample(Self.zone)).changes.count == 3)
  }

  @Test func `what only comes up after the first repair belongs to it`() throws {
    let later = StubRule("later", at: "mail") { zone in
      guard zone.records(of: .mx).contains(where: { $0.rdata.target == .named("mail") }) else { return nil }
      return Step.set("r2", "mail A 192.0.2.1").edit(in: zone).map {
        .remedies([Remedy([$0], note: Text(verbatim: "later"))])
      }
    }
    let plan = Planner(rules: [Self.names, later]).plan(for: try Zone.sample(Self.zone))
    #expect(plan.isEmpty)
    #expect(plan.outcome.remaining == ["names"])
    #expect(plan.advice.first?.text(.english).contains("--touch mail.example.com") == true)
  }

  @Test func `the default remedy is not exchanged for one that may be carried out`() throws {
    let rule = StubRule("grey") { zone in
      let edits = [Step.set("r2", "mail A 192.0.2.1"), .grey("r3")].compactMap { $0.edit(in: zone) }
      return edits.count < 2 ? nil : .remedies(edits.map { Remedy([$0], note: Text(verbatim: "note")) })
    }
    #expect(Planner(rules: [rule]).plan(for: try Zone.sample(Self.zone)).isEmpty)
  }

  @Test(arguments: Seed.all)
  func `what may be written is a part of what would be planned if all could be touched`(_ seed: Seed) {
    var generator = seed.generator
    let zone = generator.mailZone()
    let owner = generator.pick(zone.records.map(\.owner))
    var policy = ZonePolicy()
    policy.protected = [owner == zone.apex ? "@" : owner.relative(to: zone.apex)].compactMap {
      NamePattern($0)
    }
    let whole = Set(Planner().plan(for: zone).edits.map(EditAim.init))
    let part = Planner(policy: policy).plan(for: zone)
    #expect(part.edits.allSatisfy { whole.contains(EditAim($0)) }, "\(seed) \(owner): \(part.summary)")
  }
}
