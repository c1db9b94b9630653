import DNSModel
import Wording

/// Flags an MX record whose host, in this zone, has no address.
struct MXTargetWithoutAddress: MailRule {
  static let info = RuleInfo(
    id: "mx-target-without-address",
    severity: .error,
    step: 3,
    title: Text("mail server without an address", ja: "アドレスのないメールサーバー"),
    rationale: Text(
      """
      The MX record names a host of this zone, and the zone has no A or AAAA record for it. Senders do not learn \
      where the server is; they retry or return the mail. A host with an IPv6 address alone cannot be reached by the \
      many senders that have none.
      """,
      ja: """
        MX レコードはこのゾーンのホストを指していますが、そのホストの A レコードも AAAA レコードもありません。送信元は\
        サーバーの場所が分からず、再送を繰り返すかメールを差し戻します。IPv6 アドレスだけのホストには、IPv6 を\
        使えない多くの送信元から届きません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, add an A record with the mail server's name (for example mail) and public IP address, \
      DNS only.
      """,
      ja: """
        DNS > レコードで、メールサーバーの名前（例: mail）とグローバル IP アドレスの A レコードを、DNS のみで追加します。
        """
    ),
    fix: .confirm,
    references: [
      .rfc(5321, section: "5.1"),
      .cloudflare("dns/manage-dns-records/how-to/email-records"),
    ],
    examples: [
      .fires(
        """
        @ A  192.0.2.1  ; cf_tags=cf-proxied:true
        @ MX 10 mail
        """,
        at: ["mail"]
      ),
      .fires(
        """
        @ A  192.0.2.1  ; cf_tags=cf-proxied:true
        @ MX 10 mail
        """,
        at: ["mail"],
        fixed: """
          @    A    192.0.2.1     ; cf_tags=cf-proxied:true
          @    MX   10 mail
          mail A    192.0.2.10    ; cf_tags=cf-proxied:false
          mail AAAA 2001:db8::10  ; cf_tags=cf-proxied:false
          """,
        answers: Answers(mailAddresses: ["192.0.2.10", "2001:db8::10"].compactMap { IPAddress($0) })
      ),
      // Web and SPF agree on one server.
      .fires(
        """
        @   A     192.0.2.10  ; cf_tags=cf-proxied:true
        www CNAME @           ; cf_tags=cf-proxied:true
        @   MX    10 mail
        @   TXT   "v=spf1 ip4:192.0.2.10 -all"
        """,
        at: ["mail"],
        fixed: """
          @    A     192.0.2.10  ; cf_tags=cf-proxied:true
          www  CNAME @           ; cf_tags=cf-proxied:true
          @    MX    10 mail
          @    TXT   "v=spf1 ip4:192.0.2.10 -all"
          mail A     192.0.2.10  ; cf_tags=cf-proxied:false
          """
      ),
      .fires(
        """
        @ A   192.0.2.10  ; cf_tags=cf-proxied:true
        @ MX  10 mail
        @ TXT "v=spf1 ip4:192.0.2.10 ip4:192.0.2.44 -all"
        """,
        at: ["mail"]
      ),
      // A record of any type keeps the wildcard from answering for its name.
      .fires(
        """
        *    A  192.0.2.1  ; cf_tags=cf-proxied:false
        @    MX 10 mail
        mail MX 10 mail
        """,
        at: ["mail"],
        fixed: """
          *    A  192.0.2.1   ; cf_tags=cf-proxied:false
          @    MX 10 mail
          mail MX 10 mail
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          """,
        answers: Answers(mailAddresses: [IPAddress("192.0.2.10")].compactMap { $0 })
      ),
      // The alias leads nowhere.
      .fires(
        """
        @    MX    10 mail
        mail CNAME server  ; cf_tags=cf-proxied:false
        """,
        at: ["mail"],
        fixed: """
          @    MX 10 mail
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          """,
        answers: Answers(mailAddresses: [IPAddress("192.0.2.10")].compactMap { $0 })
      ),
      // One answer is the address of one server, and that server has its name already.
      .fires(
        """
        @    MX 10 mail
        mail A  192.0.2.10  ; cf_tags=cf-proxied:false
        @    MX 20 backup
        """,
        at: ["backup"],
        answers: Answers(mailAddresses: [IPAddress("192.0.2.10")].compactMap { $0 })
      ),
      // An address at the apex would be the web site's.
      .fires(
        "@ MX 10 @",
        at: ["@"],
        fixed: """
          @    MX 10 mail
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          """,
        answers: Answers(mailAddresses: [IPAddress("192.0.2.10")].compactMap { $0 })
      ),
      // IPv6 alone is reachable for some.
      .fires(
        """
        @    MX   10 mail
        mail AAAA 2001:db8::10  ; cf_tags=cf-proxied:false
        """,
        at: ["mail"]
      ),
      .passes(
        """
        @    MX 10 mail
        mail A  192.0.2.10  ; cf_tags=cf-proxied:false
        """
      ),
      // Another zone answers for these hosts.
      .passes("@ MX 10 mx.example.net."),
      .passes(
        """
        @    MX 10 mail
        mail NS ns1.dns.example.net.
        """
      ),
      .passes(
        """
        @ MX 10 mail
        * A  192.0.2.10  ; cf_tags=cf-proxied:false
        """
      ),
      .passes("@ MX 0 ."),
      .passes("@ MX 10 mail", others: ["zone-not-authoritative"], info: ZoneInfo(type: "partial")),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard zone.isComplete else { return [] }
    let missing = zone.mailHosts.filter { isWithoutAddress($0, in: zone) }
    let first = missing.min { preference($0) < preference($1) }
    let lacking = missing.map { host in
      finding(
        at: host.name,
        host.exchangers,
        Text(
          "the mail server \(host.name) has no address in this zone",
          ja: "メールサーバー \(host.name) のアドレスがこのゾーンにありません"
        ),
        fix: zone.statedProviderFix(for: host.pointers) ?? fix(host.name, isFirst: host == first, in: zone)
      )
    }
    return lacking + zone.mailHosts.compactMap { onlyIPv6($0, in: zone, mayAnswer: first == nil) }
  }

  /// Names that are no host's, such as an address or a doubled domain, are reported as what they are.
  private func isJudged(_ host: MailHost, in zone: MailZone) -> Bool {
    host.exchangers.contains(where: zone.isPlausible)
  }

  private func isWithoutAddress(_ host: MailHost, in zone: MailZone) -> Bool {
    guard isJudged(host, in: zone) else { return false }
    switch zone.resolve(host.name).outcome {
    case .nothing, .loop: return true
    case .addresses, .outside, .delegated: return false
    }
  }

  private func preference(_ host: MailHost) -> UInt16 {
    host.exchangers.compactMap(\.rdata.mx?.preference).min() ?? .max
  }

  /// The proxy has addresses of both families, so it hides the lack of one.
  private func onlyIPv6(_ host: MailHost, in zone: MailZone, mayAnswer: Bool) -> Finding? {
    let resolution = zone.resolve(host.name)
    guard isJudged(host, in: zone), resolution.cloud == .dnsOnly, !resolution.addresses.isEmpty,
      !resolution.addresses.contains(where: \.isIPv4)
    else { return nil }
    return finding(
      at: host.name,
      host.exchangers,
      Text(
        "the mail server \(host.name) has an IPv6 address only, and many senders have none",
        ja: "メールサーバー \(host.name) には IPv6 アドレスしかなく、IPv6 を使えない多くの送信元から届きません"
      ),
      fix: mayAnswer ? ipv4(resolution.canonicalName, in: zone) : ask(host.name, in: zone),
      severity: .warning
    )
  }

  private func fix(_ host: DomainName, isFirst: Bool, in zone: MailZone) -> Fix {
    let stated = statedAddresses(host, isFirst: isFirst, in: zone)
    if !stated.isEmpty { return creation(host, stated, in: zone, note: exposed(host)) }
    guard isFirst, zone.answers.isEmpty, let shared = zone.sharedServerAddress,
      !zone.showsExchange(at: [shared])
    else {
      return ask(host, in: zone)
    }
    let note = Text(
      """
      The web site and SPF both use \(shared), so \(host) gets it too. Confirm that mail runs on that server; its \
      address becomes visible to everybody.
      """,
      ja: """
        Web サイトと SPF がどちらも \(shared) を使っているため、\(host) にも同じアドレスを設定します。メールも同じサーバーで\
        動いているか確認してください。このアドレスは誰からも見えるようになります。
        """
    )
    return creation(host, [shared], in: zone, note: note)
  }

  /// An answer belongs to the host that the person named, else to the one that senders try first.
  private func statedAddresses(_ host: DomainName, isFirst: Bool, in zone: MailZone) -> [IPAddress] {
    let isMeant = zone.answers.mailHost.map { $0 == host } ?? isFirst
    let usable = zone.answers.mailAddresses.filter(zone.isUsableOrigin)
    return isMeant && !zone.showsExchange(at: usable) ? usable : []
  }

  private func creation(_ host: DomainName, _ addresses: [IPAddress], in zone: MailZone, note: Text) -> Fix {
    guard host != zone.zone.apex else { return newName(addresses, in: zone) }
    let aliases = zone.zone.records(at: host, .cname)
    guard !aliases.contains(where: MailZone.isManaged) else { return ask(host, in: zone) }
    let edits = aliases.map(Edit.delete) + addresses.map { .create(host, $0.rdata, .dnsOnly) }
    return .remedies([Remedy(edits, note: note)])
  }

  /// An address at the apex would become the web site's, so mail gets a name of its own.
  private func newName(_ addresses: [IPAddress], in zone: MailZone) -> Fix {
    let apex = zone.zone.apex
    let exchangers = (zone.pointers[apex] ?? []).filter { $0.type == .mx && zone.isMovable($0) }
    guard let server = zone.serverName(for: addresses), !exchangers.isEmpty else {
      return ask(apex, in: zone)
    }
    let edits = server.edits + exchangers.compactMap { zone.naming(server.name, in: $0) }
    return .remedies([Remedy(edits, note: exposed(server.name))])
  }

  private func ipv4(_ host: DomainName, in zone: MailZone) -> Fix {
    let stated = statedAddresses(host, isFirst: true, in: zone).filter(\.isIPv4)
    guard !stated.isEmpty, host != zone.zone.apex else { return ask(host, in: zone) }
    return .remedies([Remedy(stated.map { .create(host, $0.rdata, .dnsOnly) }, note: exposed(host))])
  }

  /// The web site's address is named so that the person can compare; it is no answer in itself.
  private func ask(_ host: DomainName, in zone: MailZone) -> Fix {
    let question = MailAddressQuestion.text(host)
    guard let web = zone.webAddress, zone.isUsableOrigin(web) else {
      return .input(Question(.mailAddress, question))
    }
    let hint = Text(
      "\(question) It is \(web) only if web site and mail run on the same server.",
      ja: "\(question)Web サイトとメールが同じサーバーで動いている場合に限り、\(web) です。"
    )
    return .input(Question(.mailAddress, hint))
  }

  private func exposed(_ host: DomainName) -> Text {
    Text(
      "\(host) is DNS only, because the proxy carries no mail. Its address is visible to everybody.",
      ja: "プロキシはメールを通さないため、\(host) は DNS のみにします。アドレスは誰からも見えます。"
    )
  }
}

extension IPAddress {
  fileprivate var isIPv4: Bool {
    guard case .v4 = self else { return false }
    return true
  }
}
