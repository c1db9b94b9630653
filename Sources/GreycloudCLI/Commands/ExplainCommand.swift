import ArgumentParser
import MailRules
import Reporting
import Wording

/// `explain`: everything about one rule.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Text("Explain a rule: what, why, how to fix it by hand.", ja: "規則の意味・理由・手作業での直し方を説明します。")(
        Session.language
      ),
      usage: "greycloud explain [<options>] <rule>",
      discussion: HelpExamples(
        "greycloud explain mx-target-proxied",
        "greycloud explain no-mx --lang ja",
        note: Text(
          "`greycloud rules` lists the rules.",
          ja: "規則の一覧は greycloud rules で表示できます。"
        )
      )(Session.language)
    )
  }

  @Argument(help: ArgumentHelp(Text("The rule.", ja: "規則の ID。"), "rule"))
  var rule: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    guard let info = RuleCatalog.info(rule) else {
      throw InputProblems.usage(UnknownRule.text(rule), next: Text(verbatim: ""))
    }
    let console = try Console(output)
    switch output.format {
    case .json: try console.write(try JSONReport(output.resultLanguage).rules([info]))
    case .jsonl: try console.write(try JSONReport(output.resultLanguage).ruleLines([info]))
    case .markdown: try console.write(RuleMarkdown(output.resultLanguage).page(info))
    case .text: try console.show(RuleText(output.resultLanguage).page(info))
    }
  }
}
