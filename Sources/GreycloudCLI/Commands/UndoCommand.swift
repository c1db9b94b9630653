import ArgumentParser
import DNSModel
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// `undo`: takes a run back, with the same diff and the same question.
struct UndoCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: Text(
        "Take back what a run changed: show the diff, ask, write, read back.",
        ja: "実行した変更を取り消します。差分を表示して確認し、書き込んで読み直します。"
      )(Session.language),
      discussion: HelpExamples(
        .init("greycloud undo", Text("the latest run", ja: "最後の実行")),
        "greycloud undo 20261126-011117-4f3a",
        "greycloud undo --run-file run.jsonl",
        note: Text(
          "Every field that the run sent is put back to the letter; what somebody has written into others since stays. If somebody has changed what the run sent, nothing is written.",
          ja: "実行が送信した項目をすべて元のとおりに戻し、ほかの項目がその後に変更されていればそのまま残します。送信した項目が変更されていた場合は、何も書き込みません。"
        )
      )(Session.language)
    )
  }

  @Argument(
    help: ArgumentHelp(
      Text(
        "The run, as `greycloud history` lists it; otherwise the latest one.",
        ja: "greycloud history に表示される実行の名前。省略すると最後の実行です。"
      ),
      "run"
    )
  )
  var run: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Take back the run that `greycloud apply --run-file FILE` kept, on whatever machine.",
        ja: "greycloud apply --run-file ファイル名 で保存した実行を取り消します（どのマシンでも使えます）。"
      ),
      "FILE"
    )
  )
  var runFile: String?

  @OptionGroup var consent: ConsentOptions
  @OptionGroup var choice: ChoiceOptions
  @OptionGroup var interaction: InteractiveOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.accept([.text])
    try output.acceptFile(isConfirmed: consent.isGiven)
    try interaction.check(besides: consent)
    guard run == nil || runFile == nil else {
      throw ValidationError(
        Text(
          "Give either a run or --run-file.",
          ja: "実行の名前と --run-file は同時に指定できません。"
        )(Session.language)
      )
    }
    // Anybody can write such a file, and what it asks for is a repair turned round, which no rule can judge.
    guard runFile == nil || consent.auto == nil else {
      throw ValidationError(
        Text(
          "--auto cannot be used with --run-file: a run from a file is taken back only after its diff was read. Give --confirm with the digest that the diff ends with.",
          ja: "--auto は --run-file と同時に指定できません。差分を確認し、その最後に表示されるダイジェストを --confirm で指定してください。"
        )(Session.language)
      )
    }
  }

  func run() async throws {
    let desk = try WritingDesk(output, connection)
    let policy = try policy.load(output)
    let job = try await chosenRun(desk, try APILoader(connection, output))
    try await Problem.naming(job.loaded.zone.apex) { try await undo(job, policy, at: desk) }
  }

  private func undo(_ job: KnownRun, _ policy: ActivePolicy, at desk: WritingDesk) async throws {
    let zone = job.loaded.zone
    try policy.checkAnswers(for: job.loaded)
    let planner = Planner(evidence: job.loaded.evidence, policy: policy.zone(zone.apex))
    let wanted = try choice.predicate(in: job.record.applied.plan)
    let whole = try job.plan { zone throws(OvertakenRun) in
      try planner.undoing(job.record.applied, of: job.record.id.description, in: zone, where: wanted)
    }
    if whole.isEmpty, let runs = job.reversals {
      return try desk.console.show(PlanText(output.resultLanguage).takenBack(whole, by: runs))
    }
    var plan = consent.part(of: whole, for: zone, planner)
    try desk.show(plan, output.resultLanguage)
    if interaction.interactive {
      let interview = Interview(console: desk.console, zone: zone, planner: planner, store: job.store)
      plan = try interview.part(of: plan)
    }
    guard !plan.isEmpty else { return }
    if plan.hazards.contains(where: \.isNewErrors), let later = job.history.later(than: job.record).last {
      throw ConfirmationProblems.hazardous(becauseOf: later.id)
    }
    try consent.confirmation.obtain(for: plan)
    try await desk.write(plan, to: job.store, Caution(planner, PlanAllowance()))
  }

  private func chosenRun(_ desk: WritingDesk, _ loader: APILoader) async throws -> KnownRun {
    if let runFile { return try await KnownRun(from: try KeptRun(runFile), at: desk, loader) }
    guard let run else { return try await latestRun(desk, loader) }
    guard let id = RunID(run) else { throw StateProblems.noRun(run) }
    return try await KnownRun(id, at: desk, loader)
  }

  /// A run of which nothing was seen is looked for once more before an earlier one is meant.
  private func latestRun(_ desk: WritingDesk, _ loader: APILoader) async throws -> KnownRun {
    let history = try RunHistory(desk.state)
    if let newer = history.obscuring { throw StateProblems.unreadableLatest(newer) }
    for run in history.undoable {
      let job = try await KnownRun(run.id, at: desk, loader)
      if run.state == .unknown || !job.history.changesInForce(of: job.record).isEmpty { return job }
    }
    throw StateProblems.nothingToUndo(except: history.latestUndo?.id)
  }
}

extension Hazard {
  /// A later run can need what this one made; nothing else can be its doing.
  fileprivate var isNewErrors: Bool {
    if case .newErrors = self { true } else { false }
  }
}
