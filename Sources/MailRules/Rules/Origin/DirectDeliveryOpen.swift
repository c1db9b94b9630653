import DNSModel
import Wording

/// Flags a mail server behind a filter that takes mail from everybody.
struct DirectDeliveryOpen: MailRule {
  static let info = RuleInfo(
    id: "direct-delivery-open",
    severity: .info,
    step: 5,
    title: Text("mail server that can be reached past its filter", ja: "フィルターを迂回できるメールサーバー"),
    rationale: Text(
      """
      The MX records lead to a filter, which passes clean mail on to the domain's own server. That server accepts mail \
      for the domain from anybody, so senders of spam who know its address deliver past the filter.
      """,
      ja: """
        MX レコードはフィルターを指し、フィルターを通ったメールだけがドメイン自身のサーバーに届く構成です。しかし、この\
        サーバーは誰からでもメールを受け付けるため、アドレスを知っている送信元はフィルターを迂回できます。
        """
    ),
    byHand: Text(
      """
      On the mail server or its firewall, allow port 25 only from the addresses that the filter documents. Port 587 and \
      465 stay open for mail programs.
      """,
      ja: """
        メールサーバーまたはファイアウォールで、ポート 25 への接続をフィルターが案内しているアドレスだけに制限します。メール\
        ソフトが使うポート 587 と 465 は開けたままにします。
        """
    ),
    fix: .none,
    references: [
      .page("https://documentation.n-able.com/spamexperts/userguide/Content/faqs/how-restrict-dit-deliv.htm")
    ],
    examples: [
      .fires(filtered, at: ["mail"], evidence: .strangers(accepted: true)),
      .passes(filtered, evidence: .strangers(accepted: false)),
      // It is tried only for somebody who asks for it.
      .passes(filtered, evidence: .strangers(accepted: nil)),
      .passes(filtered),
      // Without a filter, taking mail from everybody is the server's work.
      .passes(
        """
        mail A  192.0.2.25 ; cf_tags=cf-proxied:false
        @    MX 10 mail
        """,
        evidence: .strangers(accepted: true)
      ),
    ]
  )

  private static let filtered = """
    mail A   192.0.2.25 ; cf_tags=cf-proxied:false
    @    MX  10 mx.spamexperts.com.
    @    MX  20 fallbackmx.spamexperts.eu.
    @    MX  30 lastmx.spamexperts.net.
    @    TXT "v=spf1 a:mail.example.com ~all"
    """

  func findings(in zone: MailZone) -> [Finding] {
    // Nobody tries this unasked, so most zones are done here.
    let open = zone.mailHosts.filter { acceptsStrangers($0.name, in: zone) }
    guard !open.isEmpty else { return [] }
    return zone.mxSets.compactMap { set in
      guard let filter = zone.filter(of: set.owner), case .own(let addresses) = zone.server(of: set.owner)
      else {
        return nil
      }
      let host = open.first { !addresses.isDisjoint(with: zone.resolve($0.name).addresses) }
      return host.map { finding($0.name, filter, zone.exchangers(of: set.owner)) }
    }
  }

  private func acceptsStrangers(_ host: DomainName, in zone: MailZone) -> Bool {
    zone.evidence.ports[HostPort(host, 25)]?.value?.session?.acceptsStrangers == true
  }

  private func finding(_ host: DomainName, _ filter: MailProvider, _ exchangers: [Record]) -> Finding {
    finding(
      at: host,
      exchangers,
      Text(
        "\(host) takes mail from anybody, past \(filter.name)",
        ja: "\(host) は \(filter.name) を通らないメールも誰からでも受け付けます"
      ),
      fix: .manual(
        Text(
          "On \(host) or its firewall, allow port 25 only from the addresses that \(filter.name) documents.",
          ja: "\(host) またはファイアウォールで、ポート 25 への接続を \(filter.name) が案内しているアドレスだけに制限してください。"
        )
      )
    )
  }
}

extension MailZone {
  /// Returns the filter that takes in all mail of a domain, or `nil` if something else takes in a part of it.
  func filter(of domain: DomainName) -> MailProvider? {
    let providers = exchangers(of: domain).map { $0.rdata.mx.flatMap { provider(of: $0.exchange) } }
    guard providers.allSatisfy({ $0?.kind == .filter }) else { return nil }
    return providers.first.flatMap { $0 }
  }
}

extension Evidence {
  fileprivate static func strangers(accepted: Bool?) -> Evidence {
    var evidence = Evidence()
    if let host = try? DomainName("mail.example.com") {
      evidence.ports[HostPort(host, 25)] = .known(.open(PortSession(.smtp, acceptsStrangers: accepted)))
    }
    return evidence
  }
}
