import CloudflareAPI
import Wording

/// Why something beside a zone's records could not be read, in words.
enum EvidenceProblems {
  static let zoneSettingsRead = Text("Zone > Zone Settings > Read", ja: "ゾーン > ゾーン設定 > 読み取り")
  static let dnsRead = Text("Zone > DNS > Read", ja: "ゾーン > DNS > 読み取り")

  /// Returns the reason of a failed request.
  ///
  /// - Parameters:
  ///   - error: What was thrown.
  ///   - needed: The permission that the request needs.
  /// - Returns: The reason, as a part of a sentence.
  static func reason(_ error: CloudflareError, needed: Text) -> Text {
    if error.isPermission {
      return Text("the token lacks the permission \(needed)", ja: "トークンに「\(needed)」の権限がありません")
    }
    let details = AnswerWords.details(error)
    return Text("the API could not be asked: \(details)", ja: "API に問い合わせできませんでした: \(details)")
  }

  /// Returns the reason of an answer that this version does not know.
  static func unknown(_ answer: String) -> Text {
    Text("the API answered \(answer), which is not known", ja: "API の応答 \(answer) を解釈できません")
  }
}
