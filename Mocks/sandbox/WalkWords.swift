import Wording

/// What the walk tells between the commands.
enum WalkWords {
  static func zone(_ address: String) -> Text {
    Text(
      """
      A local server at \(address) plays Cloudflare. It has one zone, example.com: the web site works, mail stopped. \
      Its records:
      """,
      ja: """
        Cloudflare の代わりをするサーバーを \(address) で起動しました。ゾーンは example.com だけです。Web サイトは見えますが、\
        メールが届きません。レコードは次のとおりです。
        """
    )
  }

  static let check = Text("What breaks mail?", ja: "メールを妨げているものを調べます。")

  static let plan = Text(
    "What would repair it? Nothing is written yet; the plan is saved.",
    ja: "修復のための変更案です。まだ何も書き込まず、計画を保存します。"
  )

  static let apply = Text(
    "Apply exactly that plan. At a terminal greycloud asks for the word yes; here the digest confirms it.",
    ja: "その計画だけを適用します。端末では yes の入力を求めますが、ここではダイジェストで承認します。"
  )

  static let again = Text("And now?", ja: "もう一度調べます。")

  static let history = Text(
    "The run is written down; `greycloud undo` would take it back to the letter.",
    ja: "実行は記録されています。greycloud undo で元のとおりに戻せます。"
  )

  static func end(_ writes: Int) -> Text {
    Text(
      "Mail is repaired, the web site's records are as they were, and \(writes) write requests were sent.",
      ja: "メールが直りました。Web サイトのレコードは元のままで、送った書き込みリクエストは \(writes) 件です。"
    )
  }
}
