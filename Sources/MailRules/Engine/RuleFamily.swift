public import Wording

/// The part of a zone's mail that a rule is about: the folder that it stands in.
public enum RuleFamily: String, Sendable, Hashable, CaseIterable {
  /// The state of the zone, and names that are wrong whatever they hold.
  case zone
  /// Which servers receive mail.
  case mx
  /// The cloud of names that mail uses.
  case proxy
  /// The addresses of mail hosts and what they say of themselves.
  case hosts
  /// Who may send.
  case spf
  /// Signatures.
  case dkim
  /// What receivers do with mail that is not genuine.
  case dmarc
  /// The encryption between mail servers.
  case transport
  /// What mail programs connect to.
  case client
  /// Cloudflare's own mail products.
  case routing
  /// The server behind the proxy, and spam modules on it.
  case origin

  /// The family in a few words.
  public var title: Text {
    switch self {
    case .zone: Text("Zone and names", ja: "ゾーンと名前")
    case .mx: Text("MX records", ja: "MX レコード")
    case .proxy: Text("Proxy status", ja: "プロキシ ステータス")
    case .hosts: Text("Mail hosts", ja: "メールホスト")
    case .spf: Text("SPF: who may send", ja: "SPF: 送信元の許可")
    case .dkim: Text("DKIM: signatures", ja: "DKIM: 署名")
    case .dmarc: Text("DMARC: what receivers do", ja: "DMARC: 受信側の扱い")
    case .transport: Text("Encryption between servers", ja: "サーバー間の暗号化")
    case .client: Text("Mail programs", ja: "メールソフト")
    case .routing: Text("Cloudflare Email Routing", ja: "Cloudflare の Email Routing")
    case .origin: Text("The server behind the proxy", ja: "プロキシの背後のサーバー")
    }
  }
}

extension RuleInfo {
  /// The family that the rule belongs to.
  public var family: RuleFamily {
    RuleFamily.allCases.first { RuleFamily.members[$0]?.contains(id) == true } ?? .zone
  }
}
