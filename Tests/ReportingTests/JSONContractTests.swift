import DNSModel
import MailRules
import Reporting
import Testing
import Wording
import ZonePlan
import TestSupport

/// The names that scripts depend on, and that none is missing where there is no value.
struct JSONContractTests {
  private static let record = [
    "comment", "content", "id", "managed", "name", "priority", "proxied", "settings", "tags", "ttl", "type",
  ]
  private static let zone = ["id", "name", "plan", "status"]

  @Test func `check`() throws {
    let json = try JSONTree(JSONReport(.english).check(JSONGoldenTests.checked))
    #expect(json.keys == ["schema", "summary", "zones"])
    #expect(json["schema"] == .string("greycloud.check/1"))
    #expect(json["summary"] == .object(["error": .number(1), "warning": .number(1), "info": .number(2)]))
    let good = try #require(json["zones"]?[0])
    let bad = try #require(json["zones"]?[1])
    for zone in [good, bad] {
      #expect(zone.keys == ["baseline", "error", "findings", "suppressed", "zone"])
      #expect(zone["zone"]?.keys == Self.zone)
    }
    #expect(good["error"] == .null)
    #expect(bad["error"]?.keys == ["code", "message"])
    #expect(bad["error"]?["code"] == .number(69))
    #expect(bad["zone"]?["id"] == .null)
    let finding = try #require(good["findings"]?[0])
    #expect(
      finding.keys == ["fix", "message", "owner", "records", "references", "rule", "severity", "step"]
    )
    #expect(finding["step"] == .null)
    #expect(finding["owner"] == .string("shop.example.com"))
    #expect(finding["records"] == .array([.string("r1"), .string("r2")]))
  }

  @Test func `a line is an element of the document that names its schema`() throws {
    let report = JSONReport(.english)
    let check = try JSONTree(report.check(JSONGoldenTests.checked))
    for (index, zone) in JSONGoldenTests.checked.enumerated() {
      #expect(
        try JSONTree(report.checkLine(zone)).withoutSchema("greycloud.check/1") == check["zones"]?[index]
      )
    }
    let plan = try JSONTree(report.plan(JSONGoldenTests.planned))
    for (index, zone) in JSONGoldenTests.planned.enumerated() {
      #expect(try JSONTree(report.planLine(zone)).withoutSchema("greycloud.plan/1") == plan["zones"]?[index])
    }
    let rules = try JSONTree(report.rules())
    for (index, line) in try report.ruleLines().split(separator: "\n").enumerated() {
      #expect(try JSONTree(String(line)).withoutSchema("greycloud.rules/1") == rules["rules"]?[index])
    }
  }

  @Test func `plan`() throws {
    let json = try JSONTree(JSONReport(.english).plan(JSONGoldenTests.planned))
    #expect(json.keys == ["schema", "zones"])
    #expect(json["schema"] == .string("greycloud.plan/1"))
    let plan = try #require(json["zones"]?[0])
    #expect(
      plan.keys == [
        "after", "changes", "conflicts", "digest", "error", "hazards", "left_alone", "manual", "needs_input",
        "suppressed", "zone",
      ]
    )
    #expect((1...2).allSatisfy { json["zones"]?[$0]?.keys == plan.keys })
    #expect((0...2).map { json["zones"]?[$0]?["error"]?["code"] } == [nil, nil, .number(69)])
    #expect(json["zones"]?[2]?["zone"]?["name"] == .string("example.net"))
    #expect(json["zones"]?[2]?["digest"] == .null)
    #expect(plan["zone"]?.keys == Self.zone)
    #expect(plan["digest"]?.text == (try Samples.refused.digest().description))
    #expect(plan["after"]?.keys == ["fixed", "new", "remaining"])
    #expect(plan["needs_input"]?[0]?.keys == ["option", "owner", "question", "rule"])
    #expect(plan["needs_input"]?[0]?["option"] == .string("--mail-ip"))
    #expect(plan["manual"]?[0]?.keys == ["advice", "owner", "rule"])
    let conflict = try #require(plan["conflicts"]?[0])
    #expect(conflict.keys == ["alternatives", "id", "owner"])
    #expect(conflict["id"] == .string("c7"))
    #expect((0...1).map { conflict["alternatives"]?[$0]?["id"]?.text } == ["a", "b"])
    let alternative = try #require(conflict["alternatives"]?[1])
    #expect(alternative.keys == ["edits", "id", "note", "rule"])
    #expect(alternative["edits"]?[0]?.keys == ["after", "before"])
    #expect(alternative["edits"]?[0]?["before"]?.keys == Self.record)
    #expect(alternative["edits"]?[0]?["after"] == .null)
    #expect(plan["left_alone"]?[0]?.keys == ["reason", "records"])
    #expect(plan["left_alone"]?[0]?["records"]?[0]?.keys == Self.record)
  }

  @Test(arguments: [
    Case("a deletion", 0, "delete"), Case("a creation", 2, "create"), Case("an update", 5, "update"),
  ])
  func `a change`(_ row: Case<Int, String>) throws {
    let plan = try JSONTree(JSONReport(.english).planLine(.planned(Samples.plan)))
    let change = try #require(plan["changes"]?[row.input])
    #expect(
      change.keys == [
        "action", "after", "before", "exposes", "id", "kind", "note", "phase", "risk", "rules",
      ]
    )
    #expect(change["action"] == .string(row.expected))
    #expect((change["before"] == .null) == (row.expected == "create"))
    #expect((change["after"] == .null) == (row.expected == "delete"))
    for side in ["before", "after"] where change[side] != .null {
      #expect(change[side]?.keys == Self.record)
      #expect(change[side]?["name"]?.text?.hasSuffix(".") == false)
    }
  }

  @Test func `rules`() throws {
    let json = try JSONTree(JSONReport(.english).rules())
    #expect(json.keys == ["rules", "schema"])
    #expect(json["schema"] == .string("greycloud.rules/1"))
    for index in RuleCatalog.all.indices {
      #expect(
        json["rules"]?[index]?.keys == ["family", "fix", "id", "references", "severity", "step", "title"]
      )
    }
    #expect(json["rules"]?[RuleCatalog.all.count] == nil)
  }

  @Test func `one real rule`() throws {
    let json = try JSONTree(JSONReport(.english).rules())
    let index = try #require(RuleCatalog.all.firstIndex { type(of: $0).info.id == "null-mx-malformed" })
    let rule = try #require(json["rules"]?[index])
    #expect(rule["id"] == .string("null-mx-malformed"))
    #expect(rule["fix"]?.text == RuleCatalog.info("null-mx-malformed")?.fix.rawValue)
    #expect(rule["severity"] == .string("error"))
    #expect(rule["step"] == .null)
    #expect(rule["references"]?[0] == .string("RFC 7505 §3"))
    #expect(rule["title"]?.text == RuleCatalog.info("null-mx-malformed")?.title(.english))
  }

  @Test func `zones`() throws {
    let report = ZoneListReport(.english)
    let json = try JSONTree(report.json(JSONGoldenTests.zones))
    #expect(json.keys == ["schema", "zones"])
    #expect(json["schema"] == .string("greycloud.zones/1"))
    for index in 0...1 {
      #expect(json["zones"]?[index]?.keys == ["account", "id", "name", "plan", "status"])
    }
    #expect(json["zones"]?[1]?["plan"] == .null)
    let lines = try report.jsonLines(JSONGoldenTests.zones).split(separator: "\n").map {
      try JSONTree(String($0)).withoutSchema("greycloud.zones/1")
    }
    #expect(lines == json["zones"]?.elements)
  }

  @Test func `doctor`() throws {
    let json = try JSONTree(DoctorReport(.english).json(JSONGoldenTests.checks))
    #expect(json.keys == ["checks", "schema"])
    #expect(json["schema"] == .string("greycloud.doctor/1"))
    #expect(json["checks"]?[0]?.keys == ["answer", "check", "detail"])
    #expect((0...2).map { json["checks"]?[$0]?["answer"]?.text } == ["yes", "no", "unknown"])
  }
}
