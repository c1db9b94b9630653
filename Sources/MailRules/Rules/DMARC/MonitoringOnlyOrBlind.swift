import DNSModel
import MailRecords
import Wording

/// Tells that a DMARC policy protects nobody yet, or that nobody learns what it does.
struct MonitoringOnlyOrBlind: MailRule {
  static let info = RuleInfo(
    id: "monitoring-only-or-blind",
    severity: .info,
    step: nil,
    title: Text("DMARC policy that only watches, or does not", ja: "監視だけ、または監視なしの DMARC ポリシー"),
    rationale: Text(
      """
      With p=none or t=y receivers treat forged mail as before: that is how DMARC begins, not how it ends. Without an \
      address for reports nobody learns which of one's own mail fails. A stricter policy is right only once the reports \
      show that all own mail passes, so it is never raised here; domains whose people write to mailing lists stay below \
      p=reject.
      """,
      ja: """
        p=none や t=y では、なりすましメールの扱いは変わりません。DMARC の導入はここから始めますが、最終形ではありません。\
        レポートの送付先がなければ、自分のメールのどれが失敗しているか分かりません。ポリシーを強めるのは、レポートですべてのメールの\
        成功を確認してからです。そのためここでは変更を提案しません。メーリングリストに投稿する人がいるドメインでは p=reject を避けます。
        """
    ),
    byHand: Text(
      """
      Add rua=mailto: and a mailbox of yours to the record, read the reports for some weeks, and only then raise the \
      policy by hand.
      """,
      ja: "レコードに rua=mailto: と自分のメールボックスを追加し、数週間レポートを確認してから、手動でポリシーを強めます。"
    ),
    fix: .none,
    references: [.rfc(9989, section: "4.7"), .rfc(9989, section: "5.1.3"), .rfc(9989, section: "7.4")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    guard let entry = zone.dmarc.entry(of: apex), [.mail, .sendOnly].contains(zone.intent(of: apex)),
      !zone.hasQuotingDamage(entry.record)
    else { return [] }
    let watches = entry.policy.policy == DMARCRecord.Policy.none || entry.policy.isTesting
    // A missing or unknown policy is another finding.
    guard watches || entry.policy.policy != nil && entry.policy.aggregateReports.isEmpty else { return [] }
    let isBlind = entry.policy.aggregateReports.isEmpty
    return [
      finding(
        at: entry.record.owner,
        [entry.record],
        message(entry, watches, isBlind),
        fix: .manual(advice(isBlind))
      )
    ]
  }

  private func message(_ entry: DMARCEntry, _ watches: Bool, _ isBlind: Bool) -> Text {
    let owner = entry.record.owner
    switch (watches, isBlind) {
    case (true, true):
      return Text(
        "the policy at \(owner) changes nothing, and no reports come in",
        ja: "\(owner) のポリシーは何も変えず、レポートも届きません"
      )
    case (true, false):
      return Text(
        "the policy at \(owner) only collects reports",
        ja: "\(owner) のポリシーはレポートの収集だけを行います"
      )
    default:
      return Text(
        "the policy at \(owner) acts on mail, but no reports come in",
        ja: "\(owner) のポリシーは適用されますが、レポートが届きません"
      )
    }
  }

  private func advice(_ isBlind: Bool) -> Text {
    isBlind
      ? Text(
        "Add rua=mailto: and an address of yours, so that receivers report which mail fails.",
        ja: "rua=mailto: と自分のアドレスを追加すると、失敗したメールのレポートが受信側から届きます。"
      )
      : Text(
        "Once the reports show that all own mail passes, a stricter policy is your decision.",
        ja: "レポートですべてのメールの成功を確認できたら、ポリシーを強めるかどうかを判断してください。"
      )
  }
}

extension MonitoringOnlyOrBlind {
  private static let firing: [Example] = [
    .fires(
      """
      @      MX  10 mx.example.net.
      @      TXT "v=spf1 include:spf.example.net -all"
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
      """,
      at: ["_dmarc"]
    ),
    .fires(
      """
      @      MX  10 mx.example.net.
      @      TXT "v=spf1 include:spf.example.net -all"
      _dmarc TXT "v=DMARC1; p=none"
      """,
      at: ["_dmarc"]
    ),
    .fires(
      """
      @      MX  10 mx.example.net.
      @      TXT "v=spf1 include:spf.example.net -all"
      _dmarc TXT "v=DMARC1; p=reject; t=y; rua=mailto:dmarc@example.com"
      """,
      at: ["_dmarc"]
    ),
    .fires(
      """
      @      MX  10 mx.example.net.
      @      TXT "v=spf1 include:spf.example.net -all"
      _dmarc TXT "v=DMARC1; p=quarantine"
      """,
      at: ["_dmarc"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @      MX  10 mx.example.net.
      @      TXT "v=spf1 include:spf.example.net -all"
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """
    ),
    // Nothing shows that the domain has mail.
    .passes(#"_dmarc TXT "v=DMARC1; p=reject""#),
    // A domain without mail has nothing to learn from reports.
    .passes(
      """
      @      MX  0 .
      @      TXT "v=spf1 -all"
      _dmarc TXT "v=DMARC1; p=reject"
      """
    ),
    // A sub-domain's own policy is a decision of its own.
    .passes(
      """
      _dmarc      TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      _dmarc.news TXT "v=DMARC1; p=none"
      """
    ),
  ]
}
