import DNSModel
import MailRecords
import Wording

/// Flags settings of a DMARC record that the standard no longer has.
struct RemovedTags: MailRule {
  static let info = RuleInfo(
    id: "removed-tags",
    severity: .info,
    step: nil,
    title: Text("obsolete settings in a DMARC record", ja: "DMARC レコードの廃止された設定"),
    rationale: Text(
      """
      The settings pct, rf and ri do not exist in today's DMARC. Receivers that follow it ignore pct and apply the \
      policy to all failing mail, while older ones apply it to the given share only. Who means to test a policy says \
      t=y instead.
      """,
      ja: """
        pct、rf、ri は現在の DMARC にはありません。現在の仕様に従う受信側は pct を無視し、認証に失敗したすべてのメールに\
        ポリシーを適用します。古い受信側だけが、指定した割合に適用します。ポリシーを試す場合は、代わりに t=y と書きます。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record and remove pct, rf and ri.",
      ja: "DNS > レコードで TXT レコードを編集し、pct、rf、ri を削除します。"
    ),
    fix: .safe,
    references: [.rfc(9989, section: "A.6"), .rfc(9989, section: "C.5.2"), .rfc(9989, section: "4.7")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.dmarc.effective.compactMap { entry in
      let removed = Self.removed(in: entry.policy)
      guard !removed.isEmpty, !zone.hasQuotingDamage(entry.record) else { return nil }
      let isPartial = Self.isPartial(entry.policy)
      return finding(
        at: entry.record.owner,
        [entry.record],
        message(entry, removed, isPartial: isPartial),
        fix: DMARCTurns.fix(of: Self.info.id, entry, in: zone, otherwise: advice),
        severity: isPartial ? .warning : nil
      )
    }
  }

  /// The change that removes what no reader needs and, where only a share of mail was meant, adds the test mode.
  static func proposal(for entry: DMARCEntry, in zone: MailZone) -> DMARCProposal? {
    let policy = entry.policy
    guard !removed(in: policy).isEmpty, policy.tags.issues.isEmpty else { return nil }
    let isPartial = isPartial(policy)
    let gone: Set<String> = isPartial || isTested(policy) ? ["rf", "ri"] : ["rf", "ri", "pct"]
    let text = policy.tags.text { gone.contains($0.name.lowercased()) }
    guard isPartial else {
      let note = Text(
        "Nothing changes for delivery: the settings have no effect any more, or say what holds without them.",
        ja: "配送には影響しません。削除する設定は、すでに効力がないか、既定値と同じです。"
      )
      return DMARCProposal(info.id, text, of: entry, risk: .safe, note: note, isOffer: true)
    }
    let note = Text(
      """
      Receivers of today then apply the policy one step weaker (t=y), and older ones go on with the share. Leave it if \
      the policy shall hold for all mail, and remove pct then.
      """,
      ja: """
        現在の仕様の受信側はポリシーを一段弱く適用し（t=y）、古い受信側はこれまでどおり割合に従います。すべてのメールに\
        適用したい場合は変更せず、pct を削除してください。
        """
    )
    return DMARCProposal(info.id, text + "; t=y", of: entry, note: note, isOffer: true)
  }

  private static func removed(in policy: DMARCRecord) -> [String] {
    ["pct", "rf", "ri"].filter { policy.tag($0) != nil && !($0 == "pct" && isTested(policy)) }
  }

  /// A share of mail that receivers of today do not heed.
  private static func isPartial(_ policy: DMARCRecord) -> Bool {
    limitsPolicy(policy) && policy.tag("t") == nil
  }

  /// A share of mail for old receivers beside the test mode for those of today.
  private static func isTested(_ policy: DMARCRecord) -> Bool { limitsPolicy(policy) && policy.isTesting }

  private static func limitsPolicy(_ policy: DMARCRecord) -> Bool {
    guard let percentage = policy.percentage, percentage < 100 else { return false }
    return policy.strictest != .none
  }

  private func message(_ entry: DMARCEntry, _ removed: [String], isPartial: Bool) -> Text {
    guard isPartial, let percentage = entry.policy.percentage else {
      return Text(
        "the DMARC record at \(entry.record.owner) has obsolete settings: \(list: removed)",
        ja: "\(entry.record.owner) の DMARC レコードに、廃止された設定があります: \(list: removed)"
      )
    }
    return Text(
      "pct=\(percentage) at \(entry.record.owner) limits the policy at older receivers only: newer ones apply it to all failing mail",
      ja: "pct=\(percentage)（\(entry.record.owner)）でポリシーを限定するのは古い受信側だけです。新しい受信側では、認証に失敗したすべてのメールに適用されます"
    )
  }

  private var advice: Text {
    Text(
      "Remove pct, rf and ri once the rest of the record is in order.",
      ja: "レコードのほかの部分を直してから、pct、rf、ri を削除してください。"
    )
  }
}

extension DMARCRecord {
  /// The strictest policy that it names.
  fileprivate var strictest: Policy {
    [policy, subdomainPolicy, nonexistentPolicy].compactMap(\.self).max() ?? .none
  }
}

extension RemovedTags {
  private static let firing: [Example] = [
    .fires(
      #"_dmarc TXT "v=DMARC1; p=quarantine; pct=100; rf=afrf; ri=86400; rua=mailto:dmarc@example.com""#,
      at: ["_dmarc"],
      offered: #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com""#
    ),
    .fires(
      #"_dmarc TXT "v=DMARC1; p=reject; pct=5; ri=3600; rua=mailto:dmarc@example.com""#,
      at: ["_dmarc"],
      offered: #"_dmarc TXT "v=DMARC1; p=reject; pct=5; rua=mailto:dmarc@example.com; t=y""#
    ),
    // A share of nothing is nothing.
    .fires(
      #"_dmarc TXT "v=DMARC1; p=none; pct=20; rua=mailto:dmarc@example.com""#,
      at: ["_dmarc"],
      others: ["monitoring-only-or-blind"],
      offered: #"_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com""#
    ),
  ]

  private static let passing: [Example] = [
    .passes(#"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com""#),
    // The share is for old readers, the test mode for those of today.
    .passes(
      #"_dmarc TXT "v=DMARC1; p=reject; pct=5; t=y; rua=mailto:dmarc@example.com""#,
      others: ["monitoring-only-or-blind"]
    ),
  ]
}
