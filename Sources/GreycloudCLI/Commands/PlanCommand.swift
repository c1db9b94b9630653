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
        "greycloud plan --zone-file example.com.txt"
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
    help: ArgumentHelp(Text("Exit with 2 if changes are pending.", ja: "変更があれば終了コードを 2 にします。"))
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
    try choice.check(for: zones)
    try alternatives.check(for: zones)
    let policy = try policy.load(rules, output)
    let console = try Console(output)
    let open = zones.source.isFile || output.quiet ? nil : OpenRuns()
    var printer = PlanPrinter(console: console, output: output)
    var (worst, failed) = (ExitStatus.success, FailedZones())
    for try await result in try zones.load(output) {
      switch result {
      case .loaded(let loaded):
        open?.mention(in: loaded.zone)
        let own = policy.zone(loaded.zone.apex)
        let request = choices.request(rules, own, brakes.allowance)
        let planner = request.planner(under: own, loaded.evidence)
        let plan = try await Problem.naming(loaded.zone.apex) {
          let whole = try alternatives.plan(for: loaded.zone, planner)
          return try choice.part(of: whole, for: loaded.zone, planner, isOneOfMany: zones.areSeveral)
        }
        if detailedExitcode, !plan.isEmpty { worst = max(worst, .changesPending) }
        let suppressed = planner.judgement(on: loaded.zone).suppressed
        try printer.add(plan, suppressed: suppressed, by: policy.file, next: command(for: plan, loaded))
        if let saveTo { try PlanFile.save(plan, for: loaded, asked: request, to: saveTo, output) }
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

  /// The command that writes the plan which is shown: the same answers make the same plan.
  private func command(for plan: Plan, _ loaded: LoadedZone) -> SuggestedCommand {
    let commands = Session.commands
    let target =
      saveTo.map(ApplyTarget.argument(forFile:))
      ?? commands.zone(plan.apex.dotless, plan.info.id, isShared: loaded.isNamesake)
    let choosing = choice.arguments(for: plan) + alternatives.arguments
    let options = saveTo == nil ? choices.arguments + rules.arguments + choosing : []
    return commands.apply(target, options + brakes.arguments)
  }
}
