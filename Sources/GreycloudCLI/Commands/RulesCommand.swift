import ArgumentParser
import Reporting
import Wording

/// `rules`: the catalogue.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules",
      abstract: Text("List all rules.", ja: "すべての規則を一覧表示します。")(Session.language)
    )
  }

  @OptionGroup var output: OutputOptions

  func run() throws {
    let console = try Console(output)
    guard output.format == .text else {
      return try console.write(try JSONReport(output.resultLanguage).rules())
    }
    try console.show(RuleText(output.resultLanguage).table())
  }
}
