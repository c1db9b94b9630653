import DNSModel
import Wording

/// Notes that a DNS-only mail host shows the address that proxied web names hide.
struct OriginExposed: MailRule {
  static let info = RuleInfo(
    id: "origin-exposed",
    severity: .info,
    step: 4,
    title: Text("mail host shows the web server's address", ja: "メールホストから分かる Web サーバーのアドレス"),
    rationale: Text(
      """
      A mail host must be DNS only, so everybody can see its address. If mail and web share a server, that address is \
      also the web server's, which the proxy was to hide; Cloudflare's warning about it is normal and nothing is \
      broken. It matters only if you rely on the proxy to keep attackers away from the server.
      """,
      ja: """
        メールホストは DNS のみにする必要があるため、そのアドレスは誰からも見えます。メールと Web が同じサーバーに\
        ある場合、それはプロキシで隠しているはずの Web サーバーのアドレスでもあります。Cloudflare の警告は正常な\
        もので、何も壊れていません。攻撃を防ぐ手段としてプロキシに頼っている場合にだけ問題になります。
        """
    ),
    byHand: Text(
      """
      Never switch the mail host back to orange. Let the server's firewall accept ports 80 and 443 from Cloudflare's \
      addresses only, or move mail to another server or behind a mail filter, and change the web server's address \
      afterwards, because the old one is known.
      """,
      ja: """
        メールホストをオレンジに戻してはいけません。サーバーのファイアウォールで、ポート 80 と 443 を Cloudflare の\
        アドレスからだけ受け付けるようにします。または、メールを別のサーバーかメールフィルターの背後に移します。その\
        場合、元のアドレスは知られているので、移行後に Web サーバーのアドレスを変更します。
        """
    ),
    fix: .none,
    references: [
      .cloudflare("dns/manage-dns-records/troubleshooting/exposed-ip-address"),
      .page("https://www.cloudflare.com/ips/"),
    ],
    examples: firing + passing
  )

  private struct Group {
    var hosts: [MailHost] = []
    var addresses: [IPAddress] = []
    var records: [Record] = []
  }

  func findings(in zone: MailZone) -> [Finding] {
    let hidden = hiddenRecords(in: zone)
    guard !hidden.isEmpty else { return [] }
    var groups: [IPAddress: Group] = [:]
    var order: [IPAddress] = []
    for host in zone.mailHosts {
      let resolution = zone.resolve(host.name)
      guard resolution.cloud == .dnsOnly else { continue }
      let shared = resolution.addresses.filter { hidden[$0] != nil && zone.isUsableOrigin($0) }
      guard let key = shared.first else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: Group()].hosts.append(host)
      groups[key]?.addresses += shared
      groups[key]?.records += zone.zone.records(at: host.name).filter { $0.type.isProxiable }
    }
    return order.compactMap { key in groups[key].flatMap { finding($0, hidden, in: zone) } }
  }

  /// Returns the proxied records by the address that they hide; names of the mail server's own web pages are left out.
  private func hiddenRecords(in zone: MailZone) -> [IPAddress: [Record]] {
    let proxied = zone.zone.records.filter {
      $0.isProxied && $0.type.isProxiable && !MailHost.webLabels.contains($0.owner.firstLabel)
        && zone.zone.cut(above: $0.owner) == nil
    }
    return proxied.reduce(into: [:]) { result, record in
      let addresses = record.rdata.address.map { [$0] } ?? zone.resolve(record.owner).addresses
      for address in addresses { result[address, default: []].append(record) }
    }
  }

  private func finding(_ group: Group, _ hidden: [IPAddress: [Record]], in zone: MailZone) -> Finding? {
    let addresses = unique(group.addresses)
    let behind = unique(addresses.flatMap { hidden[$0] ?? [] })
    guard let host = group.hosts.first?.name, let web = behind.first?.owner else { return nil }
    let hosts = group.hosts.map(\.name)
    let message = Text(
      """
      everybody sees \(list: addresses) at \(list: Array(hosts.prefix(3))), and the same server is behind \
      \(web), which is proxied
      """,
      ja: """
        \(list: Array(hosts.prefix(3))) から \(list: addresses) が誰にでも見えます。プロキシ済みの \(web) と\
        同じサーバーです
        """
    )
    let fix = Fix.manual(isNeeded(group, in: zone) ? advice(addresses) : leftover(hosts))
    return finding(at: host, unique(group.records) + behind, zone.messageNow(message), fix: fix)
  }

  private func isNeeded(_ group: Group, in zone: MailZone) -> Bool {
    group.hosts.contains { host in
      guard host.pointers.isEmpty, let domain = host.name.parent else { return true }
      guard case .provider = zone.server(of: domain) else { return true }
      return false
    }
  }

  private func advice(_ addresses: [IPAddress]) -> Text {
    Text(
      """
      A visible address is normal when mail and web share a server; leave the mail host grey. To protect the web \
      server, let its \
      firewall accept ports 80 and 443 of \(list: addresses) from Cloudflare's addresses only \
      (www.cloudflare.com/ips), or give mail a server or address of its own.
      """,
      ja: """
        メールと Web が同じサーバーにある場合、アドレスが見えるのは正常です。メールホストはグレーのままにしてください。Web サーバーを守る\
        には、\(list: addresses) のポート 80 と 443 をファイアウォールで Cloudflare のアドレス\
        （www.cloudflare.com/ips）からだけ許可するか、メール専用のサーバーまたはアドレスを用意します。
        """
    )
  }

  private func leftover(_ hosts: [DomainName]) -> Text {
    Text(
      """
      The mailboxes are at a provider. If no mail program and no server uses \(list: hosts), delete its records under \
      DNS > Records.
      """,
      ja: """
        メールボックスは外部のメールサービスにあります。\(list: hosts) を使うメールソフトやサーバーがなければ、DNS > \
        レコードでそのレコードを削除してください。
        """
    )
  }

  private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}

extension OriginExposed {
  private static let firing: [Example] = [
    .fires(
      """
      @    A     192.0.2.10        ; cf_tags=cf-proxied:true
      www  A     192.0.2.10        ; cf_tags=cf-proxied:true
      mail A     192.0.2.10        ; cf_tags=cf-proxied:false
      imap CNAME mail.example.com. ; cf_tags=cf-proxied:false
      @    MX    10 mail
      """,
      at: ["imap"]
    ),
    // Two servers are two matters.
    .fires(
      """
      @    A  192.0.2.10    ; cf_tags=cf-proxied:true
      shop A  198.51.100.20 ; cf_tags=cf-proxied:true
      mx1  A  192.0.2.10    ; cf_tags=cf-proxied:false
      mx2  A  198.51.100.20 ; cf_tags=cf-proxied:false
      @    MX 10 mx1
      @    MX 20 mx2
      """,
      at: ["mx1", "mx2"]
    ),
    // A name that mail no longer needs gives the address away for nothing.
    .fires(
      """
      @    A  192.0.2.10 ; cf_tags=cf-proxied:true
      mail A  192.0.2.10 ; cf_tags=cf-proxied:false
      @    MX 1 smtp.google.com.
      """,
      at: ["mail"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @    A  192.0.2.10    ; cf_tags=cf-proxied:true
      mail A  198.51.100.20 ; cf_tags=cf-proxied:false
      @    MX 10 mail
      """
    ),
    .passes(
      """
      @    A  192.0.2.10 ; cf_tags=cf-proxied:false
      mail A  192.0.2.10 ; cf_tags=cf-proxied:false
      @    MX 10 mail
      """
    ),
  ]
}
