import DNSModel
import MailRules
import Reporting
import Wording

/// Prints the findings of zones as they come, in the form that was asked for.
struct CheckResults {
  let console: Console
  let command: CheckCommand
  let policy: ActivePolicy
  let baseline: Baseline?
  private(set) var worst = ExitStatus.success
  private(set) var fingerprints: [Fingerprint] = []
  private var documents: [JSONReport.CheckedZone] = []
  private var isFirst = true
  private var failed = FailedZones()

  init(_ command: CheckCommand) throws(Problem) {
    self.command = command
    policy = try command.policy.load(command.rules, command.output)
    baseline = try command.baseline.load()
    console = try Console(command.output)
  }

  private var output: OutputOptions { command.output }

  private var report: JSONReport { JSONReport(output.resultLanguage) }

  mutating func add(_ loaded: LoadedZone) throws {
    let zone = loaded.zone
    let zonePolicy = policy.zone(zone.apex)
    let answers = zonePolicy.answers(completing: Answers())
    let found = RuleCatalog.findings(
      in: MailZone(zone, answers: answers, evidence: loaded.evidence),
      rules: command.rules.rules
    )
    let judgement = zonePolicy.judgement(of: found, in: zone.apex, on: loaded.evidence.today)
    let rules = command.rules.isPart ? Set(command.rules.rules.map { type(of: $0).info.id }) : nil
    let comparison = baseline?.comparison(with: judgement, in: zone.apex, rules: rules)
    fingerprints += judgement.findings.map { Fingerprint($0, in: zone.apex) }
    let findings = comparison?.new ?? judgement.findings
    if command.counts(findings) { worst = max(worst, .findings) }
    failed.add()
    try add(loaded, findings, judgement.suppressed, comparison, isPart: zonePolicy.hasRuleOff)
  }

  private mutating func add(
    _ loaded: LoadedZone,
    _ findings: [Finding],
    _ suppressed: [SuppressedFinding],
    _ comparison: BaselineComparison?,
    isPart: Bool
  ) throws {
    let zone = loaded.zone
    guard output.format.isForPeople else {
      return try add(
        JSONReport.CheckedZone(
          name: zone.apex.dotless,
          info: zone.info,
          findings: findings,
          suppressed: suppressed,
          comparison: comparison
        )
      )
    }
    if !isFirst { try console.show([.blank]) }
    isFirst = false
    let text = CheckText(
      output.resultLanguage,
      hints: !output.quiet,
      isPart: command.rules.isPart || isPart,
      leavesOut: !suppressed.isEmpty || (comparison?.known ?? 0) > 0,
      commands: Session.commands,
      isNamesake: loaded.isNamesake
    )
    try console.show(text.lines(zone, findings) + leftOut(suppressed, comparison))
  }

  private func leftOut(_ suppressed: [SuppressedFinding], _ comparison: BaselineComparison?) -> [Line] {
    let text = PolicyText(output.resultLanguage)
    return text.lines(suppressed, by: policy.file, named: output.verbose)
      + (comparison.map { text.lines($0, with: command.baseline.baseline ?? "") } ?? [])
  }

  mutating func add(_ name: String, _ problem: Problem) throws {
    worst = max(worst, problem.status)
    failed.add(name, problem)
    Console.complain(problem)
    guard !output.format.isForPeople else { return }
    try add(JSONReport.CheckedZone(name: name, info: ZoneInfo(), findings: [], problem: problem))
  }

  mutating func finish() throws {
    if output.format == .json { try console.write(try report.check(documents)) }
    if let text = failed.unchecked { Console.complain(Line(text(Session.language), .doubtful)) }
    guard let path = command.baseline.writeBaseline else { return }
    guard worst <= .findings else { return Console.complain(PolicyProblems.baselineNotWritten(path)) }
    try OutputFile.write(Array(try BaselineDocument.text(Baseline(fingerprints)).utf8), to: path)
    worst = .success
    if !output.quiet { Console.complain(PolicyProblems.baselineWritten(path, fingerprints.count)) }
  }

  private mutating func add(_ document: JSONReport.CheckedZone) throws {
    guard output.format == .jsonl else { return documents.append(document) }
    try console.write(try report.checkLine(document))
  }
}
