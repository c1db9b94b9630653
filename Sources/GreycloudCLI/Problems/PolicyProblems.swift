import PolicyFile
import Reporting
import Wording

/// Problems with policy files and baselines.
enum PolicyProblems {
  /// Lists every mistake on a line of its own, as compilers do.
  static func list(_ path: String, _ error: PolicyFileError) {
    for issue in error.issues {
      let text = Text(
        "\(path), line \(issue.line), column \(issue.column): \(issue.message)",
        ja: "\(path) の \(issue.line) 行 \(issue.column) 文字目: \(issue.message)"
      )
      Console.complain(Line(text(Session.language)))
    }
  }

  static func unusable(_ path: String, _ error: PolicyFileError) -> Problem {
    let count = error.issues.count
    return Problem(
      .badConfiguration,
      count == 1
        ? Text("The policy \(path) has a mistake.", ja: "ポリシー \(path) に誤りがあります。")
        : Text("The policy \(path) has \(count) mistakes.", ja: "ポリシー \(path) に誤りが \(count) 件あります。"),
      notDone: Problem.nothingDone,
      next: Text(
        "Correct the file, or leave it aside with --no-policy.",
        ja: "ファイルを直すか、--no-policy でポリシーなしで実行してください。"
      )
    )
  }

  static func noBaseline(_ path: String) -> Problem {
    InputProblems.unusable(
      path,
      Text("it is not a baseline that greycloud wrote", ja: "greycloud が書き出したベースラインではありません")
    )
  }

  static func baselineNotWritten(_ path: String) -> Line {
    let text = Text(
      "\(path) was not written, because a zone could not be read.",
      ja: "読み取れないゾーンがあったため、\(path) は書き出していません。"
    )
    return Line(text(Session.language))
  }

  static func baselineWritten(_ path: String, _ count: Int) -> Line {
    let text =
      count == 1
      ? Text("The finding is written to \(path).", ja: "1 件を \(path) に書き出しました。")
      : Text("\(count) findings are written to \(path).", ja: "\(count) 件を \(path) に書き出しました。")
    return Line(text(Session.language), .faint)
  }
}
