import DNSModel
import Wording

/// Flags a cPanel server whose guess where the domain's mail is can be wrong.
struct CpanelRouteDetect: MailRule {
  static let info = RuleInfo(
    id: "cpanel-route-detect",
    severity: .info,
    step: 5,
    title: Text("cPanel may guess the mail route wrong", ja: "cPanel のメールルーティングの自動判定"),
    rationale: Text(
      """
      cPanel decides by the MX records whether the domain's mail stays on the server (Local) or is sent out (Remote). \
      If its setting does not fit, mail from the web site's forms never reaches the mailboxes at the provider, or mail \
      that a filter passes on is sent back to the filter. The zone cannot show the setting. A mail host behind the proxy \
      misleads cPanel too, which is reported as what it is.
      """,
      ja: """
        cPanel は MX レコードから、ドメインのメールをサーバー内に配送するか（ローカル）、外部へ送るか（リモート）を判定します。\
        設定が実態と合わないと、Web フォームからのメールがメールサービスのメールボックスに届かなかったり、フィルターから届いた\
        メールがフィルターに送り返されたりします。この設定はゾーンからは分かりません。プロキシ経由のメールホストによる誤判定は、\
        そちらの問題として報告します。
        """
    ),
    byHand: Text(
      """
      In cPanel, open Email Routing and choose Remote Mail Exchanger if the mailboxes are at a provider, or Local Mail \
      Exchanger if a filter passes the mail on to this server.
      """,
      ja: """
        cPanel の「Email Routing」（メールルーティング）を開き、メールボックスがメールサービスにある場合は Remote Mail \
        Exchanger を、フィルターを通ってこのサーバーに届く場合は Local Mail Exchanger を選びます。
        """
    ),
    fix: .none,
    references: [.page("https://docs.cpanel.net/cpanel/email/email-routing/")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    let domain = zone.zone.apex
    let exchangers = zone.exchangers(of: domain)
    guard !exchangers.isEmpty, hasPanel(in: zone) else { return [] }
    if let filter = zone.filter(of: domain), case .own = zone.server(of: domain) {
      return [finding(at: domain, exchangers, filtered(domain, filter), fix: .manual(local(domain)))]
    }
    let providers = exchangers.map { $0.rdata.mx.flatMap { zone.provider(of: $0.exchange) } }
    guard let provider = providers.first.flatMap({ $0 }), providers.allSatisfy({ $0?.receives == true })
    else {
      return []
    }
    return [finding(at: domain, exchangers, remote(domain, provider), fix: .manual(remote(domain)))]
  }

  /// The names of a panel outlive a move to another web server, so they must be names of the site's own server.
  private func hasPanel(in zone: MailZone) -> Bool {
    let apex = zone.zone.apex
    let site = Set(zone.resolve(apex).addresses)
    let names = ["cpanel", "whm", "webdisk", "cpcontacts", "cpcalendars"].compactMap { try? apex.child($0) }
    return names.contains { name in
      !zone.zone.records(at: name).isEmpty && !site.isDisjoint(with: zone.resolve(name).addresses)
    }
  }

  private func remote(_ domain: DomainName, _ provider: MailProvider) -> Text {
    Text(
      "the mail of \(domain) is at \(provider.name), and the web server runs cPanel, which may keep mail to itself",
      ja: "\(domain) のメールは \(provider.name) にありますが、Web サーバーの cPanel がメールを内部に配送するおそれがあります"
    )
  }

  private func filtered(_ domain: DomainName, _ filter: MailProvider) -> Text {
    Text(
      "\(filter.name) passes the mail of \(domain) on to a cPanel server, which may send it back",
      ja: "\(filter.name) は \(domain) のメールを cPanel サーバーに渡しますが、cPanel が送り返すおそれがあります"
    )
  }

  private func remote(_ domain: DomainName) -> Text {
    Text(
      "In cPanel, open Email Routing, select \(domain) and choose Remote Mail Exchanger.",
      ja: "cPanel の「Email Routing」で \(domain) を選び、Remote Mail Exchanger に設定してください。"
    )
  }

  private func local(_ domain: DomainName) -> Text {
    Text(
      "In cPanel, open Email Routing, select \(domain) and choose Local Mail Exchanger.",
      ja: "cPanel の「Email Routing」で \(domain) を選び、Local Mail Exchanger に設定してください。"
    )
  }
}

extension CpanelRouteDetect {
  private static let panel = """
    @      A 192.0.2.10 ; cf_tags=cf-proxied:true
    cpanel A 192.0.2.10 ; cf_tags=cf-proxied:true
    whm    A 192.0.2.10 ; cf_tags=cf-proxied:true
    """

  private static let firing: [Example] = [
    .fires(
      """
      \(panel)
      @ MX 1 smtp.google.com.
      """,
      at: ["@"]
    ),
    .fires(
      """
      @      A  192.0.2.10 ; cf_tags=cf-proxied:true
      cpanel A  192.0.2.10 ; cf_tags=cf-proxied:false
      @      MX 10 mx.spamexperts.com.
      @      MX 20 fallbackmx.spamexperts.eu.
      @      MX 30 lastmx.spamexperts.net.
      """,
      at: ["@"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @ A  192.0.2.10 ; cf_tags=cf-proxied:true
      @ MX 1 smtp.google.com.
      """
    ),
    // The mailboxes are on the same server.
    .passes(
      """
      @      A  192.0.2.10 ; cf_tags=cf-proxied:true
      cpanel A  192.0.2.10 ; cf_tags=cf-proxied:true
      mail   A  192.0.2.10 ; cf_tags=cf-proxied:false
      @      MX 0 mail
      """,
      others: ["origin-exposed"]
    ),
    // The site has moved, and the names of the panel are left over.
    .passes(
      """
      @      A  198.51.100.7 ; cf_tags=cf-proxied:true
      cpanel A  192.0.2.10   ; cf_tags=cf-proxied:true
      @      MX 1 smtp.google.com.
      """
    ),
  ]
}
