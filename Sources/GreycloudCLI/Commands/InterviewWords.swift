import Wording
import ZonePlan

/// The words of the questions.
enum InterviewWords {
  static func write(_ changes: [Change]) -> Text {
    let ids = changes.map(\.id).joined(separator: "+")
    return Text(
      "Write \(ids)? [y]es, [n]o, [e]xposes, [r]equest, [q]uit:",
      ja: "\(ids) を書き込みますか。y: はい、n: いいえ、e: 公開される情報、r: リクエスト、q: 中止:"
    )
  }

  static func which(_ conflict: PlanConflict) -> Text {
    let letters = conflict.letters
    return Text(
      "Which for \(conflict.id)? \(list: letters), [n]either, [q]uit:",
      ja: "\(conflict.id) はどれにしますか。\(list: letters)、n: どれでもない、q: 中止:"
    )
  }

  static func unknown(_ letters: [String]) -> Text {
    Text("Type one of these letters: \(list: letters)", ja: "次の文字のどれかを入力してください: \(list: letters)")
  }
}
