import DNSModel
import Wording

/// Flags SRV records of mail whose host has no address or is an alias.
struct SRVTargetMissingOrAlias: MailRule {
  static let info = RuleInfo(
    id: "srv-target-missing-or-alias",
    severity: .error,
    step: 4,
    title: Text("SRV record to a host without an address", ja: "アドレスのないホストを指す SRV レコード"),
    rationale: Text(
      """
      Mail programs that set themselves up take the server from SRV records. A host without an address makes them fail. \
      An alias is not allowed there; most programs cope with it, so that is a warning, and within the zone Cloudflare \
      answers with the addresses themselves.
      """,
      ja: """
        自動設定に対応したメールソフトは、SRV レコードからサーバーを読み取ります。アドレスのないホストを指していると設定に失敗\
        します。SRV レコードで別名（CNAME）を指すことは認められていませんが、多くのソフトは対応しているため警告にとどめます。\
        同じゾーン内の別名には Cloudflare がアドレスそのものを返します。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, let the SRV record name the mail server itself, or add an A record, DNS only, for the host \
      that it names. Delete it if the service is not offered.
      """,
      ja: """
        DNS > レコードで、SRV レコードの対象をメールサーバー自身の名前にするか、対象のホスト名で A レコード（DNS のみ）を\
        追加します。サービスを提供していない場合は SRV レコードを削除します。
        """
    ),
    fix: .confirm,
    references: [.page("https://www.rfc-editor.org/rfc/rfc2782"), .rfc(6186, section: "3.4")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard zone.isComplete else { return [] }
    let own = zone.mailHosts.compactMap { inside($0, in: zone) }
    let outside = zone.pointers.keys.filter { !$0.isAtOrBelow(zone.zone.apex) }.sorted()
    return own + outside.compactMap { unknown($0, services($0, in: zone), in: zone) }
  }

  private func services(_ host: DomainName, in zone: MailZone) -> [Record] {
    (zone.pointers[host] ?? []).filter { $0.type == .srv }
  }

  /// Where an MX record names the host too, the rules of MX records tell.
  private func inside(_ host: MailHost, in zone: MailZone) -> Finding? {
    let services = services(host.name, in: zone)
    guard !services.isEmpty, host.exchangers.isEmpty, !host.name.isSynthesised else { return nil }
    let resolution = zone.resolve(host.name)
    switch resolution.outcome {
    case .nothing, .loop: return missing(host.name, services, in: zone)
    case .addresses, .outside:
      guard let alias = resolution.aliases.first, resolution.wildcard == nil, !resolution.isProxied else {
        return nil
      }
      return aliased(host.name, services, alias, resolution.canonicalName, in: zone)
    case .delegated: return nil
    }
  }

  private func missing(_ host: DomainName, _ services: [Record], in zone: MailZone) -> Finding {
    finding(
      at: host,
      services,
      Text(
        "SRV records send mail programs to \(host), which has no address",
        ja: "SRV レコードがメールソフトに案内する \(host) にアドレスがありません"
      ),
      fix: fix(host, services, in: zone)
    )
  }

  /// Public DNS must have said so for both families.
  private func unknown(_ host: DomainName, _ services: [Record], in zone: MailZone) -> Finding? {
    let answers = [RRType.a, .aaaa].compactMap { zone.evidence.dns(host, $0).value }
    guard !services.isEmpty, !host.isSynthesised, answers.count == 2, answers.allSatisfy(\.isVoid) else {
      return nil
    }
    return missing(host, services, in: zone)
  }

  private func fix(_ host: DomainName, _ services: [Record], in zone: MailZone) -> Fix {
    let stated = zone.answers.mailAddresses.filter(zone.isUsableOrigin)
    let isOwn = services.allSatisfy { isOwnServer($0, in: zone) }
    if isOwn, let server = zone.loneMailServer, services.allSatisfy(zone.isMovable) {
      return .remedies([naming(server, services)])
    }
    guard zone.answers(for: host), isOwn else { return .manual(elsewhere(host)) }
    guard !stated.isEmpty, host != zone.zone.apex, zone.zone.records(at: host, .cname).isEmpty else {
      return .input(Question(.mailAddress, MailAddressQuestion.text(host)))
    }
    let note = Text(
      "\(host) gets the address of the mail server, DNS only, where everybody can see it.",
      ja: "\(host) にメールサーバーのアドレスを DNS のみで設定します。アドレスは誰からも見えます。"
    )
    return .remedies([Remedy(stated.map { .create(host, $0.rdata, .dnsOnly) }, note: note)])
  }

  private func isOwnServer(_ service: Record, in zone: MailZone) -> Bool {
    guard let domain = service.owner.parent?.parent, case .own = zone.server(of: domain) else { return false }
    return true
  }

  private func naming(_ server: DomainName, _ services: [Record]) -> Remedy {
    Remedy(
      services.compactMap { Edit.repoint($0, to: server) },
      note: Text(
        "The SRV records name \(server), the only mail server that the zone shows. Confirm that it offers the service.",
        ja: "SRV レコードの対象を、ゾーンにある唯一のメールサーバー \(server) に変更します。サービスを提供しているサーバーか確認してください。"
      )
    )
  }

  private func elsewhere(_ host: DomainName) -> Text {
    Text(
      """
      Under DNS > Records, let the SRV records that name \(host) name the server that your mail provider documents, or \
      delete them if it documents none.
      """,
      ja: """
        DNS > レコードで、\(host) を指す SRV レコードの対象を、メールサービスが案内しているサーバー名に変更してください。案内が\
        なければ削除してください。
        """
    )
  }

  private func aliased(
    _ host: DomainName,
    _ services: [Record],
    _ alias: Record,
    _ target: DomainName,
    in zone: MailZone
  ) -> Finding? {
    let movable = services.filter(zone.isMovable)
    guard !movable.isEmpty, target != zone.zone.apex else { return nil }
    let isInside = target.isAtOrBelow(zone.zone.apex)
    let remedy = Remedy(
      movable.compactMap { Edit.repoint($0, to: target) },
      note: Text(
        """
        The SRV records name \(target) directly, which is the same server. If it ever moves to another name, the SRV \
        records must be changed by hand.
        """,
        ja: """
          SRV レコードで \(target) を直接指定します。サーバーは変わりません。サーバーの名前が変わったときは、SRV レコードを手作業で\
          直す必要があります。
          """
      )
    )
    return finding(
      at: host,
      services + [alias],
      Text(
        "SRV records name \(host), which is an alias (CNAME) of \(target)",
        ja: "SRV レコードの対象 \(host) が \(target) の別名（CNAME）です"
      ),
      fix: isInside ? .offer([remedy]) : .remedies([remedy]),
      severity: isInside ? .info : .warning
    )
  }
}

extension SRVTargetMissingOrAlias {
  private static let firing: [Example] = [
    .fires(
      """
      @           MX  10 mail
      mail        A   192.0.2.25 ; cf_tags=cf-proxied:false
      _imaps._tcp SRV 0 1 993 imap
      """,
      at: ["imap"],
      fixed: """
        @           MX  10 mail
        mail        A   192.0.2.25 ; cf_tags=cf-proxied:false
        _imaps._tcp SRV 0 1 993 mail
        """
    ),
    // Nobody knows which server was meant.
    .fires(
      """
      @           MX  10 mx.example.net.
      _imaps._tcp SRV 0 1 993 imap
      """,
      at: ["imap"]
    ),
    .fires(
      """
      @                 MX    10 mx.example.net.
      imap              CNAME imap.example.net. ; cf_tags=cf-proxied:false
      _imaps._tcp       SRV   0 1 993 imap
      """,
      at: ["imap"],
      fixed: """
        @                 MX    10 mx.example.net.
        imap              CNAME imap.example.net. ; cf_tags=cf-proxied:false
        _imaps._tcp       SRV   0 1 993 imap.example.net.
        """
    ),
    // Cloudflare answers with the address itself, so nothing is broken.
    .fires(
      """
      @           MX    10 mail
      mail        A     192.0.2.25 ; cf_tags=cf-proxied:false
      imap        CNAME mail       ; cf_tags=cf-proxied:false
      _imaps._tcp SRV   0 1 993 imap
      """,
      at: ["imap"],
      offered: """
        @           MX    10 mail
        mail        A     192.0.2.25 ; cf_tags=cf-proxied:false
        imap        CNAME mail       ; cf_tags=cf-proxied:false
        _imaps._tcp SRV   0 1 993 mail
        """
    ),
    .fires(
      """
      @           MX  10 mx.example.net.
      _imaps._tcp SRV 0 1 993 imap.example.net.
      """,
      at: ["imap.example.net."],
      evidence: .void("imap.example.net")
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @           MX  10 mail
      mail        A   192.0.2.25 ; cf_tags=cf-proxied:false
      _imaps._tcp SRV 0 1 993 mail
      _pop3s._tcp SRV 0 0 0   .
      """
    ),
    .passes(
      """
      @           MX  10 mx.example.net.
      _imaps._tcp SRV 0 1 993 imap.example.net.
      """
    ),
    // Another server answers for the name.
    .passes(
      """
      @           MX  10 mx.example.net.
      _imaps._tcp SRV 0 1 993 imap
      imap        NS  ns1.dns.example.net.
      """
    ),
    // The MX record names the same host, and one mistake is one finding.
    .passes(
      """
      @           MX  10 mail
      _imaps._tcp SRV 0 1 993 mail
      """,
      others: ["mx-target-without-address"]
    ),
  ]
}

extension Evidence {
  fileprivate static func void(_ name: String) -> Evidence {
    var evidence = Evidence()
    guard let name = try? DomainName(name) else { return evidence }
    for type in [RRType.a, .aaaa] { evidence.dns[DNSQuestion(name, type)] = .known(DNSAnswer()) }
    return evidence
  }
}
