public import MailRules
public import Wording

/// Rules as text: the table of `rules` and the page of `explain`.
public struct RuleText: Sendable {
  /// More examples would push the explanation off the screen.
  private static let mostExamples = 3

  private let language: Language

  /// Creates the renderer of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// Returns the table of all rules.
  ///
  /// - Returns: One line for each rule.
  public func table() -> [Line] {
    RuleCatalog.all.map { type(of: $0).info }.map { info in
      let severity = Labels.severity(info.severity)(language)
      let gap = String(repeating: " ", count: max(1, 10 - DisplayWidth.of(severity)))
      return Line(
        [
          Span(severity + gap, Labels.style(info.severity)), Span(info.id, .strong),
          Span(": " + info.title(language)),
        ],
        hanging: 10
      )
    }
  }

  /// Returns the page of a rule.
  ///
  /// - Parameter info: The rule.
  /// - Returns: What it finds, why that matters, how to repair it, its sources and examples.
  public func page(_ info: RuleInfo) -> [Line] {
    heading(info)
      + section(RuleWords.why, [Line(info.rationale(language), indent: 2)])
      + section(RuleWords.byHand, [Line(info.byHand(language), indent: 2)])
      + section(RuleWords.sources, info.references.map { Line($0.citation, indent: 2) })
      + section(RuleWords.found, examples(info) { !$0.owners.isEmpty })
      + section(RuleWords.notFound, examples(info) { $0.owners.isEmpty })
  }

  private func heading(_ info: RuleInfo) -> [Line] {
    let facts = [
      Labels.severity(info.severity)(language), info.step.map { Labels.step($0)(language) },
      Labels.help(info.fix)(language),
    ].compactMap { $0 }
    return [
      Line([Span(info.id, .strong), Span(": " + info.title(language))], hanging: 2),
      Line(facts.joined(separator: " · "), .faint),
    ]
  }

  private func examples(_ info: RuleInfo, where isShown: (Example) -> Bool) -> [Line] {
    var seen: Set<String> = []
    let zones = info.examples.filter(isShown).map(\.zone).filter { seen.insert($0).inserted }
    return Array(zones.prefix(Self.mostExamples).map(lines).joined(separator: [.blank]))
  }

  private func lines(_ zone: String) -> [Line] {
    zone.split(separator: "\n").map { Line(String($0), indent: 4) }
  }

  private func section(_ title: Text, _ lines: [Line]) -> [Line] {
    lines.isEmpty ? [] : [.blank, Line(title(language), .strong)] + lines
  }
}

private enum RuleWords {
  static let why = Text("Why it breaks mail", ja: "メールが使えなくなる理由")
  static let byHand = Text(
    "How to repair it by hand, in Cloudflare's dashboard",
    ja: "Cloudflare のダッシュボードで直すには"
  )
  static let sources = Text("Sources", ja: "出典")
  static let found = Text("Records that are reported", ja: "該当する例")
  static let notFound = Text("Records that are not reported", ja: "該当しない例")
}
