import DNSModel
import MailRules
import Wording

/// The caution that a changed MX needs while senders may hold an MTA-STS policy.
enum MTASTSCaution {
  /// Returns what to do before the changes, if they change MX records of a name that announces MTA-STS.
  static func advice(for changes: [Change], in zone: Zone) -> PlanAdvice? {
    let kinds: Set<ChangeKind> = [.addMX, .repointMX]
    guard let change = changes.first(where: { kinds.contains($0.kind) && announces($0.owner, zone) }) else {
      return nil
    }
    return PlanAdvice(rule: change.rules.first ?? "", owner: change.owner, text: text(change.owner))
  }

  private static func announces(_ owner: DomainName, _ zone: Zone) -> Bool {
    guard let name = try? owner.child("_mta-sts") else { return false }
    return !zone.records(at: name).isEmpty
  }

  private static func text(_ owner: DomainName) -> Text {
    Text(
      """
      \(owner) announces MTA-STS. Add the new mail host to the policy file and change the id of the _mta-sts record \
      before you apply; senders that hold an "enforce" policy refuse a host that it does not list.
      """,
      ja: """
        \(owner) は MTA-STS を宣言しています。適用の前に、新しいメールホストをポリシーファイルに加え、_mta-sts \
        レコードの id を変えてください。enforce のポリシーを保持している送信元は、載っていないホストへの配送を拒否します。
        """
    )
  }
}
