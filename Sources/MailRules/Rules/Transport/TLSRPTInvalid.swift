import DNSModel
import MailRecords
import Wording

/// Flags a record about reports on encryption that senders do not understand or do not find.
struct TLSRPTInvalid: MailRule {
  static let info = RuleInfo(
    id: "tlsrpt-invalid",
    severity: .warning,
    step: nil,
    title: Text("TLS report record that senders do not use", ja: "送信元に使われない TLS レポート用レコード"),
    rationale: Text(
      """
      Senders report failed encryption to the address that the one TXT record at _smtp._tls names. A record at another \
      name, a second one, or an address without mailto: or https: means that no report ever arrives, and problems with \
      MTA-STS or DANE stay unnoticed.
      """,
      ja: """
        送信元は、_smtp._tls にあるただ 1 つの TXT レコードの宛先に、暗号化の失敗を報告します。別の名前にある、2 つある、宛先に \
        mailto: や https: がない、といった場合は報告が届かず、MTA-STS や DANE の問題に気付けません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, keep one TXT record named _smtp._tls of the form v=TLSRPTv1; rua=mailto:… with the mailbox \
      that shall get the reports.
      """,
      ja: """
        DNS > レコードで、_smtp._tls の TXT レコードを 1 つだけ残し、v=TLSRPTv1; rua=mailto:… の形で、レポートを受け取るメール\
        アドレスを指定します。
        """
    ),
    fix: .confirm,
    references: [.rfc(8460, section: "3")],
    examples: firing + passing
  )

  private static let rightName = "_smtp._tls."

  /// Names that people take for the right one.
  private static let wrongNames = [
    "_smtp-tls", "_tlsrpt", "_tls-rpt", "_smtp_tls", "_tls._smtp", "_smtp-tlsrpt",
  ]

  func findings(in zone: MailZone) -> [Finding] {
    zone.zone.rrsets(of: .txt).filter { $0.owner.dotless.utf8.first == UInt8(ascii: "_") }.compactMap { set in
      let name = set.owner.dotless
      if name.hasPrefix(Self.rightName) { return finding(set, in: zone) }
      let wrong = Self.wrongNames.first { name.hasPrefix($0 + ".") }
      return wrong.flatMap { misplaced(set, $0, in: zone) }
    }
    .filter { zone.zone.cut(above: $0.owner) == nil }
  }

  private func finding(_ set: RRset, in zone: MailZone) -> Finding? {
    let records = set.records.filter { !zone.hasQuotingDamage($0) }
    let recognised = records.filter { $0.rdata.text.map(TLSRPTRecord.isRecognised) == true }
    guard recognised.count < 2 else { return several(recognised, at: set.owner) }
    guard let record = recognised.first ?? records.first, let text = record.rdata.text else { return nil }
    do throws(SyntaxIssues) {
      _ = try TLSRPTRecord(text)
      return nil
    } catch {
      return finding(
        at: set.owner,
        [record],
        Text(
          "senders do not understand the record at \(set.owner): \(error.first.described)",
          ja: "\(set.owner) のレコードは送信元に解釈されません: \(error.first.described)"
        ),
        fix: fix(record, text)
      )
    }
  }

  private func several(_ records: [Record], at owner: DomainName) -> Finding {
    finding(
      at: owner,
      records,
      Text(
        "\(owner) has \(records.count) records for TLS reports, so senders use none of them",
        ja: "\(owner) に TLS レポート用のレコードが \(records.count) 件あるため、どれも使われません"
      ),
      fix: .manual(
        Text(
          "Keep one record, list all addresses for reports in it, separated by commas, and delete the others.",
          ja: "レコードを 1 つだけ残し、レポートの宛先をカンマ区切りでまとめ、ほかを削除してください。"
        )
      )
    )
  }

  /// An address that only lacks its scheme is known.
  private func fix(_ record: Record, _ text: String) -> Fix {
    let list = TagList(text)
    guard !MailZone.isManaged(record), let tag = list["rua"] else { return .manual(Self.info.byHand) }
    let addresses = tag.value.split(separator: ",").map { part -> String in
      let address = part.filter { $0 != " " }
      return address.contains(":") ? address : "mailto:" + address
    }
    let repaired = list.text(replacing: tag, with: addresses.joined(separator: ","))
    guard (try? TLSRPTRecord(repaired)) != nil else { return .manual(Self.info.byHand) }
    var after = record
    after.rdata = .txt(TXT(value: repaired))
    let note = Text(
      "Senders then mail their daily reports there; make sure that the mailbox exists.",
      ja: "以後、送信元から毎日のレポートが届きます。そのメールアドレスが存在することを確認してください。"
    )
    return .remedies([Remedy([.update(before: record, after: after)], note: note)])
  }

  private func misplaced(_ set: RRset, _ name: String, in zone: MailZone) -> Finding? {
    let meant = set.records.filter { $0.rdata.text.map(TLSRPTRecord.isMeant) == true }
    // An alias of the right name may lead there.
    guard let record = meant.first, zone.aliasesByTarget[set.owner] == nil,
      let domain = try? DomainName(String(set.owner.dotless.dropFirst(name.count + 1))),
      let right = try? DomainName("_smtp._tls." + domain.dotless)
    else { return nil }
    return finding(
      at: set.owner,
      meant,
      Text(
        "the record for TLS reports stands at \(set.owner); senders look for it at \(right)",
        ja: "TLS レポート用のレコードが \(set.owner) にあります。送信元が探すのは \(right) です"
      ),
      fix: move(record, to: right, isAlone: meant.count == 1, in: zone)
    )
  }

  private func move(_ record: Record, to right: DomainName, isAlone: Bool, in zone: MailZone) -> Fix {
    guard isAlone, !MailZone.isManaged(record), zone.zone.records(at: right).isEmpty else {
      return .manual(Self.info.byHand)
    }
    var after = record
    after.owner = right
    let note = Text(
      "Moves the record to the name that senders look for; they then mail their daily reports there.",
      ja: "送信元が探す名前にレコードを移します。以後、毎日のレポートがその宛先に届きます。"
    )
    return .remedies([Remedy([.update(before: record, after: after)], note: note)])
  }
}

extension TLSRPTInvalid {
  private static let firing: [Example] = [
    .fires(
      """
      @          MX  10 mx.example.net.
      _smtp._tls TXT "v=TLSRPTv1; rua=tls@example.com"
      """,
      at: ["_smtp._tls"],
      fixed: """
        @          MX  10 mx.example.net.
        _smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"
        """
    ),
    .fires(
      """
      @       MX  10 mx.example.net.
      _tlsrpt TXT "v=TLSRPTv1; rua=mailto:tls@example.com"
      """,
      at: ["_tlsrpt"],
      fixed: """
        @          MX  10 mx.example.net.
        _smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"
        """
    ),
    .fires(
      """
      _smtp._tls TXT "v=TLSRPTv1; rua=mailto:a@example.com"
      _smtp._tls TXT "v=TLSRPTv1; rua=mailto:b@example.com"
      """,
      at: ["_smtp._tls"]
    ),
    .fires("_smtp._tls TXT \"v=TLSRPTv1;\"", at: ["_smtp._tls"]),
    .fires("_smtp._tls TXT \"v=TSLRPTv1; rua=mailto:tls@example.com\"", at: ["_smtp._tls"]),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @          MX  10 mx.example.net.
      _smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com,https://tls.example.net/report"
      _smtp._tls TXT "verification=1234"
      """
    ),
    .passes(
      """
      _smtp._tls      TXT   "v=TLSRPTv1; rua=mailto:tls@example.com"
      _tlsrpt         TXT   "v=TLSRPTv1; rua=mailto:tls@example.com"
      _smtp._tls.shop CNAME _tlsrpt ; cf_tags=cf-proxied:false
      """
    ),
    .passes("_smtp._tls CNAME tlsrpt.vendor.example.net. ; cf_tags=cf-proxied:false"),
  ]
}
