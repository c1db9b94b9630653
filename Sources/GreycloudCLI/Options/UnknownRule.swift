import MailRules
import Wording

/// The message for a rule that does not exist, with the nearest ones.
enum UnknownRule {
  static func text(_ id: String) -> Text {
    let nearest = NearMiss.words(nearestTo: id, among: RuleCatalog.all.map { type(of: $0).info.id })
    guard !nearest.isEmpty else {
      return Text(
        "There is no rule \(id). `greycloud rules` lists all.",
        ja: "\(id) という規則はありません。一覧は greycloud rules で表示できます。"
      )
    }
    return Text(
      "There is no rule \(id). Did you mean \(list: nearest)? `greycloud rules` lists all.",
      ja: "\(id) という規則はありません。もしかして: \(list: nearest)。一覧は greycloud rules で表示できます。"
    )
  }
}
