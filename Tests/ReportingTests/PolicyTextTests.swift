import DNSModel
import Reporting
import Testing
import Wording

@testable import MailRules

/// The lines about what a policy and a baseline leave out.
struct PolicyTextTests {
  private static let accepted = Samples.findings.prefix(2).map { finding in
    SuppressedFinding(
      finding: finding,
      suppression: Suppression(
        rule: finding.rule,
        reason: "known",
        until: finding.severity == .error ? CalendarDate("2027-01-31") : nil
      )
    )
  }

  @Test(arguments: [(Language.english, true), (.english, false), (.japanese, true), (.japanese, false)])
  func `what is accepted`(_ language: Language, _ named: Bool) {
    let text = PolicyText(language)
    let lines = text.lines(Self.accepted, by: ".greycloud.yml", named: named)
    #expect(lines.count == (named ? 3 : 1))
    #expect(text.lines([], by: ".greycloud.yml", named: named).isEmpty)
    let rendered = TextFormat.plain.render(lines)
    #expect(rendered.contains("2027-01-31") == named)
    #expect(rendered.contains(language == .english ? "2 findings suppressed" : "抑制: 2 件"))
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 1)])
  func `what a baseline knows`(_ known: Int, _ lines: Int) {
    let gone = [Fingerprint(zone: .example, rule: "no-mx", owner: .example, records: [])]
    let comparison = BaselineComparison(new: [], known: known, gone: gone)
    #expect(PolicyText(.english).lines(comparison, with: "b.json").count == lines + 1)
    let rendered = TextFormat.plain.render(PolicyText(.japanese).lines(comparison, with: "b.json"))
    #expect(rendered.contains("b.json の作成後に解消: example.com の no-mx"))
  }
}
