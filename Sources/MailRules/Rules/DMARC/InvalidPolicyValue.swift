import DNSModel
import MailRecords
import Wording

/// Flags a DMARC record whose policy or another setting has a value that receivers do not know.
struct InvalidPolicyValue: MailRule {
  static let info = RuleInfo(
    id: "invalid-policy-value",
    severity: .error,
    step: nil,
    title: Text("unknown value in a DMARC record", ja: "DMARC レコードの不明な値"),
    rationale: Text(
      """
      Receivers ignore a setting whose value they do not know. Without a valid policy the record counts as p=none if \
      it names an address for reports, and otherwise as no record at all: that is the error. Everything else that is \
      misspelt falls back to its default and is a warning.
      """,
      ja: """
        受信側は、値を認識できない設定を無視します。有効なポリシーがないレコードは、レポートの送付先があれば p=none として扱われ、\
        なければレコード自体がないものとして扱われます（エラー）。そのほかの誤った値は既定値に置き換えられます（警告）。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record and correct the value that the message names.",
      ja: "DNS > レコードで TXT レコードを編集し、メッセージに示された値を直します。"
    ),
    fix: .confirm,
    references: [.rfc(9989, section: "4.7"), .rfc(9989, section: "4.8"), .rfc(9989, section: "4.10.1")],
    examples: firing + passing
  )

  /// The tags whose values are words.
  private static let tags: Set<String> = ["p", "sp", "np", "adkim", "aspf", "t", "psd", "fo"]

  func findings(in zone: MailZone) -> [Finding] {
    zone.dmarc.effective.compactMap { entry in
      guard !zone.hasQuotingDamage(entry.record), Self.isWrong(entry, in: zone) else { return nil }
      let isVoid = DMARCEffect.Reader.allCases.contains { entry.policy.effect(for: $0) == nil }
      return finding(
        at: entry.record.owner,
        [entry.record],
        message(entry, isVoid: isVoid),
        fix: DMARCTurns.fix(of: Self.info.id, entry, in: zone, otherwise: advice),
        severity: isVoid || !Self.repeated(in: entry.policy).isEmpty ? nil : .warning
      )
    }
  }

  /// The change that corrects every value, if each leaves no doubt about what was meant.
  static func proposal(for entry: DMARCEntry, in zone: MailZone) -> DMARCProposal? {
    guard isWrong(entry, in: zone) else { return nil }
    var text = entry.policy.tags.text
    if !repeated(in: entry.policy).isEmpty {
      var seen: Set<String> = []
      // Only tags that say the same twice leave no doubt.
      text = entry.policy.tags.text {
        !seen.insert($0.name.lowercased() + "=" + $0.value.lowercased()).inserted
      }
    }
    for _ in 0..<tags.count {
      guard let policy = try? DMARCRecord(text) else { return nil }
      guard let repaired = repair(policy, in: zone, of: entry) else { break }
      text = repaired
    }
    guard let policy = try? DMARCRecord(text), text != entry.policy.tags.text,
      !isWrong(DMARCEntry(record: entry.record, policy: policy), in: zone)
    else { return nil }
    return DMARCProposal(
      info.id,
      text,
      of: entry,
      note: Text(
        "Receivers then act on the values as they were meant. Check that they were meant so: \(text)",
        ja: "受信側は本来の値に従うようになります。意図した値か確認してください: \(text)"
      )
    )
  }

  /// The tags of the policy itself that stand more than once; readers differ in which of them counts, or drop the record.
  private static func repeated(in policy: DMARCRecord) -> [String] {
    let names = policy.tags.tags.map { $0.name.lowercased() }
    return (["v"] + tags).filter { name in names.count { $0 == name } > 1 }
  }

  private static func isWrong(_ entry: DMARCEntry, in zone: MailZone) -> Bool {
    entry.policy.tag("p") == nil || isFalseSuffix(entry, in: zone) || !repeated(in: entry.policy).isEmpty
      || entry.policy.issues.contains { $0.tag.map(tags.contains) == true }
  }

  /// No registry publishes a policy for its own mail servers and for itself as a public suffix at the same name.
  private static func isFalseSuffix(_ entry: DMARCEntry, in zone: MailZone) -> Bool {
    entry.policy.isPublicSuffix && entry.domain == zone.zone.apex && zone.intent(of: entry.domain) == .mail
  }

  private static func repair(_ policy: DMARCRecord, in zone: MailZone, of entry: DMARCEntry) -> String? {
    guard policy.tag("p") != nil else {
      guard let version = policy.tags.tags.first else { return nil }
      return policy.tags.text(replacing: version, with: version.value + "; p=none")
    }
    let current = DMARCEntry(record: entry.record, policy: policy)
    if isFalseSuffix(current, in: zone), policy.tags.issues.isEmpty {
      return policy.tags.text { $0.name.lowercased() == "psd" }
    }
    for name in policy.issues.compactMap(\.tag) {
      guard let tag = policy.tag(name), let word = meant(tag.value.lowercased(), of: name) else { continue }
      return policy.tags.text(replacing: tag, with: word)
    }
    return nil
  }

  private static func meant(_ value: String, of name: String) -> String? {
    switch name {
    case "p", "sp", "np":
      let near = DMARCRecord.Policy.allCases.filter { $0.rawValue.isTypo(of: value) }
      return near.count == 1 ? near.first?.rawValue : nil
    case "adkim", "aspf": return ["relaxed": "r", "strict": "s"][value]
    case "t": return ["yes": "y", "true": "y", "1": "y", "no": "n", "false": "n", "0": "n"][value]
    default: return nil
    }
  }

  private func message(_ entry: DMARCEntry, isVoid: Bool) -> Text {
    let owner = entry.record.owner
    if let name = Self.repeated(in: entry.policy).first {
      return Text(
        "the DMARC record at \(owner) has the tag \(name)= more than once: most receivers take the last one, some refuse the record",
        ja: "\(owner) の DMARC レコードにタグ \(name)= が複数あります。受信側の多くは最後の値を使い、一部はレコードを無効とします"
      )
    }
    guard entry.policy.tag("p") != nil else {
      return isVoid
        ? Text(
          "the DMARC record at \(owner) has no policy (p=) and no address for reports, so receivers ignore it",
          ja: "\(owner) の DMARC レコードにポリシー（p=）もレポートの送付先もないため、受信側に無視されます"
        )
        : Text(
          "the DMARC record at \(owner) has no policy (p=); most receivers take it as p=none, some as no record",
          ja: "\(owner) の DMARC レコードにポリシー（p=）がありません。多くの受信側では p=none、一部ではレコードなしとして扱われます"
        )
    }
    guard let issue = entry.policy.issues.first(where: { $0.tag.map(Self.tags.contains) == true })?.syntax
    else {
      return Text(
        "the DMARC record at \(owner) says that the domain is a public suffix (psd=y)",
        ja: "\(owner) の DMARC レコードが、ドメインをパブリックサフィックス（psd=y）としています"
      )
    }
    return Text(
      "in the DMARC record at \(owner), \(issue.excerpt) \(issue.message)",
      ja: "\(owner) の DMARC レコードの \(issue.excerpt) が、\(issue.message)"
    )
  }

  private var advice: Text {
    Text(
      "Decide what the value shall be. The policy (p=) is none, quarantine or reject; none changes nothing for delivery.",
      ja: "正しい値を決めて書き換えてください。ポリシー（p=）は none、quarantine、reject のいずれかで、none は配送に影響しません。"
    )
  }
}

extension String {
  /// Returns whether another word was probably meant to be this one: it goes on behind it, or one letter differs.
  fileprivate func isTypo(of other: String) -> Bool {
    if other.hasPrefix(self) { return true }
    let (mine, theirs) = (Array(utf8), Array(other.utf8))
    guard abs(mine.count - theirs.count) <= 1 else { return false }
    let head = zip(mine, theirs).prefix { $0 == $1 }.count
    let tail = zip(mine.reversed(), theirs.reversed()).prefix { $0 == $1 }.count
    return head + tail >= max(mine.count, theirs.count) - 1
  }
}

extension InvalidPolicyValue {
  private static let firing: [Example] = [
    .fires(#"_dmarc TXT "v=DMARC1; p=monitor""#, at: ["_dmarc"]),
    .fires(
      #"_dmarc TXT "v=DMARC1; p=nones; rua=mailto:dmarc@example.com""#,
      at: ["_dmarc"],
      fixed: #"_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com""#
    ),
    // The policy begins to count, so the change is only offered.
    .fires(
      #"_dmarc TXT "v=DMARC1; p=rejected; rua=mailto:dmarc@example.com""#,
      at: ["_dmarc"],
      offered: #"_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com""#
    ),
    .fires(
      #"_dmarc TXT "v=DMARC1; rua=mailto:dmarc@example.com""#,
      at: ["_dmarc"],
      fixed: #"_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com""#
    ),
    .fires(
      #"_dmarc TXT "v=DMARC1; p=quarantine; adkim=strict; aspf=relaxed; rua=mailto:dmarc@example.com""#,
      at: ["_dmarc"],
      fixed: #"_dmarc TXT "v=DMARC1; p=quarantine; adkim=s; aspf=r; rua=mailto:dmarc@example.com""#
    ),
    .fires(
      """
      @      MX  10 mx.example.net.
      _dmarc TXT "v=DMARC1; p=none; psd=y; rua=mailto:dmarc@example.com"
      """,
      at: ["_dmarc"],
      others: ["monitoring-only-or-blind"],
      fixed: """
        @      MX  10 mx.example.net.
        _dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
        """
    ),
  ]

  private static let passing: [Example] = [
    .passes(#"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com""#),
    .passes(#"_dmarc TXT "v=DMARC1; P=Quarantine; fo=1:d:s; t=n; psd=u; rua=mailto:dmarc@example.com""#),
    // Unknown settings are ignored on purpose.
    .passes(#"_dmarc TXT "v=DMARC1; p=quarantine; x=1; rua=mailto:dmarc@example.com""#),
  ]
}
