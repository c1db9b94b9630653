import DNSModel
import MailRecords
import Wording

/// Flags an SPF record that does not fit its grammar, or whose terms cannot be meant as they stand.
struct SPFSyntaxPermerror: MailRule {
  static let info = RuleInfo(
    id: "spf-syntax-permerror",
    severity: .error,
    step: nil,
    title: Text("SPF record with a syntax error", ja: "構文エラーのある SPF レコード"),
    rationale: Text(
      """
      Receivers read an SPF record by a strict grammar. One wrong term makes them refuse the whole record, so that no \
      sender is authorised. Many let such mail through as if there were no SPF, and a few filters skip the broken part, so \
      a test with one of them may show anything. A few mistakes fit the grammar by chance, such as two names joined by a comma: receivers \
      then look up a name that cannot exist.
      """,
      ja: """
        受信側は SPF レコードを厳密な文法で読みます。誤った項目が 1 つでもあるとレコード全体が無効になり、どの送信元も\
        許可されません。SPF なしとしてメールを通す受信側や、誤った部分だけを読み飛ばすフィルターもあり、テストの結果は当てになりません。コンマでつないだ 2 つの名前のように、偶然文法に合ってしまう誤りでは、存在しない名前が検索されます。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, edit the TXT record that begins with v=spf1. Terms are separated by single spaces; compare \
      each one with what your mail provider documents.
      """,
      ja: """
        DNS > レコードで、v=spf1 で始まる TXT レコードを編集します。項目は空白 1 つで区切り、それぞれをメールサービスの\
        案内と見比べてください。
        """
    ),
    fix: .confirm,
    references: [
      .rfc(7208, section: "4.6"),
      .rfc(7208, section: "12"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.spfPublications.filter { $0.records.count == 1 && !$0.isSound }.compactMap { publication in
      guard !publication.records.contains(where: zone.hasQuotingDamage) else { return nil }
      let remedy = publication.meant.flatMap { _ in SPFRepair(publication, in: zone).remedy }
      return finding(
        at: publication.owner,
        publication.records,
        message(publication),
        fix: remedy.map { .remedies([$0]) } ?? .manual(advice(publication))
      )
    }
  }

  private func message(_ publication: SPFPublication) -> Text {
    let list = listed(publication.issues)
    guard publication.isRefused else {
      return Text(
        "the SPF record of \(publication.owner) does not say what it should: \(list)",
        ja: "\(publication.owner) の SPF レコードが意図どおりの内容になっていません：\(list)"
      )
    }
    return Text(
      "receivers refuse the SPF record of \(publication.owner): \(list)",
      ja: "\(publication.owner) の SPF レコードは受信側で無効になります：\(list)"
    )
  }

  private func listed(_ issues: [SyntaxIssue]) -> Text {
    let texts = issues.map { Text("`\($0.excerpt)`: \($0.message)", ja: "`\($0.excerpt)`：\($0.message)") }
    guard let first = texts.first else { return Text(verbatim: "") }
    return texts.dropFirst().reduce(first) { Text("\($0); \($1)", ja: "\($0)、\($1)") }
  }

  private func advice(_ publication: SPFPublication) -> Text {
    Text(
      """
      Edit the SPF record of \(publication.owner) under DNS > Records. What is meant by the terms named above cannot \
      be told from the record alone.
      """,
      ja: """
        DNS > レコードで \(publication.owner) の SPF レコードを編集してください。上に挙げた項目の本来の値は、レコードだけでは\
        判断できません。
        """
    )
  }
}

extension SPFSyntaxPermerror {
  private static let firing: [Example] = [
    .fires(
      #"@ TXT "v=spf1 ip4:192.0.2.1,ip4:192.0.2.2 -all""#,
      at: ["@"],
      fixed: #"@ TXT "v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all""#
    ),
    .fires(
      #"@ TXT "v=spf1 include:_spf.example.net ip4:203.0.113.7~all;""#,
      at: ["@"],
      fixed: #"@ TXT "v=spf1 include:_spf.example.net ip4:203.0.113.7 ~all""#
    ),
    .fires(
      #"@ TXT "v=spf1 ip:203.0.113.7 ip4:2001:db8::1 ~all""#,
      at: ["@"],
      fixed: #"@ TXT "v=spf1 ip4:203.0.113.7 ip6:2001:db8::1 ~all""#
    ),
    // Commas within an address, and a name in the script that people read.
    .fires(
      #"@ TXT "v=spf1 +ip4:203,0,113,25 ~all""#,
      at: ["@"],
      fixed: #"@ TXT "v=spf1 +ip4:203.0.113.25 ~all""#
    ),
    .fires(
      #"@ TXT "v=spf1 a:mail.bücher.example -all""#,
      at: ["@"],
      fixed: #"@ TXT "v=spf1 a:mail.xn--bcher-kva.example -all""#
    ),
    // It fits the grammar, as a name may hold almost every character.
    .fires(
      #"@ TXT "v=spf1 include:_spf.google.com,include:_spf.example.net ~all""#,
      at: ["@"],
      fixed: #"@ TXT "v=spf1 include:_spf.google.com include:_spf.example.net ~all""#
    ),
    .fires(#"@ TXT "v=spf1 a:https://www.example.net ~all""#, at: ["@"]),
    .fires(#"@ TXT "v=spf1 include: ~all""#, at: ["@"]),
    .fires(#"@ TXT "v=spf1 ip4:192.0.2.0/33 moo -all""#, at: ["@"]),
    .fires(#"@ TXT "v=spf1 redirect=a.example.net redirect=b.example.net""#, at: ["@"]),
  ]

  private static let passing: [Example] = [
    .passes(#"@ TXT "v=spf1 foo=bar ~all""#),
    .passes(#"@ TXT "v=spf1 exists:%{ir}.%{l1r+-}._spf.%{d} mx/24//64 ~all exp=why.%{d}""#),
    // Two spaces and capitals are right.
    .passes(#"@ TXT "V=SPF1  IP4:192.0.2.1  ~ALL ""#),
  ]
}
