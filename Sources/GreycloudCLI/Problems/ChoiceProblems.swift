import Reporting
import Wording
import ZonePlan

/// Choices that name nothing, or that come too late.
enum ChoiceProblems {
  /// The numbers that are listed one by one; more of them are told by the first and the last.
  private static let mostNumbers = 12

  static func noChange(_ word: String, in plan: Plan) -> Problem {
    if let conflict = plan.conflicts.first(where: { $0.id == word }) { return isConflict(conflict) }
    let kinds = Set(plan.changes.map(\.kind.rawValue)).sorted()
    let rules = Set(plan.changes.flatMap(\.rules)).sorted()
    guard !plan.isEmpty else {
      return InputProblems.usage(
        nothingCalled(word, ChoiceWord.kindsAndRules),
        next: Text("The plan has no changes.", ja: "この計画に変更はありません。")
      )
    }
    let numbers = numbers(of: plan)
    return InputProblems.usage(
      nothingCalled(word, plan.changes.map(\.id) + kinds + rules),
      next: Text(
        "The plan has \(numbers) (\(list: kinds + rules)).",
        ja: "計画にあるもの: \(numbers)（\(list: kinds + rules)）。"
      )
    )
  }

  static func neitherKindNorRule(_ word: String) -> Problem {
    InputProblems.usage(
      ChoiceWord.isNumber(word)
        ? Text(
          "\(word) is the number of another change in each plan.",
          ja: "番号 \(word) が指す変更は、ゾーンごとに異なります。"
        ) : nothingCalled(word, ChoiceWord.kindsAndRules),
      next: Text(
        "For several zones, name changes by their kind (\(list: ChangeKind.names)) or by a rule.",
        ja: "複数のゾーンでは、変更を種類（\(list: ChangeKind.names)）か規則で指定してください。"
      )
    )
  }

  static let severalPlans = InputProblems.usage(
    Text("--choose is for the conflicts of one plan.", ja: "--choose は 1 つの計画にだけ使えます。"),
    next: Text("Name one zone.", ja: "ゾーンを 1 つだけ指定してください。")
  )

  static func alreadyPlanned(_ planned: String, _ option: String) -> Problem {
    InputProblems.usage(
      Text(
        "\(planned) is planned already, and \(option) takes part in the planning.",
        ja: "\(planned) の計画は作成済みです。\(option) は計画を作るときに使います。"
      ),
      next: Text(
        "To plan anew with \(option), name the zone instead.",
        ja: "\(option) を使って計画を作り直すには、代わりにゾーン名を指定してください。"
      )
    )
  }

  static func problem(_ failure: ConflictChoice.Failure) -> Problem {
    switch failure {
    case .noConflict(let choice, let conflicts):
      InputProblems.usage(
        Text("There is no conflict \(choice.conflict).", ja: "\(choice.conflict) という食い違いはありません。"),
        next: options(conflicts)
      )
    case .noAlternative(let choice, let conflict):
      InputProblems.usage(
        Text(
          "The conflict \(conflict.id) has no alternative \(choice.alternative).",
          ja: "食い違い \(conflict.id) に案 \(choice.alternative) はありません。"
        ),
        next: options([conflict])
      )
    }
  }

  private static func isConflict(_ conflict: PlanConflict) -> Problem {
    InputProblems.usage(
      Text("\(conflict.id) is a conflict and no change.", ja: "\(conflict.id) は変更ではなく、規則の食い違いです。"),
      next: options([conflict])
    )
  }

  private static func options(_ conflicts: [PlanConflict]) -> Text {
    let options = conflicts.flatMap { conflict in conflict.letters.map { "\(conflict.id)=\($0)" } }
    return options.isEmpty
      ? Text("The plan has no conflicts.", ja: "この計画に食い違いはありません。")
      : Text("These can be chosen: --choose \(list: options).", ja: "選べるもの: --choose \(list: options)。")
  }

  private static func nothingCalled(_ word: String, _ words: [String]) -> Text {
    let nearest = NearMiss.words(nearestTo: word, among: words)
    return nearest.isEmpty
      ? Text("Nothing to change is called \(word).", ja: "\(word) という変更はありません。")
      : Text(
        "Nothing to change is called \(word). Did you mean \(list: nearest)?",
        ja: "\(word) という変更はありません。もしかして: \(list: nearest)。"
      )
  }

  private static func numbers(of plan: Plan) -> Text {
    let ids = plan.changes.map(\.id)
    guard ids.count > mostNumbers, let first = ids.first, let last = ids.last else {
      return Text(verbatim: ids.joined(separator: ", "))
    }
    return Text("\(first) to \(last)", ja: "\(first) から \(last) まで")
  }
}
