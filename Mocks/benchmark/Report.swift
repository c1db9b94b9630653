/// Measures pairs and prints what came out.
struct Report: Sendable {
  /// How often each pair is measured.
  let runs: Int

  /// Prints a headline.
  func section(_ title: String) { print("\n\(title)") }

  /// Prints a remark below a pair.
  func remark(_ text: String) { print("  \(text)") }

  /// Measures two contestants in turn, A B A B, and prints their times and the ratio of A to B.
  ///
  /// - Parameters:
  ///   - first: The one that matters.
  ///   - second: The floor or peer that it is compared with.
  /// - Throws: The error of a run that failed, for its time would mean nothing.
  func compare(_ first: Contestant, with second: Contestant) async throws {
    var pairs: [(Double, Double)] = []
    for run in 0...runs {
      let pair = (try await first.milliseconds(), try await second.milliseconds())
      if run > 0 { pairs.append(pair) }
    }
    show(first, pairs.map(\.0))
    show(second, pairs.map(\.1))
    let ratio = Figures(pairs.map { $0 / Double(first.units) / ($1 / Double(second.units)) })
    let unit = first.units == second.units ? "" : ", for each record"
    print("  ratio A/B\(unit): \(ratio.median.short) (\(ratio.least.short) to \(ratio.greatest.short))")
  }

  private func show(_ contestant: Contestant, _ times: [Double]) {
    let figures = Figures(times)
    let microseconds = figures.median * 1000 / Double(contestant.units)
    let each = contestant.units > 1 ? "  \(microseconds.short) µs for each" : ""
    print(
      "  \(contestant.name): \(figures.least.short) / \(figures.median.short) / \(figures.greatest.short) ms\(each)"
    )
  }
}
