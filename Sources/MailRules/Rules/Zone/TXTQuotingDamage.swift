import DNSModel
import Wording

/// Flags a text for mail servers that holds quotes or other traces of having been copied.
struct TXTQuotingDamage: MailRule {
  static let info = RuleInfo(
    id: "txt-quoting-damage",
    severity: .error,
    step: nil,
    title: Text("TXT record damaged by copying", ja: "コピー時に壊れた TXT レコード"),
    rationale: Text(
      """
      Mail servers recognise such a record by its very first characters. Quotation marks that became part of the \
      text, typographic quotes, invisible characters, a backslash before a semicolon or a blank in front make it a \
      text that nobody reads, as if it were not published. The quotes that a zone file puts around a text are not \
      part of it and are fine.
      """,
      ja: """
        メールサーバーは、この種のレコードを先頭の文字で見分けます。値に紛れ込んだ引用符、全角やカーブした引用符、\
        見えない文字、セミコロンの前のバックスラッシュ、先頭の空白があると、公開していないのと同じように無視されます。\
        ゾーンファイルが文字列を囲む引用符は値の一部ではないため、問題ありません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, edit the TXT record and enter the text once more without any quotes, typed or pasted as \
      plain text, beginning with v=.
      """,
      ja: """
        DNS > レコードで TXT レコードを編集し、引用符を付けずに v= から始まる値を入れ直します。書式なしテキストとして\
        貼り付けるか、手で入力してください。
        """
    ),
    fix: .safe,
    references: [
      .rfc(7208, section: "4.5"), .rfc(6376, section: "3.6.2.2"),
      .cloudflare("dns/manage-dns-records/reference/dns-record-types"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.damagedTexts.filter { !MailZone.isManaged($0.record) }.map { damaged in
      let others = rivals(of: damaged, in: zone)
      let isRead = others.contains { !zone.hasQuotingDamage($0) }
      return finding(
        at: damaged.record.owner,
        [damaged.record] + [damaged.rest].compactMap { $0 },
        message(damaged),
        fix: others.isEmpty ? repair(damaged, in: zone) : .manual(choose(damaged)),
        severity: isRead ? .warning : nil
      )
    }
  }

  /// Returns the other records of the kind, of which a name must have one only.
  private func rivals(of damaged: DamagedText, in zone: MailZone) -> [Record] {
    zone.zone.records(at: damaged.record.owner, .txt).filter { record in
      guard record != damaged.record, record != damaged.rest, let text = record.rdata.text else {
        return false
      }
      return zone.hasQuotingDamage(record) || text.lowercased().hasPrefix(damaged.kind.version.lowercased())
    }
  }

  private func repair(_ damaged: DamagedText, in zone: MailZone) -> Fix {
    var after = damaged.record
    after.rdata = .txt(TXT(value: damaged.repaired))
    let update = Edit.update(before: damaged.record, after: after)
    guard let rest = damaged.rest else {
      return DormantText(damaged.repaired, damaged.kind, at: damaged.record.owner, in: zone)
        .fix(Remedy([update], risk: .safe, note: stripped(damaged)))
    }
    return .remedies([Remedy([.delete(rest), update], note: joined(damaged))])
  }

  private func message(_ damaged: DamagedText) -> Text {
    let (owner, kind) = (damaged.record.owner, damaged.kind.rawValue)
    guard damaged.rest == nil else {
      return Text(
        "the \(kind) key of \(owner) was cut in two records, so that neither is a key",
        ja: "\(owner) の \(kind) 鍵が 2 つのレコードに分かれていて、どちらも鍵として使えません"
      )
    }
    return Text(
      "the \(kind) record of \(owner) holds quotes or other traces of copying, so mail servers do not recognise it",
      ja: "\(owner) の \(kind) レコードに引用符などコピー時の余分な文字が含まれ、メールサーバーが認識できません"
    )
  }

  private func stripped(_ damaged: DamagedText) -> Text {
    Text(
      "Takes out what copying added, so that the text is \(damaged.repaired) again, as it was meant.",
      ja: "コピー時に紛れ込んだ文字だけを取り除き、本来の値 \(damaged.repaired) に戻します。"
    )
  }

  private func joined(_ damaged: DamagedText) -> Text {
    Text(
      """
      The two parts become one record of \(damaged.record.owner); together they are exactly as long as the key says. \
      The record with the second part is deleted.
      """,
      ja: """
        2 つの部分を \(damaged.record.owner) の 1 つのレコードにまとめます。合わせた長さは、鍵自体が示す長さと一致します。\
        後半だけのレコードは削除します。
        """
    )
  }

  private func choose(_ damaged: DamagedText) -> Text {
    let (owner, kind) = (damaged.record.owner, damaged.kind.rawValue)
    return Text(
      """
      \(owner) has another \(kind) record, and only one may stand there. Under DNS > Records, move what is right into \
      one of them, without any quotes, and delete the other.
      """,
      ja: """
        \(owner) には \(kind) レコードがほかにもありますが、置けるのは 1 つだけです。DNS > レコードで、正しい内容を引用符\
        なしでどちらか一方にまとめ、もう一方を削除してください。
        """
    )
  }
}

extension TXTQuotingDamage {
  private static let firing: [Example] = [
    .fires(
      #"""
      @ MX  1 smtp.google.com.
      @ TXT "\"v=spf1 include:_spf.google.com ~all\""
      """#,
      at: ["@"],
      fixed: """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.google.com ~all"
        """
    ),
    // A backslash before each semicolon, as some panels show it.
    .fires(
      #"""
      @      MX  1 smtp.google.com.
      _dmarc TXT "v=DMARC1\\; p=none\\; rua=mailto:dmarc@example.com"
      """#,
      at: ["_dmarc"],
      fixed: """
        @      MX  1 smtp.google.com.
        _dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
        """
    ),
    // Typographic quotes and a no-break space of a word processor, and a blank in front.
    .fires(
      """
      @          MX  1 smtp.google.com.
      @          TXT "\u{201C}v=spf1\u{A0}include:_spf.google.com ~all\u{201D}"
      _smtp._tls TXT " v=TLSRPTv1; rua=mailto:tls@example.com"
      """,
      at: ["@", "_smtp._tls"],
      fixed: """
        @          MX  1 smtp.google.com.
        @          TXT "v=spf1 include:_spf.google.com ~all"
        _smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"
        """
    ),
    // Receivers begin to refuse mail by it, so the change is only offered.
    .fires(
      #"""
      @      MX  1 smtp.google.com.
      _dmarc TXT "\"v=DMARC1; p=reject\""
      """#,
      at: ["_dmarc"],
      offered: """
        @      MX  1 smtp.google.com.
        _dmarc TXT "v=DMARC1; p=reject"
        """
    ),
    .fires(
      #"""
      @ MX  1 smtp.google.com.
      @ TXT "\"v=spf1 ip4:192.0.2.1 -all\""
      """#,
      at: ["@"],
      offered: """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 ip4:192.0.2.1 -all"
        """
    ),
    // Senders begin to keep to a policy file that nobody has looked at.
    .fires(
      """
      @        MX  1 smtp.google.com.
      _mta-sts TXT " v=STSv1; id=20260101"
      """,
      at: ["_mta-sts"],
      offered: """
        @        MX  1 smtp.google.com.
        _mta-sts TXT "v=STSv1; id=20260101"
        """
    ),
    // It allows nobody, and the domain has mail.
    .fires(
      #"""
      @ MX  1 smtp.google.com.
      @ TXT "\"v=spf1 -all\""
      """#,
      at: ["@"]
    ),
    // Quotes of two strings inside one: the key was copied out of a zone file.
    .fires(
      #"""
      @                 MX  1 smtp.google.com.
      google._domainkey TXT "v=DKIM1; k=rsa; p=\#(Example.keyHead)\" " "\"\#(Example.keyTail)"
      """#,
      at: ["google._domainkey"],
      fixed: """
        @                 MX  1 smtp.google.com.
        google._domainkey TXT \(Example.key)
        """
    ),
    .fires(
      """
      @                 MX  1 smtp.google.com.
      google._domainkey TXT "v=DKIM1; k=rsa; p=\(Example.keyHead)"
      google._domainkey TXT "\(Example.keyTail)"
      """,
      at: ["google._domainkey"],
      fixed: """
        @                 MX  1 smtp.google.com.
        google._domainkey TXT \(Example.key)
        """
    ),
    // A second record would make both invalid, so a person has to choose.
    .fires(
      #"""
      @ MX  1 smtp.google.com.
      @ TXT "\"v=spf1 include:_spf.example.net ~all\""
      @ TXT "v=spf1 include:_spf.google.com ~all"
      """#,
      at: ["@"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @ MX  1 smtp.google.com.
      @ TXT "v=spf1 include:_spf.google.com" " ~all"
      """
    ),
    // The quotes belong to what the text says, and nobody reads it as a record for mail.
    .passes(
      #"""
      @    MX  1 smtp.google.com.
      @    TXT "\"owner\"=\"hostmaster\""
      note TXT "see v=spf1 in \"the manual\""
      """#
    ),
    // More is wrong than the quotes: what was meant is for a person to say.
    .passes(
      #"""
      @      MX  1 smtp.google.com.
      _dmarc TXT "\"v=DMARC1; p=nothing\""
      """#,
      others: ["not-recognised-as-dmarc"]
    ),
    // Blanks before the first tag are part of the grammar of keys (RFC 6376 §3.2).
    .passes(
      """
      @                 MX  1 smtp.google.com.
      google._domainkey TXT " v=DKIM1; k=rsa; p=\(Example.keyHead)" "\(Example.keyTail)"
      """
    ),
  ]
}
