import DNSModel
import MailRules
import Wording

/// The caution that a changed MX needs while senders may hold an MTA-STS policy.
enum MTASTSCaution {
  /// Returns the hosts to which edits lead mail and to which senders that keep to the policy do not deliver.
  ///
  /// A host that an MX record of the domain names already is no news to anybody.
  static func hazards(in edits: [Edit], of zone: Zone, _ evidence: Evidence) -> [Hazard] {
    let hazards = edits.compactMap { edit -> Hazard? in
      guard let after = edit.after, let host = newHost(after, in: zone),
        announces(after.owner, zone, evidence),
        evidence.mtaSTSVerdict(on: host, for: after.owner) == .refused
      else { return nil }
      return .refusedByMTASTS(host: host, domain: after.owner)
    }
    var seen: Set<Hazard> = []
    return hazards.filter { seen.insert($0).inserted }
  }

  /// Returns what to do before the changes, if they change MX records of a name that announces MTA-STS.
  ///
  /// A policy that is known to accept every new host stays as it is.
  static func advice(for changes: [Change], in zone: Zone, _ evidence: Evidence) -> PlanAdvice? {
    let kinds: Set<ChangeKind> = [.addMX, .repointMX]
    let change = changes.first { change in
      guard kinds.contains(change.kind), announces(change.owner, zone, evidence),
        let host = change.edit.after.flatMap({ newHost($0, in: zone) })
      else { return false }
      return evidence.mtaSTSVerdict(on: host, for: change.owner) != .accepted
    }
    guard let change else { return nil }
    return PlanAdvice(rule: change.rules.first ?? "", owner: change.owner, text: text(change.owner))
  }

  private static func newHost(_ record: Record, in zone: Zone) -> DomainName? {
    guard let host = record.rdata.mx?.exchange, !host.isRoot,
      !zone.records(at: record.owner, .mx).contains(where: { $0.rdata.mx?.exchange == host })
    else { return nil }
    return host
  }

  private static func announces(_ owner: DomainName, _ zone: Zone, _ evidence: Evidence) -> Bool {
    guard let name = try? owner.child("_mta-sts") else { return false }
    return !zone.records(at: name).isEmpty || evidence.dns(name, .txt).value?.isVoid == false
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
