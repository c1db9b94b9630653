import Glibc
import Reporting
import Wording

/// Problems with the API token itself.
enum TokenProblems {
  static let missing = Problem(
    .noPermission,
    Text("No API token was given.", ja: "API トークンが指定されていません。"),
    notDone: Problem.nothingChecked,
    next: Text(
      "Create one at https://dash.cloudflare.com/profile/api-tokens and set CLOUDFLARE_API_TOKEN to it, or name a file with --token-file. Without a token, `greycloud check --zone-file FILE` checks an export.",
      ja:
        "https://dash.cloudflare.com/profile/api-tokens で作って CLOUDFLARE_API_TOKEN に設定するか、--token-file でファイルを指定してください。トークンがなくても、エクスポートしたファイルは greycloud check --zone-file ファイル名 で確認できます。"
    )
  )

  static let empty = Problem(
    .noPermission,
    Text("The API token is empty.", ja: "API トークンが空です。"),
    notDone: Problem.nothingChecked,
    next: Text(
      "Set CLOUDFLARE_API_TOKEN to the token that Cloudflare showed when it was created.",
      ja: "CLOUDFLARE_API_TOKEN に、作成時に Cloudflare が表示したトークンを設定してください。"
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
