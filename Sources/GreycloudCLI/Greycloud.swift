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
      discussion: Text(
        """
        Examples: greycloud check example.com · greycloud plan example.com · greycloud apply example.com. \
        Nothing is ever written without a shown diff and a confirmation.
        """,
        ja: """
          例: greycloud check example.com · greycloud plan example.com · greycloud apply example.com。\
          差分の表示と確認なしに書き込むことは決してありません。
          """
      )(Session.language),
      version: Version.current,
      subcommands: [
        CheckCommand.self, PlanCommand.self, ShowCommand.self, ApplyCommand.self, ExplainCommand.self,
        RulesCommand.self, ZonesCommand.self, DoctorCommand.self,
      ]
    )
  }
}
