import DNSModel
import MailRules
import Wording
import ZonePlan

/// The words around the changes of a plan.
enum PlanWords {
  static let nothing = Text("nothing to change", ja: "変更するものはありません")
  static let conflicts = Text("Two rules disagree; nothing is changed here", ja: "規則どうしが食い違うため、ここは変更しません")
  static let questions = Text("Needs your answer", ja: "回答が必要なもの")
  static let advice = Text("What DNS alone cannot fix", ja: "DNS だけでは直せないもの")
  static let leftAlone = Text("Left alone", ja: "変更しないもの")
  static let outcome = Text("After these changes", ja: "適用後")
  static let fixed = Text("fixed:", ja: "解消:")
  static let remaining = Text("remaining:", ja: "残るもの:")
  static let new = Text("new:", ja: "新しく出るもの:")
  static let hazards = Text("This plan is refused", ja: "この計画は適用できません")

  /// The names that are listed before "and N more".
  private static let mostNames = 6

  static func changes(_ count: Int) -> Text {
    count == 1
      ? Text("1 change", ja: "変更 1 件")
      : Text("\(count) changes", ja: "変更 \(count) 件")
  }

  static func phase(_ number: Int) -> Text {
    number == 1
      ? Text("Phase 1", ja: "第 1 段階")
      : Text(
        "Phase \(number), once the phase before it was read back",
        ja: "第 \(number) 段階（前の段階を読み直して確認してから）"
      )
  }

  static func exposes(_ addresses: [IPAddress]) -> Text {
    Text(
      "Becomes visible in public DNS: \(list: addresses). Mail cannot work without a visible address.",
      ja: "公開 DNS で見えるようになるアドレス: \(list: addresses)。メールにはアドレスの公開が欠かせません。"
    )
  }

  static func answer(_ subject: Question.Subject) -> String {
    switch subject {
    case .mailAddress: "--mail-ip ADDRESS"
    case .mailHost: "--mail-host NAME"
    case .provider: "--provider ID"
    }
  }

  static func names(_ records: [Record]) -> Text {
    let names = records.map { "\($0.owner.dotless) \($0.type.mnemonic)" }
    let shown = Array(names.prefix(mostNames))
    guard names.count > shown.count else { return Text(verbatim: names.joined(separator: ", ")) }
    return Text(
      "\(list: shown) and \(names.count - shown.count) more",
      ja: "\(list: shown) ほか \(names.count - shown.count) 件"
    )
  }

  static func digest(_ digest: PlanDigest) -> Text {
    Text(
      "Digest \(digest.description). To apply exactly this without a terminal: --confirm \(digest.short)",
      ja: "ダイジェスト \(digest.description)。端末なしでこの内容だけを適用するには: --confirm \(digest.short)"
    )
  }
}
