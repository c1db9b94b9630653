import MailRules
import Reporting
import Wording
import ZonePlan

/// Prints plans as they come, in the form that was asked for.
struct PlanPrinter {
  private let console: Console
  private let output: OutputOptions
  private var plans: [JSONReport.PlannedZone] = []

  init(console: Console, output: OutputOptions) {
    self.console = console
    self.output = output
  }

  /// Prints a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - suppressed: What the policy accepts.
  ///   - file: The policy file.
  ///   - needed: The answers without which an error stands.
  ///   - command: The command that writes the plan.
  /// - Throws: ``Reporting/Problem`` if it cannot be written.
  mutating func add(
    _ plan: Plan,
    suppressed: [SuppressedFinding] = [],
    by file: String = "",
    needing needed: NeededAnswers? = nil,
    next command: SuggestedCommand?
  ) throws {
    switch output.format {
    case .text, .markdown:
      let next = output.quiet ? nil : command
      let language = output.resultLanguage
      let lines = PlanText(language).lines(plan, digest: try plan.digest(), needing: needed, next: next)
      try console.show(lines + PolicyText(language).lines(suppressed, by: file, named: output.verbose))
    case .json, .jsonl: try add(.planned(plan, suppressed: suppressed))
    }
  }

  /// Prints that there is no plan for a zone, where programs look for one.
  ///
  /// - Parameters:
  ///   - name: The zone.
  ///   - problem: Why there is none.
  /// - Throws: ``Reporting/Problem`` if it cannot be written.
  mutating func add(_ name: String, _ problem: Problem) throws {
    guard !output.format.isForPeople else { return }
    try add(.failed(name: name, problem))
  }

  private mutating func add(_ zone: JSONReport.PlannedZone) throws {
    guard output.format == .jsonl else { return plans.append(zone) }
    try console.write(try JSONReport(output.resultLanguage).planLine(zone))
  }

  func finish() throws {
    guard output.format == .json else { return }
    try console.write(try JSONReport(output.resultLanguage).plan(plans))
  }
}
