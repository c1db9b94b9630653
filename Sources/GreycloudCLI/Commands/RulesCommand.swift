import ArgumentParser
import Reporting
import Wording

/// `rules`: the catalogue.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules",
      abstract: Text("List all rules.", ja: "すべての規則を一覧表示します。")(Session.language),
      usage: "greycloud rules [<options>]",
      discussion: HelpExamples(
        "greycloud rules",
        "greycloud rules --format json",
        "greycloud rules --format markdown --out Rules.md"
      )(Session.language)
    )
  }

  @OptionGroup var output: OutputOptions

  func run() throws {
    let console = try Console(output)
    switch output.format {
    case .json: return try console.write(try JSONReport(output.resultLanguage).rules())
    case .jsonl: return try console.write(try JSONReport(output.resultLanguage).ruleLines())
    case .markdown: return try console.write(RuleMarkdown(output.resultLanguage).catalogue())
    case .text: break
    }
    try console.show(RuleText(output.resultLanguage).table())
    try console.hint(Self.detailsHint, output)
  }

  private static var detailsHint: Text {
    let explain = Session.commands.explain("RULE")
    return Text(
      "What one means and how to repair it by hand: \(explain)",
      ja: "意味と手作業での直し方を見るには: \(explain)"
    )
  }
}
