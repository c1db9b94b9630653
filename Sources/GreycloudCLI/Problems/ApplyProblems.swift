import CloudflareAPI
import DNSModel
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// How writing a plan failed, in words: what is done, what failed, what was not tried.
enum ApplyProblems {
  static func problem(_ error: ApplyError, _ plan: Plan) -> Problem {
    switch error {
    case .hazardous(let hazards): ConfirmationProblems.hazardous(hazards, plan)
    case .unreadable(let cause):
      APIProblems.problem(cause, reading: plan.apex.dotless, notDone: Problem.nothingWritten)
    case .stale(let differences): stale(differences)
    case .otherZone(let zone): otherZone(zone, plan)
    case .overtaken(let differences, let progress): overtaken(differences, progress)
    case .refused(let cause, let culprit, let progress): refused(cause, culprit, progress, plan)
    case .incomplete(let progress, let cause): incomplete(progress, cause, plan)
    case .unknown(_, let progress): unknown(progress)
    }
  }

  private static func stale(_ differences: [ApplyError.Difference]) -> Problem {
    let names = differences.map(\.owner.dotless)
    return Problem(
      .tryAgain,
      Text(
        "The plan is out of date: \(list: names) changed since it was made.",
        ja: "計画が古くなっています: 作成後に \(list: names) が変更されました。"
      ),
      notDone: Problem.nothingWritten,
      next: Text("Make a new plan and read its diff.", ja: "計画を作り直し、差分を確認してください。")
    )
  }

  private static func otherZone(_ zone: DomainName, _ plan: Plan) -> Problem {
    Problem(
      .badInput,
      Text(
        "The plan was made for another zone than \(zone); it says \(plan.apex).",
        ja: "計画は \(zone) とは別のゾーンのものです（計画のゾーン: \(plan.apex)）。"
      ),
      notDone: Problem.nothingWritten,
      next: Text("Make a new plan for this zone.", ja: "このゾーンの計画を作り直してください。")
    )
  }

  private static func overtaken(_ differences: [ApplyError.Difference], _ progress: Progress) -> Problem {
    let names = differences.map(\.owner.dotless)
    return Problem(
      .partlyApplied,
      Text(
        "Somebody changed \(list: names) while the plan was being written.",
        ja: "書き込みの途中で \(list: names) が変更されました。"
      ),
      notDone: state(progress),
      next: next
    )
  }

  /// Nothing was written if the very first phase was refused; then the cause alone counts.
  private static func refused(
    _ cause: any Error,
    _ culprit: Change?,
    _ progress: Progress,
    _ plan: Plan
  ) -> Problem {
    let problem = APIProblems.problem(cause, reading: plan.apex.dotless, notDone: Problem.nothingWritten)
    let happened = RefusedChange(cause, culprit, among: progress.failed)?.text ?? problem.happened
    guard !progress.done.isEmpty else {
      return Problem(problem.status, happened, notDone: Problem.nothingWritten, next: problem.next)
    }
    return Problem(.partlyApplied, happened, notDone: state(progress), next: next)
  }

  private static func incomplete(_ progress: Progress, _ cause: (any Error)?, _ plan: Plan) -> Problem {
    let missing = Text(
      "Not every change is in the zone as planned.",
      ja: "一部の変更が、計画どおりにゾーンに反映されていません。"
    )
    let reason = cause.map { APIProblems.problem($0, reading: plan.apex.dotless).happened }
    let happened = reason.map { Text("\($0) \(missing)", ja: "\($0)\(missing)") } ?? missing
    guard !progress.done.isEmpty else {
      return Problem(.unavailable, happened, notDone: state(progress), next: next)
    }
    return Problem(.partlyApplied, happened, notDone: state(progress), next: next)
  }

  private static func unknown(_ progress: Progress) -> Problem {
    Problem(
      .partlyApplied,
      Text(
        "A write was sent, and neither its answer nor the zone could be read: changes \(ids(progress.failed)) are uncertain.",
        ja: "書き込みを送信しましたが、応答もゾーンも読み取れませんでした。変更 \(ids(progress.failed)) の結果は不明です。"
      ),
      notDone: state(progress),
      next: Text(
        "Run `greycloud plan` again: it reads the zone and shows what is still missing.",
        ja: "greycloud plan をもう一度実行すると、ゾーンを読み直して残りの変更を表示します。"
      )
    )
  }

  private static func state(_ progress: Progress) -> Text {
    Text(
      "Done: \(ids(progress.done)). Failed: \(ids(progress.failed)). Not tried: \(ids(progress.notTried)).",
      ja: "完了: \(ids(progress.done))。失敗: \(ids(progress.failed))。未着手: \(ids(progress.notTried))。"
    )
  }

  private static let next = Text(
    "Run `greycloud plan` again to see what is left.",
    ja: "残りは greycloud plan をもう一度実行すると確認できます。"
  )

  private static func ids(_ changes: [Change]) -> String {
    changes.isEmpty ? "-" : changes.map(\.id).joined(separator: ", ")
  }
}
