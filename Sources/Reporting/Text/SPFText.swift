public import SPFCheck
public import Wording

/// A check of a sender as text: the answer first, then every step.
public struct SPFText: Sendable {
  private let language: Language
  private let hints: Bool

  /// Creates the renderer of a language.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - hints: Whether to say what to do next.
  public init(_ language: Language, hints: Bool = true) {
    (self.language, self.hints) = (language, hints)
  }

  /// Returns the lines of a check.
  ///
  /// - Parameters:
  ///   - report: What the check came to.
  ///   - request: What was checked.
  /// - Returns: The answer, the steps, and how far the limits are used up.
  public func lines(_ report: SPFReport, _ request: SPFRequest) -> [Line] {
    let answer = Line(
      [Span(SPFWords.answer(report, request)(language), Self.style(report.result))],
      hanging: 2
    )
    return [answer] + explanation(report, request) + [.blank] + report.steps.map(line) + [.blank]
      + counts(report) + caveats(report) + (hints ? advice(report, request) : [])
  }

  private func explanation(_ report: SPFReport, _ request: SPFRequest) -> [Line] {
    guard let explanation = report.explanation else { return [] }
    return [Line(SPFWords.explanation(explanation, request.domain)(language))]
  }

  private func line(_ step: SPFStep) -> Line {
    let indent = 2 + 2 * step.depth
    if step.outcome == .found, step.term == "TXT" {
      let text = step.detail.map { ": " + $0(language) } ?? ""
      return Line([Span(step.domain, .strong), Span(text)], indent: indent, hanging: indent + 4)
    }
    let head = step.term == "TXT" ? step.domain : step.term
    let outcome = SPFWords.outcome(step.outcome)(language)
    let detail = step.detail.map { language == .japanese ? "（\($0(language))）" : ": \($0(language))" } ?? ""
    return Line(
      [
        Span(head, .strong), Span("  "), Span(outcome, Self.style(step.outcome)),
        Span(detail, step.meetsProxy ? .orange : .plain),
      ],
      indent: indent,
      hanging: indent + 4
    )
  }

  private func counts(_ report: SPFReport) -> [Line] {
    [Line(SPFWords.counts(report)(language), .faint)]
  }

  /// What the result rests on; it is said even where hints are not wanted.
  private func caveats(_ report: SPFReport) -> [Line] {
    guard let host = report.steps.lazy.compactMap(\.assumedHost).first else { return [] }
    return [.blank, Line([Span(SPFWords.assumption(host)(language), .doubtful)])]
  }

  /// Who came because mail stopped has to know what the orange cloud has to do with it.
  private func advice(_ report: SPFReport, _ request: SPFRequest) -> [Line] {
    guard report.result != .pass, report.steps.contains(where: \.meetsProxy) else { return [] }
    return [.blank, Line(SPFWords.proxyAdvice(request.address)(language))]
  }

  private static func style(_ result: SPFResult) -> Style {
    switch result {
    case .pass: .good
    case .fail, .permerror: .bad
    case .softfail, .neutral, .none, .temperror: .doubtful
    }
  }

  private static func style(_ outcome: SPFStep.Outcome) -> Style {
    switch outcome {
    case .result(let result): style(result)
    case .match: .good
    case .found, .noMatch, .ignored: .faint
    }
  }
}
