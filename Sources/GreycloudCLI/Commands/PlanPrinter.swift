import Reporting
import Wording
import ZonePlan

/// Prints plans as they come, in the form that was asked for.
struct PlanPrinter {
  private let console: Console
  private let output: OutputOptions
  private var plans: [Plan] = []

  init(console: Console, output: OutputOptions) {
    self.console = console
    self.output = output
  }

  mutating func add(_ plan: Plan, next command: String?) throws {
    switch output.format {
    case .text:
      let next = output.quiet ? nil : command
      try console.show(PlanText(output.resultLanguage).lines(plan, digest: try plan.digest(), next: next))
    case .json: plans.append(plan)
    case .jsonl: try console.write(try JSONReport(output.resultLanguage).planLine(plan))
    }
  }

  func finish() throws {
    guard output.format == .json else { return }
    try console.write(try JSONReport(output.resultLanguage).plan(plans))
  }
}
