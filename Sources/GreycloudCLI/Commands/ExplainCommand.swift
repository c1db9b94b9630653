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
      discussion: Text(
        "Example: greycloud explain mx-target-proxied",
        ja: "例: greycloud explain mx-target-proxied（日本語で表示するには --lang ja）"
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
    try Console(output).show(RuleText(output.resultLanguage).page(info))
  }
}
