import DNSModel
import MailRules
import Wording
import ZonePlan

/// The diff blocks of changes.
struct ChangeText {
  /// What several changes share is said once, with the first of them.
  struct Said {
    var notes: Set<Text> = []
    var addresses: Set<IPAddress> = []
  }

  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  /// Returns a heading, what goes and what comes, why, and what becomes visible.
  func block(_ group: ChangeGroup, _ said: inout Said) -> [Line] {
    let title = Line(
      [
        Span(group.ids, .strong), Span("  "), Span(group.owner.dotless, .strong), Span("  "),
        Span(Labels.kind(group.kind)(language)),
        Span(group.rules.isEmpty ? "" : "  [\(group.rules.joined(separator: ", "))]", .faint),
      ],
      hanging: 4
    )
    let notes = group.notes.filter { said.notes.insert($0).inserted }
    let addresses = group.exposes.filter { said.addresses.insert($0).inserted }
    return [title] + group.changes.flatMap { diff($0.edit, indent: 4) }
      + notes.map { Line($0(language), indent: 4) } + exposure(addresses) + [.blank]
  }

  /// Returns what goes and what comes.
  ///
  /// - Parameters:
  ///   - edit: The edit.
  ///   - indent: The columns before it.
  ///   - naming: Whether the owners stand in the lines, because no heading names them.
  /// - Returns: One line or two.
  func diff(_ edit: Edit, indent: Int, naming: Bool = false) -> [Line] {
    let text = RecordText(edit, language, naming: naming)
    let before = edit.before.map { [Span("- ", .removed)] + text.spans($0, .removed) }
    let after = edit.after.map { [Span("+ ", .added)] + text.spans($0, .added) }
    return [before, after].compactMap { $0 }.map { Line($0, indent: indent, hanging: indent + 2) }
  }

  /// Returns what becomes visible.
  func exposure(_ addresses: [IPAddress]) -> [Line] {
    guard !addresses.isEmpty else { return [] }
    return [Line(PlanWords.exposes(addresses)(language), .doubtful, indent: 4)]
  }
}
