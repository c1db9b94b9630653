import DNSModel
import Wording

/// Flags a domain with a mail server of its own that no DNS-only name leads to.
///
/// Names that are made for mail are left to the rules that name their clouds: this rule is about zones that have
/// web names only.
struct NoUsableClientHost: MailRule {
  static let info = RuleInfo(
    id: "no-usable-client-host",
    severity: .error,
    step: 4,
    title: Text("no name that mail programs can use", ja: "メールソフトで使える名前がない"),
    rationale: Text(
      """
      Mail programs must connect to a DNS-only name of the mail server. Here every name that leads to the server is \
      proxied, and entering the domain itself in Outlook, Thunderbird or a phone leads to Cloudflare, which carries \
      HTTP only.
      """,
      ja: """
        メールソフトは、メールサーバーにつながる DNS のみの名前に接続する必要があります。ここではサーバーにつながる\
        名前がすべてプロキシ済みで、Outlook・Thunderbird・スマートフォンにドメイン名を設定しても、HTTP しか通さない \
        Cloudflare につながります。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, add an A record named mail with the server's address and a grey cloud (DNS only), and \
      enter that name in the mail programs. If your hosting company documents a server name of its own, you can use \
      that one instead.
      """,
      ja: """
        DNS > レコードで、サーバーのアドレスを値とする mail という名前の A レコードをグレーの雲（DNS のみ）で追加し、\
        メールソフトにその名前を設定します。ホスティング会社が専用のサーバー名を案内している場合は、その名前でも\
        かまいません。
        """
    ),
    fix: .confirm,
    references: [
      .cloudflare("dns/proxy-status/common-scenarios"),
      .cloudflare("fundamentals/reference/network-ports"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard zone.answers.mailHost == nil, zone.answers.provider?.receives != true else { return [] }
    let named = Set(zone.mailHosts.filter { isForPrograms($0, in: zone) }.compactMap(\.name.parent))
    let visible = zone.visibleAddresses
    return zone.mxSets.compactMap { set in
      guard zone.intent(of: set.owner) == .mail, !named.contains(set.owner) else { return nil }
      return finding(set, visible, in: zone)
    }
  }

  private func finding(_ set: RRset, _ visible: Set<IPAddress>, in zone: MailZone) -> Finding? {
    let hosts = zone.exchangers(of: set.owner).compactMap(\.rdata.mx?.exchange)
      .map { DNSOnlyHost($0, in: zone) }
    guard let host = hosts.first, hosts.allSatisfy({ $0.isProxied && $0.servesWeb && !$0.own.isEmpty }),
      !host.resolution.addresses.contains(where: visible.contains), !host.origins.isEmpty,
      let known = host.newHost(for: []), let new = host.newHost(for: [], mayGrey: false)
    else { return nil }
    let remedies =
      [Remedy(known.edits, approach: .greyCloud, note: note(known.name, besides: set.owner))]
      + (known == new
        ? [] : [Remedy(new.edits, approach: .newHost, note: note(new.name, besides: set.owner))])
    let message = Text(
      "mail programs of \(set.owner) have no name to connect to: every name of the server is proxied (orange cloud)",
      ja: """
        \(set.owner) のメールソフトが接続できる名前がありません。サーバーにつながる名前がすべてプロキシ済み\
        （オレンジの雲）です
        """
    )
    return finding(
      at: set.owner,
      host.own,
      zone.messageNow(message),
      fix: .remedies(remedies),
      severity: zone.severityNow(.error)
    )
  }

  /// A name made for mail serves mail programs, or another rule says why it does not.
  private func isForPrograms(_ host: MailHost, in zone: MailZone) -> Bool {
    guard MailHost.programLabels.contains(host.name.firstLabel) else { return false }
    let resolution = zone.resolve(host.name)
    return !resolution.leadsToWebPlatform && resolution.outcome != .nothing
  }

  /// In the words of the remedy for a proxied host, because a plan says what both say only once.
  private func note(_ name: DomainName, besides owner: DomainName) -> Text {
    Text(
      """
      \(owner) stays as it is for the web, and mail uses \(name), whose address everybody can see. The \
      server's certificate should cover that name, and mail programs must be set to it.
      """,
      ja: """
        \(owner) は Web 用にそのまま残し、メールは \(name) を使います。こちらのアドレスは誰からも見えます。\
        サーバーの証明書にこの名前を含め、メールソフトにもこの名前を設定してください。
        """
    )
  }
}

extension MailZone {
  /// The addresses that the zone shows to everybody, or may show where the cloud is unknown.
  var visibleAddresses: Set<IPAddress> {
    let records = zone.records(of: .a) + zone.records(of: .aaaa)
    let proxied = Set(records.filter(\.isProxied).map(\.owner))
    return Set(
      records.filter { !proxied.contains($0.owner) && zone.cut(above: $0.owner) == nil }
        .compactMap(\.rdata.address)
    )
  }
}

extension NoUsableClientHost {
  private static let firing: [Example] = [
    .fires(
      """
      @   A     192.0.2.10   ; cf_tags=cf-proxied:true
      www CNAME example.com. ; cf_tags=cf-proxied:true
      @   MX    0 example.com.
      """,
      at: ["@"],
      others: ["mx-target-is-proxied-apex"],
      fixed: """
        @    A     192.0.2.10   ; cf_tags=cf-proxied:true
        www  CNAME example.com. ; cf_tags=cf-proxied:true
        mail A     192.0.2.10   ; cf_tags=cf-proxied:false
        @    MX    0 example.com.
        """
    )
  ]

  private static let passing: [Example] = [
    // A grey name of the server, whatever it is called, can be entered in mail programs.
    .passes(
      """
      @      A  192.0.2.10 ; cf_tags=cf-proxied:true
      server A  192.0.2.10 ; cf_tags=cf-proxied:false
      @      MX 0 example.com.
      """,
      others: ["mx-target-is-proxied-apex"]
    ),
    // The orange mail name is the mistake, and another rule says so.
    .passes(
      """
      @    A  192.0.2.10 ; cf_tags=cf-proxied:true
      mail A  192.0.2.10 ; cf_tags=cf-proxied:true
      @    MX 10 mail
      """,
      others: ["mx-target-proxied"]
    ),
    // The hosting company's server is outside the zone and has a name that mail programs can use.
    .passes(
      """
      @ A  192.0.2.10 ; cf_tags=cf-proxied:true
      @ MX 10 server7.example.net.
      """
    ),
    .passes(
      """
      @ A  192.0.2.10 ; cf_tags=cf-proxied:true
      @ MX 0 example.com.
      """,
      others: ["mx-target-is-proxied-apex"],
      answers: Answers(mailHost: try? DomainName("server7.example.net"))
    ),
  ]
}
