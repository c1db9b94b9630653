import DNSModel
import Wording

/// Flags a mail filter before a server of one's own that no DNS-only name leads to.
struct FilterWithoutGreyOriginName: MailRule {
  static let info = RuleInfo(
    id: "filter-without-grey-origin-name",
    severity: .warning,
    step: 5,
    title: Text("mail filter that may look up a proxied name", ja: "プロキシ経由の名前を参照しかねないメールフィルター"),
    rationale: Text(
      """
      A mail filter cleans mail and passes it on to your server. Unless it was told the server's address, it looks \
      the domain up, as cPanel's SpamExperts module does, and finds Cloudflare, which takes no mail. Here no \
      DNS-only name leads to the server that it could use instead.
      """,
      ja: """
        メールフィルターは、受信したメールを検査してからサーバーへ渡します。渡し先を指定していないと、cPanel の \
        SpamExperts モジュールのようにドメイン名のアドレスを調べるため、メールを受け付けない Cloudflare を見つけて\
        しまいます。ここには、代わりに使える DNS のみの名前がありません。
        """
    ),
    byHand: Text(
      """
      In the filter's settings, enter the server's own host name or IP address as the destination. If it needs a \
      name of your domain, add a grey A record (DNS only) with the server's address under DNS > Records and enter \
      that name.
      """,
      ja: """
        フィルターの設定で、配送先としてサーバー自身のホスト名または IP アドレスを指定します。ドメインの名前が必要な\
        場合は、DNS > レコードでサーバーのアドレスを値とするグレーの A レコード（DNS のみ）を追加し、その名前を\
        指定します。
        """
    ),
    fix: .confirm,
    references: [
      .cloudflare("dns/proxy-status/common-scenarios"),
      .cloudflare("dns/troubleshooting/email-issues"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard zone.answers.mailHost == nil else { return [] }
    let visible = zone.visibleAddresses
    return zone.mxSets.compactMap { finding($0, visible, in: zone) }
  }

  private func finding(_ set: RRset, _ visible: Set<IPAddress>, in zone: MailZone) -> Finding? {
    let providers = zone.exchangers(of: set.owner).map {
      $0.rdata.mx.flatMap { zone.provider(of: $0.exchange) }
    }
    guard let filter = providers.first.flatMap({ $0 }), providers.allSatisfy({ $0?.kind == .filter }),
      case .own(let addresses) = zone.server(of: set.owner), visible.isDisjoint(with: addresses),
      let hidden = name(of: addresses, for: set.owner, in: zone)
    else { return nil }
    let message = Text(
      "no DNS-only name leads to the server behind \(filter.name): if it looks up \(set.owner), it finds Cloudflare",
      ja: """
        \(filter.name) の背後にあるサーバーにつながる DNS のみの名前がありません。\(set.owner) を参照すると \
        Cloudflare につながります
        """
    )
    return finding(
      at: set.owner,
      set.records + hidden.own,
      zone.messageNow(message),
      fix: fix(hidden, filter, in: zone),
      severity: zone.severityNow(.warning)
    )
  }

  /// Returns the proxied name that shows the server: one made for mail if there is one, else the domain.
  private func name(of addresses: Set<IPAddress>, for domain: DomainName, in zone: MailZone) -> DNSOnlyHost? {
    let labels = ["mail"] + MailHost.programLabels.sorted().map(String.init) + ["cpanel", "whm", "webdisk"]
    let names = labels.compactMap { try? domain.child($0) } + [domain]
    return names.lazy.map { DNSOnlyHost($0, in: zone) }.first {
      $0.isProxied && !$0.own.isEmpty && !addresses.isDisjoint(with: $0.resolution.addresses)
    }
  }

  private func fix(_ hidden: DNSOnlyHost, _ filter: MailProvider, in zone: MailZone) -> Fix {
    let greying = (hidden.servesWeb ? nil : hidden.edits).map {
      Remedy($0, approach: .greyCloud, note: note(hidden.host, filter))
    }
    let naming = (hidden.mayServeWeb ? hidden.newHost(for: []) : nil).map {
      Remedy($0.edits, approach: .newHost, note: note($0.name, filter))
    }
    let remedies = [greying, naming].compactMap { $0 }
    guard remedies.isEmpty else { return .remedies(remedies) }
    return .input(Question(.mailAddress, MailAddressQuestion.text(hidden.host)))
  }

  private func note(_ name: DomainName, _ filter: MailProvider) -> Text {
    Text(
      """
      \(name) becomes a DNS-only name of the server, and its address is visible to everybody. Then enter \(name), or \
      better the server's own host name or IP address, as the destination in the settings of \(filter.name).
      """,
      ja: """
        \(name) をサーバーにつながる DNS のみの名前にします。アドレスは誰からも見えるようになります。続いて \
        \(filter.name) の設定で、配送先に \(name) を、できればサーバー自身のホスト名か IP アドレスを指定してください。
        """
    )
  }
}

extension FilterWithoutGreyOriginName {
  private static let firing: [Example] = [
    .fires(
      """
      @   A     192.0.2.10   ; cf_tags=cf-proxied:true
      www CNAME example.com. ; cf_tags=cf-proxied:true
      @   MX    10 mx.spamexperts.com.
      @   MX    20 fallbackmx.spamexperts.eu.
      @   MX    30 lastmx.spamexperts.net.
      @   TXT   "v=spf1 +a ip4:192.0.2.10 ~all"
      """,
      at: ["@"],
      others: ["spf-a-mechanism-hits-proxy"],
      fixed: """
        @    A     192.0.2.10   ; cf_tags=cf-proxied:true
        www  CNAME example.com. ; cf_tags=cf-proxied:true
        mail A     192.0.2.10   ; cf_tags=cf-proxied:false
        @    MX    10 mx.spamexperts.com.
        @    MX    20 fallbackmx.spamexperts.eu.
        @    MX    30 lastmx.spamexperts.net.
        @    TXT   "v=spf1 +a ip4:192.0.2.10 ~all"
        """
    ),
    .fires(
      """
      @      A  192.0.2.10 ; cf_tags=cf-proxied:true
      cpanel A  192.0.2.10 ; cf_tags=cf-proxied:true
      mail   A  192.0.2.10 ; cf_tags=cf-proxied:true
      @      MX 10 d1a.ess.barracudanetworks.com.
      """,
      at: ["@"],
      others: ["client-host-proxied", "cpanel-route-detect"],
      fixed: """
        @      A  192.0.2.10 ; cf_tags=cf-proxied:true
        cpanel A  192.0.2.10 ; cf_tags=cf-proxied:true
        mail   A  192.0.2.10 ; cf_tags=cf-proxied:false
        @      MX 10 d1a.ess.barracudanetworks.com.
        """
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @    A  192.0.2.10 ; cf_tags=cf-proxied:true
      mail A  192.0.2.10 ; cf_tags=cf-proxied:false
      @    MX 10 mx.spamexperts.com.
      @    TXT "v=spf1 +a ip4:192.0.2.10 ~all"
      """,
      others: ["origin-exposed", "spf-a-mechanism-hits-proxy"]
    ),
    // Behind the filter is a provider, which the filter knows by its own name.
    .passes(
      """
      @ A   192.0.2.10 ; cf_tags=cf-proxied:true
      @ MX  10 d1a.ess.barracudanetworks.com.
      @ TXT "v=spf1 a include:spf.protection.outlook.com ~all"
      """,
      others: ["spf-a-mechanism-hits-proxy"]
    ),
    // Nothing shows that the server is one's own: the web server may only send the site's forms.
    .passes(
      """
      @ A   192.0.2.10 ; cf_tags=cf-proxied:true
      @ MX  10 eu-smtp-inbound-1.mimecast.com.
      @ TXT "v=spf1 a include:eu._netblocks.mimecast.com ~all"
      """,
      others: ["spf-a-mechanism-hits-proxy"]
    ),
  ]
}
