import ArgumentParser
import MailRules
import Reporting
import Wording

/// `providers`: the mail providers and what they document.
struct ProvidersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "providers",
      abstract: Text(
        "List the known mail providers, or show what one documents.",
        ja: "登録されているメールサービスの一覧、または 1 つの案内内容を表示します。"
      )(Session.language),
      usage: "greycloud providers [<options>] [<provider>]",
      discussion: HelpExamples(
        "greycloud providers",
        "greycloud providers fastmail",
        "greycloud providers --format json",
        note: Text(
          "The same ID answers `--provider` of `plan` and `apply`.",
          ja: "同じ ID を plan と apply の --provider に指定できます。"
        )
      )(Session.language)
    )
  }

  @Argument(help: ArgumentHelp(Text("The provider.", ja: "メールサービスの ID。"), "provider"))
  var provider: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.accept([.text, .json])
  }

  func run() throws {
    let chosen = try provider.map(Self.named)
    let console = try Console(output)
    guard output.format == .text else {
      return try console.write(try JSONReport.providers(chosen.map { [$0] } ?? MailProvider.all))
    }
    let text = ProviderText(output.resultLanguage)
    guard let chosen else {
      try console.show(text.table())
      return try console.hint(Self.detailsHint, output)
    }
    try console.show(text.page(chosen))
  }

  private static func named(_ id: String) throws(Problem) -> MailProvider {
    guard let provider = MailProvider.named(id) else {
      throw InputProblems.usage(UnknownProvider.text(id), next: Text(verbatim: ""))
    }
    return provider
  }

  private static var detailsHint: Text {
    let command = Session.commands.providers("ID")
    return Text("What one documents: \(command)", ja: "1 つの案内内容を見るには: \(command)")
  }
}
