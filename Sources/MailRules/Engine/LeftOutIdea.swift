public import Wording

/// An idea for a rule that is left out on purpose.
public struct LeftOutIdea: Sendable, Hashable {
  /// The identity that the rule would have.
  public let id: String
  /// What it would report.
  public let title: Text
  /// Why it does more harm than good.
  public let argument: Text

  /// Creates an idea.
  public init(_ id: String, _ title: Text, because argument: Text) {
    self.id = id
    self.title = title
    self.argument = argument
  }

  /// All ideas that are left out, sorted by identity.
  public static let all: [LeftOutIdea] = [
    LeftOutIdea(
      "mx-of-another-region",
      Text(
        "MX hosts of one region of a provider beside an SPF record of another",
        ja: "同じメールサービスの別リージョンの MX と SPF の食い違い"
      ),
      because: Text(
        "Providers with several regions share SPF domains among them, so the SPF record does not tell the region.",
        ja: "リージョン間で SPF のドメインが共有されているため、SPF レコードからリージョンは判断できません。"
      )
    ),
    LeftOutIdea(
      "routing-destination-unverified",
      Text(
        "an Email Routing destination that nobody has confirmed",
        ja: "確認の済んでいない Email Routing の転送先"
      ),
      because: Text(
        "Destinations belong to the account, and a token for one zone may not read them.",
        ja: "転送先はアカウントの設定で、1 つのゾーン用のトークンでは読み取れないためです。"
      )
    ),
  ]
}
