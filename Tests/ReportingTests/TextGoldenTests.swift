import Reporting
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan

/// Every text report, in every language, with and without colour, unlimited and narrow.
struct TextGoldenTests {
  @Test(arguments: Look.all)
  func `findings`(_ look: Look) throws {
    let lines = CheckText(look.language).lines(Samples.zone, Samples.findings)
    try Golden.expect(look.format.render(lines), is: "check-\(look.testDescription)")
  }

  @Test(arguments: Look.all)
  func `a plan`(_ look: Look) throws {
    let lines = PlanText(look.language).lines(
      Samples.plan,
      digest: Samples.digest,
      next: CommandSuggestions().apply("example.com")
    )
    try Golden.expect(look.format.render(lines), is: "plan-\(look.testDescription)")
  }

  @Test(arguments: Look.all)
  func `the page of a rule`(_ look: Look) throws {
    let lines = RuleText(look.language).page(Samples.rule)
    try Golden.expect(look.format.render(lines), is: "rule-\(look.testDescription)")
  }

  @Test(arguments: Language.allCases)
  func `what is short`(_ language: Language) throws {
    let problem = Problem(
      .noPermission,
      Text("The token may not write DNS records.", ja: "このトークンには DNS レコードの書き込み権限がありません。"),
      notDone: Problem.nothingWritten,
      next: Text("Add the permission DNS Write.", ja: "DNS Write の権限を追加してください。")
    )
    let lines =
      CheckText(language).lines(Samples.zone, [])
      + CheckText(language, hints: false).lines(Samples.zone, [Samples.findings[2]])
      + CheckText(language).lines(Samples.zone, [Samples.findings[2]])
      + PlanText(language).lines(Samples.empty, digest: Samples.digest)
      + PlanText(language).lines(Samples.refused, digest: Samples.digest)
      .suffix(Samples.refused.hazards.count + 2)
      + ZoneListReport(language).lines([]) + ZoneListReport(language).lines(JSONGoldenTests.zones)
      + DoctorReport(language).lines(JSONGoldenTests.checks) + problem.lines(language)
    try Golden.expect(TextFormat.plain.render(lines), is: "short-\(language.rawValue)")
  }
}
