import MailRules
import Wording

/// The words of the catalogue page.
enum CatalogueWords {
  static let title = Text("Rules", ja: "規則")
  static let abstract = Text(
    "What greycloud looks for in a zone, why it breaks mail, and how to repair it by hand.",
    ja: "greycloud がゾーンで調べること、メールが使えなくなる理由、手作業での直し方。"
  )
  static let overview = Text("Overview", ja: "概要")
  static let steps = Text(
    "The step is the one of Cloudflare Community's mail tutorial that a rule belongs to:",
    ja: "「手順」は、Cloudflare コミュニティのメールのチュートリアルで対応する手順です。"
  )
  static let rule = Text("rule", ja: "規則")
  static let finds = Text("what it finds", ja: "見つけるもの")
  static let severity = Text("severity", ja: "深刻度")
  static let fix = Text("repair", ja: "修復")
  static let step = Text("step", ja: "手順")
  static let byHand = Text("By hand:", ja: "手作業での直し方:")
  static let sources = Text("Sources", ja: "出典")
  static let reported = Text("Reported", ja: "該当する例")
  static let silent = Text("Not reported", ja: "該当しない例")
  static let repaired = Text("Repaired by greycloud", ja: "greycloud による修復")
  static let becomes = Text("becomes", ja: "修復後:")
  static let leftOut = Text("Left out on purpose", ja: "あえて採用しなかった規則")
  static let idea = Text("idea", ja: "案")
  static let argument = Text("why it is left out", ja: "採用しない理由")

  static func count(_ count: Int) -> Text {
    Text(
      """
      There are \(count) rules. `greycloud explain RULE` shows one in a terminal, `--skip RULE` leaves it out, and a \
      policy file can give it another severity.
      """,
      ja: """
        規則は \(count) 件あります。端末では `greycloud explain 規則` で表示でき、`--skip 規則` で除外できます。\
        深刻度はポリシーファイルで変更できます。
        """
    )
  }

  static func contents(_ family: Text) -> Text {
    Text("Contents: \(family)", ja: "一覧: \(family)")
  }

  static func meaning(_ severity: Severity) -> Text {
    switch severity {
    case .error: Text("mail, or a part of it, does not work now", ja: "メールまたはその一部が、現在使えません")
    case .warning: Text("mail will or may stop, or is taken for spam", ja: "メールが止まるおそれがあるか、迷惑メールと判定されやすくなります")
    case .info: Text("worth knowing; nothing is broken", ja: "知っておくとよいこと。不具合ではありません")
    }
  }
}
