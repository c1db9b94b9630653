import CloudflareAPI
import DNSModel
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// How writing a plan failed, in words: what is done, what failed, what was not tried.
enum ApplyProblems {
  static func problem(_ error: ApplyError, _ plan: Plan, _ run: RunID) -> Problem {
    switch error {
    case .hazardous(let hazards, let progress): hazardous(hazards, progress, plan, run)
    case .unreadable(let cause):
      APIProblems.problem(cause, reading: plan.apex.dotless, notDone: Problem.nothingWritten)
    case .stale(let differences): stale(differences, plan)
    case .otherZone(let zone): otherZone(zone, plan.apex)
    case .tooManyChanges(let name): tooManyChanges(name)
    case .unlogged(let cause, let progress): unlogged(cause, progress, run)
    case .overtaken(let differences, let progress): overtaken(differences, progress, run)
    case .refused(let cause, let culprit, let progress): refused(cause, culprit, progress, plan, run)
    case .incomplete(let progress): incomplete(progress, run)
    case .unseen(let progress, let cause): unseen(progress, cause, plan, run)
    case .unknown(let cause, let progress): unknown(cause, progress, plan, run)
    }
  }

  private static func hazardous(
    _ hazards: [Hazard],
    _ progress: Progress,
    _ plan: Plan,
    _ run: RunID
  ) -> Problem {
    let problem = ConfirmationProblems.hazardous(hazards, plan)
    guard progress.hasMade else { return problem }
    return Problem(.partlyApplied, problem.happened, notDone: state(progress), next: wayOn(progress, run))
  }

  // MARK: Nothing was written

  static func stale(_ differences: [ZoneDifference], _ plan: Plan) -> Problem {
    let (names, commands) = (differences.map(\.owner.dotless), Session.commands)
    let again = commands.plan(commands.zone(plan.apex.dotless, plan.info.id))
    return Problem(
      .tryAgain,
      Text(
        "The plan is out of date: \(list: names) changed since it was made.",
        ja: "計画が古くなっています: 作成後に \(list: names) が変更されました。"
      ),
      notDone: Problem.nothingWritten,
      next: Text(
        "Make a new plan and read its diff: \(again)",
        ja: "計画を作り直し、差分を確認してください: \(again)"
      )
    )
  }

  /// Returns what is said of a run whose records are not as it left them.
  ///
  /// - Parameters:
  ///   - error: What differs.
  ///   - run: The run.
  ///   - later: The latest run that wrote to the zone after it and may be the reason.
  /// - Returns: The problem.
  static func overtaken(_ error: OvertakenRun, since run: RunID, _ later: RunID?) -> Problem {
    let (names, wayOn) = (error.differences.map(\.owner.dotless), wayOn(error))
    return Problem(
      .tryAgain,
      Text(
        "Somebody has changed \(list: names) since run \(run), as shown above.",
        ja: "実行 \(run) の後に \(list: names) が変更されています（上に表示）。"
      ),
      notDone: Problem.nothingWritten,
      next: later.map { Text("\(wrote($0)) \(wayOn)", ja: "\(wrote($0))\(wayOn)") } ?? wayOn
    )
  }

  private static func wrote(_ run: RunID) -> Text {
    Text("Run \(run) wrote to this zone later.", ja: "その後、実行 \(run) がこのゾーンに書き込んでいます。")
  }

  private static func wayOn(_ error: OvertakenRun) -> Text {
    let changes = error.changes.joined(separator: ",")
    return error.isWhole
      ? Text("Put the records right by hand.", ja: "手作業で直してください。")
      : Text(
        "Leave those changes out with --except-change \(changes), or put the records right by hand.",
        ja: "--except-change \(changes) でその変更を除くか、手作業で直してください。"
      )
  }

  static func otherZone(_ zone: DomainName, _ planned: DomainName) -> Problem {
    Problem(
      .badInput,
      Text(
        "The plan was made for another zone than \(zone); it says \(planned).",
        ja: "計画は \(zone) とは別のゾーンのものです（計画のゾーン: \(planned)）。"
      ),
      notDone: Problem.nothingWritten,
      next: Text("Make a new plan for this zone.", ja: "このゾーンの計画を作り直してください。")
    )
  }

  private static func tooManyChanges(_ name: Plan.UndividableName) -> Problem {
    Problem(
      .badInput,
      Text(
        "\(name.owner) alone has \(name.count) changes, more than the \(name.limit) that Cloudflare makes in one transaction.",
        ja: "\(name.owner) だけで変更が \(name.count) 件あり、Cloudflare が 1 回のトランザクションで受け付ける \(name.limit) 件を超えています。"
      ),
      notDone: Problem.nothingWritten,
      next: Text("Choose fewer changes with --only-change.", ja: "--only-change で変更を絞ってください。")
    )
  }

  // MARK: Something may have been written

  private static func unlogged(_ cause: any Error, _ progress: Progress, _ run: RunID) -> Problem {
    guard let failure = cause as? StateFailure else { return InputProblems.bug(cause) }
    let problem = StateProblems.problem(failure)
    guard progress.hasMade else { return problem }
    return Problem(.partlyApplied, problem.happened, notDone: state(progress), next: wayOn(progress, run))
  }

  private static func overtaken(
    _ differences: [ZoneDifference],
    _ progress: Progress,
    _ run: RunID
  ) -> Problem {
    let names = differences.map(\.owner.dotless)
    return Problem(
      .partlyApplied,
      Text(
        "Somebody changed \(list: names) while the plan was being written.",
        ja: "書き込みの途中で \(list: names) が変更されました。"
      ),
      notDone: state(progress),
      next: wayOn(progress, run)
    )
  }

  /// Nothing was written if the very first step was refused; then the cause alone counts.
  private static func refused(
    _ cause: any Error,
    _ culprit: Change?,
    _ progress: Progress,
    _ plan: Plan,
    _ run: RunID
  ) -> Problem {
    let problem = APIProblems.problem(writing: cause, to: plan.apex.dotless)
    let happened = RefusedChange(cause, culprit, among: progress.failed)?.text ?? problem.happened
    guard progress.hasMade else {
      return Problem(problem.status, happened, notDone: Problem.nothingWritten, next: problem.next)
    }
    return Problem(.partlyApplied, happened, notDone: state(progress), next: wayOn(progress, run))
  }

  /// The API has answered, so what is not there is not on its way either.
  private static func incomplete(_ progress: Progress, _ run: RunID) -> Problem {
    Problem(
      progress.hasMade ? .partlyApplied : .unavailable,
      progress.hasMade
        ? Text(
          "Cloudflare has accepted the changes, and not every one of them took effect.",
          ja: "Cloudflare は変更を受け付けましたが、一部が反映されていません。"
        )
        : Text(
          "Cloudflare has accepted the changes, and none of them took effect.",
          ja: "Cloudflare は変更を受け付けましたが、どれも反映されていません。"
        ),
      notDone: state(progress),
      next: wayOn(progress, run)
    )
  }

  /// Nobody knows how long a request can be under way.
  private static func unseen(
    _ progress: Progress,
    _ cause: (any Error)?,
    _ plan: Plan,
    _ run: RunID
  ) -> Problem {
    let unseen = Text(
      "What was sent is not seen in the zone so far; it may still arrive.",
      ja: "送信した変更はまだゾーンに見当たりません。これから反映される可能性があります。"
    )
    let reason = cause.map { APIProblems.problem($0, reading: plan.apex.dotless).happened }
    return Problem(
      .partlyApplied,
      reason.map { Text("\($0) \(unseen)", ja: "\($0)\(unseen)") } ?? unseen,
      notDone: state(progress, sent: Text("Uncertain", ja: "不明")),
      next: InterruptionWords.bothWays(run)
    )
  }

  private static func unknown(
    _ cause: any Error,
    _ progress: Progress,
    _ plan: Plan,
    _ run: RunID
  ) -> Problem {
    let reason = APIProblems.problem(cause, reading: plan.apex.dotless).happened
    return Problem(
      .partlyApplied,
      Text(
        "A write was sent, and the zone could not be read afterwards: \(reason)",
        ja: "書き込みを送信しましたが、その後ゾーンを読み取れませんでした。\(reason)"
      ),
      notDone: state(progress, sent: Text("Uncertain", ja: "不明")),
      next: InterruptionWords.bothWays(run)
    )
  }

  /// Returns the changes of each group that has any.
  private static func state(
    _ progress: Progress,
    sent: Text = Text("Failed", ja: "失敗")
  ) -> Text {
    let groups = [
      (Text("Done", ja: "完了"), progress.done),
      (Text("Made and changed since", ja: "反映後に変更"), progress.overtaken), (sent, progress.failed),
      (Text("Not tried", ja: "未着手"), progress.notTried),
    ].filter { !$0.1.isEmpty }
    let lists = groups.map { title, changes in
      let ids = changes.map(\.id).joined(separator: ", ")
      return Text("\(title): \(ids).", ja: "\(title): \(ids)。")
    }
    return sentences(lists)
  }

  private static func sentences(_ all: [Text]) -> Text {
    all.dropFirst().reduce(all.first ?? Text(verbatim: "")) { Text("\($0) \($1)", ja: "\($0)\($1)") }
  }

  private static func wayOn(_ progress: Progress, _ run: RunID) -> Text {
    InterruptionWords.wayOn(
      run,
      canFinish: !(progress.failed + progress.notTried).isEmpty,
      canUndo: progress.hasMade
    )
  }
}
