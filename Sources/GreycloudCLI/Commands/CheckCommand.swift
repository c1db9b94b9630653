import ArgumentParser
import DNSModel
import MailRules
import Reporting
import Wording

/// `check`: findings, and an exit code that tells how bad they are.
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Text("Show what breaks mail on a zone; never writes.", ja: "メールが使えない原因を表示します（書き込みません）。")(
        Session.language
      ),
      discussion: HelpExamples(
        "greycloud check example.com",
        "greycloud check --zone-file example.com.txt",
        "greycloud check --all --format jsonl --fail-on warning",
        note: Text(
          "The exit code is 1 if something was found that --fail-on counts.",
          ja: "--fail-on 以上の問題が見つかると終了コードは 1 になります。"
        )
      )(Session.language)
    )
  }

  /// The severity from which findings make the exit code 1.
  enum Threshold: String, CaseIterable, ExpressibleByArgument {
    case error
    case warning
    case info
    case never

    func isReached(by findings: [Finding]) -> Bool {
      guard let severity = Severity(rawValue: rawValue) else { return false }
      return findings.contains { $0.severity >= severity }
    }
  }

  @OptionGroup var zones: ZoneOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text("The mildest severity that makes the exit code 1.", ja: "終了コードを 1 にする最も軽い深刻度。"),
      "error|warning|info|never"
    )
  )
  var failOn = Threshold.error

  func run() async throws {
    let console = try Console(output)
    var results = CheckResults(console: console, output: output, rules: rules, source: zones.source)
    for try await result in try zones.load(output) {
      switch result {
      case .loaded(let loaded):
        let zone = MailZone(loaded.zone, evidence: loaded.evidence)
        let findings = RuleCatalog.findings(in: zone, rules: rules.rules)
        if failOn.isReached(by: findings) { results.worst = max(results.worst, .findings) }
        try results.add(loaded.zone, findings)
      case .failed(let name, let problem):
        try results.add(name, problem)
      }
    }
    try results.finish()
    guard results.worst == .success else { throw results.worst }
  }
}

/// Prints the findings of zones as they come, in the form that was asked for.
private struct CheckResults {
  let console: Console
  let output: OutputOptions
  let rules: RuleOptions
  let source: SourceOptions
  var worst = ExitStatus.success
  private var documents: [JSONReport.CheckedZone] = []
  private var isFirst = true

  init(console: Console, output: OutputOptions, rules: RuleOptions, source: SourceOptions) {
    self.console = console
    self.output = output
    self.rules = rules
    self.source = source
  }

  private var report: JSONReport { JSONReport(output.resultLanguage) }

  mutating func add(_ zone: Zone, _ findings: [Finding]) throws {
    guard output.format == .text else {
      let name = zone.apex.dotless
      return try add(JSONReport.CheckedZone(name: name, info: zone.info, findings: findings))
    }
    if !isFirst { try console.show([.blank]) }
    isFirst = false
    let text = CheckText(
      output.resultLanguage,
      hints: !output.quiet,
      isPart: rules.isPart,
      source: source.arguments
    )
    try console.show(text.lines(zone, findings))
  }

  mutating func add(_ name: String, _ problem: Problem) throws {
    worst = max(worst, problem.status)
    Console.complain(problem.line(Session.language))
    guard output.format != .text else { return }
    try add(JSONReport.CheckedZone(name: name, info: ZoneInfo(), findings: [], problem: problem))
  }

  mutating func finish() throws {
    guard output.format == .json else { return }
    try console.write(try report.check(documents))
  }

  private mutating func add(_ document: JSONReport.CheckedZone) throws {
    guard output.format == .jsonl else { return documents.append(document) }
    try console.write(try report.checkLine(document))
  }
}
