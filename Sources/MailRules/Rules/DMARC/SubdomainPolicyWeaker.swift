import DNSModel
import MailRecords
import Wording

/// Flags a DMARC record that protects sub-domains less than the domain itself.
struct SubdomainPolicyWeaker: MailRule {
  static let info = RuleInfo(
    id: "subdomain-policy-weaker",
    severity: .warning,
    step: nil,
    title: Text("sub-domains with a weaker DMARC policy", ja: "サブドメインのほうが弱い DMARC ポリシー"),
    rationale: Text(
      """
      With sp or np weaker than p, a forger only has to put any word in front of the domain. If sub-domains send mail \
      of their own the exception may be deliberate, and it is only told of.
      """,
      ja: """
        sp や np が p より弱いと、ドメインの前に適当な語を付けるだけでなりすましができます。サブドメインからもメールを送っている場合は\
        意図した例外かもしれないため、情報として知らせるだけにします。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the DMARC record and remove sp and np once no sub-domain sends mail that fails.",
      ja: "認証に失敗するメールを送るサブドメインがなければ、DNS > レコードで DMARC レコードの sp と np を削除します。"
    ),
    fix: .none,
    references: [.rfc(9989, section: "4.7")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    guard let entry = zone.dmarc.entry(of: apex), let policy = entry.policy.policy,
      !zone.hasQuotingDamage(entry.record)
    else { return [] }
    let weaker = [
      weaker("sp", entry.policy.subdomainPolicy, than: policy),
      weaker("np", entry.policy.nonexistentPolicy, than: policy),
    ].compactMap(\.self)
    guard !weaker.isEmpty else { return [] }
    let isDeliberate = sendsBelow(apex, zone)
    return [
      finding(
        at: entry.record.owner,
        [entry.record],
        Text(
          "\(list: weaker) at \(entry.record.owner) leaves sub-domains less protected than p=\(policy.rawValue) the domain",
          ja: "\(entry.record.owner) の \(list: weaker) により、サブドメインの保護がドメイン自体（p=\(policy.rawValue)）より弱くなっています"
        ),
        fix: .manual(
          Text(
            "Remove the setting if no sub-domain sends mail without SPF and DKIM; the policy then holds for all of them.",
            ja: "SPF と DKIM なしで送信するサブドメインがなければ、この設定を削除してください。同じポリシーが適用されます。"
          )
        ),
        severity: isDeliberate ? .info : nil
      )
    ]
  }

  private func weaker(_ name: String, _ value: DMARCRecord.Policy?, than policy: DMARCRecord.Policy)
    -> String?
  {
    guard let value, value < policy else { return nil }
    return name + "=" + value.rawValue
  }

  /// A sub-domain with mail servers or keys of its own sends.
  private func sendsBelow(_ apex: DomainName, _ zone: MailZone) -> Bool {
    zone.mxSets.contains { $0.owner.isBelow(apex) && zone.intent(of: $0.owner) != .noMail }
      || zone.dkim.all.contains { $0.domain.isBelow(apex) && $0.mayVerify }
  }
}

extension SubdomainPolicyWeaker {
  private static let firing: [Example] = [
    .fires(#"_dmarc TXT "v=DMARC1; p=reject; sp=none; rua=mailto:dmarc@example.com""#, at: ["_dmarc"]),
    .fires(#"_dmarc TXT "v=DMARC1; p=reject; np=quarantine; rua=mailto:dmarc@example.com""#, at: ["_dmarc"]),
    .fires(
      """
      news   MX  10 mx.example.net.
      _dmarc TXT "v=DMARC1; p=reject; sp=none; rua=mailto:dmarc@example.com"
      """,
      at: ["_dmarc"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(#"_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com""#),
    .passes(#"_dmarc TXT "v=DMARC1; p=quarantine; sp=reject; np=reject; rua=mailto:dmarc@example.com""#),
  ]
}
