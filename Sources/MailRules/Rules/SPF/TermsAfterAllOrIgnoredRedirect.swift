import DNSModel
import MailRecords
import Wording

/// Flags terms of an SPF record that receivers never look at.
struct TermsAfterAllOrIgnoredRedirect: MailRule, SPFRecordRule {
  static let info = RuleInfo(
    id: "terms-after-all-or-ignored-redirect",
    severity: .warning,
    step: nil,
    title: Text("SPF terms behind all", ja: "all の後に書かれた SPF の項目"),
    rationale: Text(
      """
      Receivers read an SPF record from left to right and stop at all. Senders behind it are not authorised, and \
      redirect= counts only where no all stands, at most receivers. A second all is ignored too; it is no syntax error.
      """,
      ja: """
        受信側は SPF レコードを左から読み、all で止まります。その後に書かれた送信元は許可されません。redirect= は、多くの受信側では \
        all がない場合にだけ有効です。2 つ目の all も無視されますが、構文エラーではありません。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record that begins with v=spf1 and move all, such as ~all, to the end.",
      ja: "DNS > レコードで v=spf1 で始まる TXT レコードを編集し、~all などの all を末尾に移します。"
    ),
    fix: .confirm,
    references: [.rfc(7208, section: "5.1"), .rfc(7208, section: "6.1")],
    examples: [
      .fires(
        #"@ TXT "v=spf1 ip4:192.0.2.1 ~all include:sendgrid.net""#,
        at: ["@"],
        fixed: #"@ TXT "v=spf1 ip4:192.0.2.1 include:sendgrid.net ~all""#
      ),
      .fires(
        #"@ TXT "v=spf1 ip4:192.0.2.1 -all ~all""#,
        at: ["@"],
        fixed: #"@ TXT "v=spf1 ip4:192.0.2.1 -all""#
      ),
      .fires(#"@ TXT "v=spf1 ip4:192.0.2.1 ~all redirect=_spf.example.net""#, at: ["@"]),
      .passes(#"@ TXT "v=spf1 ip4:192.0.2.1 include:sendgrid.net ~all exp=why.example.com""#),
      .passes(#"@ TXT "v=spf1 ip4:192.0.2.1 redirect=_spf.example.net""#),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.spfPublications.compactMap { publication in
      let ignored = ignoredTerms(publication)
      guard !ignored.isEmpty else { return nil }
      return finding(
        at: publication.owner,
        publication.records,
        Text(
          "receivers never look at \(list: ignored) in the SPF record of \(publication.owner), because all stands before it",
          ja: "\(publication.owner) の SPF レコードの \(list: ignored) は、all より後にあるため無視されます"
        ),
        fix: fix(publication, in: zone, otherwise: advice)
      )
    }
  }

  func wish(for publication: SPFPublication, in zone: MailZone) -> SPFWish? {
    let ignored = ignoredTerms(publication)
    guard !ignored.isEmpty, publication.meant?.redirect == nil else { return nil }
    return SPFWish(
      [.moveAllToEnd],
      note: Text(
        "Moves all to the end, so that \(list: ignored) takes effect as well.",
        ja: "all を末尾に移し、\(list: ignored) も有効にします。"
      )
    )
  }

  private var advice: Text {
    Text(
      "Decide what shall count: take out redirect=, or take out all so that the redirect works.",
      ja: "どちらを有効にするか決めてください。redirect= を削除するか、all を削除して redirect= を有効にします。"
    )
  }

  private func ignoredTerms(_ publication: SPFPublication) -> [String] {
    guard let end = publication.terminal?.index, let terms = publication.meant?.terms else { return [] }
    return terms.enumerated().compactMap { index, term in
      switch term.kind {
      case .directive: index > end ? term.text : nil
      case .redirect: term.text
      case .explanation, .unknownModifier: nil
      }
    }
  }
}
