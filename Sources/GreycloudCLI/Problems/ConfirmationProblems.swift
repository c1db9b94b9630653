import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// Reasons not to write a plan that was shown.
enum ConfirmationProblems {
  static let notConfirmed = Problem(
    .findings,
    Text("The plan was not confirmed.", ja: "計画は承認されませんでした。"),
    notDone: Problem.nothingWritten,
    next: Text("To be asked again, run the same command.", ja: "もう一度確認するには、同じコマンドを実行してください。")
  )

  static let notYes = Problem(
    notConfirmed.status,
    notConfirmed.happened,
    notDone: notConfirmed.notDone,
    next: Text(
      "Only the word yes, in small letters and alone, confirms it. \(notConfirmed.next)",
      ja: "半角小文字で yes とだけ入力した場合に限り、承認されます。\(notConfirmed.next)"
    )
  )

  static let unseen = Problem(
    .findings,
    Text("The diff could not be written to standard output.", ja: "差分を標準出力に書き込めませんでした。"),
    notDone: Problem.nothingWritten,
    next: Text(
      "Let standard output lead to a terminal, a file with room, or a program that reads it.",
      ja: "標準出力を、端末、空きのあるファイル、または読み取るプログラムにつないでください。"
    )
  )

  static func noTerminal(_ digest: PlanDigest) -> Problem {
    Problem(
      .findings,
      Text("There is no terminal to ask at.", ja: "確認を求める端末がありません。"),
      notDone: Problem.nothingWritten,
      next: Text(
        "Give --confirm \(digest.short) to write exactly this plan, or --auto with the kinds of change to allow.",
        ja: "この計画だけを書き込むには --confirm \(digest.short) を、変更の種類で許可するには --auto を指定してください。"
      )
    )
  }

  /// Somebody could answer, but the diff went elsewhere.
  static func noScreen(_ digest: PlanDigest) -> Problem {
    Problem(
      .findings,
      Text(
        "Standard output leads elsewhere, so the diff is not on the screen where it would be confirmed.",
        ja: "標準出力が端末以外につながれているため、確認する画面に差分が表示されません。"
      ),
      notDone: Problem.nothingWritten,
      next: Text(
        "Run the command without redirecting its output, or give --confirm \(digest.short) to write exactly this plan.",
        ja: "出力をリダイレクトせずに実行するか、この計画だけを書き込むには --confirm \(digest.short) を指定してください。"
      )
    )
  }

  static let hazardous = Problem(
    .findings,
    Text("The plan is refused for the reasons above.", ja: "上記の理由により、この計画は適用できません。"),
    notDone: Problem.nothingWritten,
    next: Text(
      "Choose other changes with --only-change or --except-change, give the option that a reason names, or repair the zone by hand.",
      ja: "--only-change や --except-change で変更を選び直すか、理由に示されたオプションを付けるか、手作業で修復してください。"
    )
  )

  /// Returns what is said if a run cannot be taken back, and a later one may have built on it.
  static func hazardous(becauseOf later: RunID) -> Problem {
    let undo = Session.commands.undo(later.description)
    return Problem(
      .findings,
      hazardous.happened,
      notDone: Problem.nothingWritten,
      next: Text(
        "A later run may need what this one made; take that back first: \(undo)",
        ja: "後の実行がこの実行の変更を前提にしている可能性があります。先にそちらを取り消してください: \(undo)"
      )
    )
  }

  /// What a plan meets only once the zone was read for the last time was not shown before.
  static func hazardous(_ hazards: [Hazard], _ plan: Plan) -> Problem {
    guard hazards != plan.hazards, let first = hazards.first?.text else { return hazardous }
    let reasons = hazards.dropFirst().reduce(first) { Text("\($0), \($1.text)", ja: "\($0)、\($1.text)") }
    return Problem(
      .tryAgain,
      Text("The plan is refused now: \(reasons).", ja: "この計画は現在のゾーンには適用できません: \(reasons)。"),
      notDone: Problem.nothingWritten,
      next: Text("Make a new plan and read its diff.", ja: "計画を作り直し、差分を確認してください。")
    )
  }

  static func otherDigest(_ actual: PlanDigest) -> Problem {
    Problem(
      .tryAgain,
      Text(
        "The digest does not match: the plan's digest is now \(actual.short).",
        ja: "ダイジェストが一致しません。現在の計画のダイジェストは \(actual.short) です。"
      ),
      notDone: Problem.nothingWritten,
      next: Text(
        "The zone or the options changed since it was printed; read the diff above and confirm the new digest.",
        ja: "表示されたあとにゾーンかオプションが変わっています。上の差分を確認し、新しいダイジェストで承認してください。"
      )
    )
  }
}
