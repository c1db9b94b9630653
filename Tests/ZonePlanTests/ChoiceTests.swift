import DNSModel
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan
import TestSupport

struct ChoiceTests {
  private static let zone = """
    @    MX 10 mail
    mail A  192.0.2.1 ; cf_tags=cf-proxied:true
    www  A  192.0.2.1 ; cf_tags=cf-proxied:true
    """

  @Test(arguments: [
    Case("the rule's own default", Remedy.Approach?.none, ["1 ± mail A 192.0.2.1 grey"]),
    Case("the default, asked for", .greyCloud, ["1 ± mail A 192.0.2.1 grey"]),
    Case("the other one", .newHost, ["1 + smtp A 192.0.2.1 grey", "2 ± @ MX 10 smtp.example.com."]),
  ])
  func `takes the preferred approach`(_ row: Case<Remedy.Approach?, [String]>) throws {
    let rule = StubRule("rule", at: "mail") { zone in
      guard zone.record(.assigned("r1"))?.rdata.target == .named("mail") else { return nil }
      guard let grey = Step.grey("r2").edit(in: zone) else { return nil }
      let host = [Step.add("smtp A 192.0.2.1 ; cf_tags=cf-proxied:false"), .set("r1", "@ MX 10 smtp")]
      return .remedies([
        Remedy([grey], approach: .greyCloud, note: Text(verbatim: "grey")),
        Remedy(host.compactMap { $0.edit(in: zone) }, approach: .newHost, note: Text(verbatim: "host")),
      ])
    }
    let plan = Planner(rules: [rule], preference: row.input).plan(for: try Zone.sample(Self.zone))
    #expect(plan.summary == row.expected)
  }

  @Test func `a preference that a finding does not offer changes nothing`() throws {
    let plan = Planner(rules: [StubRule("rule", .grey("r2"))], preference: .newHost)
      .plan(for: try Zone.sample(Self.zone))
    #expect(plan.summary == ["1 ± mail A 192.0.2.1 grey"])
  }

  @Test func `asks and advises about what stays, and not about what is fixed`() throws {
    let question = Question(.mailAddress, Text(verbatim: "Which address?"))
    let advice = Text(verbatim: "Ask your host.")
    let rules: [any MailRule] = [
      StubRule("asks", at: "mail") { _ in .input(question) },
      StubRule("advises", .info, at: "www") { _ in .manual(advice) },
      StubRule("asks-until-fixed") { $0.record(.assigned("r2"))?.isProxied == true ? .input(question) : nil },
      StubRule("fixes", at: "mail", .grey("r2")),
    ]
    let plan = Planner(rules: rules).plan(for: try Zone.sample(Self.zone))
    #expect(plan.questions == [PlanQuestion(rule: "asks", owner: .named("mail"), question: question)])
    #expect(plan.advice == [PlanAdvice(rule: "advises", owner: .named("www"), text: advice)])
    #expect(
      plan.outcome
        == PlanOutcome(fixed: ["asks-until-fixed", "fixes"], remaining: ["advises", "asks"], new: [])
    )
  }

  @Test(arguments: [
    Case("an MX is added", [Step.add("@ MX 20 mx2")], true),
    Case("an MX is repointed", [.set("r1", "@ MX 10 mx2")], true),
    Case("an address changes", [.grey("r2")], false),
  ])
  func `cautions where MTA-STS is announced and the MX changes`(_ row: Case<[Step], Bool>) throws {
    let zone = try Zone.sample(Self.zone + "\n_mta-sts TXT \"v=STSv1; id=1\"")
    let rules = row.input.map { StubRule("rule", $0) }
    let plan = Planner(rules: rules).plan(for: zone)
    #expect(plan.advice.contains { $0.text(.english).contains("MTA-STS") } == row.expected)
    #expect(!Planner(rules: rules).plan(for: try Zone.sample(Self.zone)).advice.contains { _ in true })
  }

  @Test func `says what it leaves alone`() throws {
    let zone = try Zone.sample(
      Self.zone + "\n@ MX 20 route1.mx.cloudflare.net.\n@ TXT \"x\"",
      managed: ["r5"]
    )
    let plan = Planner(rules: [StubRule("rule", .grey("r2"))]).plan(for: zone)
    #expect(
      plan.leftAlone.map { $0.records.map(\.id) } == [[.assigned("r3")], [.assigned("r4"), .assigned("r5")]]
    )
  }

  @Test func `does not call a record fine that a remaining finding names`() throws {
    let asks = StubRule("asks", at: "mail") { _ in .input(Question(.mailAddress, Text(verbatim: "Which?"))) }
    let plan = Planner(rules: [asks]).plan(for: try Zone.sample(Self.zone))
    #expect(plan.leftAlone.map { $0.records.map(\.id) } == [[.assigned("r3")]])
  }

  @Test func `keeps the touched RRsets as they were, addresses and aliases of a name as one`() throws {
    let zone = try Zone.sample(
      """
      mail A    192.0.2.1 ; cf_tags=cf-proxied:true
      mail AAAA 2001:db8::1
      mail TXT  "not touched"
      @    MX   10 mail
      @    MX   20 mx2.example.net.
      """
    )
    let rules = [StubRule("a", .grey("r1")), StubRule("b", .add("@ MX 30 mx3.example.net."))]
    let plan = Planner(rules: rules).plan(for: zone)
    #expect(plan.rrsets.map(\.id) == ["r4", "r5", "r1", "r2"].map(RecordID.assigned))
  }
}
