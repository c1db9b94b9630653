import Reporting
import Wording

/// Problems with the API token itself.
enum TokenProblems {
  static var missing: Problem {
    let check = SuggestedCommand(["check", "--zone-file", "FILE"])
    return Problem(
      .noPermission,
      Text("No API token was given.", ja: "API トークンが指定されていません。"),
      notDone: Problem.nothingChecked,
      next: Text(
        """
        The page below is filled in already: create the token there, run the line below it and paste the token, or name \
        a file with --token-file. Without a token, \(check) checks an export.
        """,
        ja: """
          下のページ（入力済み）でトークンを作り、その下の行を実行してからトークンを貼り付けるか、--token-file でファイルを\
          指定してください。トークンがなくても、エクスポートしたファイルは \(check) で確認できます。
          """
      ),
      below: [TokenPage.address(isWriting: Session.invocation.isWriting), TokenPage.line]
    )
  }

  static let empty = Problem(
    .noPermission,
    Text("The API token is empty.", ja: "API トークンが空です。"),
    notDone: Problem.nothingChecked,
    next: Text(
      "Set CLOUDFLARE_API_TOKEN to the token that Cloudflare showed when it was created.",
      ja: "CLOUDFLARE_API_TOKEN に、作成時に Cloudflare が表示したトークンを設定してください。"
    )
  )

  static let tooShort = Problem(
    .noPermission,
    Text(
      "The API token is too short to be one.",
      ja: "API トークンが短すぎます。"
    ),
    notDone: Problem.nothingChecked,
    next: Text(
      "Copy the whole token that Cloudflare showed when it was created.",
      ja: "作成時に Cloudflare が表示したトークン全体をコピーしてください。"
    )
  )

  static let inRecords = Problem(
    .noPermission,
    Text(
      "The zone's records hold the API token itself, which would be kept on this computer.",
      ja: "ゾーンのレコードに API トークン自体が含まれており、このコンピューターに保存されてしまいます。"
    ),
    notDone: Problem.nothingWritten,
    next: Text(
      "Everybody can read it there: take it out of the zone, and roll the token in the dashboard.",
      ja: "公開されている状態です。ゾーンから削除し、ダッシュボードでトークンを再生成してください。"
    )
  )

  static let malformed = Problem(
    .noPermission,
    Text(
      "The API token holds a space, a line break or another character that no token has.",
      ja: "API トークンに、空白や改行など、トークンには使われない文字が含まれています。"
    ),
    notDone: Problem.nothingChecked,
    next: Text(
      "Copy the token again, as one word.",
      ja: "トークンをひと続きの文字列としてコピーし直してください。"
    )
  )
}
