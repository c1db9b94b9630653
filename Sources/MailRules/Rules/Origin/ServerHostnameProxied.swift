import DNSModel
import Wording

/// Flags a mail server whose reverse name is behind the proxy.
struct ServerHostnameProxied: MailRule {
  static let info = RuleInfo(
    id: "server-hostname-proxied",
    severity: .error,
    step: 5,
    title: Text("mail server's own name behind the proxy", ja: "プロキシ経由になっているメールサーバー自身の名前"),
    rationale: Text(
      """
      Receivers look up the reverse name of the address that mail comes from, and then the address of that name. Behind \
      the proxy it answers with Cloudflare's addresses, so the two never agree, and large receivers refuse mail or take \
      it for spam.
      """,
      ja: """
        受信側は、送信元アドレスの逆引き名と、その名前のアドレスを調べます。その名前がプロキシ済みだと Cloudflare の\
        アドレスが返るため一致せず、大手の受信側ではメールが拒否されるか迷惑メールと判定されます。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, switch the cloud of the server's name to grey (DNS only). If the web needs that name, have \
      the server's provider set the reverse name of its address to a DNS-only name instead.
      """,
      ja: """
        DNS > レコードで、サーバー名の雲をグレー（DNS のみ）に切り替えます。その名前が Web に必要な場合は、サーバー事業者の\
        管理画面で、逆引き名を DNS のみの名前に変更します。
        """
    ),
    fix: .confirm,
    references: [
      .rfc(1912, section: "2.1"),
      .rfc(8601, section: "2.7.3"),
      .cloudflare("dns/troubleshooting/email-issues"),
    ],
    examples: firing + passing
  )

  /// What people call machines, often with a number behind it.
  private static let serverLabels: Set<Substring> = [
    "server", "srv", "host", "vps", "node", "ns", "dedicated",
  ]

  func findings(in zone: MailZone) -> [Finding] {
    guard !zone.evidence.dns.isEmpty, zone.zone.info.proxyIsInEffect else { return [] }
    let reported = Set(zone.proxiedMailHosts.filter { $0.use != .none }.map(\.host.name))
    var seen = reported
    return addresses(in: zone).flatMap { address in
      reverseNames(of: address, in: zone).filter { seen.insert($0).inserted }.map {
        finding($0, address, in: zone)
      }
    }
  }

  private func addresses(in zone: MailZone) -> [IPAddress] {
    let own = zone.mxSets.flatMap { set -> Set<IPAddress> in
      guard zone.intent(of: set.owner) == .mail, case .own(let addresses) = zone.server(of: set.owner) else {
        return []
      }
      return addresses
    }
    return Set(own + sendingAddresses(in: zone)).filter(zone.isUsableOrigin).sorted {
      $0.description < $1.description
    }
  }

  /// The server of a domain that only sends is the one whose name SPF gives.
  private func sendingAddresses(in zone: MailZone) -> [IPAddress] {
    let apex = zone.zone.apex
    guard zone.intent(of: apex) == .sendOnly, let terms = zone.zone.spfTerms(at: apex),
      terms.contains(where: { $0 == "a" || $0 == "+a" })
    else { return [] }
    return zone.resolve(apex).addresses
  }

  /// The reverse names of an address that end up proxied; a host of the provider is none of ours.
  private func reverseNames(of address: IPAddress, in zone: MailZone) -> [DomainName] {
    let names = zone.evidence.dns(address.reverseName, .ptr).value?.rdata.compactMap(\.target) ?? []
    return names.filter { zone.answers(for: $0) && zone.resolve($0).isProxied }
  }

  private func finding(_ name: DomainName, _ address: IPAddress, in zone: MailZone) -> Finding {
    finding(
      at: name,
      zone.zone.records(at: name).filter(\.type.isProxiable),
      Text(
        "\(name) is the reverse name of the mail server \(address), and it is proxied (orange cloud)",
        ja: "メールサーバー \(address) の逆引き名 \(name) がプロキシ済み（オレンジの雲）です"
      ),
      fix: fix(name, address, in: zone)
    )
  }

  private func fix(_ name: DomainName, _ address: IPAddress, in zone: MailZone) -> Fix {
    let host = DNSOnlyHost(name, in: zone)
    guard !isWeb(host), host.resolution.addresses.contains(address) else {
      return .manual(rename(name, address))
    }
    let edits = host.own.isEmpty ? [.create(name, address.rdata, .dnsOnly)] : host.edits
    guard let edits, !edits.isEmpty else { return .manual(rename(name, address)) }
    let note = Text(
      """
      \(name) answers with \(address) itself, where everybody can see it. Web pages under this name are then served \
      directly too, without Cloudflare's cache, firewall and certificate.
      """,
      ja: """
        \(name) が \(address) をそのまま返すようになり、誰からも見えます。この名前で Web ページも配信している場合は、それも \
        Cloudflare のキャッシュ・ファイアウォール・証明書を通らない直接配信になります。
        """
    )
    return .remedies([Remedy(edits, approach: .greyCloud, note: note)])
  }

  /// A name that is neither one of mail nor called after a server is a web site's, unless a wildcard answers for it.
  private func isWeb(_ host: DNSOnlyHost) -> Bool {
    let kind = host.host.firstLabel.prefix { $0.isLetter }
    guard host.host != host.zone.zone.apex, !host.zone.hasWebAlias(host.host) else { return true }
    return host.servesWeb && !host.own.isEmpty && !Self.serverLabels.contains(kind)
  }

  private func rename(_ name: DomainName, _ address: IPAddress) -> Text {
    Text(
      """
      \(name) cannot be DNS only for mail's sake. Have the server's provider set the reverse name (PTR) of \(address) \
      to a DNS-only name that leads to it, and let the mail server greet with that name.
      """,
      ja: """
        メールのために \(name) を DNS のみにすることはできません。サーバー事業者の管理画面で \(address) の逆引き名（PTR）を、\
        そのアドレスにつながる DNS のみの名前に変更し、メールサーバーの HELO 名も合わせてください。
        """
    )
  }
}

extension ServerHostnameProxied {
  private static let server = """
    @    MX  10 mail
    mail A   192.0.2.25 ; cf_tags=cf-proxied:false
    """

  private static let firing: [Example] = [
    .fires(
      """
      \(server)
      server A 192.0.2.25 ; cf_tags=cf-proxied:true
      """,
      at: ["server"],
      others: ["origin-exposed"],
      fixed: """
        \(server)
        server A 192.0.2.25 ; cf_tags=cf-proxied:false
        """,
      evidence: .reverse("server.example.com")
    ),
    .fires(
      """
      \(server)
      * A 192.0.2.25 ; cf_tags=cf-proxied:true
      """,
      at: ["server"],
      others: ["origin-exposed"],
      fixed: """
        \(server)
        *      A 192.0.2.25 ; cf_tags=cf-proxied:true
        server A 192.0.2.25 ; cf_tags=cf-proxied:false
        """,
      evidence: .reverse("server.example.com")
    ),
    .fires(
      """
      \(server)
      shop A 192.0.2.25 ; cf_tags=cf-proxied:true
      """,
      at: ["shop"],
      others: ["origin-exposed"],
      evidence: .reverse("shop.example.com")
    ),
    // The web keeps its cloud.
    .fires(
      """
      \(server)
      @ A 192.0.2.25 ; cf_tags=cf-proxied:true
      """,
      at: ["@"],
      others: ["origin-exposed"],
      evidence: .reverse("example.com")
    ),
  ]

  private static let passing: [Example] = [
    .passes(server, evidence: .reverse("mail.example.com")),
    .passes(server, evidence: .reverse("server42.example.net")),
    .passes(
      """
      \(server)
      server A 192.0.2.25 ; cf_tags=cf-proxied:true
      """,
      others: ["origin-exposed"]
    ),
    // That the mail host itself is orange is told once.
    .passes(
      """
      @    MX 10 mail
      mail A  192.0.2.25 ; cf_tags=cf-proxied:true
      """,
      others: ["mx-target-proxied"],
      evidence: .reverse("mail.example.com")
    ),
  ]
}

extension Evidence {
  fileprivate static func reverse(_ name: String) -> Evidence {
    var evidence = Evidence()
    if let address = IPAddress("192.0.2.25"), let name = try? DomainName(name) {
      evidence.dns[DNSQuestion(address.reverseName, .ptr)] = .known(DNSAnswer([.ptr(name)]))
    }
    return evidence
  }
}
