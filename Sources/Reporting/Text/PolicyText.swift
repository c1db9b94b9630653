import DNSModel
public import MailRules
public import Wording

/// What a policy and a baseline leave out of a report, as text.
public struct PolicyText: Sendable {
  private let language: Language

  /// Creates the renderer of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// Returns the lines about accepted findings.
  ///
  /// - Parameters:
  ///   - suppressed: The accepted findings.
  ///   - file: The policy file.
  ///   - named: Whether to name each with its reason.
  /// - Returns: Their number, and then each of them if asked for; nothing if there is none.
  public func lines(_ suppressed: [SuppressedFinding], by file: String, named: Bool) -> [Line] {
    guard !suppressed.isEmpty else { return [] }
    let count = suppressed.count
    let text =
      count == 1
      ? Text("1 finding suppressed by \(file)", ja: "\(file) により抑制: 1 件")
      : Text("\(count) findings suppressed by \(file)", ja: "\(file) により抑制: \(count) 件")
    return [Line(text(language), .faint)] + (named ? suppressed.map(line) : [])
  }

  /// Returns the lines about a baseline.
  ///
  /// - Parameters:
  ///   - comparison: What became of its findings.
  ///   - file: The baseline's file.
  /// - Returns: The number of known findings, and what is gone.
  public func lines(_ comparison: BaselineComparison, with file: String) -> [Line] {
    let known = comparison.known
    let text =
      known == 1
      ? Text("1 known finding of \(file) is not shown", ja: "\(file) にある既知の 1 件は表示していません")
      : Text("\(known) known findings of \(file) are not shown", ja: "\(file) にある既知の \(known) 件は表示していません")
    let gone = comparison.gone.map { item in
      let text = Text(
        "gone since \(file) was written: \(item.rule) at \(item.owner.dotless)",
        ja: "\(file) の作成後に解消: \(item.owner.dotless) の \(item.rule)"
      )
      return Line(text(language), .good)
    }
    return (known == 0 ? [] : [Line(text(language), .faint)]) + gone
  }

  private func line(_ item: SuppressedFinding) -> Line {
    let (rule, owner) = (item.finding.rule, item.finding.owner.dotless)
    let reason = item.suppression.reason
    guard let until = item.suppression.until else {
      return Line("\(rule), \(owner): \(reason)", .faint, indent: 2)
    }
    let text = Text(
      "\(rule), \(owner): \(reason) (until \(until))",
      ja: "\(rule), \(owner): \(reason)（\(until) まで）"
    )
    return Line(text(language), .faint, indent: 2)
  }
}
