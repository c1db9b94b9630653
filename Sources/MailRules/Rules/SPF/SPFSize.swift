import DNSModel
import MailRecords
import Wording

/// Flags an SPF record that is too long for one string, or an answer that is too long for one packet.
struct SPFSize: MailRule {
  static let info = RuleInfo(
    id: "spf-size",
    severity: .warning,
    step: nil,
    title: Text("very long SPF record", ja: "長すぎる SPF レコード"),
    rationale: Text(
      """
      One string of a TXT record holds 255 octets; longer texts have to be split, and receivers join the parts without \
      a space. An answer with all TXT records of the name should fit into 512 octets, because some receivers cannot \
      fetch longer ones. A text without quotes is split by Cloudflare itself and is no matter.
      """,
      ja: """
        TXT レコードの 1 つの文字列は 255 オクテットまでです。長い値は分割し、受信側は空白なしでつなぎます。名前の TXT レコード全体の\
        応答は 512 オクテットに収まるのが望ましく、超えると取得できない受信側があります。引用符のない値は Cloudflare が自動で分割する\
        ため問題ありません。
        """
    ),
    byHand: Text(
      "Under DNS > Records, take senders out of the TXT record that you no longer use, or enter it as several quoted strings.",
      ja: "DNS > レコードで、使わなくなった送信元を TXT レコードから削除するか、引用符で囲んだ複数の文字列に分けて入力します。"
    ),
    fix: .safe,
    references: [.rfc(7208, section: "3.3"), .rfc(7208, section: "3.4")],
    examples: [
      .fires(
        "@ TXT \"v=spf1 \(networks(20)) ~all\"",
        at: ["@"],
        fixed: "@ TXT \(TXT(value: "v=spf1 \(networks(20)) ~all").presentation)"
      ),
      .fires("@ TXT \(TXT(value: "v=spf1 \(networks(30)) ~all").presentation)", at: ["@"]),
      .passes("@ TXT \(TXT(value: "v=spf1 \(networks(16)) ~all").presentation)"),
    ]
  )

  private static func networks(_ count: Int) -> String {
    (0..<count).map { "ip4:203.0.113.\(100 + $0)" }.joined(separator: " ")
  }

  func findings(in zone: MailZone) -> [Finding] {
    zone.spfPublications.filter { $0.records.count == 1 }.compactMap { publication in
      guard let text = publication.records[0].rdata.text else { return nil }
      if longestString(publication.records[0]) > 255 { return split(publication, text, in: zone) }
      let answer = zone.zone.records(at: publication.owner, .txt).reduce(0) { $0 + Self.wireSize($1) }
      guard text.utf8.count > 450 || answer > 512 - 12 - publication.owner.dotless.utf8.count - 6 else {
        return nil
      }
      return finding(
        at: publication.owner,
        publication.records,
        Text(
          "the TXT records of \(publication.owner) fill \(answer) octets, the SPF record \(text.utf8.count); some receivers cannot fetch such answers",
          ja:
            "\(publication.owner) の TXT レコードは計 \(answer) オクテット、SPF レコードは \(text.utf8.count) オクテットあり、取得できない受信側があります"
        ),
        fix: .manual(Self.info.byHand),
        severity: .info
      )
    }
  }

  /// Owner (compressed), type, class, TTL and length come before the strings, each of which has a length of its own.
  private static func wireSize(_ record: Record) -> Int {
    let octets = record.rdata.text?.utf8.count ?? 0
    return 12 + octets + max(1, (octets + 254) / 255)
  }

  private func split(_ publication: SPFPublication, _ text: String, in zone: MailZone) -> Finding {
    let note = Text(
      "Writes the same text as several strings of at most 255 octets.",
      ja: "同じ内容を、255 オクテット以下の複数の文字列に分けて書き直します。"
    )
    var after = publication.records[0]
    after.rdata = .txt(TXT(value: text))
    let own = Remedy([.update(before: publication.records[0], after: after)], risk: .safe, note: note)
    let isManaged = publication.edits(to: text) == nil
    return finding(
      at: publication.owner,
      publication.records,
      Text(
        "the SPF record of \(publication.owner) stands in one string of more than 255 octets",
        ja: "\(publication.owner) の SPF レコードが、255 オクテットを超える 1 つの文字列になっています"
      ),
      fix: isManaged ? .manual(Self.info.byHand) : .remedies([SPFRepair(publication, in: zone).remedy ?? own])
    )
  }

  /// The longest quoted string; backslashes of escapes are counted too, which does not matter for plain SPF.
  private func longestString(_ record: Record) -> Int {
    guard case .txt(let txt) = record.rdata, txt.presentation.first == "\"" else { return 0 }
    return txt.presentation.split(separator: "\"").map(\.utf8.count).max() ?? 0
  }
}
