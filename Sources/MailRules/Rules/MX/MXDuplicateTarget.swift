import DNSModel
import Wording

/// Points out MX records that name one host twice, or two hosts that are one server.
struct MXDuplicateTarget: MailRule {
  static let info = RuleInfo(
    id: "mx-duplicate-target",
    severity: .info,
    step: nil,
    title: Text("one mail server listed twice", ja: "重複したメールサーバー"),
    rationale: Text(
      """
      A second MX record is there for the time when the first server is away. If both lead to the same server, nothing is \
      gained: a sender tries the same machine twice and waits as long.
      """,
      ja: """
        2 つ目の MX レコードは、1 つ目のサーバーが止まっているときのためのものです。どちらも同じサーバーを指していれば\
        意味がなく、送信元は同じ機器に 2 度試みるだけです。
        """
    ),
    byHand: Text(
      "Under DNS > Records, delete the MX record with the higher priority number, or let it name a second server.",
      ja: "DNS > レコードで、優先度の数値が大きいほうの MX レコードを削除するか、別のサーバーに変更します。"
    ),
    fix: .safe,
    references: [.rfc(5321, section: "5.1")],
    examples: [
      .fires(
        """
        @    MX 10 mail
        @    MX 20 mail
        mail A  192.0.2.10 ; cf_tags=cf-proxied:false
        """,
        at: ["@"],
        fixed: """
          @    MX 10 mail
          mail A  192.0.2.10 ; cf_tags=cf-proxied:false
          """
      ),
      // Nothing to change: which of the names people use, the zone does not tell.
      .fires(
        """
        @   MX 10 mx1
        @   MX 20 mx2
        mx1 A  192.0.2.10 ; cf_tags=cf-proxied:false
        mx2 A  192.0.2.10 ; cf_tags=cf-proxied:false
        """,
        at: ["@"]
      ),
      .passes(
        """
        @   MX 10 mx1
        @   MX 20 mx2
        mx1 A  192.0.2.10 ; cf_tags=cf-proxied:false
        mx2 A  192.0.2.11 ; cf_tags=cf-proxied:false
        """
      ),
      // What is wrong with the host is told first.
      .passes(
        """
        @    MX 10 mail
        @    MX 20 mail
        mail A  192.0.2.10 ; cf_tags=cf-proxied:true
        """,
        others: ["mx-target-proxied"]
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.mxSets.compactMap { set in
      let records = set.records.filter { isSound($0, in: zone) }
      return records.count < 2 ? nil : repeated(records, in: zone) ?? shared(records, in: zone)
    }
  }

  /// A host that ends up proxied or without an address is another rule's business, and so is what it is repointed to.
  private func isSound(_ record: Record, in zone: MailZone) -> Bool {
    guard let host = record.rdata.mx?.exchange, zone.isPlausible(record), zone.isMovable(record) else {
      return false
    }
    let resolution = zone.resolve(host)
    switch resolution.outcome {
    case .addresses: return resolution.cloud == .dnsOnly && resolution.aliases.isEmpty
    case .outside(let name): return name == host
    case .delegated: return true
    case .nothing, .loop: return false
    }
  }

  private func repeated(_ records: [Record], in zone: MailZone) -> Finding? {
    var first: [DomainName: Record] = [:]
    var surplus: [Record] = []
    for record in records.sorted(by: precedes) {
      guard let host = record.rdata.target else { continue }
      if first[host] == nil { first[host] = record } else { surplus.append(record) }
    }
    guard let host = surplus.first?.rdata.target, let kept = first[host] else { return nil }
    let hosts = surplus.compactMap(\.rdata.target)
    let note = Text(
      "Keeps the record with the lowest number for \(list: hosts). The same server goes on receiving the mail.",
      ja: "\(list: hosts) については、数値が最も小さいレコードだけを残します。同じサーバーが引き続きメールを受け取ります。"
    )
    return finding(
      at: kept.owner,
      [kept] + surplus,
      Text(
        "\(kept.owner) names the mail server \(host) twice",
        ja: "\(kept.owner) の MX レコードに同じメールサーバー \(host) が重複しています"
      ),
      fix: .remedies([Remedy(surplus.map(Edit.delete), risk: .safe, note: note)])
    )
  }

  private func precedes(_ left: Record, _ right: Record) -> Bool {
    (left.rdata.mx?.preference ?? 0) < (right.rdata.mx?.preference ?? 0)
  }

  private func shared(_ records: [Record], in zone: MailZone) -> Finding? {
    let places = records.map { Set(zone.resolve($0.rdata.target ?? $0.owner).addresses) }
    guard let place = places.first, !place.isEmpty, Set(places).count == 1 else { return nil }
    let (owner, hosts) = (records[0].owner, records.compactMap(\.rdata.target))
    return finding(
      at: owner,
      records,
      Text(
        "the mail servers of \(owner) are one and the same: \(list: hosts)",
        ja: "\(owner) のメールサーバーは、実際には同じサーバーです：\(list: hosts)"
      ),
      fix: .manual(
        Text(
          "Nothing is broken. \(list: hosts) have the same address, so one MX record would do.",
          ja: "故障ではありません。\(list: hosts) は同じアドレスのため、MX レコードは 1 つで足ります。"
        )
      )
    )
  }
}
