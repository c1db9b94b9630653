import DNSModel
import MailRecords
import Wording

/// Flags an MTA-STS policy that senders cannot use, and notes one that hardly protects.
struct MTASTSPolicyInvalidOrWeak: MailRule {
  static let info = RuleInfo(
    id: "mta-sts-policy-invalid-or-weak",
    severity: .warning,
    step: nil,
    title: Text("MTA-STS policy with a mistake or little effect", ja: "誤りがあるか効果の薄い MTA-STS ポリシー"),
    rationale: Text(
      """
      A policy that breaks the format is no policy: senders deliver as if there was no MTA-STS. A policy in the mode \
      testing only brings reports, one in the mode none withdraws an older one, and one that senders keep for less \
      than a day protects hardly anybody.
      """,
      ja: """
        形式に合わないポリシーは、ないものとして扱われます。モード testing は報告だけ、none は以前のポリシーの取り消しで、\
        保持期間が 1 日に満たないポリシーにはほとんど効果がありません。
        """
    ),
    byHand: Text(
      """
      Correct the policy file on your web server, then give the _mta-sts record a new id so that senders fetch the \
      file anew.
      """,
      ja: """
        Web サーバー上のポリシーファイルを直し、そのあと _mta-sts レコードの id を新しくして、送信元に再取得させます。
        """
    ),
    fix: .none,
    references: [
      .rfc(8461, section: "3.2"),
      .rfc(8461, section: "5"),
    ],
    examples: firing + passing
  )

  private static let day = 86_400

  func findings(in zone: MailZone) -> [Finding] {
    zone.mtaSTSDomains.compactMap { domain in
      guard let answer = zone.evidence.mtaSTSAnswer(of: domain), answer.isPolicyFile,
        let host = try? domain.child("mta-sts")
      else { return nil }
      let records = zone.zone.records(at: host)
      do throws(SyntaxIssues) {
        guard let message = weakness(try MTASTSPolicy(answer.body), of: domain) else { return nil }
        return finding(at: host, records, message, fix: .manual(Self.info.byHand), severity: .info)
      } catch {
        return finding(at: host, records, message(error.first, domain), fix: .manual(Self.info.byHand))
      }
    }
  }

  private func message(_ issue: SyntaxIssue, _ domain: DomainName) -> Text {
    Text(
      "senders cannot use the MTA-STS policy of \(domain): \(issue.described)",
      ja: "\(domain) の MTA-STS ポリシーは使えません: \(issue.described)"
    )
  }

  private func weakness(_ policy: MTASTSPolicy, of domain: DomainName) -> Text? {
    switch policy.mode {
    case .testing:
      Text(
        "the MTA-STS policy of \(domain) is in the mode testing: senders report and deliver all the same",
        ja: "\(domain) の MTA-STS ポリシーはモード testing です。送信元は問題を報告するだけで、配送を続けます"
      )
    case .none:
      Text(
        "the MTA-STS policy of \(domain) is in the mode none, which withdraws an older one",
        ja: "\(domain) の MTA-STS ポリシーはモード none で、以前のポリシーの取り消しを意味します"
      )
    case .enforce:
      policy.maxAge >= Self.day
        ? nil
        : Text(
          "senders keep the MTA-STS policy of \(domain) for only \(policy.maxAge) seconds",
          ja: "\(domain) の MTA-STS ポリシーの保持期間が \(policy.maxAge) 秒しかありません"
        )
    }
  }
}

extension MTASTSPolicyInvalidOrWeak {
  private static let zone = """
    @        MX  10 mx.example.net.
    mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
    _mta-sts TXT "v=STSv1; id=20240101"
    """

  private static let firing: [Example] = [
    .fires(zone, at: ["mta-sts"], evidence: Evidence().serving(mode: "enforced", mx: "mx.example.net")),
    .fires(
      zone,
      at: ["mta-sts"],
      evidence: Evidence().serving("version: STSv1", "mode: enforce", "max_age: 604800")
    ),
    .fires(zone, at: ["mta-sts"], evidence: Evidence().serving(mode: "testing", mx: "mx.example.net")),
    .fires(
      zone,
      at: ["mta-sts"],
      evidence: Evidence().serving("version: STSv1", "mode: enforce", "mx: mx.example.net", "max_age: 3600")
    ),
  ]

  private static let passing: [Example] = [
    .passes(zone, evidence: Evidence().serving(mode: "enforce", mx: "*.example.net")),
    .passes(
      zone,
      evidence: Evidence().serving(
        "version: STSv1\r",
        "mode: enforce\r",
        "mx: mx.example.net\r",
        "max_age: 86400\r"
      )
    ),
    .passes(zone),
  ]
}
