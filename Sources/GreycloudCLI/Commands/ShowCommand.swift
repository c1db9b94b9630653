import ArgumentParser
import Reporting
import Wording
import ZonePlan

/// `show`: a saved plan again.
struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Text("Show a saved plan again.", ja: "保存した計画をもう一度表示します。")(Session.language),
      usage: "greycloud show [<options>] <file>",
      discussion: HelpExamples(
        "greycloud show plan.json",
        "greycloud show plan.json --format json"
      )(Session.language)
    )
  }

  @Argument(help: ArgumentHelp(Text("The saved plan.", ja: "保存した計画のファイル。"), "file"))
  var file: String

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.accept([.text, .json, .jsonl])
  }

  func run() throws {
    let saved = try PlanFile.read(file)
    var printer = PlanPrinter(console: try Console(output), output: output)
    try printer.add(saved.plan, next: "greycloud apply \(file)")
    try printer.finish()
  }
}
