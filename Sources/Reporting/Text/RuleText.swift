public import MailRules
public import Wording

/// Rules as text: the table of `rules` and the page of `explain`.
public struct RuleText: Sendable {
  private let language: Language

  /// Creates the renderer of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// Returns the table of all rules.
  ///
  /// - Returns: One line for each rule, below its family.
  public func table() -> [Line] {
    let infos = Dictionary(grouping: RuleCatalog.all.map { type(of: $0).info }, by: \.family)
    let families = RuleFamily.allCases.compactMap { family in
      infos[family].map { [Line(family.title(language), .strong)] + $0.map(row) }
    }
    return Array(families.joined(separator: [.blank]))
  }

  private func row(_ info: RuleInfo) -> Line {
    let severity = Labels.severity(info.severity)(language)
    let gap = String(repeating: " ", count: max(1, 10 - DisplayWidth.of(severity)))
    return Line(
      [
        Span(severity + gap, Labels.style(info.severity)), Span(info.id, .strong),
        Span(": " + info.title(language)),
      ],
      indent: 2,
      hanging: 12
    )
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
      + section(RuleWords.found, lines(ExampleZones(info, language).reported))
      + section(RuleWords.notFound, lines(ExampleZones(info, language).silent))
  }

  private func heading(_ info: RuleInfo) -> [Line] {
    let facts = [
      Labels.severity(info.severity)(language), info.step.map { Labels.longStep($0, language) },
      Labels.help(info.fix)(language),
    ].compactMap { $0 }
    return [
      Line([Span(info.id, .strong), Span(": " + info.title(language))], hanging: 2),
      Line(facts.joined(separator: " · "), .faint),
    ]
  }

  private func lines(_ zones: [[String]]) -> [Line] {
    Array(zones.map { zone in zone.map { Line($0, indent: 4) } }.joined(separator: [.blank]))
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
