import DNSModel
import Reporting
import Wording
import ZonePlan

/// Problems with the age of a saved plan.
enum PlanAgeProblems {
  static func unknown(_ path: String) -> Problem {
    InputProblems.unusable(
      path,
      Text("it does not say when it was made", ja: "作成日時が記録されていません")
    )
  }

  static func expired(_ path: String, _ zone: DomainName, _ age: PlanAge, _ limit: AgeLimit) -> Problem {
    let (words, enough) = (PlanAgeText(age), AgeLimit(covering: age.duration))
    let again = Session.commands.plan(zone.dotless, ["-o", path])
    return Problem(
      .tryAgain,
      Text(
        "\(path) was made at \(words.made), \(words.distance) ago, and a plan may be \(limit) old at most.",
        ja: "\(path) は \(words.made) に作られ、\(words.distance)が経過しています。使えるのは \(limit) 以内の計画です。"
      ),
      notDone: nothingTouched,
      next: Text(
        """
        Make a new plan and read its diff: \(again). To apply this one all the same, \
        add --max-age \(enough).
        """,
        ja: """
          計画を作り直し、差分を確認してください: \(again)。それでもこの計画を使う場合は \
          --max-age \(enough) を付けてください。
          """
      )
    )
  }

  static func early(_ path: String, _ age: PlanAge) -> Problem {
    let words = PlanAgeText(age)
    return Problem(
      .tryAgain,
      Text(
        "\(path) says that it was made at \(words.made), \(words.distance) from now; a clock is wrong.",
        ja: "\(path) の作成時刻は \(words.made) で、現在より \(words.distance)先です。時計が合っていません。"
      ),
      notDone: nothingTouched,
      next: Text(
        "Set the clocks of this computer and of the one that made the plan, and make a new plan.",
        ja: "このコンピューターと計画を作ったコンピューターの時計を合わせ、計画を作り直してください。"
      )
    )
  }

  private static let nothingTouched = Text("Nothing was read or written.", ja: "読み取りも書き込みも行っていません。")
}
