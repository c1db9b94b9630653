import ArgumentParser
import DNSModel
import FoundationEssentials
import MailRules
import Reporting
import Wording
import ZonePlan

/// `plan`: the changes that repair a zone, as a diff.
struct PlanCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: Text(
        "Show the changes that repair a zone, as a diff; never writes.",
        ja: "修復のための変更を差分で表示します（書き込みません）。"
      )(Session.language),
      discussion: HelpExamples(
        "greycloud plan example.com",
        "greycloud plan example.com --mail-ip 203.0.113.25",
        "greycloud plan example.com -o plan.json",
        "greycloud plan example.com --except-change repoint-mx",
        "greycloud plan --zone-file example.com.txt",
        note: Text(
          "The exit code is 3 if an error stands and an answer is needed before it can be repaired.",
          ja: "エラーの修復に回答が必要なときは、終了コードが 3 になります。"
        )
      )(Session.language)
    )
  }

  @OptionGroup var zones: ZoneOptions
  @OptionGroup var choices: PlanOptions
  @OptionGroup var choice: ChoiceOptions
  @OptionGroup var alternatives: AlternativeOptions
  @OptionGroup var brakes: BrakeOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      Text(
        "Save the plan for `greycloud apply FILE`; it holds no token.",
        ja: "計画を greycloud apply 用のファイルに保存します（トークンは含みません）。"
      ),
      "FILE"
    )
  )
  var saveTo: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Exit with 2 if changes are pending; an answer that an error needs goes before (3).",
        ja: "変更があれば終了コードを 2 にします。エラーの修復に回答が必要な場合は 3 が優先されます。"
      )
    )
  )
  var detailedExitcode = false

  func validate() throws {
    try output.accept([.text, .json, .jsonl, .markdown])
    guard saveTo != "-" else {
      throw ValidationError(
        Text(
          "-o saves the plan for later; name a file, such as -o plan.json.",
          ja: "-o は計画を後で使うために保存します。-o plan.json のようにファイル名を指定してください。"
        )(Session.language)
      )
    }
    try output.accept(beside: saveTo, of: "-o")
  }

  func run() async throws {
    guard saveTo == nil || !zones.areSeveral else { throw InputProblems.savesOnePlan }
    try choices.check(forTyped: zones.zones)
    try choice.check(for: zones)
    try alternatives.check(for: zones)
    let policy = try policy.load(rules, output)
    let console = try Console(output)
    let open = zones.source.isFile || output.quiet ? nil : OpenRuns()
    var printer = PlanPrinter(console: console, output: output)
    var (worst, failed) = (ExitStatus.success, FailedZones())
    for try await result in try zones.load(output) {
      switch result.checked({ loaded throws(Problem) in try check(loaded, policy) }) {
      case .loaded(let loaded):
        open?.mention(in: loaded.zone)
        let made = try await Problem.naming(loaded.zone.apex) { try plan(for: loaded, policy, console) }
        if detailedExitcode, !made.plan.isEmpty { worst = max(worst, .changesPending) }
        if !made.questions.isEmpty { worst = max(worst, .answerNeeded) }
        try printer.add(
          made.plan,
          suppressed: made.planner.judgement(on: loaded.zone).suppressed,
          by: policy.file,
          needing: needed(made, loaded),
          next: command(for: made, loaded)
        )
        if let saveTo { try PlanFile.save(made.plan, for: loaded, asked: made.request, to: saveTo, output) }
        failed.add()
      case .failed(let name, let problem):
        Console.complain(problem)
        try printer.add(name, problem)
        failed.add(name, problem)
        worst = max(worst, problem.status)
      }
    }
    try printer.finish()
    if let text = failed.unplanned { Console.complain(Line(text(Session.language), .doubtful)) }
    guard worst == .success else { throw worst }
  }

  private func check(_ loaded: LoadedZone, _ policy: ActivePolicy) throws(Problem) {
    try choices.check(in: loaded)
    try policy.checkAnswers(for: loaded, beside: choices.answers)
  }

  /// A plan, and what it was made from.
  private struct Made {
    let answers: Answers
    let request: PlanRequest
    let planner: Planner
    /// The plan with all of its changes.
    let whole: Plan
    /// The part that was asked for.
    let plan: Plan
    /// The questions without whose answers an error stands.
    let questions: [PlanQuestion]
  }

  /// Makes the plan, and asks for what is missing where somebody can answer.
  private func plan(for loaded: LoadedZone, _ policy: ActivePolicy, _ console: Console) throws -> Made {
    guard !zones.areSeveral else { return try plan(for: loaded, policy, saying: choices.answers) }
    var answers = choices.answers
    if let interview = AnswerInterview(console, about: loaded, output) {
      answers = try interview.answers(completing: answers) {
        let made = try plan(for: loaded, policy, saying: $0)
        return made.planner.urgentQuestions(of: made.plan, in: loaded.zone)
      }
    }
    let made = try plan(for: loaded, policy, saying: answers)
    try PlanOptions.checkUse(of: answers, in: made.whole, by: made.planner, for: loaded.zone)
    return made
  }

  private func plan(for loaded: LoadedZone, _ policy: ActivePolicy, saying answers: Answers) throws -> Made {
    let (zone, zonePolicy) = (loaded.zone, policy.zone(loaded.zone.apex))
    let request = choices.request(rules, zonePolicy, brakes.allowance, saying: answers)
    let planner = request.planner(under: zonePolicy, loaded.evidence)
    let whole = try alternatives.plan(for: zone, planner)
    let plan = try choice.part(of: whole, for: zone, planner, isOneOfMany: zones.areSeveral)
    let questions = planner.neededAnswers(for: plan, in: zone)
    return Made(
      answers: answers,
      request: request,
      planner: planner,
      whole: whole,
      plan: plan,
      questions: questions
    )
  }

  /// The command that gives the answers and makes the plan again.
  private func needed(_ made: Made, _ loaded: LoadedZone) -> NeededAnswers? {
    NeededAnswers(made.questions.map(\.question.subject)) { options in
      Session.commands.plan(
        name(of: loaded),
        choices.arguments(saying: made.answers) + options + rules.arguments + brakes.arguments
          + (saveTo.map { ["-o", $0] } ?? [])
      )
    }
  }

  /// The command that writes the plan which is shown: the same answers make the same plan.
  private func command(for made: Made, _ loaded: LoadedZone) -> SuggestedCommand {
    let target = saveTo.map(ApplyTarget.argument(forFile:)) ?? name(of: loaded)
    let choosing = choice.arguments(for: made.plan) + alternatives.arguments
    let options =
      saveTo == nil ? choices.arguments(saying: made.answers) + rules.arguments + choosing : []
    return Session.commands.apply(target, options + brakes.arguments)
  }

  /// The argument that names a zone for other commands.
  private func name(of loaded: LoadedZone) -> String {
    let zone = loaded.zone
    return Session.commands.zone(zone.apex.dotless, zone.info.id, isShared: loaded.isNamesake)
  }
}
