import MailRules
import Wording

/// The words of the questions for what only a person knows.
enum QuestionWords {
  static func question(_ subject: Question.Subject) -> [Text] {
    switch subject {
    case .mailAddress: [Text("The address", ja: "アドレス"), open]
    case .mailHost: [Text("The name of the mail server", ja: "メールサーバーの名前"), open]
    case .mailUse:
      [
        Text("The provider, the name of a mail server, or none", ja: "メールサービス、メールサーバーの名前、または none（使わない）"),
        open,
      ]
    case .provider: [Text("The provider, or the name of a mail server", ja: "メールサービス、またはメールサーバーの名前"), open]
    }
  }

  private static let open = Text(
    "(Enter leaves it open, q asks no more):",
    ja: "（Enter だけなら回答しません。q で質問を終わります）:"
  )

  static func refused(_ refusal: AnswerRefusal) -> Text {
    guard !refusal.meant.isEmpty else { return Text("\(refusal.reason).", ja: "\(refusal.reason)。") }
    return Text(
      "\(refusal.reason). Did you mean \(list: refusal.meant)?",
      ja: "\(refusal.reason)。もしかして: \(list: refusal.meant)"
    )
  }
}
