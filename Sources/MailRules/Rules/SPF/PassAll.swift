import DNSModel
import MailRecords
import Wording

/// Flags an SPF record that allows the whole Internet to send.
struct PassAll: MailRule, SPFRecordRule {
  static let info = RuleInfo(
    id: "pass-all",
    severity: .error,
    step: nil,
    title: Text("SPF allows everybody", ja: "誰にでも送信を許可する SPF"),
    rationale: Text(
      """
      With +all, or with a network as large as the Internet, every server may send in the domain's name. Forged mail \
      then passes SPF, and receivers treat such domains as spam sources.
      """,
      ja: """
        +all や、インターネット全体に近い広さのネットワークを書くと、誰でもこのドメインを名乗って送信できます。\
        なりすましメールが SPF に合格し、ドメインは迷惑メールの送信元として扱われます。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record that begins with v=spf1 so that it lists your senders and ends with ~all.",
      ja: "DNS > レコードで v=spf1 で始まる TXT レコードを編集し、使っている送信元を並べて ~all で終わらせます。"
    ),
    fix: .confirm,
    references: [.rfc(7208, section: "5.1"), .rfc(7208, section: "11.4")],
    examples: [
      .fires(
        """
        @    MX  10 mx.example.net.
        @    TXT "v=spf1 mx +all"
        """,
        at: ["@"],
        fixed: """
          @    MX  10 mx.example.net.
          @    TXT "v=spf1 mx ~all"
          """
      ),
      // Who sends is not known, and ~all alone would allow nobody.
      .fires(
        """
        @    MX  10 mx.example.net.
        @    TXT "v=spf1 +all"
        """,
        at: ["@"]
      ),
      .fires(#"@ TXT "v=spf1 ip4:0.0.0.0/0 -all""#, at: ["@"]),
      .fires(
        #"@ TXT "v=spf1 include:_spf.example.net -all""#,
        at: ["@"],
        evidence: .spf(["_spf.example.net": "v=spf1 ip4:128.0.0.0/1 ip4:0.0.0.0/1 -all"])
      ),
      .passes(#"@ TXT "v=spf1 include:_spf.example.net ~all""#),
      // It forbids everybody the rest, and services that decide by macros are left alone.
      .passes(
        #"@ TXT "v=spf1 exists:%{i}._spf.example.net -ip4:0.0.0.0/0""#,
        others: ["no-or-neutral-terminal"]
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    let included = zone.spfTrees.records.compactMapValues(open)
    return zone.spfPublications.compactMap { publication in
      guard let term = openTerm(publication, included, in: zone) else { return nil }
      return finding(
        at: publication.owner,
        publication.records,
        Text(
          "the SPF record of \(publication.owner) allows the whole Internet to send (\(term))",
          ja: "\(publication.owner) の SPF レコードが、インターネット全体に送信を許可しています（\(term)）"
        ),
        fix: fix(publication, in: zone, otherwise: Self.info.byHand)
      )
    }
  }

  func wish(for publication: SPFPublication, in zone: MailZone) -> SPFWish? {
    guard publication.terminal?.directive.qualifier == .pass, wideTerm(publication.meant) == nil else {
      return nil
    }
    return SPFWish(
      [.softenAll],
      note: Text(
        "Marks mail from servers that the record does not name (~all); mail from a forgotten server may land in spam folders.",
        ja: "レコードにないサーバーからのメールを疑わしいものとします（~all）。書き忘れたサーバーからのメールは、迷惑メールに入ることがあります。"
      )
    )
  }

  private func openTerm(
    _ publication: SPFPublication,
    _ included: [DomainName: String],
    in zone: MailZone
  ) -> String? {
    if let own = open(publication.meant) { return own }
    let names = zone.lookups(of: publication).branches.flatMap(\.names)
    return names.filter { included[$0] != nil }.min().map { "\(included[$0] ?? "") in \($0.dotless)" }
  }

  private func open(_ record: SPFRecord?) -> String? {
    let end = record?.terms.first { $0.directive?.mechanism == .all }
    return end?.directive?.qualifier == .pass ? end?.text : wideTerm(record)
  }

  /// Nobody has a network like this; that of a company is at most a sixteenth of it.
  private func wideTerm(_ record: SPFRecord?) -> String? {
    record?.effective.lazy.compactMap { index, kind -> String? in
      guard case .directive(let directive) = kind, directive.qualifier == .pass else { return nil }
      switch directive.mechanism {
      case .ip4(_, let prefix): return prefix < 8 ? record?.terms[index].text : nil
      case .ip6(_, let prefix): return prefix < 16 ? record?.terms[index].text : nil
      case .a(_, let prefixes), .mx(_, let prefixes):
        return prefixes.ipv4 < 8 || prefixes.ipv6 < 16 ? record?.terms[index].text : nil
      default: return nil
      }
    }.first
  }
}
