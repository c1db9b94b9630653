public import DNSModel
public import MailRules
public import Wording

/// The findings of a zone as text.
public struct CheckText: Sendable {
  private let language: Language
  private let hints: Bool
  private let isPart: Bool
  private let leavesOut: Bool
  private let commands: CommandSuggestions
  private let isNamesake: Bool

  /// Creates the renderer of a language.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - hints: Whether to say which command to run next.
  ///   - isPart: Whether only a part of the rules ran, so that no finding does not mean no problem.
  ///   - leavesOut: Whether findings that are accepted or known already are left out.
  ///   - commands: What makes the commands to run next.
  ///   - isNamesake: Whether the token sees another zone of the same name.
  public init(
    _ language: Language,
    hints: Bool = true,
    isPart: Bool = false,
    leavesOut: Bool = false,
    commands: CommandSuggestions = CommandSuggestions(),
    isNamesake: Bool = false
  ) {
    self.language = language
    self.hints = hints
    self.isPart = isPart
    self.leavesOut = leavesOut
    self.commands = commands
    self.isNamesake = isNamesake
  }

  /// Returns the lines for a zone.
  ///
  /// - Parameters:
  ///   - zone: The zone.
  ///   - findings: What was found in it.
  /// - Returns: A heading, and a block for each finding.
  public func lines(_ zone: Zone, _ findings: [Finding]) -> [Line] {
    let limits = receivesNothing(zone, findings) + cloudsAreUnknown(zone)
    guard !findings.isEmpty else { return [clean(zone)] + limits }
    let blocks = findings.map(block).joined(separator: [.blank])
    return [heading(zone, findings), .blank] + blocks + (limits.isEmpty ? [] : [.blank] + limits)
      + (hints ? [.blank, next(zone, findings)] : [])
  }

  private func clean(_ zone: Zone) -> Line {
    let count = Labels.records(zone.records.count)
    let text =
      leavesOut
      ? Text(
        "nothing was found in \(count) but what is accepted or known",
        ja: "\(count)のレコードを調べ、許容済みまたは既知のもの以外は見つかりませんでした"
      )
      : isPart
        ? Text("the chosen rules found nothing in \(count)", ja: "\(count)のレコードを調べ、指定した規則では何も見つかりませんでした")
        : Text("nothing that breaks mail was found in \(count)", ja: "\(count)のレコードを調べ、メールに影響する問題は見つかりませんでした")
    return Line([Span(zone.apex.dotless, .strong), Span(": "), Span(text(language), .good)])
  }

  /// A domain may want no mail, so this is no finding; but who came because mail stopped has to know.
  private func receivesNothing(_ zone: Zone, _ findings: [Finding]) -> [Line] {
    let isTold = findings.contains { Self.rulesAboutMissingMX.contains($0.rule) }
    guard hints, !isPart, !leavesOut, !isTold, zone.records(at: zone.apex, .mx).isEmpty else { return [] }
    let plan = commands.plan(target(zone), ["--provider", "ID"])
    let text = Text(
      """
      There is no MX record for \(zone.apex). If it should receive mail, say where its mailboxes are: \
      \(plan), or --mail-host NAME for a server of your own.
      """,
      ja: """
        \(zone.apex) の MX レコードはありません。メールを受け取るドメインであれば、メールボックスのある場所を\
        指定してください: \(plan)（自分のサーバーなら --mail-host NAME）。
        """
    )
    return [Line(text(language))]
  }

  /// The rules that say themselves why a domain receives nothing.
  private static let rulesAboutMissingMX: Set<String> = [
    "no-mx", "mx-not-at-apex", "doubled-domain", "no-mail-domain-unprotected", "routing-enabled-mx-missing",
    "zone-not-authoritative", "shadowed-mail-record",
  ]

  /// An orange cloud is the most frequent reason, and not every export tells of clouds.
  private func cloudsAreUnknown(_ zone: Zone) -> [Line] {
    let records = zone.records.filter(\.type.isProxiable)
    guard hints, !records.isEmpty, records.allSatisfy({ $0.proxyStatus == nil }) else { return [] }
    let text = Text(
      "The file does not say which records are proxied (orange cloud), so clouds were not checked.",
      ja: "このファイルには雲の色（プロキシの有無）の情報がないため、プロキシに関する確認は行っていません。"
    )
    return [Line(text(language))]
  }

  private func target(_ zone: Zone) -> String {
    commands.zone(zone.apex.dotless, zone.info.id, isShared: isNamesake)
  }

  private func heading(_ zone: Zone, _ findings: [Finding]) -> Line {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return Labels.count(count, severity)(language)
    }
    return Line([Span(zone.apex.dotless, .strong), Span(": " + Labels.list(counts, language))])
  }

  private func block(_ finding: Finding) -> [Line] {
    let step = RuleCatalog.info(finding.rule)?.step.map { [Labels.step($0)(language)] } ?? []
    let facts = ([finding.rule] + step + [Labels.help(finding.fix.kind)(language)]).joined(separator: " · ")
    let label = Span(Labels.severity(finding.severity)(language), Labels.style(finding.severity))
    let message = Span("  " + finding.message(language))
    return [Line([label, message], indent: 2, hanging: 4), Line(facts, .faint, indent: 4)]
      + manual(finding)
  }

  private func manual(_ finding: Finding) -> [Line] {
    guard case .manual(let advice) = finding.fix else { return [] }
    return [Line(advice(language), indent: 4)]
  }

  private func next(_ zone: Zone, _ findings: [Finding]) -> Line {
    let (plan, explain) = (commands.plan(target(zone)), commands.explain(findings.first?.rule ?? ""))
    let fixable = findings.contains { $0.fix.kind != .none }
    let text =
      fixable
      ? Text(
        "Next, see what would repair it: \(plan). Why it matters: \(explain).",
        ja: "次に、修復のための変更は \(plan) で、理由は \(explain) で確認できます。"
      )
      : Text(
        "Why it matters: \(explain).",
        ja: "理由は \(explain) で確認できます。"
      )
    return Line(text(language), .faint)
  }
}
