import DNSModel
import Wording

/// Notes that a domain insists on encryption and does not want to hear when it fails.
struct TLSRPTMissingWithSTSOrDANE: MailRule {
  static let info = RuleInfo(
    id: "tlsrpt-missing-with-sts-or-dane",
    severity: .info,
    step: nil,
    title: Text("no TLS reports beside MTA-STS or DANE", ja: "MTA-STS や DANE があるのに TLS レポートがない"),
    rationale: Text(
      """
      With MTA-STS or DANE a mistake on your side makes senders hold mail back without telling you. They send a daily \
      report to whoever asks for one with a TXT record at _smtp._tls; the mode testing of MTA-STS does nothing else.
      """,
      ja: """
        MTA-STS や DANE を使っていると、設定に誤りがあったとき、送信元は知らせることなくメールを保留します。_smtp._tls の TXT \
        レコードで求めると、毎日レポートが届きます。MTA-STS のモード testing は、このレポートのためだけのものです。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, add a TXT record named _smtp._tls with the value v=TLSRPTv1; rua=mailto:… and a mailbox \
      that somebody, or a service for such reports, reads.
      """,
      ja: """
        DNS > レコードで _smtp._tls という名前の TXT レコードを追加し、値を v=TLSRPTv1; rua=mailto:… として、実際に読むメール\
        アドレスか、レポート用サービスの宛先を指定します。
        """
    ),
    fix: .none,
    references: [
      .rfc(8460, section: "3"),
      .rfc(8461, section: "5"),
    ],
    examples: firing + passing,
    reportsAbsence: true
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard zone.isComplete else { return [] }
    let announcing = Set(zone.mtaSTSDomains)
    let pinned = Set(zone.transport.tlsaSets.compactMap(\.owner.tlsaHost))
    let pinning = pinned.flatMap { zone.pointers[$0] ?? [] }.filter { $0.type == .mx }.map(\.owner)
    let domains = announcing.union(pinning.filter { zone.intent(of: $0) == .mail })
    return domains.sorted().compactMap { domain in
      guard let owner = try? DomainName("_smtp._tls." + domain.dotless), isMissing(owner, in: zone) else {
        return nil
      }
      return finding(
        at: domain,
        [],
        message(domain, announcing.contains(domain)),
        fix: .manual(Self.info.byHand)
      )
    }
  }

  /// What stands there already is judged elsewhere.
  private func isMissing(_ owner: DomainName, in zone: MailZone) -> Bool {
    zone.zone.records(at: owner).isEmpty && zone.zone.cut(above: owner) == nil
      && !zone.zone.hasWildcardText(for: owner) { $0.hasPrefix("v=TLSRPTv1") }
      && zone.evidence.dns(owner, .txt).value?.isVoid != false
  }

  private func message(_ domain: DomainName, _ hasPolicy: Bool) -> Text {
    hasPolicy
      ? Text(
        "\(domain) announces MTA-STS, but asks nobody to report failed encryption",
        ja: "\(domain) は MTA-STS を使っていますが、暗号化の失敗を報告するよう求めていません"
      )
      : Text(
        "\(domain) uses DANE, but asks nobody to report failed encryption",
        ja: "\(domain) は DANE を使っていますが、暗号化の失敗を報告するよう求めていません"
      )
  }
}

extension TLSRPTMissingWithSTSOrDANE {
  private static let policy = """
    @        MX  10 mx.example.net.
    mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
    _mta-sts TXT "v=STSv1; id=20240101"
    """

  private static let firing: [Example] = [
    .fires(policy, at: ["@"]),
    .fires(
      """
      @             MX   10 mail
      mail          A    192.0.2.10 ; cf_tags=cf-proxied:false
      _25._tcp.mail TLSA 3 1 1 \(String(repeating: "0a", count: 32))
      """,
      at: ["@"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(policy + "\n_smtp._tls TXT \"v=TLSRPTv1; rua=mailto:tls@example.com\""),
    .passes(policy + "\n_smtp._tls CNAME tlsrpt.vendor.example.net. ; cf_tags=cf-proxied:false"),
    .passes("@ MX 10 mx.example.net."),
  ]
}
