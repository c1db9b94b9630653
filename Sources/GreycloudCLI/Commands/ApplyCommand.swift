import ArgumentParser
import DNSModel
import MailRules
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// `apply`: diff, question, write, read back.
struct ApplyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "apply",
      abstract: Text(
        "Show the diff, ask, write the changes and read them back.",
        ja: "差分を表示して確認し、変更を書き込んで読み直します。"
      )(Session.language),
      discussion: HelpExamples(
        "greycloud apply example.com",
        "greycloud apply plan.json",
        .init("greycloud apply 20261126-011117-4f3a", Text("finish that run", ja: "その実行の続き")),
        "greycloud apply example.com --interactive",
        "greycloud apply example.com --only-change c1,c3",
        "greycloud apply example.com --auto grey-cloud,add-mx",
        note: Text(
          """
          Without a terminal to ask at, nothing is written unless --confirm or --auto is given. The exit code is 3 if an \
          error stands and an answer is needed before it can be repaired.
          """,
          ja: """
            端末以外から実行したときは、--confirm か --auto がない限り何も書き込みません。エラーの修復に回答が必要なときは、終了\
            コードが 3 になります。
            """
        )
      )(Session.language)
    )
  }

  @Argument(
    help: ArgumentHelp(
      Text(
        "The zone, a saved plan (a name that ends in .json or holds a slash), or an interrupted run to finish.",
        ja: "ゾーン、保存した計画（.json で終わるか / を含む名前）、または続きを書き込む実行の名前。"
      ),
      "zone|file|run"
    )
  )
  var target: String

  @OptionGroup var consent: ConsentOptions
  @OptionGroup var choice: ChoiceOptions
  @OptionGroup var alternatives: AlternativeOptions
  @OptionGroup var interaction: InteractiveOptions
  @OptionGroup var brakes: BrakeOptions
  @OptionGroup var mark: MarkOptions
  @OptionGroup var age: AgeOptions
  @OptionGroup var choices: PlanOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try interaction.check(besides: consent)
    guard output.format == .text else {
      throw ValidationError(
        Text("apply prints text only.", ja: "apply の出力形式は text だけです。")(Session.language)
      )
    }
    try output.acceptFile(isConfirmed: consent.isGiven)
    if case .file = ApplyTarget(target) { return }
    guard age.maxAge == nil else {
      throw ValidationError(
        Text("--max-age is for saved plans.", ja: "--max-age は保存した計画にだけ使えます。")(Session.language)
      )
    }
  }

  func run() async throws {
    switch ApplyTarget(target) {
    case .zone(let name):
      try choices.check(forTyped: [name])
      try await write(zone: name, nil, otherwise: nil)
    case .file(let path):
      try refusePlanning(of: path)
      let saved = try age.checked(PlanFile.read(path, for: .appliedPlan), from: path).plan
      let gone = ZoneProblems.gone(saved, file: path)
      try await write(zone: saved.info.id ?? saved.apex.dotless, saved, otherwise: gone)
    case .run(let run):
      try refusePlanning(of: run.description)
      try await finish(run)
    }
  }

  /// Options that take part in the planning would be passed over in silence.
  private func refusePlanning(of planned: String) throws(Problem) {
    let given = alternatives.arguments + choices.arguments + rules.arguments
    guard let option = given.first else { return }
    throw ChoiceProblems.alreadyPlanned(planned, option)
  }

  private func write(zone: String, _ saved: Plan?, otherwise unknown: Problem?) async throws {
    let desk = try WritingDesk(output, connection)
    let policy = try policy.load(rules, output)
    let loader = try APILoader(connection, output)
    let named = try ZoneArgument(zone)
    named.tell()
    // Where nobody is asked, nobody sees which zone was taken.
    let first = try await loader.zone(named, otherwise: unknown, takesWebNames: consent.auto == nil)
    try await Problem.naming(first.zone.apex) { try await write(first, saved, policy, at: desk) }
  }

  private func write(
    _ first: LoadedZone,
    _ saved: Plan?,
    _ policy: ActivePolicy,
    at desk: WritingDesk
  ) async throws {
    guard let store = first.store else { throw ZoneProblems.noStore }
    try policy.checkAnswers(for: first)
    try choices.check(in: first)
    let loaded = try await InterruptedRuns(desk: desk, store: store).settled(first)
    if let saved { try StandingProblems.check(saved, in: loaded.zone) }
    let answers = saved == nil ? try answers(loaded, policy, desk.console) : choices.answers
    let judge = Judge(planner: planner(policy, loaded, answers), loaded: loaded, store: store)
    let all =
      try saved.map { judge.planner.examined($0.placed(in: loaded.zone), in: loaded.zone) }
      ?? alternatives.plan(for: loaded.zone, judge.planner)
    if saved == nil { try choices.checkUse(in: all, by: judge.planner, for: loaded.zone) }
    let whole = try choice.part(of: all, for: loaded.zone, judge.planner)
    let comment = try mark.comment(for: desk.run.description, in: whole.info)
    let choices = saved == nil ? alternatives.choices : nil
    let plan = try confirmed(whole, judge, choices, marking: comment, at: desk) {
      needed($0, isSaved: saved != nil, answers, judge)
    }
    if !plan.isEmpty {
      try await desk.write(plan.marked(with: comment), to: store, Caution(judge.planner, brakes.allowance))
    }
    guard judge.planner.neededAnswers(for: plan, in: loaded.zone).isEmpty else {
      throw ExitStatus.answerNeeded
    }
  }

  /// What the person says, asked for where a terminal is there and something is missing.
  private func answers(_ loaded: LoadedZone, _ policy: ActivePolicy, _ console: Console) throws -> Answers {
    guard !consent.isGiven, let interview = AnswerInterview(console, about: loaded, output) else {
      return choices.answers
    }
    return try interview.answers(completing: choices.answers) { answers in
      let planner = planner(policy, loaded, answers)
      return planner.urgentQuestions(of: try alternatives.plan(for: loaded.zone, planner), in: loaded.zone)
    }
  }

  /// The command that gives the answers and plans again: a saved plan takes none.
  private func needed(_ plan: Plan, isSaved: Bool, _ answers: Answers, _ judge: Judge) -> NeededAnswers? {
    let questions = judge.planner.neededAnswers(for: plan, in: judge.loaded.zone)
    return NeededAnswers(questions.map(\.question.subject)) { options in
      let (commands, zone) = (Session.commands, judge.loaded.zone)
      let target = commands.zone(zone.apex.dotless, zone.info.id, isShared: judge.loaded.isNamesake)
      let given =
        choices.arguments(saying: answers) + options + rules.arguments + alternatives.arguments
        + brakes.arguments
      return isSaved ? commands.plan(target, given) : commands.apply(target, given)
    }
  }

  private func finish(_ run: RunID) async throws {
    let desk = try WritingDesk(output, connection)
    let policy = try policy.load(rules, output)
    let job = try await KnownRun(run, at: desk, try APILoader(connection, output))
    try await Problem.naming(job.loaded.zone.apex) { try await finish(job, policy, at: desk) }
  }

  private func finish(_ job: KnownRun, _ policy: ActivePolicy, at desk: WritingDesk) async throws {
    let run = job.record.id
    let judge = Judge(
      planner: planner(policy, job.loaded, choices.answers),
      loaded: job.loaded,
      store: job.store
    )
    let wanted = try choice.predicate(in: job.record.applied.plan)
    let whole = try job.plan { zone throws(OvertakenRun) in
      try judge.planner.finishing(job.record.applied, in: zone, where: wanted)
    }
    guard !whole.isEmpty || !job.record.applied.missing.allSatisfy(wanted) else {
      let text = PlanText(output.resultLanguage)
      return try desk.console.show(
        text.finished(
          whole,
          run: run.description,
          takenBackBy: job.reversals ?? [],
          next: Session.commands.plan(whole.apex.dotless)
        )
      )
    }
    let plan = try confirmed(whole, judge, nil, marking: nil, at: desk) { _ in nil }
    guard !plan.isEmpty else { return }
    try await desk.finish(plan, to: job.store, of: run, Caution(judge.planner, plan.allowance))
  }

  /// What tells whether a part of a plan is right, and what is asked about it.
  private struct Judge {
    let planner: Planner
    let loaded: LoadedZone
    let store: any ZoneStore
  }

  /// Returns the part of a plan that a person wants and confirms; an empty one needs no confirmation.
  private func confirmed(
    _ whole: Plan,
    _ judge: Judge,
    _ choices: [ConflictChoice]?,
    marking comment: String?,
    at desk: WritingDesk,
    needing needed: (Plan) -> NeededAnswers?
  ) throws -> Plan {
    let (planner, zone) = (judge.planner, judge.loaded.zone)
    var plan = consent.part(of: whole, for: zone, planner)
    // A saved plan may be out of date; nobody should read and confirm what will not be written.
    let differences = plan.differences(from: zone)
    guard differences.isEmpty else {
      Console.complain(differences: differences)
      throw ApplyProblems.stale(differences, plan)
    }
    try desk.show(plan, needing: needed(plan), marking: comment, output.resultLanguage)
    if interaction.interactive {
      let interview = Interview(
        console: desk.console,
        zone: zone,
        planner: planner,
        store: judge.store,
        comment: comment,
        choices: choices
      )
      plan = try interview.part(of: plan)
    }
    if !plan.isEmpty { try consent.confirmation.obtain(for: plan) }
    return plan
  }

  private func planner(
    _ policy: ActivePolicy,
    _ loaded: LoadedZone,
    _ answers: Answers
  ) -> Planner {
    let zone = policy.zone(loaded.zone.apex)
    return choices.planner(rules, zone, loaded.evidence, brakes.allowance, saying: answers)
  }
}
