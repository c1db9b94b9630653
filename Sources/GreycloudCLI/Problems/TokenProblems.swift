import Glibc
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
      "A record, an option or an answer holds the API token itself, which would be kept on this computer.",
      ja: "レコード、オプション、または回答に API トークン自体が含まれており、このコンピューターに保存されてしまいます。"
    ),
    notDone: Problem.nothingWritten,
    next: Text(
      "Take it out. If it is in a record, everybody can read it there: roll the token in the dashboard.",
      ja: "取り除いてください。レコードに含まれている場合は公開されている状態ですので、ダッシュボードでトークンを再生成してください。"
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

  /// Returns what is said of a token file that others may read.
  static func readable(_ path: String) -> Problem {
    Problem(
      .noPermission,
      Text("Others may read the token in \(path).", ja: "\(path) のトークンはほかの利用者にも読めます。"),
      notDone: Problem.nothingChecked,
      next: Text(
        "Keep it to yourself: \(ShellWord.line(["chmod", "600", path]))",
        ja: "自分だけが読めるようにしてください: \(ShellWord.line(["chmod", "600", path]))"
      )
    )
  }

  /// Returns what is said of root's token file that others may write to.
  static func writable(_ path: String) -> Problem {
    Problem(
      .noPermission,
      Text("Others may write to the token file \(path).", ja: "トークンのファイル \(path) にはほかの利用者も書き込めます。"),
      notDone: Problem.nothingChecked,
      next: Text(
        "Let root keep it: \(ShellWord.line(["chmod", "go-w", path]))",
        ja: "root だけが書き込めるようにしてください: \(ShellWord.line(["chmod", "go-w", path]))"
      )
    )
  }

  /// Returns what is said of a token file of somebody else.
  static func foreign(_ path: String, _ owner: uid_t) -> Problem {
    let user = UserName.of(owner)
    return Problem(
      .noPermission,
      Text(
        "The token file \(path) belongs to \(user), who can read it and replace it.",
        ja: "トークンのファイル \(path) は \(user) のもので、その利用者が読むことも差し替えることもできます。"
      ),
      notDone: Problem.nothingChecked,
      next: Text("Name a file of your own.", ja: "自分のファイルを指定してください。")
    )
  }
}
