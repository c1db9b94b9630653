import DNSModel
import MailRules
import Reporting
import Wording
import ZonePlan

/// Problems with changes of a saved plan that greycloud would not plan.
enum PlanFileProblems {
  /// Checks that a part of a saved plan holds only what is planned now.
  ///
  /// A part that touches what may not be touched is refused for that, and told how it can be allowed. Whatever
  /// hangs on such a change is not planned without it either, so nothing is wrong with the file.
  ///
  /// - Parameters:
  ///   - part: The changes that are wanted.
  ///   - renewed: The saved plan, planned anew.
  ///   - path: Its file.
  /// - Throws: ``Reporting/Problem`` if there are others.
  static func check(_ part: Plan, _ renewed: RenewedPlan, from path: String) throws(Problem) {
    let strangers = part.changes.filter { renewed.unproposed.contains($0.id) }
    guard !strangers.isEmpty, !part.hazards.contains(where: \.isTouch) else { return }
    let again = Session.commands.plan(part.apex.dotless, ["-o", path])
    throw Problem(
      .badInput,
      Text(
        "\(path) holds changes that greycloud would not plan for \(part.apex) as it is now: \(list: names(of: strangers)).",
        ja: "\(path) には、現在の \(part.apex) に対して greycloud が計画しない変更が含まれています: \(list: names(of: strangers))。"
      ),
      notDone: Problem.nothingWritten,
      next: Text(
        "Somebody altered the file, or what the changes would repair is repaired or accepted. Make a new plan and read its diff: \(again)",
        ja: "ファイルが改変されたか、変更の対象がすでに修復・許容されています。計画を作り直し、差分を確認してください: \(again)"
      )
    )
  }

  /// Returns what is said of the answers that a saved plan holds, if there are any.
  static func answers(_ answers: Answers, in path: String) -> Text? {
    guard !answers.arguments.isEmpty else { return nil }
    let given = answers.arguments.joined(separator: " ")
    return Text("\(path) brings these answers: \(given).", ja: "\(path) には次の回答が含まれています: \(given)。")
  }

  /// Returns what is said where a saved plan is only shown, if it holds such changes.
  static func remark(on renewed: RenewedPlan) -> Text? {
    let strangers = renewed.plan.changes.filter { renewed.unproposed.contains($0.id) }
    guard !strangers.isEmpty else { return nil }
    return Text(
      "greycloud would not plan these changes for the zone in this file: \(list: names(of: strangers)). `greycloud apply` plans anew for the zone as it is, and refuses what it would not plan.",
      ja:
        "次の変更は、このファイルのゾーンに対して greycloud が計画しないものです: \(list: names(of: strangers))。greycloud apply は現在のゾーンに対して計画を作り直し、計画しない変更は拒否します。"
    )
  }

  private static func names(of changes: [Change]) -> [String] {
    changes.map { "\($0.id) (\($0.owner.dotless) \($0.record.type))" }
  }
}
