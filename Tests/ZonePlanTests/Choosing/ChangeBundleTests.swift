import DNSModel
import TestSupport
import Testing

@testable import ZonePlan

struct ChangeBundleTests {
  private static let zone = """
    @     MX    10 mx1
    @     MX    20 mx2
    mail  CNAME example.com. ; cf_tags=cf-proxied:true
    @     TXT   "v=spf1 a"
    @     TXT   "v=spf1 mx"
    host  A     192.0.2.1 ; cf_tags=cf-proxied:false
    dual  A     192.0.2.2 ; cf_tags=cf-proxied:true
    dual  AAAA  2001:db8::2 ; cf_tags=cf-proxied:true
    old   TXT   "v=DKIM1; p=x"
    """

  private static let mail4 = Step.add("mail A 192.0.2.9 ; cf_tags=cf-proxied:false")
  private static let mail6 = Step.add("mail AAAA 2001:db8::9 ; cf_tags=cf-proxied:false")
  private static let merged = Step.set("r4", #"@ TXT "v=spf1 a mx""#)

  private static let rows: [Case<[StubRule], [[String]]>] = [
    Case(
      "an alias and the addresses in its place",
      [StubRule("a", .drop("r3"), mail4, mail6)],
      [["c1", "c2", "c3"]]
    ),
    Case("the same from two rules", [StubRule("a", .drop("r3")), StubRule("b", mail4)], [["c1", "c2"]]),
    Case(
      "addresses and the alias in their place",
      [StubRule("a", .drop("r7"), .drop("r8"), .add("dual CNAME example.com."))],
      [["c1", "c2", "c3"]]
    ),
    Case(
      "the only address and one of the other family",
      [StubRule("a", .drop("r6"), .add("host AAAA 2001:db8::8"))],
      [["c1", "c2"]]
    ),
    Case(
      "an address and another one, beside one that stays",
      [StubRule("a", .drop("r7")), StubRule("b", .add("dual A 192.0.2.8 ; cf_tags=cf-proxied:true"))],
      [["c1"], ["c2"]]
    ),
    Case(
      "an address that goes and one that turns grey",
      [StubRule("a", .drop("r7"), .grey("r8"))],
      [["c1"], ["c2"]]
    ),
    Case(
      "every MX and a new one",
      [StubRule("a", .drop("r1"), .drop("r2"), .add("@ MX 5 mx.example.net."))],
      [["c1", "c2", "c3"]]
    ),
    Case(
      "an MX and a new one, beside one that stays",
      [StubRule("a", .drop("r1"), .add("@ MX 5 mx3"))],
      [["c1"], ["c2"]]
    ),
    Case(
      "an MX that takes what another one said",
      [StubRule("a", .drop("r1"), .set("r2", "@ MX 10 mx1"))],
      [["c1", "c2"]]
    ),
    Case(
      "an MX and one that says something else",
      [StubRule("a", .drop("r1"), .set("r2", "@ MX 5 mx1"))],
      [["c1"], ["c2"]]
    ),
    Case("texts that become one", [StubRule("a", merged, .drop("r5"))], [["c1", "c2"]]),
    Case(
      "a text that takes the place of two",
      [StubRule("a", .drop("r4"), .drop("r5"), .add(#"@ TXT "x""#))],
      [["c1", "c2", "c3"]]
    ),
    Case(
      "texts that two rules change",
      [StubRule("a", merged), StubRule("b", .drop("r5"))],
      [["c1"], ["c2"]]
    ),
    Case("texts at two names", [StubRule("a", merged, .drop("r9"))], [["c1"], ["c2"]]),
    Case(
      "a text that moves to where another one goes",
      [StubRule("a", .set("r9", #"@ TXT "v=spf1 x""#), .drop("r5"))],
      [["c1", "c2"]]
    ),
    Case(
      "a host and the MX that names it",
      [StubRule("a", mail4, .drop("r3"), .set("r1", "@ MX 10 mail"))],
      [["c1", "c2"], ["c3"]]
    ),
    Case(
      "changes that only share a rule",
      [StubRule("a", .grey("r7"), .grey("r8"), merged)],
      [["c1"], ["c2"], ["c3"]]
    ),
  ]

  @Test(arguments: rows)
  func `holds what cannot be written apart`(_ row: Case<[StubRule], [[String]]>) throws {
    let plan = Planner(rules: row.input).plan(for: try Zone.sample(Self.zone))
    #expect(plan.conflicts == [])
    #expect(ChangeBundle.all(in: plan).map(\.ids) == row.expected, "\(plan.summary)")
  }

  /// Whatever bundle is split, either half is refused, and each bundle alone is not.
  @Test(arguments: rows)
  func `is refused in halves`(_ row: Case<[StubRule], [[String]]>) throws {
    let zone = try Zone.sample(Self.zone)
    let planner = Planner(rules: row.input)
    let plan = planner.plan(for: zone)
    for bundle in ChangeBundle.all(in: plan) {
      let whole = planner.part(of: plan, for: zone) { bundle.ids.contains($0.id) }
      #expect(whole.hazards.filter(\.isSplit) == [])
      for id in bundle.ids where bundle.ids.count > 1 {
        let expected = Hazard.splitReplacement(bundle.changes[0].owner, changes: bundle.ids)
        let half = planner.part(of: plan, for: zone) { $0.id == id }
        let rest = planner.part(of: plan, for: zone) { $0.id != id }
        #expect(half.hazards.filter(\.isSplit) == [expected])
        #expect(rest.hazards.filter(\.isSplit) == [expected])
      }
    }
  }
}

extension Hazard {
  /// A Boolean value telling whether it is about a replacement of which a half was left out.
  var isSplit: Bool {
    if case .splitReplacement = self { true } else { false }
  }
}
