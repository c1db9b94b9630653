import DNSModel
import MailRules
import Wording
import ZonePlan

/// The words around the changes of a plan.
enum PlanWords {
  static let nothing = Text("nothing to change", ja: "変更するものはありません")
  static let conflicts = Text(
    "Two rules disagree, so nothing is changed here until you choose",
    ja: "規則どうしが食い違うため、選択されるまでここは変更しません"
  )
  static let questions = Text("Needs your answer", ja: "回答が必要なもの")
  static let advice = Text("What else you can do", ja: "そのほかにできること")
  static let leftAlone = Text("Left alone", ja: "変更しないもの")
  static let outcome = Text("After these changes", ja: "適用後")
  static let fixed = Text("fixed:", ja: "解消:")
  static let remaining = Text("remaining:", ja: "残る問題:")
  static let new = Text("new:", ja: "新たに報告:")
  static let hazards = Text("This plan is refused", ja: "この計画は適用できません")

  /// The names that are listed before "and N more".
  private static let mostNames = 6

  /// What follows a rule that only notes something.
  static let noted = Text(" (\(Labels.severity(.info)))", ja: "（\(Labels.severity(.info))）")
  static let asError = Text(" (with new errors)", ja: "（新しいエラーあり）")

  static func changes(_ count: Int) -> Text {
    count == 1
      ? Text("1 change", ja: "変更 1 件")
      : Text("\(count) changes", ja: "変更 \(count) 件")
  }

  static func noneChosen(of count: Int) -> Text {
    count == 1
      ? Text("the planned change was not chosen", ja: "計画した変更は選ばれていません")
      : Text("none of the \(count) planned changes was chosen", ja: "計画した \(count) 件の変更はどれも選ばれていません")
  }

  static func takenBack(by runs: [String]) -> Text {
    Text("already taken back by \(list: runs)", ja: "実行 \(list: runs) で取り消し済みです")
  }

  static func finished(_ run: String) -> Text {
    Text("run \(run) has nothing left to finish", ja: "実行 \(run) に書き込みの続きはありません")
  }

  static func takenBack(_ run: String, by runs: [String]) -> Text {
    Text(
      "run \(run) was taken back by \(list: runs), so there is nothing to finish",
      ja: "実行 \(run) は \(list: runs) で取り消されているため、書き込みの続きはありません"
    )
  }

  static func planAnew(_ command: SuggestedCommand) -> Text {
    Text("To plan anew: \(command)", ja: "計画を作り直すには: \(command)")
  }

  static func undo(of run: String) -> Text {
    Text("takes back run \(run)", ja: "実行 \(run) の取り消し")
  }

  static func phase(_ number: Int) -> Text {
    number == 1
      ? Text("Phase 1", ja: "第 1 段階")
      : Text(
        "Phase \(number), written once phase \(number - 1) is in the zone",
        ja: "第 \(number) 段階（第 \(number - 1) 段階の反映を確認してから書き込みます）"
      )
  }

  static func parts(_ count: Int) -> Text {
    Text(
      "More changes than Cloudflare makes at once: written in \(count) parts, each wholly or not at all.",
      ja: "1 回で書き込める件数を超えるため、\(count) 回に分けて書き込みます。各回は、すべて書き込まれるか、まったく書き込まれないかのどちらかです。"
    )
  }

  static func exposes(_ addresses: [IPAddress]) -> Text {
    Text(
      "Becomes visible in public DNS: \(list: addresses). That is normal: mail needs an address that everybody can see.",
      ja: "公開 DNS で見えるようになるアドレス: \(list: addresses)。メールにはアドレスの公開が必要なので、これは正常です。"
    )
  }

  static func answer(_ subject: Question.Subject) -> String {
    switch subject {
    case .mailAddress: "--mail-ip ADDRESS"
    case .mailHost: "--mail-host NAME"
    case .provider: "--provider ID"
    case .mailUse: "--provider ID | --mail-host NAME | --no-mail"
    }
  }

  static func names(_ records: [Record]) -> Text {
    let names = records.map { "\($0.owner.dotless) \($0.type.mnemonic)" }
    let shown = Array(names.prefix(mostNames))
    guard names.count > shown.count else { return Text(verbatim: names.joined(separator: ", ")) }
    return Text(
      "\(list: shown) and \(names.count - shown.count) more",
      ja: "\(list: shown) ほか \(names.count - shown.count) 件"
    )
  }

  static func next(_ command: SuggestedCommand) -> Text {
    Text("To write these changes: \(command)", ja: "この変更を書き込むには: \(command)")
  }

  static func mark(_ comment: String) -> Text {
    Text(
      "New records get the comment \"\(comment)\".",
      ja: "新しいレコードにはコメント「\(comment)」が付きます。"
    )
  }

  static func digest(_ digest: PlanDigest) -> Text {
    Text(
      "In a script, add --confirm \(digest.short): it writes exactly this plan, or nothing.",
      ja: "スクリプトから実行する場合は --confirm \(digest.short) を付けると、この計画だけを書き込みます。"
    )
  }
}
