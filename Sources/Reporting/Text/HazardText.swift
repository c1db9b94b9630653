import DNSModel
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
    case .apexNameServers:
      Text("it touches the zone's own name servers", ja: "ゾーン自身のネームサーバーに触れています")
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
        "it needs \(records) records, and the zone's plan allows \(limit)",
        ja: "レコードが \(records) 件必要ですが、このプランの上限は \(limit) 件です"
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
      Text("it would cause new errors: \(list: rules)", ja: "新しいエラーが発生します: \(list: rules)")
    case .splitReplacement(let owner, let changes):
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
}
