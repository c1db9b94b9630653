import ArgumentParser
import MailRules
import Wording

/// Which rules run.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text("Run only these rules, separated by commas.", ja: "指定した規則だけを使います（カンマ区切り）。"),
      "RULE,…"
    )
  )
  var only: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text("Leave out these rules, separated by commas.", ja: "指定した規則を使いません（カンマ区切り）。"),
      "RULE,…"
    )
  )
  var skip: String?

  func validate() throws {
    for id in Self.list(only) + Self.list(skip) where RuleCatalog.info(id) == nil {
      throw ValidationError(UnknownRule.text(id)(Session.language))
    }
    guard !selection.rules.isEmpty else {
      throw ValidationError(
        Text(
          "--only and --skip leave no rule to run. `greycloud rules` lists all.",
          ja: "--only と --skip の指定により、使う規則が残っていません。一覧は greycloud rules で表示できます。"
        )(Session.language)
      )
    }
  }

  /// The rules that run.
  var selection: RuleSelection { RuleSelection(only: only.map(Self.list), skipped: Self.list(skip)) }

  /// The rules that were asked for by name.
  var requested: Set<String> { selection.requested }

  /// A Boolean value telling whether only a part of the catalogue runs.
  var isPart: Bool { rules.count < RuleCatalog.all.count }

  /// The arguments that choose the same rules again.
  var arguments: [String] {
    (only.map { ["--only", Self.list($0).joined(separator: ",")] } ?? [])
      + (skip.map { ["--skip", Self.list($0).joined(separator: ",")] } ?? [])
  }

  /// The rules that remain, in the catalogue's order.
  var rules: [any MailRule] { selection.rules }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { String($0.filter { $0 != " " }) }
  }
}
