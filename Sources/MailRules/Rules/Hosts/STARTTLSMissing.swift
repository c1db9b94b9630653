import DNSModel
import MailRecords
import Wording

/// Flags a mail server that offers no encryption to other mail servers.
struct STARTTLSMissing: MailRule {
  static let info = RuleInfo(
    id: "starttls-missing",
    severity: .warning,
    step: nil,
    title: Text("mail server without encryption", ja: "暗号化に対応していないメールサーバー"),
    rationale: Text(
      """
      The mail server does not offer STARTTLS at port 25, so everybody on the way can read incoming mail. Gmail marks \
      such domains, and under MTA-STS in the mode enforce or DANE senders do not deliver at all. Some networks strip \
      the offer; if a large provider's server seems to lack it too, nothing is reported.
      """,
      ja: """
        メールサーバーがポート 25 で STARTTLS に対応していないため、届くメールは途中で誰にでも読めます。Gmail はこうしたドメインに\
        印を付け、モード enforce の MTA-STS や DANE がある場合は配送自体が行われません。経路の途中で STARTTLS が取り除かれる\
        ネットワークもあるため、大手サービスのサーバーでも見えない場合は報告しません。
        """
    ),
    byHand: Text(
      "Install a certificate on the mail server and switch on STARTTLS for port 25; DNS has no part in it.",
      ja: "メールサーバーに証明書を導入し、ポート 25 の STARTTLS を有効にします。DNS の設定では直せません。"
    ),
    fix: .none,
    references: [
      .rfc(3207, section: "4"),
      .page("https://support.google.com/a/answer/81126"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard !zone.evidence.ports.isEmpty, !isStripped(in: zone) else { return [] }
    var seen: Set<DomainName> = []
    return zone.mxSets.filter { zone.intent(of: $0.owner) == .mail }.flatMap { set in
      zone.plausibleHosts(of: set.owner).filter { seen.insert($0).inserted }.compactMap { host in
        guard zone.smtpSession(of: host)?.offersTLS == false else { return nil }
        return finding(host, set.owner, in: zone)
      }
    }
  }

  /// Every large provider offers STARTTLS; if theirs is not seen, something on the way removes it.
  private func isStripped(in zone: MailZone) -> Bool {
    zone.evidence.ports.contains { place, lookup in
      place.port == 25 && lookup.value?.session?.offersTLS == false && zone.provider(of: place.host) != nil
    }
  }

  private func finding(_ host: DomainName, _ domain: DomainName, in zone: MailZone) -> Finding {
    let policy = zone.announcesMTASTS(domain) ? zone.evidence.mtaSTSPolicy(of: domain) : nil
    let isDemanded = policy?.mode == .enforce || !zone.daneRecords(of: host).isEmpty
    let message =
      isDemanded
      ? Text(
        "\(host) offers no encryption (STARTTLS), which \(domain) tells senders to insist on",
        ja: "\(host) が暗号化（STARTTLS）に対応していませんが、\(domain) は送信元にそれを必須とさせています"
      )
      : Text(
        "\(host), which takes in the mail of \(domain), offers no encryption (STARTTLS)",
        ja: "\(domain) のメールを受信する \(host) が暗号化（STARTTLS）に対応していません"
      )
    return finding(
      at: domain,
      zone.exchangers(of: domain).filter { $0.rdata.mx?.exchange == host },
      message,
      fix: .manual(Self.info.byHand),
      severity: isDemanded ? .error : nil
    )
  }
}

extension STARTTLSMissing {
  private static let zone = """
    @    MX 10 mail
    mail A  192.0.2.10 ; cf_tags=cf-proxied:false
    """

  private static let policy = """

    mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
    _mta-sts TXT "v=STSv1; id=20240101"
    """

  private static let plain = PortAnswer.open(PortSession(.smtp, offersTLS: false))

  private static let stripped: Evidence = {
    var evidence = Evidence().answering(25, at: "mail", plain)
    if let google = try? DomainName("smtp.google.com") {
      evidence.ports[HostPort(google, 25)] = .known(plain)
    }
    return evidence
  }()

  private static let firing: [Example] = [
    .fires(zone, at: ["@"], evidence: Evidence().answering(25, at: "mail", plain)),
    .fires(
      zone + policy,
      at: ["@"],
      evidence: Evidence().serving(mode: "enforce", mx: "mail.example.com").answering(25, at: "mail", plain)
    ),
  ]

  private static let passing: [Example] = [
    .passes(zone, evidence: Evidence().answering(25, at: "mail", .open(PortSession(.smtp, offersTLS: true)))),
    .passes(zone, evidence: Evidence().answering(25, at: "mail", .timedOut)),
    .passes(zone, evidence: stripped),
    .passes(zone),
  ]
}
