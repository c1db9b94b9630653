import ArgumentParser

/// The command that measures how fast greycloud is, each figure beside a peer or a floor of the same run.
@main
struct BenchmarkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measure greycloud beside curl, and its rules on zones of growing size.",
    discussion: """
      Build greycloud, the sandbox and this as they are shipped: swift build -c release --static-swift-stdlib

      A and B take turns, and a ratio is the median of the ratios of neighbours, so it holds when the speed of the \
      machine drifts. Nothing here can fail for being slow.
      """
  )

  @Option(help: "How often each pair is measured, after one run that does not count.")
  var runs = 11

  @Option(
    help: "What to measure, one of \(Topic.allCases.map(\.rawValue).joined(separator: ", ")); all without it."
  )
  var only: [Topic] = []

  func run() async throws {
    let programs = try Programs()
    let report = Report(runs: max(1, runs))
    for topic in only.isEmpty ? Topic.allCases : only {
      switch topic {
      case .programs: try await ProgramBenchmarks(programs: programs, report: report).run()
      case .rules: try await LibraryBenchmarks(report: report).rules()
      case .parse: try await LibraryBenchmarks(report: report).parsing()
      case .plan: try await LibraryBenchmarks(report: report).planning()
      case .decode: try await LibraryBenchmarks(report: report).decoding()
      case .growth: try await GrowthBenchmarks(report: report).run()
      case .spf: try await SPFBenchmarks(report: report).run()
      }
    }
  }
}

/// What can be measured on its own.
enum Topic: String, CaseIterable, ExpressibleByArgument {
  case programs, rules, parse, plan, decode, growth, spf
}
