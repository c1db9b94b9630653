import DNSModel
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan

/// Plans that real rules lead to, from the zone to the diff.
struct CataloguePlanTests {
  private static let rules: [any MailRule] = [NullMXMalformed(), MXTargetProxied()]

  @Test func `a proxied mail host is made DNS only, and its address becomes visible`() throws {
    let zone = try Zone.sample(
      """
      @    A  198.51.100.20 ; cf_tags=cf-proxied:true
      mail A  192.0.2.10    ; cf_tags=cf-proxied:true
      @    MX 10 mail
      """
    )
    let plan = Planner(rules: Self.rules).plan(for: zone)
    #expect(plan.summary == ["1 ± mail A 192.0.2.10 grey"])
    #expect(plan.changes.map(\.kind) == [.greyCloud])
    #expect(plan.changes.map(\.rules) == [["mx-target-proxied"]])
    #expect(plan.changes.flatMap(\.exposes).map(\.description) == ["192.0.2.10"])
    #expect(plan.hazards.isEmpty)
    #expect(plan.leftAlone.map { $0.records.map(\.id) } == [[.assigned("r1")]])
  }

  @Test(arguments: ["box", "in7", "mail01", "titan"])
  func `a host that only mail names is made grey, whatever it is called`(_ label: String) throws {
    let zone = try Zone.sample("\(label) A 192.0.2.10 ; cf_tags=cf-proxied:true\n@ MX 10 \(label)")
    #expect(Planner(rules: Self.rules).plan(for: zone).summary == ["1 ± \(label) A 192.0.2.10 grey"])
  }

  @Test func `a person may give up the cloud of a web name, but not of the domain itself`() throws {
    let planner = Planner(rules: Self.rules, preference: .greyCloud)
    let shop = try Zone.sample("shop A 192.0.2.10 ; cf_tags=cf-proxied:true\n@ MX 10 shop")
    #expect(planner.plan(for: shop).summary == ["1 ± shop A 192.0.2.10 grey"])
    let web = try Zone.sample("www A 192.0.2.10 ; cf_tags=cf-proxied:true\n@ MX 10 www")
    #expect(
      planner.plan(for: web).summary == ["1 + mail A 192.0.2.10 grey", "2 ± @ MX 10 mail.example.com."]
    )
  }

  @Test(arguments: [Remedy.Approach?.none, .newHost])
  func `a web name keeps its cloud, and mail gets a name of its own first`(_ preference: Remedy.Approach?)
    throws
  {
    let zone = try Zone.sample("shop A 192.0.2.10 ; cf_tags=cf-proxied:true\n@ MX 10 shop")
    let plan = Planner(rules: Self.rules, preference: preference).plan(for: zone)
    #expect(plan.summary == ["1 + mail A 192.0.2.10 grey", "2 ± @ MX 10 mail.example.com."])
    #expect(plan.changes.map(\.kind) == [.addAddress, .repointMX])
  }

  @Test func `a null MX beside the MX of a proxied host is one plan`() throws {
    let zone = try Zone.sample("@ MX 0 .\n@ MX 10 mail\nmail A 192.0.2.10 ; cf_tags=cf-proxied:true")
    let plan = Planner(rules: Self.rules).plan(for: zone)
    #expect(plan.summary == ["1 - @ MX 0 .", "1 ± mail A 192.0.2.10 grey"])
    #expect(plan.outcome.fixed == ["mx-target-proxied", "null-mx-malformed"])
  }

  @Test func `an alias of the proxied apex is replaced in one transaction`() throws {
    let zone = try Zone.sample(
      "@ A 192.0.2.10 ; cf_tags=cf-proxied:true\nmail CNAME example.com. ; cf_tags=cf-proxied:true\n@ MX 10 mail"
    )
    let plan = Planner(rules: Self.rules).plan(for: zone)
    #expect(plan.summary == ["1 - mail CNAME example.com. orange", "1 + mail A 192.0.2.10 grey"])
    #expect(plan.changes.map(\.kind) == [.replaceAlias, .replaceAlias])
  }

  @Test func `an address that nobody knows is asked for`() throws {
    let zone = try Zone.sample("mail CNAME host.example.net. ; cf_tags=cf-proxied:true\n@ MX 10 mail")
    let plan = Planner(rules: Self.rules).plan(for: zone)
    #expect(plan.changes.count + plan.questions.count == 1)
  }
}
