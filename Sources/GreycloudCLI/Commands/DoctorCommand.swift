import ArgumentParser
import Reporting
import Wording

/// `doctor`: whether the token is valid, and what it may do with a zone.
struct DoctorCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: Text(
        "Tell whether the token works and which permission is missing; never writes.",
        ja: "トークンが有効か、どの権限が足りないかを調べます（書き込みません）。"
      )(Session.language),
      usage: "greycloud doctor [<options>] [<zone>]",
      discussion: HelpExamples(
        .init("greycloud doctor", Text("the token alone", ja: "トークンだけを調べます")),
        .init("greycloud doctor example.com", Text("and what it may do with a zone", ja: "ゾーンに対する権限も調べます"))
      )(Session.language)
    )
  }

  @Argument(help: ArgumentHelp(Text("The zone.", ja: "ゾーン。"), "zone"))
  var zone: String?

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.accept([.text, .json, .jsonl])
  }

  func run() async throws {
    let console = try Console(output)
    let examination = TokenExamination(loader: try APILoader(connection, output))
    let checks = try await examination.checks(zone: zone)
    let report = DoctorReport(output.resultLanguage)
    switch output.format {
    case .text, .markdown: try console.show(report.lines(checks))
    case .json: try console.write(try report.json(checks))
    case .jsonl: try console.write(try report.jsonLines(checks))
    }
    if output.format == .text, checks.allSatisfy({ $0.answer != .no }) {
      try console.hint(DoctorWords.next(zone), output)
    }
    guard !checks.contains(where: { $0.answer == .no }) else { throw ExitStatus.noPermission }
  }
}
