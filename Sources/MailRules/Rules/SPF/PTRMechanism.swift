import DNSModel
import MailRecords
import Wording

/// Flags the SPF mechanism `ptr`.
struct PTRMechanism: MailRule, SPFRecordRule {
  static let info = RuleInfo(
    id: "ptr-mechanism",
    severity: .warning,
    step: nil,
    title: Text("SPF uses ptr", ja: "SPF の ptr"),
    rationale: Text(
      """
      The term ptr asks for the host names of every sender's address. It is slow and unreliable, the standard says \
      that it should not be published, and some receivers ignore records that hold it.
      """,
      ja: """
        ptr は送信元アドレスのホスト名を毎回調べる項目です。遅く不確実で、規格では公開すべきでないとされ、\
        これを含むレコードを無視する受信側もあります。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record that begins with v=spf1: put ip4: and the server's address in place of ptr.",
      ja: "DNS > レコードで v=spf1 で始まる TXT レコードを編集し、ptr を「ip4:サーバーの IP アドレス」に置き換えます。"
    ),
    fix: .confirm,
    references: [.rfc(7208, section: "5.5")],
    examples: [
      .fires(
        #"@ TXT "v=spf1 ip4:192.0.2.1 ptr ~all""#,
        at: ["@"],
        fixed: #"@ TXT "v=spf1 ip4:192.0.2.1 ~all""#
      ),
      // It still counts for many receivers, and mail that nothing else covers would be refused.
      .fires(
        #"@ TXT "v=spf1 ip4:192.0.2.1 ptr -all""#,
        at: ["@"],
        offered: #"@ TXT "v=spf1 ip4:192.0.2.1 -all""#
      ),
      // Nobody else is authorised, so taking it out would refuse all mail.
      .fires(#"@ TXT "v=spf1 ptr:example.com -all""#, at: ["@"]),
      .passes(#"@ TXT "v=spf1 ip4:192.0.2.1 ~all""#),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.spfPublications.filter { !terms($0).isEmpty }.map { publication in
      finding(
        at: publication.owner,
        publication.records,
        Text(
          "the SPF record of \(publication.owner) uses ptr, which receivers may ignore",
          ja: "\(publication.owner) の SPF レコードが、受信側で無視されることのある ptr を使っています"
        ),
        fix: fix(publication, in: zone)
      )
    }
  }

  func wish(for publication: SPFPublication, in zone: MailZone) -> SPFWish? {
    // Receivers that still evaluate it would begin to refuse a server that nothing else covers.
    guard publication.terminal?.directive.qualifier != .fail, !terms(publication).isEmpty else { return nil }
    return removal(publication)
  }

  private func removal(_ publication: SPFPublication) -> SPFWish {
    SPFWish(
      terms(publication).map(SPFChange.drop),
      note: Text(
        "Takes out ptr. A server that only ptr covered has to be named with ip4: or a: first.",
        ja: "ptr を削除します。ptr だけで許可されていたサーバーがあれば、先に ip4: や a: で記載してください。"
      )
    )
  }

  private func fix(_ publication: SPFPublication, in zone: MailZone) -> Fix {
    guard wish(for: publication, in: zone) == nil else {
      return fix(publication, in: zone, otherwise: Self.info.byHand)
    }
    let remedy = SPFRepair.offer(removal(publication), for: publication, in: zone)
    return remedy.map { .offer([$0]) } ?? .manual(Self.info.byHand)
  }

  private func terms(_ publication: SPFPublication) -> [Int] {
    (publication.meant?.terms ?? []).enumerated().compactMap { index, term in
      if case .ptr? = term.directive?.mechanism { index } else { nil }
    }
  }
}
