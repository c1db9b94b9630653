import ArgumentParser
import DNSModel
import MailRules
import Reporting
import Wording
import ZonePlan

/// `show`: a saved plan again.
struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Text("Show a saved plan again.", ja: "保存した計画をもう一度表示します。")(Session.language),
      usage: "greycloud show [<options>] <file>",
      discussion: HelpExamples(
        "greycloud show plan.json",
        "greycloud show plan.json --format json",
        "greycloud show plan.json --format markdown --out review.md"
      )(Session.language)
    )
  }

  @Argument(help: ArgumentHelp(Text("The saved plan.", ja: "保存した計画のファイル。"), "file"))
  var file: String

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.accept([.text, .json, .jsonl, .markdown])
  }

  func run() throws {
    let saved = try PlanFile.read(file, for: .plan)
    let console = try Console(output)
    let renewed = try renewed(saved)
    let age = PlanAge(of: saved, at: Session.surroundings.now)
      .flatMap { PlanAgeText($0).remark(upTo: .standard) }
    var printer = PlanPrinter(console: console, output: output)
    // What came through a pipe has no name to apply it by.
    let isNamed = file != "-"
    let command = Session.commands.apply(ApplyTarget.argument(forFile: file))
    let policy = try policy.load(output, requested: saved.request.rules.requested).zone(saved.zone.apex)
    if let answers = PlanFileProblems.answers(saved.request.answers.besides(policy), in: file) {
      try tell(answers, console)
    }
    let remarks = [age, PlanFileProblems.remark(on: renewed)].compactMap { $0 }
    try printer.add(renewed.plan, next: remarks.isEmpty && isNamed ? command : nil)
    try printer.finish()
    for remark in remarks { try tell(remark, console) }
  }

  /// What is said of the changes is found out from the zone in the file; nothing of it is read.
  private func renewed(_ saved: PortablePlan) throws -> RenewedPlan {
    let policy = try policy.load(output, requested: saved.request.rules.requested)
    var evidence = saved.evidence
    evidence.today = Evidence.ofThisRun.today
    return saved.request.planner(under: policy.zone(saved.zone.apex), evidence).renewed(saved, in: saved.zone)
  }

  /// What is meant for programs stays as it is.
  private func tell(_ remark: Text, _ console: Console) throws {
    guard output.format.isForPeople else {
      return Console.complain(Line(remark(Session.language), .doubtful))
    }
    try console.show([Line(remark(output.resultLanguage), .doubtful)])
  }
}
