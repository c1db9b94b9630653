public import MailRules
public import Wording

/// Rules as Markdown: the page of one, and the catalogue as DocC shows it.
public struct RuleMarkdown: Sendable {
  private let language: Language

  /// Creates the renderer of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// Returns the page of a rule.
  ///
  /// - Parameter info: The rule.
  /// - Returns: Markdown that ends with a newline.
  public func page(_ info: RuleInfo) -> String {
    text(section(info, level: 1))
  }

  /// Returns the catalogue.
  ///
  /// - Parameters:
  ///   - rules: The rules; all by default.
  ///   - ideas: What is left out; all such ideas by default.
  /// - Returns: Markdown that ends with a newline.
  public func catalogue(
    _ rules: [RuleInfo] = RuleCatalog.all.map { type(of: $0).info },
    leavingOut ideas: [LeftOutIdea] = LeftOutIdea.all
  ) -> String {
    let families = RuleFamily.allCases.map { family in (family, rules.filter { $0.family == family }) }
      .filter { !$0.1.isEmpty }
    return text(
      introduction(rules.count) + legend() + families.flatMap { contents($0.0, $0.1) }
        + families.flatMap { family, rules in
          ["## " + escaped(family.title), ""] + rules.flatMap { section($0, level: 3) }
        } + leftOut(ideas)
    )
  }

  // MARK: Head

  private func introduction(_ count: Int) -> [String] {
    let command =
      "greycloud rules --format markdown" + (language == .english ? "" : " --lang \(language.rawValue)")
    return [
      "# " + escaped(CatalogueWords.title), "", escaped(CatalogueWords.abstract), "",
      "<!-- Written by `\(command)`: change the rules, not this file. -->", "",
      "## " + escaped(CatalogueWords.overview), "", escaped(CatalogueWords.count(count)), "",
    ]
  }

  private func legend() -> [String] {
    let severities = Severity.allCases.reversed().map { severity in
      "- **\(escaped(Labels.severity(severity)))**: " + escaped(CatalogueWords.meaning(severity))
    }
    let steps = (1...5).map { "\($0). " + escaped(Labels.stepMeaning($0)) }
    return severities + ["", escaped(CatalogueWords.steps), ""] + steps + [""]
  }

  private func contents(_ family: RuleFamily, _ rules: [RuleInfo]) -> [String] {
    let head = [
      CatalogueWords.rule, CatalogueWords.finds, CatalogueWords.severity, CatalogueWords.fix,
      CatalogueWords.step,
    ]
    let rows = rules.map { info in
      row([
        "[`\(info.id)`](#\(info.id))", escaped(info.title), escaped(Labels.severity(info.severity)),
        escaped(Labels.shortHelp(info.fix)), info.step.map(String.init) ?? "–",
      ])
    }
    return [
      "### " + escaped(CatalogueWords.contents(family.title)), "", row(head.map(escaped)),
      row(head.map { _ in "---" }),
    ]
      + rows + [""]
  }

  // MARK: Rules

  private func section(_ info: RuleInfo, level: Int) -> [String] {
    let facts = [
      Labels.severity(info.severity)(language), info.step.map { Labels.longStep($0, language) },
      Labels.help(info.fix)(language),
    ].compactMap { $0 }.map(MarkdownText.escaped)
    let zones = ExampleZones(info, language)
    return [
      String(repeating: "#", count: level) + " " + info.id, "", "**\(escaped(info.title))**", "",
      facts.joined(separator: " · "), "", escaped(info.rationale), "",
      "**\(escaped(CatalogueWords.byHand))** " + escaped(info.byHand), "",
    ] + sources(info) + examples(CatalogueWords.reported, zones.reported) + repair(zones)
      + examples(CatalogueWords.silent, zones.silent)
  }

  private func sources(_ info: RuleInfo) -> [String] {
    let links = info.references.map { reference in
      switch reference {
      case .rfc(let number, let section):
        "[\(reference.citation)](https://www.rfc-editor.org/rfc/rfc\(number)#section-\(section))"
      case .cloudflare, .page: "<\(reference.citation)>"
      }
    }
    return ["**\(escaped(CatalogueWords.sources))**", ""] + links.map { "- " + $0 } + [""]
  }

  private func examples(_ title: Text, _ zones: [[String]]) -> [String] {
    zones.isEmpty ? [] : ["**\(escaped(title))**", ""] + zones.flatMap(zoneFile)
  }

  private func zoneFile(_ lines: [String]) -> [String] {
    MarkdownText.block(lines, of: "zone") + [""]
  }

  private func repair(_ zones: ExampleZones) -> [String] {
    guard let repair = zones.repair else { return [] }
    return ["**\(escaped(CatalogueWords.repaired))**", ""]
      + zoneFile(repair.before) + [escaped(CatalogueWords.becomes), ""]
      + zoneFile(repair.after)
  }

  private func leftOut(_ ideas: [LeftOutIdea]) -> [String] {
    guard !ideas.isEmpty else { return [] }
    let head = [CatalogueWords.idea, CatalogueWords.finds, CatalogueWords.argument]
    let rows = ideas.map { row(["`\($0.id)`", escaped($0.title), escaped($0.argument)]) }
    return [
      "## " + escaped(CatalogueWords.leftOut), "", row(head.map(escaped)), row(head.map { _ in "---" }),
    ] + rows + [""]
  }

  // MARK: Text

  private func escaped(_ text: Text) -> String { MarkdownText.escaped(text(language)) }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private func text(_ lines: [String]) -> String {
    lines.reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n") + "\n"
  }
}
