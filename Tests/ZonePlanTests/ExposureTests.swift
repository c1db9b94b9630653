import DNSModel
import Testing
import ZonePlan
import TestSupport

struct ExposureTests {
  struct Plot: Sendable {
    let zone: String
    let steps: [Step]
  }

  private static let plots: [Case<Plot, [[String]]>] = [
    Case(
      "a record is made DNS only",
      Plot(zone: "mail A 192.0.2.1 ; cf_tags=cf-proxied:true", steps: [.grey("r1")]),
      [["192.0.2.1"]]
    ),
    Case(
      "the address is visible under another name",
      Plot(
        zone: "mail A 192.0.2.1 ; cf_tags=cf-proxied:true\nftp A 192.0.2.1 ; cf_tags=cf-proxied:false",
        steps: [.grey("r1")]
      ),
      [[]]
    ),
    Case(
      "the address stands under another name that is proxied too",
      Plot(
        zone: "mail A 192.0.2.1 ; cf_tags=cf-proxied:true\nftp A 192.0.2.1 ; cf_tags=cf-proxied:true",
        steps: [.grey("r1")]
      ),
      [["192.0.2.1"]]
    ),
    Case(
      "a grey record beside an orange one hides its address",
      Plot(
        zone: """
          mail A 192.0.2.1 ; cf_tags=cf-proxied:true
          ftp  A 192.0.2.1 ; cf_tags=cf-proxied:false
          ftp  A 192.0.2.2 ; cf_tags=cf-proxied:true
          """,
        steps: [.grey("r1")]
      ),
      [["192.0.2.1"]]
    ),
    Case(
      "a new name gets a hidden address",
      Plot(
        zone: "@ A 192.0.2.1 ; cf_tags=cf-proxied:true",
        steps: [.add("mail A 192.0.2.1 ; cf_tags=cf-proxied:false")]
      ),
      [["192.0.2.1"]]
    ),
    Case(
      "an SPF record names a hidden address, and one that is unknown",
      Plot(
        zone: "@ A 192.0.2.1 ; cf_tags=cf-proxied:true\n@ TXT \"v=spf1 a -all\"",
        steps: [.set("r2", #"@ TXT "v=spf1 ?ip4:192.0.2.1/32 ip4:192.0.2.9 -all""#)]
      ),
      [["192.0.2.1"]]
    ),
    Case(
      "an SPF record named the hidden address before",
      Plot(
        zone: "@ A 192.0.2.1 ; cf_tags=cf-proxied:true\n@ TXT \"v=spf1 ip4:192.0.2.1 +all\"",
        steps: [.set("r2", #"@ TXT "v=spf1 ip4:192.0.2.1 ~all""#)]
      ),
      [[]]
    ),
    Case(
      "a new name gets an unknown address",
      Plot(zone: "@ MX 10 mail", steps: [.add("mail AAAA 2001:db8::1 ; cf_tags=cf-proxied:false")]),
      [["2001:db8::1"]]
    ),
    Case(
      "a new proxied name",
      Plot(zone: "@ MX 10 mail", steps: [.add("web A 192.0.2.1 ; cf_tags=cf-proxied:true")]),
      [[]]
    ),
    Case(
      "a record goes",
      Plot(zone: "mail A 192.0.2.1 ; cf_tags=cf-proxied:true", steps: [.drop("r1")]),
      [[]]
    ),
    Case(
      "an MX with a grey cloud of its own, as the API gives it",
      Plot(
        zone: "@ MX 10 mail ; cf_tags=cf-proxied:false\nmail A 192.0.2.1 ; cf_tags=cf-proxied:true",
        steps: [.set("r1", "@ MX 5 mail ; cf_tags=cf-proxied:false")]
      ),
      [[]]
    ),
    Case(
      "a DNS-only alias of a name that stays proxied",
      Plot(
        zone: "@ A 192.0.2.1 ; cf_tags=cf-proxied:true\nmail CNAME example.com. ; cf_tags=cf-proxied:true",
        steps: [.grey("r2")]
      ),
      [[]]
    ),
    Case(
      "a DNS-only alias of a name that becomes DNS only",
      Plot(
        zone: "host A 192.0.2.1 ; cf_tags=cf-proxied:true\nmail CNAME host ; cf_tags=cf-proxied:true",
        steps: [.grey("r1"), .grey("r2")]
      ),
      [["192.0.2.1"], ["192.0.2.1"]]
    ),
    Case(
      "one of two orange addresses of a name",
      Plot(
        zone: "mail A 192.0.2.1 ; cf_tags=cf-proxied:true\nmail A 192.0.2.2 ; cf_tags=cf-proxied:true",
        steps: [.grey("r1")]
      ),
      [[]]
    ),
    Case(
      "both orange addresses of a name",
      Plot(
        zone: "mail A 192.0.2.1 ; cf_tags=cf-proxied:true\nmail A 192.0.2.2 ; cf_tags=cf-proxied:true",
        steps: [.grey("r1"), .grey("r2")]
      ),
      [["192.0.2.1"], ["192.0.2.2"]]
    ),
  ]

  @Test(arguments: plots)
  func `names exactly the addresses that become visible`(_ row: Case<Plot, [[String]]>) throws {
    let plan = Planner(rules: [StubRule("rule", steps: row.input.steps)]).plan(
      for: try Zone.sample(row.input.zone)
    )
    #expect(plan.changes.map { $0.exposes.map(\.description) } == row.expected)
  }
}
