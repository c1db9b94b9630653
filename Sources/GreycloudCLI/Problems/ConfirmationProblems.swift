import Reporting
import Wording
import ZonePlan

/// Reasons not to write a plan that was shown.
enum ConfirmationProblems {
  static let notConfirmed = Problem(
    .findings,
    Text("The plan was not confirmed.", ja: "計画は承認されませんでした。"),
    notDone: Problem.nothingWritten,
    next: Text("Run the command again to decide anew.", ja: "やり直すには、もう一度コマンドを実行してください。")
  )

  static let noTerminal = Problem(
    .findings,
    Text("Nobody can be asked, because this is no terminal.", ja: "端末ではないため、確認を求められません。"),
    notDone: Problem.nothingWritten,
    next: Text(
      "Give --confirm with the digest above, or --auto with the kinds of change to allow.",
      ja: "上のダイジェストを --confirm で指定するか、許可する変更の種類を --auto で指定してください。"
    )
  )

  static let hazardous = Problem(
    .findings,
    Text("The plan is refused for the reasons above.", ja: "上記の理由により、この計画は適用できません。"),
    notDone: Problem.nothingWritten,
    next: Text("Choose fewer changes, or repair the zone by hand.", ja: "変更を絞るか、手作業で修復してください。")
  )

  static func otherDigest(_ actual: PlanDigest) -> Problem {
    Problem(
      .tryAgain,
      Text(
        "The digest does not fit: the plan is now \(actual.short).",
        ja: "ダイジェストが一致しません。現在の計画は \(actual.short) です。"
      ),
      notDone: Problem.nothingWritten,
      next: Text(
        "The zone or the options changed since the dry run; read the diff above and confirm it anew.",
        ja: "予行のあとにゾーンかオプションが変わっています。上の差分を確認して、あらためて承認してください。"
      )
    )
  }
}
