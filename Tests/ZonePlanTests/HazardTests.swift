import DNSModel
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan
import TestSupport

struct HazardTests {
  struct Plot: Sendable {
    var zone: String
    var managed: Set<String> = []
    var plan: String? = "free"
    var steps: [Step]
  }

  private static let plots: [Case<Plot, [Hazard]>] = [
    Case(
      "an ordinary change",
      Plot(zone: "mail A 192.0.2.1 ; cf_tags=cf-proxied:true", steps: [.grey("r1")]),
      []
    ),
    Case(
      "a managed record is changed",
      Plot(zone: "@ MX 10 a\n@ MX 20 b", managed: ["r1"], steps: [.set("r1", "@ MX 5 a")]),
      [Hazard.managedRecord(.example)]
    ),
    Case(
      "a managed record is deleted",
      Plot(zone: "@ MX 10 a\n@ MX 20 b", managed: ["r1"], steps: [.drop("r1")]),
      [.managedRecord(.example)]
    ),
    Case(
      "a name server of the apex is added",
      Plot(zone: "@ MX 10 a", steps: [.add("@ NS ns1.example.net.")]),
      [.zoneAuthority]
    ),
    Case(
      "a name server of the apex is changed",
      Plot(zone: "@ NS ns1.example.net.", steps: [.set("r1", "@ NS ns2.example.net.")]),
      [.zoneAuthority]
    ),
    Case(
      "a name server of the apex is deleted",
      Plot(zone: "@ NS ns1.example.net.", steps: [.drop("r1")]),
      [.zoneAuthority]
    ),
    Case("a delegation is deleted", Plot(zone: "sub NS ns1.example.net.", steps: [.drop("r1")]), []),
    Case("the last MX is deleted", Plot(zone: "@ MX 10 a", steps: [.drop("r1")]), [.lastMX(.example)]),
    Case("one MX of two is deleted", Plot(zone: "@ MX 10 a\n@ MX 20 b", steps: [.drop("r1")]), []),
    Case(
      "both MX of two are deleted",
      Plot(zone: "@ MX 10 a\n@ MX 20 b", steps: [.drop("r1"), .drop("r2")]),
      [.lastMX(.example)]
    ),
    Case(
      "the last MX of another name is deleted",
      Plot(zone: "@ MX 10 a\nsub MX 10 a", steps: [.drop("r2")]),
      [.lastMX(.named("sub"))]
    ),
    Case(
      "the last MX moves to another name",
      Plot(zone: "@ MX 10 a", steps: [.set("r1", "sub MX 10 a")]),
      [.lastMX(.example)]
    ),
    Case(
      "the MX of a doubled name moves to the apex",
      Plot(zone: "example.com MX 10 a", steps: [.set("r1", "@ MX 10 a")]),
      []
    ),
    Case(
      "the last MX is replaced",
      Plot(zone: "@ MX 10 a", steps: [.drop("r1"), .add("@ MX 10 b")]),
      []
    ),
    Case(
      "a second SPF record is created",
      Plot(zone: #"@ TXT "v=spf1 mx -all""#, steps: [.add(#"@ TXT "v=spf1 a -all""#)]),
      [.secondText(.spf, at: .example)]
    ),
    Case(
      "a text becomes an SPF record beside a new one",
      Plot(
        zone: #"@ TXT "spf1 mx -all""#,
        steps: [.set("r1", #"@ TXT "v=spf1 mx -all""#), .add(#"@ TXT "V=SPF1 a -all""#)]
      ),
      [.secondText(.spf, at: .example)]
    ),
    Case(
      "two policies move to one name",
      Plot(
        zone: #"dmarc TXT "v=DMARC1; p=none"\#n_dmarc.www TXT "v=DMARC1; p=reject""#,
        steps: [
          .set("r1", #"_dmarc TXT "v=DMARC1; p=none""#), .set("r2", #"_dmarc TXT "v=DMARC1; p=reject""#),
        ]
      ),
      [.secondText(.dmarc, at: .named("_dmarc"))]
    ),
    Case(
      "a second announcement of MTA-STS and of TLS reports",
      Plot(
        zone: #"_mta-sts TXT "v=STSv1; id=1;"\#n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:a@example.com""#,
        steps: [
          .add(#"_mta-sts TXT "v=STSv1; id=2;""#),
          .add(#"_smtp._tls TXT "v=TLSRPTv1; rua=mailto:b@example.com""#),
        ]
      ),
      [.secondText(.mtaSTS, at: .named("_mta-sts")), .secondText(.tlsReporting, at: .named("_smtp._tls"))]
    ),
    Case(
      "one of three SPF records is deleted",
      Plot(
        zone: #"@ TXT "v=spf1 mx -all"\#n@ TXT "v=spf1 a -all"\#n@ TXT "v=spf1 -all""#,
        steps: [.drop("r1")]
      ),
      []
    ),
    Case(
      "an SPF record and another text of its name",
      Plot(zone: #"@ TXT "v=spf1 mx -all""#, steps: [.add(#"@ TXT "verification=1""#)]),
      []
    ),
    Case(
      "the apex is made DNS only",
      Plot(zone: "@ A 192.0.2.1 ; cf_tags=cf-proxied:true", steps: [.grey("r1")]),
      [.webName(.example)]
    ),
    Case(
      "www is made DNS only",
      Plot(zone: "www CNAME example.com. ; cf_tags=cf-proxied:true", steps: [.grey("r1")]),
      [.webName(.named("www"))]
    ),
    Case(
      "www is deleted",
      Plot(zone: "www A 192.0.2.1 ; cf_tags=cf-proxied:true", steps: [.drop("r1")]),
      [.webName(.named("www"))]
    ),
    Case(
      "www gets another address behind the proxy",
      Plot(
        zone: "www A 192.0.2.1 ; cf_tags=cf-proxied:true",
        steps: [.set("r1", "www A 192.0.2.2 ; cf_tags=cf-proxied:true")]
      ),
      [.webName(.named("www"))]
    ),
    Case(
      "a grey address joins the orange one of www",
      Plot(
        zone: "www A 192.0.2.1 ; cf_tags=cf-proxied:true",
        steps: [.add("www A 192.0.2.2 ; cf_tags=cf-proxied:false")]
      ),
      [.webName(.named("www"))]
    ),
    Case(
      "a grey www is changed",
      Plot(zone: "www A 192.0.2.1 ; cf_tags=cf-proxied:false", steps: [.drop("r1")]),
      []
    ),
    Case(
      "the www of a sub-domain is made DNS only",
      Plot(zone: "www.shop A 192.0.2.1 ; cf_tags=cf-proxied:true", steps: [.grey("r1")]),
      []
    ),
    Case("200 records on Free", Plot(zone: texts(199), steps: [.add("mail A 192.0.2.1")]), []),
    Case(
      "201 records on Free",
      Plot(zone: texts(200), steps: [.add("mail A 192.0.2.1")]),
      [.quota(records: 201, limit: 200)]
    ),
    Case("201 records on Pro", Plot(zone: texts(200), plan: "pro", steps: [.add("mail A 192.0.2.1")]), []),
    Case(
      "201 records on an unknown plan",
      Plot(zone: texts(200), plan: nil, steps: [.add("mail A 192.0.2.1")]),
      []
    ),
    Case("more than 200 records already, one fewer", Plot(zone: texts(250), steps: [.drop("r1")]), []),
    Case(
      "more than 200 records already, one more",
      Plot(zone: texts(250), steps: [.add("mail A 192.0.2.1")]),
      []
    ),
    Case("one more than 200 records already", Plot(zone: texts(201), steps: [.add("mail A 192.0.2.1")]), []),
    Case(
      "200 records, two more",
      Plot(zone: texts(200), steps: [.add("mail A 192.0.2.1"), .add("imap A 192.0.2.1")]),
      [.quota(records: 202, limit: 200)]
    ),
    Case(
      "more than 200 records already, one replaced",
      Plot(zone: texts(250), steps: [.drop("r1"), .add("mail A 192.0.2.1")]),
      []
    ),
  ]

  @Test(arguments: plots)
  func `stops what must not be written`(_ row: Case<Plot, [Hazard]>) throws {
    let info = ZoneInfo(id: "zone-1", plan: row.input.plan)
    let zone = try Zone.sample(row.input.zone, managed: row.input.managed, info: info)
    let edits = row.input.steps.compactMap { $0.edit(in: zone) }
    #expect(edits.count == row.input.steps.count)
    #expect(Hazard.all(in: edits, of: zone) == row.expected)
    let rule = StubRule("rule", steps: row.input.steps)
    #expect(Planner(rules: [rule]).plan(for: zone).hazards == row.expected)
  }

  /// The API lists no such record, but a plan may also come from a file.
  @Test func `stops what touches the start of authority`() {
    let data = RData.opaque(.soa, "ns1.example.net. dns.example.net. 1 7200 3600 86400 300")
    let record = Record(id: .assigned("soa"), owner: .example, rdata: data)
    let zone = Zone(apex: .example, records: [record])
    #expect(Hazard.all(in: [.delete(record)], of: zone) == [.zoneAuthority])
  }

  private static let newFindings: [Case<NewFinding, [Hazard]>] = [
    Case("an error elsewhere", NewFinding(.error, at: "mail"), [Hazard.newErrors(["new"])]),
    Case("one error for another, which it was hiding", NewFinding(.error, at: "mail", fixing: .error), []),
    Case("a warning", NewFinding(.warning, at: "mail"), []),
    Case("a hint", NewFinding(.info, at: "mail"), []),
    Case(
      "an error of a rule that fired at another name",
      NewFinding(.error, at: "mail", "old"),
      [.newErrors(["old"])]
    ),
    Case("a second error of a rule at a name", NewFinding(.error, at: "@", "old"), [.newErrors(["old"])]),
  ]

  @Test(arguments: newFindings)
  func `refuses to cause errors`(_ row: Case<NewFinding, [Hazard]>) throws {
    let zone = try Zone.sample("@ MX 10 mail\nmail A 192.0.2.1 ; cf_tags=cf-proxied:true")
    let new = row.input
    let rules: [any MailRule] = [
      StubRule("old") { _ in .manual(Text(verbatim: "stays")) },
      StubRule("fixes", new.fixed) { zone in
        Step.grey("r2").edit(in: zone).map { .remedies([Remedy([$0], note: Text(verbatim: "grey"))]) }
      },
      StubRule(new.rule, new.severity, at: new.owner) { zone in
        zone.record(.assigned("r2"))?.isProxied == false ? .manual(Text(verbatim: "new")) : nil
      },
    ]
    let plan = Planner(rules: rules).plan(for: zone)
    #expect(plan.hazards == row.expected)
    #expect(plan.outcome.new == (new.rule == "new" ? ["new"] : []))
  }

  /// A finding that a fix causes.
  struct NewFinding: Sendable {
    let severity: Severity
    let owner: String
    let rule: String
    let fixed: Severity

    init(_ severity: Severity, at owner: String, _ rule: String = "new", fixing fixed: Severity = .warning) {
      self.severity = severity
      self.owner = owner
      self.rule = rule
      self.fixed = fixed
    }
  }

  private static func texts(_ count: Int) -> String {
    (1...count).map { "t\($0) TXT \"\($0)\"" }.joined(separator: "\n")
  }
}
