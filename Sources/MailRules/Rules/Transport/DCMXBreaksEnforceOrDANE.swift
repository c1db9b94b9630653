import DNSModel
import MailRecords
import Wording

/// Flags a proxied mail host whose stand-in name no policy and no TLSA record knows.
struct DCMXBreaksEnforceOrDANE: MailRule {
  static let info = RuleInfo(
    id: "dc-mx-breaks-enforce-or-dane",
    severity: .error,
    step: 4,
    title: Text("proxied mail host under MTA-STS or DANE", ja: "MTA-STS または DANE の対象でプロキシ済みのメールホスト"),
    rationale: Text(
      """
      For a proxied mail host Cloudflare answers with a made-up name (_dc-mx.…). Mail often still arrives that way, but \
      that name is in no MTA-STS policy and on no certificate, so senders that keep to a policy in the mode enforce \
      refuse to deliver. A TLSA record of the stored name is not looked at any more: mail arrives, unprotected, so \
      this is only a warning then.
      """,
      ja: """
        プロキシ済みのメールホストには、Cloudflare が仮の名前（_dc-mx.…）で応答します。それでもメールは届くことが多いものの、この\
        名前は MTA-STS ポリシーにも証明書にもないため、モード enforce のポリシーに従う送信元は配送を拒否します。元の名前の TLSA \
        レコードは参照されなくなります。この場合、メールは保護なしで届くため、警告にとどめます。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the mail host's record and switch the orange cloud to grey (DNS only).",
      ja: "DNS > レコードでメールホストのレコードを編集し、オレンジの雲をグレーの雲（DNS のみ）に切り替えます。"
    ),
    fix: .confirm,
    references: [
      .rfc(8461, section: "4.1"),
      .rfc(7672, section: "2.2.3"),
      .cloudflare("dns/troubleshooting/email-issues"),
    ],
    examples: firing + passing
  )

  private enum Harm {
    case refusal(DomainName)
    case reports(DomainName)
    case noDANE
  }

  func findings(in zone: MailZone) -> [Finding] {
    zone.proxiedMailHosts.compactMap { proxied in
      guard !proxied.host.exchangers.isEmpty, zone.zone.info.proxyIsInEffect,
        let harm = harm(to: proxied.host, in: zone),
        let advice = ProxiedHostFix.advice(for: proxied, in: zone)
      else { return nil }
      return finding(
        at: proxied.host.name,
        proxied.host.exchangers,
        message(proxied.host.name, harm),
        fix: advice.fix,
        severity: severity(harm)
      )
    }
  }

  private func harm(to host: MailHost, in zone: MailZone) -> Harm? {
    let renamed = Set(host.exchangers.map(\.owner)).filter { !isAnswered(host.name, for: $0, in: zone) }
    guard !renamed.isEmpty else { return nil }
    let domains = renamed.sorted().filter(zone.announcesMTASTS)
    let modes = domains.compactMap { domain in
      zone.evidence.mtaSTSPolicy(of: domain).map { (domain: domain, mode: $0.mode) }
    }
    if let domain = modes.first(where: { $0.mode == .enforce })?.domain { return .refusal(domain) }
    if let domain = modes.first(where: { $0.mode == .testing })?.domain { return .reports(domain) }
    return zone.daneRecords(of: host.name).isEmpty ? nil : .noDANE
  }

  /// Returns whether public DNS has been seen to answer with the stored name after all.
  private func isAnswered(_ host: DomainName, for domain: DomainName, in zone: MailZone) -> Bool {
    let answer = zone.evidence.dns(domain, .mx).value
    return answer?.rdata.contains { $0.mx?.exchange == host } == true
  }

  private func severity(_ harm: Harm) -> Severity {
    if case .refusal = harm { .error } else { .warning }
  }

  private func message(_ host: DomainName, _ harm: Harm) -> Text {
    switch harm {
    case .refusal(let domain):
      Text(
        "\(host) is proxied, so senders see a name that the MTA-STS policy of \(domain) does not list, and refuse",
        ja: "\(host) がプロキシ済みのため、送信元には \(domain) の MTA-STS ポリシーにない名前が見え、配送を拒否されます"
      )
    case .reports(let domain):
      Text(
        "\(host) is proxied, so senders see a name that the MTA-STS policy of \(domain) does not list",
        ja: "\(host) がプロキシ済みのため、送信元には \(domain) の MTA-STS ポリシーにない名前が見えます"
      )
    case .noDANE:
      Text(
        "\(host) is proxied, so senders see another name and ignore the TLSA record of \(host)",
        ja: "\(host) がプロキシ済みのため、送信元には別の名前が見え、\(host) の TLSA レコードは参照されません"
      )
    }
  }
}

extension DCMXBreaksEnforceOrDANE {
  private static func zone(_ cloud: String) -> String {
    """
    @        MX  10 mail
    mail     A   192.0.2.10    ; cf_tags=cf-proxied:\(cloud)
    mta-sts  A   198.51.100.20 ; cf_tags=cf-proxied:true
    _mta-sts TXT "v=STSv1; id=20240101"
    """
  }

  private static func signed(_ cloud: String) -> String {
    """
    @             MX   10 mail
    mail          A    192.0.2.10 ; cf_tags=cf-proxied:\(cloud)
    _25._tcp.mail TLSA 3 1 1 \(String(repeating: "0a", count: 32))
    """
  }

  private static let firing: [Example] = [
    .fires(
      zone("true"),
      at: ["mail"],
      others: ["mx-target-proxied"],
      fixed: zone("false"),
      evidence: Evidence().serving(mode: "enforce", mx: "*.example.com")
    ),
    .fires(
      zone("true"),
      at: ["mail"],
      others: ["mta-sts-policy-invalid-or-weak", "mx-target-proxied"],
      fixed: zone("false"),
      evidence: Evidence().serving(mode: "testing", mx: "*.example.com")
    ),
    .fires(
      signed("true"),
      at: ["mail"],
      others: ["mx-target-proxied"],
      fixed: signed("false"),
      evidence: Evidence().signed(.active)
    ),
  ]

  private static let passing: [Example] = [
    .passes(zone("false"), evidence: Evidence().serving(mode: "enforce", mx: "*.example.com")),
    .passes(signed("false"), evidence: Evidence().signed(.active)),
    // The proxy alone is another rule's business while nobody insists on the name.
    .passes(zone("true"), others: ["mx-target-proxied"]),
    .passes(signed("true"), others: ["mx-target-proxied"]),
    .passes(
      zone("true"),
      others: ["mx-target-proxied"],
      evidence: Evidence().serving(mode: "enforce", mx: "*.example.com")
        .resolving(try? DomainName("example.com"), .mx, "10 mail.example.com.")
    ),
  ]
}
