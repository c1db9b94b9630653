import DNSModel
import MailRules
public import Wording
public import ZonePlan

extension Hazard {
  /// The reason in words.
  public var text: Text {
    switch self {
    case .managedRecord(let owner):
      Text(
        "it touches a record of \(owner) that another Cloudflare product manages",
        ja: "\(owner) にある、ほかの Cloudflare 製品が管理するレコードに触れています"
      )
    case .zoneAuthority:
      Text(
        "it touches the zone's own name servers or its SOA record",
        ja: "ゾーン自身のネームサーバーか SOA レコードに触れています"
      )
    case .lastMX(let owner):
      Text("it would leave \(owner) without any MX record", ja: "\(owner) の MX レコードがなくなってしまいます")
    case .webName(let owner):
      Text(
        "it would change \(owner), which serves the web through the proxy",
        ja: "プロキシ経由で Web を配信している \(owner) を変更してしまいます"
      )
    case .protectedName(let owner):
      Text(
        "it touches \(owner), which the policy file protects",
        ja: "ポリシーファイルで保護されている \(owner) に触れています"
      )
    case .quota(let records, let limit):
      Text(
        """
        it would bring the zone to \(records) records, and its plan allows \(limit); delete what is no longer needed, \
        or change the plan
        """,
        ja: """
          ゾーンのレコードが \(records) 件になりますが、このプランの上限は \(limit) 件です。不要なレコードを削除するか、\
          プランを変更してください
          """
      )
    case .missingHost(let owner):
      Text(
        "it points to \(owner), which gets its address from a change that was left out",
        ja: "参照先の \(owner) のアドレスは、選ばれていない変更で追加されるものです"
      )
    case .refusedByMTASTS(let host, let domain):
      Text(
        "it leads the mail of \(domain) to \(host), which the MTA-STS policy of \(domain) does not list",
        ja: "\(domain) のメールの宛先が \(host) になりますが、\(domain) の MTA-STS ポリシーに載っていません"
      )
    case .newErrors(let rules):
      Text("it would bring up new errors: \(list: rules)", ja: "新しいエラーが発生します: \(list: rules)")
    case .foreignOwner(let owner, let tool): Self.foreignOwner(owner, tool)
    case .large(let excess): excess.text
    case .secondText(let kind, let owner): Self.secondText(kind.rawValue, owner)
    case .splitReplacement(let owner, let changes): Self.splitReplacement(owner, changes)
    }
  }

  private static func foreignOwner(_ owner: DomainName, _ tool: String) -> Text {
    Text(
      "it touches a record of \(owner) that \(tool) writes; change it there, or add --touch \(owner)",
      ja: "\(owner) にある、\(tool) が管理するレコードに触れています。そちらで変更するか、--touch \(owner) を付けてください"
    )
  }

  private static func secondText(_ kind: String, _ owner: DomainName) -> Text {
    Text(
      "it would give \(owner) a second \(kind) record, and receivers then use none of them",
      ja: "\(owner) に 2 つ目の \(kind) レコードができ、受信側にすべて無視されるようになります"
    )
  }

  private static func splitReplacement(_ owner: DomainName, _ changes: [String]) -> Text {
    Text(
      """
      \(list: changes) belong together: they replace records of \(owner), and a part of them would leave it without \
      what it has now, or be refused by Cloudflare
      """,
      ja: """
        \(list: changes) は一組の変更です。\(owner) のレコードを置き換えるもので、一部だけでは現在の内容が失われるか、\
        Cloudflare に拒否されます
        """
    )
  }
}

extension PlanExcess {
  fileprivate var text: Text {
    switch self {
    case .changes(let count):
      Text(
        "it has \(count) changes, and more than \(Self.mostChanges) need --allow-large",
        ja: "変更が \(count) 件あります。\(Self.mostChanges) 件を超える計画には --allow-large が必要です"
      )
    case .records(let touched, let records):
      Text(
        """
        it changes \(touched) of the zone's \(records) records (\(Self.percent(touched, of: records)) %); more than \
        \(Self.mostPercent) % need --allow-large
        """,
        ja: """
          ゾーンのレコード \(records) 件のうち \(touched) 件（\(Self.percent(touched, of: records)) %）を変更します。\
          \(Self.mostPercent) % を超える計画には --allow-large が必要です
          """
      )
    }
  }

  /// A share right above the limit is told to a tenth, so that it does not read like the limit.
  private static func percent(_ part: Int, of whole: Int) -> String {
    let tenths = part * 1000 / max(whole, 1)
    return tenths / 10 > mostPercent ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
