import DNSModel
import Wording
import ZonePlan

/// A conflict with all that is needed to decide it.
struct ConflictText {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  /// Returns the lines of a conflict.
  ///
  /// - Parameters:
  ///   - conflict: The conflict.
  ///   - title: What to call the alternative of a letter.
  /// - Returns: A heading, and each alternative with its changes and its trade-off.
  func lines(_ conflict: PlanConflict, title: (String) -> String) -> [Line] {
    let heading = Line(
      [Span(conflict.id, .strong), Span("  "), Span(conflict.owner.dotless, .strong)],
      indent: 2,
      hanging: 4
    )
    return [heading]
      + zip(conflict.letters, conflict.alternatives).flatMap { alternative(title($0), $1) }
  }

  /// The changes of one alternative may be at several names, so each line names its own.
  private func alternative(_ title: String, _ alternative: PlanConflict.Alternative) -> [Line] {
    let heading = Line(
      [Span(title, .strong), Span("  [\(alternative.rule)]", .faint)],
      indent: 4,
      hanging: 6
    )
    return [heading]
      + alternative.edits.flatMap { ChangeText(language).diff($0, indent: 6, naming: true) }
      + [Line(alternative.note(language), indent: 6)]
  }
}
