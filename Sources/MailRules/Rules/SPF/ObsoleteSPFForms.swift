import DNSModel
import MailRecords
import Wording

/// Flags SPF in forms that no receiver reads any more.
struct ObsoleteSPFForms: MailRule {
  static let info = RuleInfo(
    id: "obsolete-spf-forms",
    severity: .warning,
    step: nil,
    title: Text("SPF in an obsolete form", ja: "廃止された形式の SPF"),
    rationale: Text(
      """
      SPF records stand in TXT records since 2014. Receivers read neither records of the type SPF nor Sender ID texts \
      (spf2.0) nor any other version than v=spf1.
      """,
      ja: """
        SPF レコードは 2014 年以降、TXT レコードとして公開します。SPF 型のレコード、Sender ID（spf2.0）のテキスト、v=spf1 以外の\
        バージョンは、受信側では読み取られません。
        """
    ),
    byHand: Text(
      "Under DNS > Records, keep the SPF text in one TXT record and delete the record of the type SPF or the spf2.0 text.",
      ja: "DNS > レコードで、SPF の内容を TXT レコード 1 つにまとめ、SPF 型のレコードや spf2.0 のテキストは削除します。"
    ),
    fix: .safe,
    references: [.rfc(7208, section: "3.1"), .rfc(6686, section: "6")],
    examples: [
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ SPF "v=spf1 include:_spf.google.com ~all"
        """,
        at: ["@"],
        fixed: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 include:_spf.google.com ~all"
          """
      ),
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.google.com ~all"
        @ SPF "v=spf1 include:_spf.google.com ~all"
        """,
        at: ["@"],
        fixed: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 include:_spf.google.com ~all"
          """
      ),
      // It names the server of the mailboxes, so it may turn away others.
      .fires(
        """
        @    MX  10 mail
        mail A   192.0.2.1 ; cf_tags=cf-proxied:false
        @    SPF "v=spf1 mx -all"
        """,
        at: ["@"],
        fixed: """
          @    MX  10 mail
          mail A   192.0.2.1 ; cf_tags=cf-proxied:false
          @    TXT "v=spf1 mx -all"
          """
      ),
      .fires(
        """
        @    MX  10 mail
        mail A   192.0.2.1 ; cf_tags=cf-proxied:false
        @    SPF "v=spf1 ip4:192.0.2.99 -all"
        """,
        at: ["@"],
        offered: """
          @    MX  10 mail
          mail A   192.0.2.1 ; cf_tags=cf-proxied:false
          @    TXT "v=spf1 ip4:192.0.2.99 -all"
          """
      ),
      // It allows nobody, and the domain has mail.
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ SPF "v=spf1 -all"
        """,
        at: ["@"]
      ),
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.google.com ~all"
        @ TXT "spf2.0/pra include:_spf.google.com ~all"
        """,
        at: ["@"]
      ),
      .passes(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.google.com ~all"
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    let old = zone.zone.records(of: .other("SPF")).filter { zone.zone.cut(above: $0.owner) == nil }
    let owners = Set([zone.zone.apex] + zone.mxSets.map(\.owner)).filter { zone.zone.cut(above: $0) == nil }
    let texts = owners.sorted().flatMap { zone.zone.records(at: $0, .txt) }
      .filter { SPFLookalike($0)?.isOfAnotherVersion == true }
    return old.map { ofOldType($0, in: zone) } + texts.map { ofOtherVersion($0, in: zone) }
  }

  private func ofOldType(_ record: Record, in zone: MailZone) -> Finding {
    let text = TXT(presentation: record.rdata.description).value
    return finding(
      at: record.owner,
      [record],
      Text(
        "\(record.owner) has a record of the type SPF, which nobody reads any more",
        ja: "\(record.owner) に、もう読み取られない SPF 型のレコードがあります"
      ),
      fix: fix(record, text, in: zone)
    )
  }

  private func fix(_ record: Record, _ text: String, in zone: MailZone) -> Fix {
    guard !MailZone.isManaged(record) else { return .manual(Self.info.byHand) }
    guard let publication = zone.spf[record.owner] else {
      guard (try? SPFRecord(parsing: text))?.doubts == [], !zone.publishedSPF(at: record.owner) else {
        return .manual(Self.info.byHand)
      }
      let note = Text(
        "Publishes the same text as a TXT record, which receivers do read, and deletes the record of the old type.",
        ja: "同じ内容を、受信側が読み取る TXT レコードとして公開し、古い型のレコードは削除します。"
      )
      return DormantText(text, .spf, at: record.owner, in: zone)
        .fix(Remedy([.delete(record), .create(record.owner, .txt(TXT(value: text)))], note: note))
    }
    guard publication.records.contains(where: { $0.rdata.text == text }) else {
      return .manual(Self.info.byHand)
    }
    let note = Text(
      "Deletes a copy that nobody reads; the TXT record with the same text stays.",
      ja: "読み取られない複製を削除します。同じ内容の TXT レコードは残ります。"
    )
    return .remedies([Remedy([.delete(record)], risk: .safe, note: note)])
  }

  private func ofOtherVersion(_ record: Record, in zone: MailZone) -> Finding {
    let isNeeded = !zone.publishedSPF(at: record.owner)
    return finding(
      at: record.owner,
      [record],
      Text(
        "\(record.owner) has a sender policy of another version than v=spf1, which nobody reads",
        ja: "\(record.owner) に、v=spf1 以外のバージョンの、読み取られない送信者ポリシーがあります"
      ),
      fix: .manual(Self.info.byHand),
      severity: isNeeded ? nil : .info
    )
  }
}
