import ArgumentParser
import Wording

/// The command line's root.
struct Greycloud: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "greycloud",
      abstract: Text(
        "Finds out why mail stopped on a Cloudflare zone, and repairs the DNS records.",
        ja: "Cloudflare のゾーンでメールが使えなくなった原因を調べ、DNS レコードを修復します。"
      )(Session.language),
      discussion: HelpExamples(
        .init("greycloud check example.com", Text("what breaks mail, and why", ja: "メールが使えない原因")),
        .init("greycloud plan example.com", Text("the changes that repair it", ja: "修復のための変更")),
        .init("greycloud apply example.com", Text("show them, ask, write them", ja: "変更を表示し、確認してから書き込み")),
        note: Text(
          "The token is read from CLOUDFLARE_API_TOKEN. Nothing is written before you have seen the changes and said yes.",
          ja: "トークンは CLOUDFLARE_API_TOKEN から読みます。変更を表示して承認を得るまで、何も書き込みません。"
        )
      )(Session.language),
      version: Version.current,
      subcommands: [
        CheckCommand.self, PlanCommand.self, ShowCommand.self, ApplyCommand.self, UndoCommand.self,
        HistoryCommand.self, ExplainCommand.self,
        RulesCommand.self, ProvidersCommand.self, SPFCommand.self, ZonesCommand.self, DoctorCommand.self,
      ]
    )
  }
}
