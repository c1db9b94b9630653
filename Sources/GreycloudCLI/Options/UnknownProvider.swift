import MailRules
import Wording

/// The message for a provider that does not exist, with the nearest ones.
enum UnknownProvider {
  static func text(_ id: String) -> Text {
    let nearest = MailProvider.identities(near: id)
    guard !nearest.isEmpty else {
      return Text(
        "\(id) is not a provider that greycloud knows. `greycloud providers` lists all.",
        ja: "\(id) というメールサービスは登録されていません。一覧は greycloud providers で表示できます。"
      )
    }
    return Text(
      """
      \(id) is not a provider that greycloud knows. Did you mean \(list: nearest)? `greycloud providers` lists all.
      """,
      ja: """
        \(id) というメールサービスは登録されていません。もしかして: \(list: nearest)。一覧は greycloud providers で表示できます。
        """
    )
  }
}
