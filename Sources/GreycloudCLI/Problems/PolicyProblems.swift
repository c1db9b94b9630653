import Glibc
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
    guard error.more > 0 else { return }
    let more = Text("\(path): and \(error.more) more", ja: "\(path): ほか \(error.more) 件")
    Console.complain(Line(more(Session.language)))
  }

  static func unusable(_ path: String, _ error: PolicyFileError) -> Problem {
    let count = error.issues.count + error.more
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

  /// Returns the line that names the policy of a run.
  static func inUse(_ path: String) -> Line {
    let text = Text("The policy of this run is \(path).", ja: "この実行のポリシーは \(path) です。")
    return Line(text(Session.language), .faint)
  }

  /// Returns the line that names the owner of a policy that was found.
  static func foreign(_ path: String, _ owner: uid_t) -> Line {
    let user = UserName.of(owner)
    let text = Text(
      "The policy \(path) belongs to \(user); without it: --no-policy",
      ja: "ポリシー \(path) は \(user) のものです。使わない場合は --no-policy を指定してください。"
    )
    return Line(text(Session.language), .doubtful)
  }

  /// Returns what is said of a policy that was found, and that others than its owner may write to.
  static func exposed(_ path: String) -> Problem {
    exposed(
      Text("Others may write to the policy \(path).", ja: "ポリシー \(path) にはほかの利用者も書き込めます。"),
      path,
      cure: ShellWord.line(["chmod", "go-w", path])
    )
  }

  /// Returns what is said of a policy that was found where others may put one.
  static func exposed(_ path: String, in folder: String) -> Problem {
    exposed(
      Text(
        "Others may write to \(folder), so the policy \(path) can be anybody's.",
        ja: "\(folder) にはほかの利用者も書き込めるため、ポリシー \(path) が誰のものか分かりません。"
      ),
      path,
      cure: ShellWord.line(["chmod", "go-w", folder])
    )
  }

  private static func exposed(_ happened: Text, _ path: String, cure: String) -> Problem {
    let option = ShellWord.line(["--policy", path])
    return Problem(
      .badConfiguration,
      happened,
      notDone: Problem.nothingDone,
      next: Text(
        "If it says what you want: \(cure) or, for this run only, \(option)",
        ja: "内容が意図どおりなら \(cure) を実行するか、今回だけ \(option) を指定してください。"
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
