import DNSModel
public import Wording
public import ZonePlan

/// What was expected at a name and what is there, as a diff.
public struct DifferenceText: Sendable {
  private let language: Language

  /// Creates the renderer of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// Returns the lines of some differences.
  ///
  /// - Parameter differences: The differences.
  /// - Returns: For each name its records: those that are missing, and those that nobody expected.
  public func lines(_ differences: [ZoneDifference]) -> [Line] {
    differences.flatMap { difference in
      [Line(difference.owner.dotless, .strong)]
        + side(Self.expected, difference.expected, without: difference.found, .removed)
        + side(Self.found, difference.found, without: difference.expected, .added)
    }
  }

  private func side(_ title: Text, _ records: [Record], without others: [Record], _ style: Style) -> [Line] {
    let own = records.filter { !others.contains($0) }
    let heading = title(language)
    guard !own.isEmpty else { return [Line(heading + " " + Self.nothing(language), indent: 2)] }
    return [Line(heading, indent: 2)]
      + own.map { record in
        let isRemade = style == .added && others.contains { record.isRemade(from: $0) }
        let remark = isRemade ? [Span("  " + Self.remade(language), .faint)] : []
        let spans = RecordText(.create(record), language).spans(record, style)
        return Line(spans + remark, indent: 4, hanging: 6)
      }
  }

  private static let expected = Text("expected:", ja: "想定:")
  private static let found = Text("found:", ja: "現状:")
  /// All else may be as it was, so the lines would look the same.
  private static let remade = Text("(deleted and made again since)", ja: "（削除後に作り直されたレコード）")
  private static let nothing = Text("nothing else", ja: "ほかになし")
}

extension Record {
  /// Returns whether the record came in the place of another one with the same data.
  fileprivate func isRemade(from other: Record) -> Bool {
    rdata == other.rdata && id != other.id
  }
}
