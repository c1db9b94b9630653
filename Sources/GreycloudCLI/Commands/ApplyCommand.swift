import ArgumentParser
import DNSModel
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
        "greycloud apply example.com --interactive",
        "greycloud apply example.com --only-change c1,c3",
        "greycloud apply example.com --auto grey-cloud,add-mx",
        note: Text(
          "Without a terminal to ask at, nothing is written unless --confirm or --auto is given.",
          ja: "端末以外から実行したときは、--confirm か --auto がない限り何も書き込みません。"
        )
      )(Session.language)
    )
  }

  @Argument(
    help: ArgumentHelp(
      Text(
        "The zone, or a saved plan (a name that ends in .json or holds a slash).",
        ja: "ゾーン、または保存した計画（.json で終わるか / を含む名前）。"
      ),
      "zone|file"
    )
  )
  var target: String

  @OptionGroup var consent: ConsentOptions
  @OptionGroup var choice: ChoiceOptions
  @OptionGroup var alternatives: AlternativeOptions
  @OptionGroup var interaction: InteractiveOptions
  @OptionGroup var brakes: BrakeOptions
  @OptionGroup var mark: MarkOptions
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
    guard output.out == nil || consent.isGiven else {
      throw ValidationError(
        Text(
          "With --out the diff is not on the screen where it would be confirmed; give --confirm or --auto as well.",
          ja: "--out では確認する画面に差分が表示されません。--confirm か --auto も指定してください。"
        )(Session.language)
      )
    }
  }

  func run() async throws {
    let console = try Console(output)
    let loader = try APILoader(connection, verbose: output.verbose)
    let candidate = try await candidate(loader)
    var plan = candidate.plan
    try console.show(PlanText(output.resultLanguage).lines(plan, digest: try plan.digest()))
    if interaction.interactive { plan = try interview(on: candidate, console).part(of: plan) }
    guard !plan.isEmpty else { return }
    try consent.confirmation.obtain(for: plan)
    let run = ApplyRun(console: console, quiet: output.quiet)
    try await run.write(plan, to: candidate.store)
  }

  private var isFile: Bool { target.hasSuffix(".json") || target.contains("/") }

  /// What may be written, once it is confirmed.
  private struct Candidate {
    let plan: Plan
    let zone: Zone
    let planner: Planner
    let store: any ZoneStore
  }

  private func candidate(_ loader: APILoader) async throws -> Candidate {
    if isFile { try alternatives.check(forSaved: target) }
    let policy = try policy.load(rules)
    let saved = isFile ? try PlanFile.read(target).plan : nil
    let loaded = try await loader.zone(saved.map { $0.info.id ?? $0.apex.dotless } ?? target)
    guard let store = loaded.store else { throw ZoneProblems.noStore }
    let planner = choices.planner(rules, policy.zone(loaded.zone.apex), loaded.evidence, brakes.allowance)
    let whole = try saved.map(planner.examined) ?? alternatives.plan(for: loaded.zone, planner)
    var plan = try choice.part(of: whole, for: loaded.zone, planner)
    if let auto = consent.auto {
      plan = planner.part(of: plan, for: loaded.zone) { auto.contains($0.kind) }
    }
    return Candidate(plan: plan, zone: loaded.zone, planner: planner, store: store)
  }

  private func interview(on candidate: Candidate, _ console: Console) -> Interview {
    Interview(
      console: console,
      zone: candidate.zone,
      planner: candidate.planner,
      store: candidate.store,
      choices: isFile ? nil : alternatives.choices
    )
  }
}
