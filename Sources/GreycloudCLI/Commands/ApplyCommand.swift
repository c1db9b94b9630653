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
  @OptionGroup var brakes: BrakeOptions
  @OptionGroup var mark: MarkOptions
  @OptionGroup var age: AgeOptions
  @OptionGroup var choices: PlanOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard output.format == .text else {
      throw ValidationError(
        Text("apply prints text only.", ja: "apply の出力形式は text だけです。")(Session.language)
      )
    }
    guard age.maxAge == nil || isFile else {
      throw ValidationError(
        Text("--max-age is for saved plans.", ja: "--max-age は保存した計画にだけ使えます。")(Session.language)
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
    let (plan, store) = try await chosenPlan(loader)
    let comment = try mark.comment(for: RunID(at: Session.surroundings.now).description, in: plan.info)
    let words = PlanText(output.resultLanguage)
    try console.show(words.lines(plan, digest: try plan.digest()) + words.mark(comment, on: plan))
    guard !plan.isEmpty else { return }
    try consent.confirmation.obtain(for: plan)
    let run = ApplyRun(console: console, quiet: output.quiet, allowance: brakes.allowance)
    try await run.write(plan.marked(with: comment), to: store)
  }

  private var isFile: Bool { target.hasSuffix(".json") || target.contains("/") }

  private func chosenPlan(_ loader: APILoader) async throws -> (Plan, any ZoneStore) {
    let policy = try policy.load(rules)
    let saved = isFile ? try age.checked(PlanFile.read(target), from: target).plan : nil
    let loaded = try await loader.zone(saved.map { $0.info.id ?? $0.apex.dotless } ?? target)
    guard let store = loaded.store else { throw ZoneProblems.noStore }
    if let saved { try StandingProblems.check(saved, in: loaded.zone) }
    let planner = choices.planner(rules, policy.zone(loaded.zone.apex), loaded.evidence, brakes.allowance)
    let whole = saved.map { planner.examined($0, in: loaded.zone) } ?? planner.plan(for: loaded.zone)
    let plan = try choice.part(of: whole, for: loaded.zone, planner)
    guard let auto = consent.auto else { return (plan, store) }
    return (planner.part(of: plan, for: loaded.zone) { auto.contains($0.kind) }, store)
  }
}
