import DNSModel
import MailRecords
import Wording

/// Flags addresses in an SPF record that cannot be those of a mail server.
struct BadAddressTerms: MailRule, SPFRecordRule {
  static let info = RuleInfo(
    id: "bad-address-terms",
    severity: .warning,
    step: nil,
    title: Text("SPF with useless addresses", ja: "意味のないアドレスを含む SPF"),
    rationale: Text(
      """
      Receivers compare the public address that mail comes from. Private addresses and those of examples never match, \
      and Cloudflare's proxy sends no mail, though others can make it send requests. A very large network allows \
      strangers to send. Bits behind the prefix length are ignored and do no harm, so they are not reported.
      """,
      ja: """
        受信側が比べるのは送信元のグローバルアドレスです。プライベートアドレスや例示用アドレスは一致することがなく、\
        Cloudflare のプロキシはメールを送信しません。広すぎるネットワークは無関係な他人にも送信を許します。\
        プレフィックス長より後ろのビットは無視されて害がないため、報告しません。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record that begins with v=spf1 and put the public address of your mail server there.",
      ja: "DNS > レコードで v=spf1 で始まる TXT レコードを編集し、メールサーバーのグローバルアドレスを書きます。"
    ),
    fix: .confirm,
    references: [
      .rfc(7208, section: "5.6"),
      .page("https://www.cloudflare.com/ips/"),
    ],
    examples: [
      .fires(
        #"@ TXT "v=spf1 ip4:192.0.2.1 ip4:192.168.0.0/16 ip4:104.16.1.2 ip6:fe80::1 ~all""#,
        at: ["@"],
        fixed: #"@ TXT "v=spf1 ip4:192.0.2.1 ~all""#
      ),
      // It is the only sender, and which address it should be is not known.
      .fires(#"@ TXT "v=spf1 ip4:10.0.0.5 -all""#, at: ["@"]),
      .fires(#"@ TXT "v=spf1 ip4:151.101.0.0/16 ~all""#, at: ["@"]),
      // A block that holds more than such addresses stays.
      .fires(#"@ TXT "v=spf1 ip4:172.64.0.0/10 ip4:192.0.2.1 ~all""#, at: ["@"]),
      .passes(#"@ TXT "v=spf1 ip4:198.51.100.7 ip4:203.0.113.0/24 ip6:2001:db8::/48 ~all""#),
      .passes(#"@ TXT "v=spf1 ip4:192.0.2.1/24 -ip4:10.0.0.0/8 ~all""#),
      // Email Routing sends from these, one of which lies in a block of the proxy.
      .passes(#"@ TXT "v=spf1 ip4:104.30.0.0/19 ip6:2405:8100:c000::/38 ip6:2405:8100:c000::25 ~all""#),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.spfPublications.compactMap { publication in
      let useless = terms(publication) { isUseless($0, in: zone) }
      let wide = terms(publication, where: isWide).filter { !useless.contains($0) }
      guard !useless.isEmpty || !wide.isEmpty, let meant = publication.meant else { return nil }
      return finding(
        at: publication.owner,
        publication.records,
        useless.isEmpty
          ? wideMessage(publication, wide.map { meant.terms[$0].text })
          : uselessMessage(publication, useless.map { meant.terms[$0].text }),
        fix: fix(publication, in: zone, otherwise: Self.info.byHand)
      )
    }
  }

  func wish(for publication: SPFPublication, in zone: MailZone) -> SPFWish? {
    let useless = terms(publication) { isUseless($0, in: zone) }
    guard !useless.isEmpty, terms(publication, where: isWide).allSatisfy(useless.contains) else { return nil }
    return SPFWish(
      useless.map(SPFChange.drop),
      note: Text(
        "Takes out addresses from which no mail reaches a receiver; nobody loses a permission that worked.",
        ja: "受信側に届くメールの送信元になり得ないアドレスを削除します。有効だった許可は失われません。"
      )
    )
  }

  private func terms(_ publication: SPFPublication, where isBad: (SPFMechanism) -> Bool) -> [Int] {
    publication.effectiveTerms.filter { $0.directive.qualifier != .fail && isBad($0.directive.mechanism) }
      .map(\.index)
  }

  private func isUseless(_ mechanism: SPFMechanism, in zone: MailZone) -> Bool {
    // A large network may hold such addresses besides others.
    guard let block = mechanism.block else { return false }
    return block.isNotPublic || block.isCloudflareProxyAlone
      || block.isDocumentation && !zone.standsForAnother
  }

  /// Networks that are open to almost everybody are another rule's.
  private func isWide(_ mechanism: SPFMechanism) -> Bool {
    switch mechanism {
    case .ip4(_, let prefix): (8...16).contains(prefix)
    case .ip6(_, let prefix): (16..<32).contains(prefix)
    default: false
    }
  }

  private func uselessMessage(_ publication: SPFPublication, _ terms: [String]) -> Text {
    Text(
      "the SPF record of \(publication.owner) holds addresses from which no mail comes: \(list: terms)",
      ja: "\(publication.owner) の SPF レコードに、メールの送信元になり得ないアドレスがあります：\(list: terms)"
    )
  }

  private func wideMessage(_ publication: SPFPublication, _ terms: [String]) -> Text {
    Text(
      "the SPF record of \(publication.owner) allows a very large network to send: \(list: terms)",
      ja: "\(publication.owner) の SPF レコードが、非常に広いネットワークに送信を許可しています：\(list: terms)"
    )
  }
}
