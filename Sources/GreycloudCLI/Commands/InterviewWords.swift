import Wording
import ZonePlan

/// The words of the questions.
enum InterviewWords {
  static func write(_ changes: [Change]) -> [Text] {
    let ids = changes.map(\.id).joined(separator: "+")
    return [
      Text("Write \(ids)?", ja: "\(ids) を書き込みますか。"), Text("[y]es,", ja: "y: はい、"),
      Text("[n]o,", ja: "n: いいえ、"), Text("[e]xposes,", ja: "e: 公開される情報、"),
      Text("[r]equest,", ja: "r: リクエスト、"), quit,
    ]
  }

  static func which(_ conflict: PlanConflict) -> [Text] {
    [Text("Which for \(conflict.id)?", ja: "\(conflict.id) はどれにしますか。")]
      + conflict.letters.map { Text("\($0),", ja: "\($0)、") }
      + [Text("[n]either,", ja: "n: どれでもない、"), quit]
  }

  private static let quit = Text("[q]uit:", ja: "q: 中止:")

  static func unknown(_ letters: [String]) -> Text {
    Text("Type one of these letters: \(list: letters)", ja: "次の文字のどれかを入力してください: \(list: letters)")
  }
}
