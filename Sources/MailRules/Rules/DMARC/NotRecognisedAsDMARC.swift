import DNSModel
import MailRecords
import Wording

/// Flags a text at the place of a DMARC record that receivers do not take for one.
struct NotRecognisedAsDMARC: MailRule {
  static let info = RuleInfo(
    id: "not-recognised-as-dmarc",
    severity: .error,
    step: nil,
    title: Text("DMARC record that receivers do not recognise", ja: "DMARC として認識されないレコード"),
    rationale: Text(
      """
      A DMARC record begins with exactly v=DMARC1, in capitals and with a semicolon after it. Receivers ignore a text \
      that begins otherwise, so the domain has no DMARC although it looks as if it had.
      """,
      ja: """
        DMARC レコードは、大文字で正確に v=DMARC1 と書き始め、直後にセミコロンを付けます。それ以外で始まるレコードは無視され、\
        設定してあるように見えても DMARC がない状態になります。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record so that it begins with v=DMARC1; and the policy.",
      ja: "DNS > レコードで TXT レコードを編集し、v=DMARC1; とポリシーで始まるようにします。"
    ),
    fix: .confirm,
    references: [.rfc(9989, section: "4.7"), .rfc(9989, section: "4.8")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.dmarc.all.flatMap { name -> [Finding] in
      let lookalikes = name.others.filter { resemblesDMARC($0.record) && !zone.hasQuotingDamage($0.record) }
      return lookalikes.map { record, error in
        finding(
          at: name.owner,
          [record],
          message(name.owner, error),
          fix: name.entries.isEmpty && lookalikes.count == 1 ? fix(record, in: zone) : .manual(deletion),
          severity: name.entries.isEmpty ? nil : .warning
        )
      }
    }
  }

  private func resemblesDMARC(_ record: Record) -> Bool {
    guard let text = record.rdata.text?.lowercased() else { return false }
    // An SPF record at this place is the business of another rule.
    guard !text.hasPrefix("v=spf1") else { return false }
    return text.contains("dmarc1") || text.hasPrefix("v=dmarc")
      || TagList(text).tags.contains { $0.name == "p" && DMARCRecord.Policy(rawValue: $0.value) != nil }
  }

  private func message(_ owner: DomainName, _ error: DMARCRecordError) -> Text {
    let issue = error.issue
    guard !issue.excerpt.isEmpty else {
      return Text(
        "receivers do not take the text at \(owner) for a DMARC record: it \(issue.message)",
        ja: "\(owner) のレコードは DMARC として認識されません: \(issue.message)"
      )
    }
    return Text(
      "receivers do not take the text at \(owner) for a DMARC record: \(issue.excerpt) \(issue.message)",
      ja: "\(owner) のレコードは DMARC として認識されません: \(issue.excerpt) が、\(issue.message)"
    )
  }

  private func fix(_ record: Record, in zone: MailZone) -> Fix {
    guard !MailZone.isManaged(record), let text = record.rdata.text.flatMap(RespeltDMARC.text) else {
      return .manual(advice)
    }
    let note = Text(
      "The record becomes \(text), so that receivers see the policy as it was meant.",
      ja: "レコードを \(text) に直します。本来のポリシーが受信側に認識されるようになります。"
    )
    return DormantText(text, .dmarc, at: record.owner, in: zone)
      .fix(Remedy([.rewrite(record, as: text)], note: note))
  }

  private var advice: Text {
    Text(
      "Write the record anew: v=DMARC1; then the policy, for example v=DMARC1; p=none.",
      ja: "レコードを書き直してください。v=DMARC1; に続けてポリシーを書きます（例: v=DMARC1; p=none）。"
    )
  }

  private var deletion: Text {
    Text(
      "Keep one DMARC record that begins with v=DMARC1; at this name, and delete this text if it says nothing more.",
      ja: "v=DMARC1; で始まる DMARC レコードを 1 つだけ残し、このレコードは不要なら削除してください。"
    )
  }
}

/// Writes a text as the DMARC record that it was meant to be.
enum RespeltDMARC {
  private static let names = [
    "p", "sp", "np", "adkim", "aspf", "rua", "ruf", "fo", "psd", "t", "pct", "rf", "ri",
  ]

  /// Returns the record, or `nil` if a word of the text has no place in it.
  static func text(_ text: String) -> String? {
    var words = text.split { $0 == ";" || $0.isWhitespace }.map(String.init)
    words = joined(words)
    let versions = words.filter(isVersion)
    let tags = words.filter { !isVersion($0) }
    guard versions.count <= 1, !tags.isEmpty, tags.allSatisfy(isTag) else { return nil }
    let record = (["v=DMARC1"] + tags.filter(isPolicy) + tags.filter { !isPolicy($0) }).joined(
      separator: "; "
    )
    guard let policy = try? DMARCRecord(record), policy.issues.isEmpty, policy.policy != nil else {
      return nil
    }
    return record
  }

  /// Puts together what blanks around an equals sign or a comma took apart.
  private static func joined(_ words: [String]) -> [String] {
    words.reduce(into: []) { result, word in
      let before = result.last?.last
      if let before, "=,".contains(before) || word.hasPrefix("=") || word.hasPrefix(",") {
        result[result.count - 1] += word
      } else {
        result.append(word)
      }
    }
  }

  private static func isVersion(_ word: String) -> Bool {
    let plain = word.lowercased().filter { $0.isLetter || $0.isNumber }
    return ["vdmarc1", "vdmarc", "dmarc1", "dmarc", "vdmarc2", "v1"].contains(plain)
  }

  private static func isTag(_ word: String) -> Bool {
    word.firstIndex(of: "=").map { names.contains(word[..<$0].lowercased()) } ?? false
  }

  private static func isPolicy(_ word: String) -> Bool { word.lowercased().hasPrefix("p=") }
}

extension NotRecognisedAsDMARC {
  private static let firing: [Example] = [
    .fires(
      #"_dmarc TXT "p=none; v=DMARC1; rua=mailto:dmarc@example.com""#,
      at: ["_dmarc"],
      fixed: #"_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com""#
    ),
    .fires(
      #"_dmarc TXT "v=DMARC1 p=none rua=mailto:a@example.com, mailto:b@example.com""#,
      at: ["_dmarc"],
      fixed: #"_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com,mailto:b@example.com""#
    ),
    .fires(#"_dmarc TXT "v=dmarc1; p=none""#, at: ["_dmarc"], fixed: #"_dmarc TXT "v=DMARC1; p=none""#),
    // The policy begins to count, so the change is only offered.
    .fires(#"_dmarc TXT "v=DMARC; p=reject""#, at: ["_dmarc"], offered: #"_dmarc TXT "v=DMARC1; p=reject""#),
    .fires(#"_dmarc TXT "DMARC1; please reject""#, at: ["_dmarc"]),
    // A second record would void the first.
    .fires(
      """
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      _dmarc TXT "p=none"
      """,
      at: ["_dmarc"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(#"_dmarc TXT "v = DMARC1 ; p = quarantine; rua = mailto:dmarc@example.com""#),
    .passes(#"_dmarc TXT "some-service-verification=abc""#),
  ]
}
