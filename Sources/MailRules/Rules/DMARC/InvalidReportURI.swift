import DNSModel
import MailRecords
import Wording

/// Flags an address for DMARC reports that no receiver can send to.
struct InvalidReportURI: MailRule {
  static let info = RuleInfo(
    id: "invalid-report-uri",
    severity: .error,
    step: nil,
    title: Text("report address of DMARC that does not work", ja: "無効な DMARC レポートの送付先"),
    rationale: Text(
      """
      Addresses for reports are written as mailto:name@example.com, with commas between several. Receivers ignore \
      every other form and send no report, so nobody learns whose mail fails.
      """,
      ja: """
        レポートの送付先は mailto:name@example.com の形で書き、複数ある場合はコンマで区切ります。ほかの書き方は受信側に無視され、\
        レポートが届きません。どのメールの認証が失敗しているか、誰にも分からなくなります。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record and write every address as mailto:name@example.com.",
      ja: "DNS > レコードで TXT レコードを編集し、送付先をすべて mailto:name@example.com の形にします。"
    ),
    fix: .confirm,
    references: [.rfc(9989, section: "4.6"), .rfc(9989, section: "4.8")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.dmarc.effective.compactMap { entry in
      guard !zone.hasQuotingDamage(entry.record), let issue = Self.issues(of: entry.policy).first else {
        return nil
      }
      let shown = issue.excerpt.isEmpty ? "," : issue.excerpt
      return finding(
        at: entry.record.owner,
        [entry.record],
        Text(
          "receivers cannot send DMARC reports to an address at \(entry.record.owner): \(shown) \(issue.message)",
          ja: "\(entry.record.owner) にある DMARC レポートの送付先が無効です: \(shown)（\(issue.message)）"
        ),
        fix: DMARCTurns.fix(of: Self.info.id, entry, in: zone, otherwise: advice)
      )
    }
  }

  private var advice: Text {
    Text(
      "Write the address as mailto:name@example.com, or remove it if nobody reads the reports.",
      ja: "送付先を mailto:name@example.com の形に直してください。レポートを読む人がいなければ削除してください。"
    )
  }

  /// The change that rewrites the addresses, if it is clear which ones were meant.
  static func proposal(for entry: DMARCEntry, in zone: MailZone) -> DMARCProposal? {
    guard !issues(of: entry.policy).isEmpty, let text = repaired(entry.policy),
      let policy = try? DMARCRecord(text), issues(of: policy).isEmpty
    else { return nil }
    return DMARCProposal(
      info.id,
      text,
      of: entry,
      note: Text(
        "Reports go to the addresses as they stand in the record. Check that somebody reads them there.",
        ja: "レコードに書かれている送付先にレポートが届くようになります。そこで読まれるか確認してください。"
      )
    )
  }

  /// A semicolon in place of a comma makes an address a part of its own, which is no tag.
  private static func issues(of policy: DMARCRecord) -> [SyntaxIssue] {
    policy.issues.filter { issue in
      guard let tag = issue.tag else { return isLostAddress(issue.syntax) }
      return tag == "rua" || tag == "ruf"
    }.map(\.syntax)
  }

  private static func isLostAddress(_ issue: SyntaxIssue) -> Bool {
    issue.excerpt.lowercased().hasPrefix("mailto:") && issue.excerpt.contains("@")
  }

  private static func repaired(_ policy: DMARCRecord) -> String? {
    guard let joined = withoutLostAddresses(policy), var current = try? DMARCRecord(joined) else {
      return nil
    }
    for name in ["rua", "ruf"] {
      guard let tag = current.tag(name), current.issues.contains(where: { $0.tag == name }) else { continue }
      let entries = tag.value.split(separator: ",").compactMap { repaired(entry: String($0)) }
      guard !entries.contains(""), !entries.isEmpty,
        let next = try? DMARCRecord(current.tags.text(replacing: tag, with: entries.joined(separator: ",")))
      else { return nil }
      current = next
    }
    return current.tags.text
  }

  /// Turns the semicolon in front of each lost address into a comma if it follows a list of addresses.
  private static func withoutLostAddresses(_ policy: DMARCRecord) -> String? {
    var octets = Array(policy.tags.text.utf8)
    for issue in policy.issues.filter({ $0.tag == nil }).map(\.syntax) where isLostAddress(issue) {
      guard let sign = octets[..<issue.range.lowerBound].lastIndex(of: UInt8(ascii: ";")) else { return nil }
      octets[sign] = UInt8(ascii: ",")
    }
    return String(decoding: octets, as: UTF8.self)
  }

  /// Returns the entry as it was meant, `nil` for an empty one, or an empty text if that is not clear.
  private static func repaired(entry: String) -> String? {
    let words = entry.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { return nil }
    if words.count > 1, words.allSatisfy({ $0.contains("@") }) {
      let all = words.compactMap { repaired(entry: $0) }
      return all.contains("") ? "" : all.joined(separator: ",")
    }
    var address = words.joined().filter { $0 != "<" && $0 != ">" }
    guard words.count == 1 || address.lowercased().hasPrefix("mailto:") else { return "" }
    while address.lowercased().hasPrefix("mailto:mailto:") { address.removeFirst("mailto:".count) }
    if !address.utf8.allSatisfy({ $0 < 0x80 }), let sign = address.lastIndex(of: "@"),
      let domain = DomainName(unicode: address[address.index(after: sign)...])
    {
      address = address[...sign] + domain.dotless
    }
    return [address, "mailto:" + address].first(where: isValid) ?? ""
  }

  private static func isValid(_ entry: String) -> Bool {
    (try? DMARCRecord("v=DMARC1; p=none; rua=\(entry)")).map { record in
      record.issues.isEmpty && record.aggregateReports.count == 1
    } ?? false
  }
}

extension InvalidReportURI {
  private static let firing: [Example] = [
    .fires(
      #"_dmarc TXT "v=DMARC1; p=quarantine; rua=dmarc@example.com""#,
      at: ["_dmarc"],
      others: ["monitoring-only-or-blind"],
      fixed: #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com""#
    ),
    .fires(
      #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:a@example.com; mailto:b@example.com""#,
      at: ["_dmarc"],
      fixed: #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:a@example.com, mailto:b@example.com""#
    ),
    .fires(
      #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:mailto:a@example.com, b@example.com,""#,
      at: ["_dmarc"],
      others: ["monitoring-only-or-blind"],
      fixed: #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:a@example.com,mailto:b@example.com""#
    ),
    .fires(
      #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@bücher.example""#,
      at: ["_dmarc"],
      fixed: #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@xn--bcher-kva.example""#
    ),
    // Who was meant is anybody's guess.
    .fires(
      #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:a@example.com,mailto @dmarc.example.com""#,
      at: ["_dmarc"]
    ),
    // Two mistakes of one record are repaired one after the other.
    .fires(
      #"_dmarc TXT "v=DMARC1; p=nones; rua=dmarc@example.com""#,
      at: ["_dmarc"],
      others: ["invalid-policy-value"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com, mailto:dmarc@sub.example.com""#
    ),
    .passes(#"_dmarc TXT "v=DMARC1; p=quarantine; rua=https://reports.example.com/dmarc""#),
    // An obsolete size does no harm: readers of today ignore it.
    .passes(#"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com!10m""#),
  ]
}
