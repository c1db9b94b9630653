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
  @OptionGroup var keeping: RunFileOptions
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
      try await write(zone: name)
    case .file(let path):
      try refusePlanning(of: path)
      try await write(try age.checked(PlanFile.read(path, for: .appliedPlan), from: path), from: path)
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

  private func write(zone name: String) async throws {
    let desk = try WritingDesk(output, connection, keeping.file)
    let policy = try policy.load(rules, output)
    let named = try ZoneArgument(name)
    named.tell()
    let (loaded, store) = try await zone(named, at: desk)
    try await Problem.naming(loaded.zone.apex) {
      try choices.check(in: loaded)
      try policy.checkAnswers(for: loaded, beside: choices.answers)
      let answers = try answers(loaded, policy, desk.console)
      let planner = planner(policy, loaded, answers)
      let plan = try alternatives.plan(for: loaded.zone, planner)
      try PlanOptions.checkUse(of: answers, in: plan, by: planner, for: loaded.zone)
      let judge = Judge(planner: planner, loaded: loaded, store: store, answers: answers)
      try await write(plan, judge, alternatives.choices, at: desk)
    }
  }

  /// What the file asks for is planned anew, so that it can do no more than a command line can.
  private func write(_ saved: PortablePlan, from path: String) async throws {
    let desk = try WritingDesk(output, connection, keeping.file)
    var request = saved.request
    request.allowance = brakes.allowance
    let policy = try policy.load(output, requested: request.rules.requested)
    let gone = ZoneProblems.gone(saved.zone, file: path)
    let name = try ZoneArgument(saved.zone.info.id ?? saved.zone.apex.dotless)
    let (loaded, store) = try await zone(name, otherwise: gone, at: desk)
    try await Problem.naming(loaded.zone.apex) { [request] in
      try StandingProblems.check(saved.zone, in: loaded.zone)
      try policy.checkAnswers(for: loaded)
      tell(request.answers.besides(policy.zone(loaded.zone.apex)), from: path)
      let planner = request.planner(under: policy.zone(loaded.zone.apex), loaded.evidence)
      let renewed = planner.renewed(saved, in: loaded.zone)
      let judge = Judge(
        planner: planner,
        loaded: loaded,
        store: store,
        answers: request.answers,
        origin: .file,
        refuse: { plan throws(Problem) in try PlanFileProblems.check(plan, renewed, from: path) }
      )
      try await write(renewed.plan, judge, nil, at: desk)
    }
  }

  /// Says what a file answers, so that whoever reads the diff knows where it comes from.
  private func tell(_ answers: Answers, from path: String) {
    guard let text = PlanFileProblems.answers(answers, in: path) else { return }
    Console.complain(Line(text(Session.language), .doubtful))
  }

  private func zone(
    _ name: ZoneArgument,
    otherwise unknown: Problem? = nil,
    at desk: WritingDesk
  ) async throws -> (LoadedZone, any ZoneStore) {
    // Where nobody is asked, nobody sees which zone was taken.
    let first = try await APILoader(connection, output)
      .zone(name, otherwise: unknown, takesWebNames: consent.auto == nil)
    guard let store = first.store else { throw ZoneProblems.noStore }
    return (try await InterruptedRuns(desk: desk, store: store).settled(first), store)
  }

  private func write(
    _ all: Plan,
    _ judge: Judge,
    _ choices: [ConflictChoice]?,
    at desk: WritingDesk
  ) async throws {
    let whole = try choice.part(of: all, for: judge.loaded.zone, judge.planner)
    let comment = try mark.comment(for: desk.run.description, in: whole.info)
    let plan = try confirmed(whole, judge, choices, marking: comment, at: desk)
    if !plan.isEmpty {
      let caution = Caution(judge.planner, brakes.allowance)
      try await desk.write(plan.marked(with: comment), to: judge.store, caution)
    }
    guard judge.questions(of: plan).isEmpty else { throw ExitStatus.answerNeeded }
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
  private func needed(_ plan: Plan, _ judge: Judge) -> NeededAnswers? {
    NeededAnswers(judge.questions(of: plan).map(\.question.subject)) { options in
      let (commands, zone) = (Session.commands, judge.loaded.zone)
      let target = commands.zone(zone.apex.dotless, zone.info.id, isShared: judge.loaded.isNamesake)
      let given =
        choices.arguments(saying: judge.answers) + options + rules.arguments + brakes.arguments
      return judge.origin == .file ? commands.plan(target, given) : commands.apply(target, given)
    }
  }

  private func finish(_ run: RunID) async throws {
    let desk = try WritingDesk(output, connection, keeping.file, continuing: run)
    let policy = try policy.load(rules, output)
    let job = try await KnownRun(run, at: desk, try APILoader(connection, output))
    try await Problem.naming(job.loaded.zone.apex) { try await finish(job, policy, at: desk) }
  }

  private func finish(_ job: KnownRun, _ policy: ActivePolicy, at desk: WritingDesk) async throws {
    let run = job.record.id
    try policy.checkAnswers(for: job.loaded)
    let judge = Judge(
      planner: planner(policy, job.loaded, choices.answers),
      loaded: job.loaded,
      store: job.store,
      origin: .run
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
    let plan = try confirmed(whole, judge, nil, marking: nil, at: desk)
    guard !plan.isEmpty else { return }
    try await desk.finish(plan, to: job.store, of: run, Caution(judge.planner, plan.allowance))
  }

  /// What tells whether a part of a plan is right, and what is asked about it.
  private struct Judge {
    /// Where the plan comes from; a saved one takes no further answers, and a run is finished without any.
    enum Origin {
      case zone, file, run
    }

    let planner: Planner
    let loaded: LoadedZone
    let store: any ZoneStore
    /// What the person said.
    var answers = Answers()
    var origin = Origin.zone
    /// Refuses a part of a plan that may not be written whatever a person says.
    var refuse: (Plan) throws(Problem) -> Void = { _ in }

    /// Returns the questions without whose answers an error stands.
    func questions(of plan: Plan) -> [PlanQuestion] {
      origin == .run ? [] : planner.neededAnswers(for: plan, in: loaded.zone)
    }
  }

  /// Returns the part of a plan that a person wants and confirms; an empty one needs no confirmation.
  private func confirmed(
    _ whole: Plan,
    _ judge: Judge,
    _ choices: [ConflictChoice]?,
    marking comment: String?,
    at desk: WritingDesk
  ) throws -> Plan {
    let (planner, zone) = (judge.planner, judge.loaded.zone)
    var plan = consent.part(of: whole, for: zone, planner)
    // A saved plan may be out of date; nobody should read and confirm what will not be written.
    let differences = plan.differences(from: zone)
    guard differences.isEmpty else {
      Console.complain(differences: differences)
      throw ApplyProblems.stale(differences, plan)
    }
    try judge.refuse(plan)
    plan = plan.placed(in: zone)
    try desk.show(plan, needing: needed(plan, judge), marking: comment, output.resultLanguage)
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
      try judge.refuse(plan)
    }
    if !plan.isEmpty { try consent.confirmation.obtain(for: plan) }
    return plan
  }

  private func planner(_ policy: ActivePolicy, _ loaded: LoadedZone, _ answers: Answers) -> Planner {
    let own = policy.zone(loaded.zone.apex)
    return choices.request(rules, own, brakes.allowance, saying: answers).planner(under: own, loaded.evidence)
  }
}
