import DNSModel
import MailRecords
import Wording

/// Flags a name with several DMARC records, all of which receivers ignore.
struct MultipleDMARC: MailRule {
  static let info = RuleInfo(
    id: "multiple-dmarc",
    severity: .error,
    step: nil,
    title: Text("several DMARC records at one name", ja: "同じ名前に複数ある DMARC レコード"),
    rationale: Text(
      """
      A domain has one DMARC record. Where receivers find several, most ignore all of them, and some take any. It \
      happens when a reporting service adds its own beside the one that is there.
      """,
      ja: """
        DMARC レコードはドメインに 1 つだけです。複数あると、多くの受信側はすべて無視し、一部はそのうちのどれかを使います。\
        レポートサービスの設定で、既存のレコードに加えて新しく追加してしまうと起こります。
        """
    ),
    byHand: Text(
      "Under DNS > Records, put everything into one TXT record at _dmarc and delete the others.",
      ja: "DNS > レコードで、内容を _dmarc の 1 つの TXT レコードにまとめ、残りを削除します。"
    ),
    fix: .safe,
    references: [.rfc(9989, section: "4.10"), .rfc(7489, section: "6.6.3")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.dmarc.all.filter { $0.entries.count > 1 }.map { name in
      finding(
        at: name.owner,
        name.entries.map(\.record),
        Text(
          "\(name.owner) has \(name.entries.count) DMARC records, and receivers ignore them all",
          ja: "\(name.owner) に DMARC レコードが \(name.entries.count) 個あり、受信側にすべて無視されます"
        ),
        fix: fix(name, in: zone)
      )
    }
  }

  private func fix(_ name: DMARCName, in zone: MailZone) -> Fix {
    let ordered =
      name.entries.filter { MailZone.isManaged($0.record) }
      + name.entries.filter { !MailZone.isManaged($0.record) }
    guard let kept = ordered.first, !ordered.dropFirst().contains(where: { MailZone.isManaged($0.record) })
    else {
      return .manual(advice)
    }
    let rest = ordered.dropFirst().map { Edit.delete($0.record) }
    let texts = Set(ordered.map(\.policy.tags.text))
    let policies = Set(ordered.map { Settings($0.policy) })
    guard policies.count == 1, ordered.allSatisfy({ $0.policy.issues.isEmpty }) || texts.count == 1 else {
      return .manual(advice)
    }
    if texts.count == 1 {
      let note = Text("The records are equal. One of them stays.", ja: "レコードはすべて同じ内容です。1 つを残します。")
      // Once one record is left it counts.
      return DormantText(kept.policy.tags.text, .dmarc, at: name.owner, in: zone)
        .fix(Remedy(rest, risk: .safe, note: note))
    }
    guard !MailZone.isManaged(kept.record), let merged = merged(ordered) else { return .manual(advice) }
    let note = Text(
      "The records ask for the same policy. One with the addresses of all of them stays and begins to count.",
      ja: "ポリシーは同じです。すべての送付先をまとめたレコードだけを残し、有効にします。"
    )
    return DormantText(merged, .dmarc, at: name.owner, in: zone)
      .fix(Remedy([.rewrite(kept.record, as: merged)] + rest, note: note))
  }

  private func merged(_ entries: [DMARCEntry]) -> String? {
    guard let first = entries.first?.policy else { return nil }
    var text = first.tags.text { ["rua", "ruf"].contains($0.name.lowercased()) }
    for (name, addresses) in [("rua", \DMARCRecord.aggregateReports), ("ruf", \DMARCRecord.failureReports)] {
      var seen: Set<String> = []
      let all = entries.flatMap { $0.policy[keyPath: addresses] }.map(\.text).filter {
        seen.insert($0).inserted
      }
      if !all.isEmpty { text += "; \(name)=" + all.joined(separator: ",") }
    }
    return (try? DMARCRecord(text))?.issues.isEmpty == true ? text : nil
  }

  private var advice: Text {
    Text(
      "Decide which policy shall hold, keep that record with all the addresses for reports, and delete the others.",
      ja: "有効にするポリシーを決め、そのレコードにレポートの送付先をまとめて残し、ほかは削除してください。"
    )
  }
}

/// Everything that a record asks for but the addresses of reports.
private struct Settings: Hashable {
  private let tags: [String: String]

  init(_ record: DMARCRecord) {
    let others = record.tags.tags.filter { !["rua", "ruf"].contains($0.name.lowercased()) }
    tags = Dictionary(others.map { ($0.name.lowercased(), $0.value.lowercased()) }) { first, _ in first }
  }
}

extension MultipleDMARC {
  private static let firing: [Example] = [
    .fires(
      """
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:b@example.com"
      """,
      at: ["_dmarc"]
    ),
    .fires(
      """
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"
      _dmarc TXT "v=DMARC1;p=none;rua=mailto:b@dmarc-reports.cloudflare.net,mailto:a@example.com"
      """,
      at: ["_dmarc"],
      fixed: """
        _dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com,mailto:b@dmarc-reports.cloudflare.net"
        """
    ),
    .fires(
      """
      _dmarc TXT "v=DMARC1; p=reject"
      _dmarc TXT "v=DMARC1; p=reject"
      """,
      at: ["_dmarc"],
      offered: #"_dmarc TXT "v=DMARC1; p=reject""#
    ),
  ]

  private static let passing: [Example] = [
    .passes(#"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com""#),
    // Other texts at the name are no DMARC records.
    .passes(
      """
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      _dmarc TXT "verification=abc"
      """
    ),
    .passes(
      """
      _dmarc     TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      _dmarc.sub TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """
    ),
  ]
}
