import DNSModel
import MailRecords
import Wording

/// Flags an SPF record that authorises a name whose addresses are Cloudflare's.
struct SPFAMechanismHitsProxy: MailRule, SPFRecordRule {
  static let info = RuleInfo(
    id: "spf-a-mechanism-hits-proxy",
    severity: .error,
    step: 5,
    title: Text("SPF authorises a proxied name", ja: "プロキシ済みの名前を許可している SPF"),
    rationale: Text(
      """
      The SPF term a means the addresses that a name has in DNS. Behind the orange cloud these are Cloudflare's, which \
      send no mail, and the server's own address is not authorised. Control panels write this term by default. Where \
      the mailboxes are elsewhere, or another term names the server, the term is merely useless. A term for a mail \
      host whose own cloud is the mistake is left to the rule about that host.
      """,
      ja: """
        SPF の a は、その名前の DNS 上のアドレスを許可します。オレンジの雲の名前では Cloudflare のアドレスになり、\
        サーバー自身のアドレスは許可されません。多くの管理パネルが標準でこの項目を書き込みます。メールボックスが別の場所にある場合や、\
        ほかの項目でサーバーが許可されている場合は、役に立たないだけです。メール用ホスト自体のプロキシが誤りの場合は、\
        そのホストについての検査で報告します。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record that begins with v=spf1 and put ip4: and your server's address in place of a.",
      ja: "DNS > レコードで v=spf1 で始まる TXT レコードを編集し、a を「ip4:サーバーの IP アドレス」に置き換えます。"
    ),
    fix: .confirm,
    references: [
      .rfc(7208, section: "5.3"),
      .cloudflare("dns/proxy-status"),
    ],
    examples: firing + passing
  )

  /// What the proxied names of a record are to the domain's mail.
  private struct Hits {
    let terms: [(index: Int, directive: SPFDirective, host: HostResolution)]
    let addresses: [IPAddress]
    let isCovered: Bool
    /// The severity, in an active zone, of a term that nothing else makes up for.
    let severity: Severity
  }

  func findings(in zone: MailZone) -> [Finding] {
    zone.spfPublications.compactMap { publication in
      hits(publication, in: zone).map { finding(publication, $0, in: zone) }
    }
  }

  func wish(for publication: SPFPublication, in zone: MailZone) -> SPFWish? {
    guard let hits = hits(publication, in: zone), hits.severity == .error else { return nil }
    return replacement(hits, in: zone)
  }

  // MARK: What the record names

  private func hits(_ publication: SPFPublication, in zone: MailZone) -> Hits? {
    let terms = publication.effectiveTerms.compactMap {
      index,
      directive -> (Int, SPFDirective, HostResolution)? in
      guard case .a(let spec, _) = directive.mechanism, directive.qualifier != .fail else { return nil }
      guard let name = spec.map({ $0.name }) ?? publication.owner else { return nil }
      let resolution = zone.resolve(name)
      return resolution.isProxied ? (index, directive, resolution) : nil
    }
    guard !terms.isEmpty else { return nil }
    let ours = terms.filter { !isMistaken($0.2.chain[0], in: zone) }
    guard !ours.isEmpty else { return nil }
    let addresses = ours.flatMap(\.2.addresses)
    let cover = SPFCover(publication, except: Set(ours.map(\.0)), in: zone)
    return Hits(
      terms: ours.map { (index: $0.0, directive: $0.1, host: $0.2) },
      addresses: addresses,
      isCovered: !addresses.isEmpty && addresses.allSatisfy(cover.contains),
      severity: severity(publication, addresses, cover, in: zone)
    )
  }

  /// A mail host whose own cloud is the mistake becomes DNS only, and the term is right then.
  private func isMistaken(_ name: DomainName, in zone: MailZone) -> Bool {
    guard let host = zone.mailHost(named: name), let proxied = ProxiedMailHost(host, in: zone) else {
      return false
    }
    return proxied.cause != .apex && proxied.use != .none
  }

  private func severity(
    _ publication: SPFPublication,
    _ addresses: [IPAddress],
    _ cover: SPFCover,
    in zone: MailZone
  ) -> Severity {
    if !addresses.isEmpty, addresses.allSatisfy(cover.contains) { return .info }
    let domain = zone.intent(of: publication.owner) == .unknown ? zone.zone.apex : publication.owner
    switch zone.server(of: domain) {
    case .own(let known):
      return known.isEmpty || addresses.isEmpty || !known.isDisjoint(with: addresses) ? .error : .warning
    case .provider: return milder(publication)
    case .unknown: return cover.isEmpty ? .error : milder(publication)
    }
  }

  /// A web site that sends mail itself is refused where the record ends in `-all`, and else only marked.
  private func milder(_ publication: SPFPublication) -> Severity {
    publication.terminal?.directive.qualifier == .fail ? .warning : .info
  }

  // MARK: What to do

  /// A name with many addresses belongs to no server, and the record would outgrow what it may be (RFC 7208 §3.4).
  private static let mostAddresses = 20

  private func replacement(_ hits: Hits, in zone: MailZone) -> SPFWish? {
    guard hits.addresses.count <= Self.mostAddresses else { return nil }
    let changes = hits.terms.map { term -> SPFChange? in
      let stored = term.host.addresses
      let addresses = stored.isEmpty ? zone.answers.mailAddresses : stored
      guard !addresses.isEmpty, addresses.allSatisfy(zone.isUsableOrigin) else { return nil }
      return .replace(term.index, with: addresses.map { term.directive.naming($0) })
    }
    let known = changes.compactMap { $0 }
    guard known.count == changes.count else { return nil }
    let servers = Set(hits.addresses.isEmpty ? zone.answers.mailAddresses : hits.addresses).map(\.description)
      .sorted()
    return SPFWish(
      known,
      note: Text(
        "Authorises the server itself (\(list: servers)). Its address can then be read in the SPF record by anybody.",
        ja: "サーバー自身（\(list: servers)）を許可します。このアドレスは SPF レコードで誰でも見られるようになります。"
      )
    )
  }

  private func finding(_ publication: SPFPublication, _ hits: Hits, in zone: MailZone) -> Finding {
    let names = hits.terms.map { $0.host.chain[0] }.reduce(into: [DomainName]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let message = Text(
      "the SPF record of \(publication.owner) authorises \(list: names), which answers with Cloudflare's addresses (orange cloud)",
      ja: "\(publication.owner) の SPF レコードが許可している \(list: names) は、Cloudflare のアドレスを返します（オレンジの雲）"
    )
    guard hits.severity > .info else {
      return finding(
        at: publication.owner,
        publication.records,
        hits.isCovered ? useless(message) : zone.messageNow(message),
        fix: offer(publication, hits, in: zone),
        severity: .info
      )
    }
    return finding(
      at: publication.owner,
      publication.records,
      zone.messageNow(message),
      fix: fix(publication, hits, in: zone),
      severity: zone.severityNow(hits.severity)
    )
  }

  private func useless(_ message: Text) -> Text {
    Text(
      "\(message); another term names the server, so this one is useless",
      ja: "\(message)。サーバーはほかの項目で許可されているため、この項目は不要です"
    )
  }

  /// Mail is sent elsewhere as far as the zone shows, so nobody makes the hidden address public unasked.
  private func fix(_ publication: SPFPublication, _ hits: Hits, in zone: MailZone) -> Fix {
    guard hits.severity == .error else { return offer(publication, hits, in: zone) }
    guard replacement(hits, in: zone) == nil, publication.edits(to: "") != nil else {
      return fix(publication, in: zone, otherwise: Self.info.byHand)
    }
    return .input(Question(.mailAddress, MailAddressQuestion.text(hits.terms[0].host.chain[0])))
  }

  private func offer(_ publication: SPFPublication, _ hits: Hits, in zone: MailZone) -> Fix {
    let needless = SPFWish(
      hits.terms.map { .drop($0.index) },
      note: Text(
        "Takes out what authorises nobody but Cloudflare's proxy, which sends no mail.",
        ja: "メールを送信しない Cloudflare のプロキシだけを許可している項目を削除します。"
      )
    )
    let wish = hits.isCovered ? needless : replacement(hits, in: zone)
    guard let wish, let remedy = SPFRepair.offer(wish, for: publication, in: zone) else {
      return .manual(
        Text(
          "If the web server sends mail too, put ip4: and its address in place of this term; if not, take the term out.",
          ja: "Web サーバーからもメールを送る場合は、この項目を「ip4:サーバーの IP アドレス」に置き換えます。送らない場合は削除してください。"
        )
      )
    }
    return .offer([remedy])
  }
}

extension SPFDirective {
  /// The term that names an address in place of a host, with the host's qualifier and prefix length.
  fileprivate func naming(_ address: IPAddress) -> String {
    guard case .a(_, let prefixes) = mechanism else { return description }
    switch address {
    case .v4(let address): return SPFDirective(qualifier, .ip4(address, prefix: prefixes.ipv4)).description
    case .v6(let address): return SPFDirective(qualifier, .ip6(address, prefix: prefixes.ipv6)).description
    }
  }
}

extension SPFAMechanismHitsProxy {
  private static let firing: [Example] = [
    .fires(
      """
      @    A   192.0.2.1 ; cf_tags=cf-proxied:true
      mail A   192.0.2.1 ; cf_tags=cf-proxied:false
      @    MX  10 mail
      @    TXT "v=spf1 a -all"
      """,
      at: ["@"],
      others: ["origin-exposed"],
      fixed: """
        @    A   192.0.2.1 ; cf_tags=cf-proxied:true
        mail A   192.0.2.1 ; cf_tags=cf-proxied:false
        @    MX  10 mail
        @    TXT "v=spf1 ip4:192.0.2.1 -all"
        """
    ),
    // Both families, a prefix length and a qualifier, at their place in the record.
    .fires(
      """
      @    A    192.0.2.1    ; cf_tags=cf-proxied:true
      @    AAAA 2001:db8::1  ; cf_tags=cf-proxied:true
      mail A    192.0.2.1    ; cf_tags=cf-proxied:false
      @    MX   10 mail
      @    TXT  "v=spf1 include:_spf.example.net ?a:example.com/24 ~all"
      """,
      at: ["@"],
      others: ["origin-exposed"],
      fixed: """
        @    A    192.0.2.1    ; cf_tags=cf-proxied:true
        @    AAAA 2001:db8::1  ; cf_tags=cf-proxied:true
        mail A    192.0.2.1    ; cf_tags=cf-proxied:false
        @    MX   10 mail
        @    TXT  "v=spf1 include:_spf.example.net ?ip4:192.0.2.1/24 ?ip6:2001:db8::1 ~all"
        """
    ),
    // Another term names the server already.
    .fires(
      """
      @    A   192.0.2.1 ; cf_tags=cf-proxied:true
      mail A   192.0.2.1 ; cf_tags=cf-proxied:false
      @    MX  10 mail
      @    TXT "v=spf1 +a mx ~all"
      """,
      at: ["@"],
      others: ["origin-exposed"],
      offered: """
        @    A   192.0.2.1 ; cf_tags=cf-proxied:true
        mail A   192.0.2.1 ; cf_tags=cf-proxied:false
        @    MX  10 mail
        @    TXT "v=spf1 mx ~all"
        """
    ),
    // The server of the mailboxes has another address, so the hidden one becomes public only on request.
    .fires(
      """
      @    A   192.0.2.1 ; cf_tags=cf-proxied:true
      mail A   192.0.2.9 ; cf_tags=cf-proxied:false
      @    MX  10 mail
      @    TXT "v=spf1 a mx -all"
      """,
      at: ["@"],
      offered: """
        @    A   192.0.2.1 ; cf_tags=cf-proxied:true
        mail A   192.0.2.9 ; cf_tags=cf-proxied:false
        @    MX  10 mail
        @    TXT "v=spf1 ip4:192.0.2.1 mx -all"
        """
    ),
    // The address is not in the zone.
    .fires(
      """
      @    CNAME web.example.net. ; cf_tags=cf-proxied:true
      mail A     192.0.2.1        ; cf_tags=cf-proxied:false
      @    MX    10 mail
      @    TXT   "v=spf1 a -all"
      """,
      at: ["@"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @    A   192.0.2.1 ; cf_tags=cf-proxied:true
      mail A   192.0.2.1 ; cf_tags=cf-proxied:false
      @    MX  10 mail
      @    TXT "v=spf1 a:mail.example.com -all"
      """,
      others: ["origin-exposed"]
    ),
    .passes(
      """
      @    A   192.0.2.1 ; cf_tags=cf-proxied:true
      mail A   192.0.2.1 ; cf_tags=cf-proxied:false
      @    MX  10 mail
      @    TXT "v=spf1 mx a:%{d2}.example.com ~all a:example.com"
      """,
      others: ["origin-exposed", "terms-after-all-or-ignored-redirect"]
    ),
  ]
}
