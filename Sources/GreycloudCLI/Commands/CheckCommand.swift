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
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var baseline: BaselineOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text("The mildest severity that makes the exit code 1.", ja: "終了コードを 1 にする最も軽い深刻度。"),
      "error|warning|info|never"
    )
  )
  var failOn = Threshold.error

  func validate() throws {
    try output.accept([.text, .json, .jsonl, .markdown])
    try output.accept(beside: baseline.writeBaseline, of: "--write-baseline")
  }

  func run() async throws {
    var results = try CheckResults(self)
    let policy = results.policy
    let open = zones.source.isFile || output.quiet ? nil : OpenRuns()
    for try await result in try zones.load(output) {
      switch result.checked({ loaded throws(Problem) in try policy.checkAnswers(for: loaded) }) {
      case .loaded(let loaded):
        open?.mention(in: loaded.zone)
        try results.add(loaded)
      case .failed(let name, let problem): try results.add(name, problem)
      }
    }
    try results.finish()
    guard results.worst == .success else { throw results.worst }
  }

  /// Returns whether findings make the exit code 1.
  func counts(_ findings: [Finding]) -> Bool {
    failOn.isReached(by: findings)
  }
}
