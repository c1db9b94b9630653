import DNSModel
import Reporting
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan

/// What a person confirms names everything that a change changes.
struct DiffTests {
  private static let record = Record(
    id: .assigned("r1"),
    owner: .named("_dmarc.example.com"),
    rdata: .txt(TXT(value: "v=DMARC1; p=none")),
    comment: "of the agency",
    tags: ["team:it"]
  )

  private static func altered(_ change: (inout Record) -> Void) -> Edit {
    var after = record
    change(&after)
    return .update(before: record, after: after)
  }

  @Test func `a move shows both names`() {
    let lines = diff(Self.altered { $0.owner = .named("_dmarc") })
    #expect(
      lines == [
        #"- _dmarc.example.com.example.com TXT "v=DMARC1; p=none"  TTL auto"#,
        #"+ _dmarc.example.com TXT "v=DMARC1; p=none"  TTL auto"#,
      ]
    )
  }

  @Test func `comment and tags are shown where they change`() {
    let text = #"TXT "v=DMARC1; p=none"  TTL auto"#
    #expect(
      diff(Self.altered { $0.comment = nil }) == ["- \(text)  comment \"of the agency\"", "+ \(text)"]
    )
    #expect(
      diff(Self.altered { $0.tags = ["a", "b"] }) == ["- \(text)  tags team:it", "+ \(text)  tags a, b"]
    )
    #expect(diff(.delete(Self.record)) == ["- \(text)  comment \"of the agency\"  tags team:it"])
    #expect(diff(Self.altered { $0.ttl = .seconds(60) }).allSatisfy { !$0.contains("comment") })
  }

  @Test func `flattening is shown where it changes`() {
    var alias = Record(
      id: .assigned("r1"),
      owner: .named("k1._domainkey"),
      rdata: .cname(.named("k.example.net"))
    )
    alias.settings.flattensAlias = true
    var after = alias
    after.settings.flattensAlias = false
    let text = "CNAME k.example.net.example.com  TTL auto"
    #expect(
      diff(.update(before: alias, after: after)) == ["- \(text)  flattened", "+ \(text)  not flattened"]
    )
    #expect(diff(.delete(alias)) == ["- \(text)  flattened"])
    #expect(diff(.create(after)) == ["+ \(text)"])
  }

  private func diff(_ edit: Edit) -> [String] {
    let change = Change(
      id: "c1",
      phase: 1,
      kind: .editRecord,
      risk: .safe,
      rules: [],
      edit: edit,
      notes: [],
      exposes: []
    )
    let plan = Plan(
      apex: .example,
      info: Samples.info,
      changes: [change],
      outcome: PlanOutcome(fixed: [], remaining: [], new: []),
      hazards: [],
      rrsets: []
    )
    let text = TextFormat.plain.render(PlanText(.english).lines(plan, digest: Samples.digest))
    return text.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { $0.hasPrefix("- ") || $0.hasPrefix("+ ") }.map(String.init)
  }
}
