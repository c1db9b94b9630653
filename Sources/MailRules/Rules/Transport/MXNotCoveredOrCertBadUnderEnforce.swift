import DNSModel
import MailRecords
import Wording

/// Flags mail hosts that the domain's own MTA-STS policy makes senders refuse.
struct MXNotCoveredOrCertBadUnderEnforce: MailRule {
  static let info = RuleInfo(
    id: "mx-not-covered-or-cert-bad-under-enforce",
    severity: .error,
    step: nil,
    title: Text("mail host that MTA-STS makes senders refuse", ja: "MTA-STS により配送を拒否されるメールホスト"),
    rationale: Text(
      """
      Under a policy in the mode enforce, Gmail, Microsoft and others deliver only to mail hosts that the policy lists \
      and that present a valid certificate for their name. If none of the hosts qualifies, mail from them is held back \
      and returned after some days. If only some do not, mail still arrives through the others, so this is a warning \
      then; in the mode testing too, as senders only report.
      """,
      ja: """
        モード enforce のポリシーのもとでは、Gmail や Microsoft などは、ポリシーに載っていて、自分の名前の有効な証明書を示す\
        メールホストにだけ配送します。該当するホストが 1 つもないと、メールは保留され、数日後に差し戻されます。一部だけの場合は\
        残りのホスト経由で届くため警告にとどめます。モード testing でも、送信元は報告するだけなので警告です。
        """
    ),
    byHand: Text(
      """
      Add a line mx: for each mail host to the policy file, then give the _mta-sts record a new id. If the certificate \
      is the problem, install one for the mail host's name on the mail server.
      """,
      ja: """
        ポリシーファイルにメールホストごとの mx: の行を加え、そのあと _mta-sts レコードの id を新しくします。証明書が原因の場合は、\
        メールホストの名前の証明書をメールサーバーに導入します。
        """
    ),
    fix: .none,
    references: [
      .rfc(8461, section: "4.1"),
      .rfc(8461, section: "4.2"),
      .rfc(8461, section: "5"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.mtaSTSDomains.compactMap { domain in
      guard let policy = zone.evidence.mtaSTSPolicy(of: domain), policy.mode != .none else { return nil }
      let hosts = zone.plausibleHosts(of: domain)
      let uncovered = hosts.filter { !policy.covers($0) }
      let uncertified = hosts.filter { policy.covers($0) && hasBadCertificate($0, in: zone) }
      let refused = uncovered + uncertified
      guard !refused.isEmpty else { return nil }
      let isFatal = policy.mode == .enforce && refused.count == hosts.count
      return finding(
        at: domain,
        zone.exchangers(of: domain).filter { $0.rdata.mx.map { refused.contains($0.exchange) } == true },
        uncovered.isEmpty ? certificate(uncertified, domain) : pattern(uncovered, domain),
        fix: .manual(Self.info.byHand),
        severity: isFatal ? .error : .warning
      )
    }
  }

  private func hasBadCertificate(_ host: DomainName, in zone: MailZone) -> Bool {
    guard let certificate = zone.smtpSession(of: host)?.certificate else { return false }
    return !certificate.isTrusted || certificate.isOutdated || !certificate.covers(host.dotless)
  }

  private func pattern(_ hosts: [DomainName], _ domain: DomainName) -> Text {
    Text(
      "the MTA-STS policy of \(domain) does not list its mail host \(list: hosts)",
      ja: "\(domain) の MTA-STS ポリシーに、メールホスト \(list: hosts) が載っていません"
    )
  }

  private func certificate(_ hosts: [DomainName], _ domain: DomainName) -> Text {
    Text(
      "\(domain) has an MTA-STS policy, but \(list: hosts) presents no valid certificate for its name",
      ja: "\(domain) には MTA-STS ポリシーがありますが、\(list: hosts) が自分の名前の有効な証明書を示しません"
    )
  }
}

extension MXNotCoveredOrCertBadUnderEnforce {
  private static let zone = """
    @        MX  10 mail
    mail     A   192.0.2.10 ; cf_tags=cf-proxied:false
    mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
    _mta-sts TXT "v=STSv1; id=20240101"
    """

  private static func certified(_ name: String, isOutdated: Bool = false) -> Evidence {
    let certificate = PresentedCertificate(names: [name], isOutdated: isOutdated)
    return Evidence().serving(mode: "enforce", mx: "mail.example.com")
      .answering(25, at: "mail", .open(PortSession(.smtp, offersTLS: true, certificate: certificate)))
  }

  private static let firing: [Example] = [
    .fires(zone, at: ["@"], evidence: Evidence().serving(mode: "enforce", mx: "mx.example.com")),
    .fires(zone, at: ["@"], evidence: certified("srv42.example.net")),
    .fires(zone, at: ["@"], evidence: certified("mail.example.com", isOutdated: true)),
    .fires(
      zone,
      at: ["@"],
      others: ["mta-sts-policy-invalid-or-weak"],
      evidence: Evidence().serving(mode: "testing", mx: "mx.example.com")
    ),
    .fires(
      zone + "\n@ MX 20 mx2.example.net.",
      at: ["@"],
      evidence: Evidence().serving(mode: "enforce", mx: "mail.example.com")
    ),
  ]

  private static let passing: [Example] = [
    .passes(zone, evidence: certified("mail.example.com")),
    .passes(zone, evidence: certified("*.example.com")),
    .passes(zone, evidence: Evidence().serving(mode: "enforce", mx: "*.example.com")),
    // A policy that is being withdrawn refuses nobody, and an unknown one proves nothing.
    .passes(
      zone,
      others: ["mta-sts-policy-invalid-or-weak"],
      evidence: Evidence().serving("version: STSv1", "mode: none", "max_age: 86400")
    ),
    .passes(zone),
  ]
}
