import DNSModel
import MailRules
import Reporting
import TestSupport
import Testing

/// A baseline comes back from its file as it was.
struct BaselineDocumentTests {
  private static let hostile = Fingerprint(
    zone: .example,
    rule: "no-mx",
    owner: .named("\\200\\010"),
    records: ["a TXT \"\u{202E}\u{0}\\\"\"", "ü"]
  )

  @Test(arguments: [
    Case("nothing", [], 0), Case("one finding", [hostile], 1), Case("the same twice", [hostile, hostile], 2),
  ])
  func `round trip`(_ row: Case<[Fingerprint], Int>) throws {
    let baseline = Baseline(row.input)
    let text = try BaselineDocument.text(baseline)
    #expect(BaselineDocument.baseline(in: Array(text.utf8)) == baseline)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("    {") } == row.expected)
  }

  @Test(arguments: RuleCatalog.all.map { type(of: $0).info.id })
  func `all that a rule finds is known afterwards`(_ id: String) throws {
    let info = try #require(RuleCatalog.info(id))
    for example in info.examples {
      let zone = try Zone(presentation: example.zone)
      let found = RuleCatalog.findings(
        in: MailZone(zone, answers: example.answers, evidence: example.evidence)
      )
      let judgement = ZonePolicy().judgement(of: found, in: zone.apex, on: nil)
      let text = try BaselineDocument.text(Baseline(found.map { Fingerprint($0, in: zone.apex) }))
      let baseline = try #require(BaselineDocument.baseline(in: Array(text.utf8)))
      let comparison = baseline.comparison(with: judgement, in: zone.apex)
      #expect(comparison.new.isEmpty)
      #expect(comparison.gone.isEmpty)
      #expect(comparison.known == found.count)
    }
  }
}
