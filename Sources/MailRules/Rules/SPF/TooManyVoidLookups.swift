import DNSModel
import MailRecords
import Wording

/// Flags an SPF record that makes receivers look up names that do not exist.
struct TooManyVoidLookups: MailRule, SPFRecordRule {
  static let info = RuleInfo(
    id: "too-many-void-lookups",
    severity: .error,
    step: nil,
    title: Text("SPF looks up names that do not exist", ja: "存在しない名前を検索する SPF"),
    rationale: Text(
      """
      Receivers accept two look-ups without an answer in one SPF check; many give up at the third, and no sender is \
      authorised. Names of this zone that lack a record are counted, but reported only beyond two: a record that is \
      still to be created explains them.
      """,
      ja: """
        1 回の SPF 判定で、答えのない検索は 2 回まで許されます。3 回目で判定をやめる受信側が多く、どの送信元も許可されません。\
        このゾーン内の名前も数えますが、これから作成するレコードの場合もあるため、2 回を超えるときだけ報告します。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record that begins with v=spf1 and take out the names that no longer exist.",
      ja: "DNS > レコードで v=spf1 で始まる TXT レコードを編集し、もう存在しない名前を削除します。"
    ),
    fix: .confirm,
    references: [.rfc(7208, section: "4.6.4")],
    examples: [
      .fires(
        #"@ TXT "v=spf1 ip4:192.0.2.1 a:old1.example.net a:old2.example.net a:old3.example.net ~all""#,
        at: ["@"],
        fixed: #"@ TXT "v=spf1 ip4:192.0.2.1 ~all""#,
        evidence: .spf(
          [:],
          addresses: ["old1.example.net": nil, "old2.example.net": nil, "old3.example.net": nil]
        )
      ),
      .fires(
        #"@ TXT "v=spf1 a:a.example.com a:b.example.com a:c.example.com ip4:192.0.2.1 ~all""#,
        at: ["@"]
      ),
      .passes(
        #"@ TXT "v=spf1 ip4:192.0.2.1 a:host.example.net ~all""#,
        evidence: .spf([:], addresses: ["host.example.net": .v4(IPv4Address(bits: 0xC000_0202))])
      ),
      // Nobody asked.
      .passes(#"@ TXT "v=spf1 a:old1.example.net a:old2.example.net a:old3.example.net ~all""#),
    ]
  )

  private static let limit = 2

  func findings(in zone: MailZone) -> [Finding] {
    zone.spfPublications.compactMap { publication in
      let voids = voids(publication, in: zone)
      guard !voids.isEmpty else { return nil }
      return finding(
        at: publication.owner,
        publication.records,
        Text(
          "the SPF record of \(publication.owner) looks up names without an address or a mail server: \(list: voids)",
          ja: "\(publication.owner) の SPF レコードが、アドレスやメールサーバーのない名前を検索しています：\(list: voids)"
        ),
        fix: fix(publication, in: zone, otherwise: Self.info.byHand),
        severity: voids.count > Self.limit ? .error : .warning
      )
    }
  }

  func wish(for publication: SPFPublication, in zone: MailZone) -> SPFWish? {
    guard let meant = publication.meant, !voids(publication, in: zone).isEmpty else { return nil }
    let dead = zone.lookups(of: publication).branches.filter { branch in
      guard let mechanism = meant.terms[branch.index].directive?.mechanism else { return false }
      if case .include = mechanism { return false }
      return branch.voids.contains { !zone.answers(for: $0) }
    }
    guard !dead.isEmpty else { return nil }
    let terms = dead.map { meant.terms[$0.index].text }
    return SPFWish(
      dead.map { .drop($0.index) },
      note: Text(
        "Takes out \(list: terms), which allows nobody because the name has no answer.",
        ja: "名前に対する答えがなく、誰も許可していない \(list: terms) を削除します。"
      )
    )
  }

  /// A name of the zone may get its record yet, so on its own it is no matter.
  private func voids(_ publication: SPFPublication, in zone: MailZone) -> [DomainName] {
    let all = zone.lookups(of: publication).branches.flatMap(\.voids)
    return all.count > Self.limit ? all : all.filter { !zone.answers(for: $0) }
  }
}
