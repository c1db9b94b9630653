import DNSModel
import Wording

/// Flags mail records at or below a delegated name, which the world does not see.
struct ShadowedMailRecord: MailRule {
  static let info = RuleInfo(
    id: "shadowed-mail-record",
    severity: .error,
    step: nil,
    title: Text("mail records hidden by a delegation", ja: "NS レコードで隠れたメール用レコード"),
    rationale: Text(
      """
      An NS record below the domain hands a name and everything below it over to other name servers. Records that stand \
      there in this zone are never answered. A forgotten delegation of _domainkey, for example, hides every DKIM key. \
      Records of a sub-domain that lives elsewhere as a whole are leftovers, so they are a warning, and so are keys and \
      policies as long as public DNS was not asked whether the other servers have them.
      """,
      ja: """
        ドメインの下に NS レコードがあると、その名前とその下のすべてが別のネームサーバーに委ねられます。このゾーンにある\
        該当のレコードは応答に使われません。たとえば _domainkey の古い委任が残っていると、DKIM 鍵がすべて隠れます。\
        丸ごと別の場所で運用しているサブドメインのレコードは残骸なので、警告にとどめます。鍵やポリシーも、委任先にあるかどうかを\
        公開 DNS で確認していない間は警告とします。
        """
    ),
    byHand: Text(
      """
      Decide which of the two is right. If the delegation is a leftover, delete its NS records under DNS > Records; if not, \
      enter the mail records at the DNS provider that it names.
      """,
      ja: """
        どちらが正しいかを決めます。委任が残骸なら、DNS > レコードでその NS レコードを削除します。委任が正しければ、\
        メール用のレコードは委任先の DNS 事業者で設定します。
        """
    ),
    fix: .none,
    references: [
      .cloudflare("dns/manage-dns-records/reference/shadowed-records"),
      .cloudflare("dns/troubleshooting/email-issues"), .rfc(1034, section: "4.2.1"),
    ],
    examples: [
      .fires(
        """
        @                 MX  1 smtp.google.com.
        _domainkey        NS  ns1.old.example.net.
        google._domainkey TXT "v=DKIM1; k=rsa; p=AAAA"
        """,
        at: ["_domainkey"]
      ),
      .fires(
        """
        @    MX 10 mail
        mail NS ns1.old.example.net.
        mail A  192.0.2.10 ; cf_tags=cf-proxied:false
        """,
        at: ["mail"]
      ),
      .fires(
        """
        @   MX 1 smtp.google.com.
        dev NS ns1.dev.example.net.
        dev MX 10 mx.example.net.
        """,
        at: ["dev"]
      ),
      .passes(
        """
        @   MX  1 smtp.google.com.
        dev NS  ns1.dev
        dev NS  ns2.dev.example.net.
        ns1.dev A 192.0.2.53 ; cf_tags=cf-proxied:false
        """
      ),
      // The other servers say the same.
      .passes(
        """
        @                 MX  1 smtp.google.com.
        _domainkey        NS  ns1.old.example.net.
        google._domainkey TXT "v=DKIM1; k=rsa; p=AAAA"
        """,
        evidence: Evidence(publicDNS: #"google._domainkey TXT "v=DKIM1; k=rsa; p=AAAA""#)
      ),
      .passes(
        """
        @   MX 1 smtp.google.com.
        dev NS ns1.dev.example.net.
        www.dev A 192.0.2.1 ; cf_tags=cf-proxied:true
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard zone.zone.records(of: .ns).contains(where: { $0.owner.isBelow(zone.zone.apex) }) else { return [] }
    let named = Set(zone.pointers.filter { $0.value.contains { $0.type == .mx } }.keys)
    var hidden: [DomainName: [Record]] = [:]
    for type in [RRType.mx, .txt, .srv, .cname, .a, .aaaa] {
      for record in zone.zone.records(of: type) where isForMail(record, named) {
        guard let cut = zone.zone.cut(above: record.owner), !isAnswered(record, in: zone) else { continue }
        hidden[cut, default: []].append(record)
      }
    }
    return hidden.keys.sorted().map { finding($0, hidden[$0] ?? [], in: zone) }
  }

  private func isForMail(_ record: Record, _ named: Set<DomainName>) -> Bool {
    switch record.type {
    case .mx: return true
    case .srv: return MailHost.isMailService(record.owner)
    case .cname: return record.isMailTextAlias || named.contains(record.owner)
    case .a, .aaaa: return named.contains(record.owner)
    default:
      let kind = MailTextKind(expectedAt: record.owner)
      return kind != .spf || record.rdata.text?.lowercased().hasPrefix("v=spf1") == true
    }
  }

  private func isAnswered(_ record: Record, in zone: MailZone) -> Bool {
    guard let answer = zone.evidence.dns(record.owner, record.type).value else { return false }
    if let text = record.rdata.text { return answer.texts.contains(text) }
    return answer.rdata.contains(record.rdata)
  }

  /// How much it matters that a record is hidden.
  ///
  /// A key or a policy of the domain is missed, unless the other servers have one: vendors are given such a name on
  /// purpose, and what is left here harms nobody then. So it is an error once public DNS does not show it. Mail to a sub-domain goes by the records over there, and so does mail
  /// to a host: that is broken only if public DNS says that the host has no address.
  private func severity(_ record: Record, _ cut: DomainName, in zone: MailZone) -> Severity {
    if cut.labels.contains(where: { $0.hasPrefix("_") }) {
      return zone.evidence.dns(record.owner, record.type).value == nil ? .warning : .error
    }
    guard record.type.isAddress || record.type == .cname else { return .warning }
    return zone.evidence.addresses(of: record.owner)?.isEmpty == true ? .error : .info
  }

  private func finding(
    _ cut: DomainName,
    _ hidden: [Record],
    in zone: MailZone
  ) -> Finding {
    let owners = Array(Set(hidden.map(\.owner))).sorted().prefix(5)
    let servers = zone.zone.records(at: cut, .ns)
    let names = servers.compactMap(\.rdata.target)
    return finding(
      at: cut,
      servers + hidden,
      Text(
        "the NS records of \(cut) hide \(hidden.count) mail records of this zone, such as \(list: Array(owners))",
        ja: "\(cut) の NS レコードによって、このゾーンのメール用レコード \(hidden.count) 件（\(list: Array(owners)) など）が隠れています"
      ),
      fix: .manual(decision(cut, names)),
      severity: hidden.map { severity($0, cut, in: zone) }.max()
    )
  }

  private func decision(_ cut: DomainName, _ servers: [DomainName]) -> Text {
    Text(
      """
      Ask whoever set up the delegation of \(cut) to \(list: servers). If nobody needs it, delete these NS records under \
      DNS > Records; else enter the mail records there.
      """,
      ja: """
        \(cut) を \(list: servers) に委任した経緯を確認してください。不要なら DNS > レコードでこの NS レコードを削除し、\
        必要なら委任先でメール用のレコードを設定します。
        """
    )
  }
}
