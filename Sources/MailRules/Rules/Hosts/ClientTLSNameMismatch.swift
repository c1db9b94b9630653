import DNSModel
import Wording

/// Flags a server name for mail programs that the server's certificate does not vouch for.
struct ClientTLSNameMismatch: MailRule {
  static let info = RuleInfo(
    id: "client-tls-name-mismatch",
    severity: .error,
    step: 4,
    title: Text("server name that the certificate does not cover", ja: "証明書と一致しないサーバー名"),
    rationale: Text(
      """
      Mail programs compare the certificate with the server name that was entered. If it is made out for another name, \
      has run out or is signed by nobody that they trust, Outlook, iPhones and others warn or refuse to connect. On \
      shared hosting the certificate is often made out for the hosting company's server; then that name is the one to \
      enter. Where no SRV record names the host, people may use another name, so this is only a warning then.
      """,
      ja: """
        メールソフトは、設定されたサーバー名と証明書を照合します。別の名前の証明書、期限切れ、信頼できない発行元の場合、Outlook や \
        iPhone などは警告を出すか接続を拒否します。共用サーバーでは、証明書がホスティング会社のサーバー名のものであることが多く、その\
        場合はその名前を設定します。SRV レコードで案内していないホストは、別の名前が使われている可能性があるため、警告にとどめます。
        """
    ),
    byHand: Text(
      """
      Enter the name that the certificate covers in mail programs, or install a certificate for the name that they use \
      on the mail server (in cPanel: SSL/TLS Status > Run AutoSSL).
      """,
      ja: """
        メールソフトに、証明書に含まれる名前を設定します。または、使っている名前の証明書をメールサーバーに導入します（cPanel では\
        「SSL/TLS Status」の「Run AutoSSL」）。
        """
    ),
    fix: .confirm,
    references: [
      .rfc(7817, section: "3"),
      .rfc(6186, section: "6"),
      .rfc(9525, section: "6"),
    ],
    examples: firing + passing
  )

  private enum Fault {
    case outdated
    case otherName
    case untrusted
  }

  func findings(in zone: MailZone) -> [Finding] {
    guard !zone.evidence.ports.isEmpty else { return [] }
    return zone.clientHosts.compactMap { host in
      for port in host.ports {
        let session = zone.evidence.ports[HostPort(host.name, port)]?.value?.session
        guard let certificate = session?.certificate, let fault = fault(certificate, host.name) else {
          continue
        }
        return finding(
          at: host.name,
          host.services.isEmpty ? zone.zone.records(at: host.name).filter(\.type.isProxiable) : host.services,
          message(fault, host.name, port, certificate),
          fix: fault == .otherName ? fix(host, certificate, in: zone) : .manual(Self.info.byHand),
          severity: host.services.isEmpty ? .warning : nil
        )
      }
      return nil
    }
  }

  private func fault(_ certificate: PresentedCertificate, _ host: DomainName) -> Fault? {
    if !certificate.covers(host.dotless) { return .otherName }
    if certificate.isOutdated { return .outdated }
    return certificate.isTrusted ? nil : .untrusted
  }

  private func message(
    _ fault: Fault,
    _ host: DomainName,
    _ port: UInt16,
    _ certificate: PresentedCertificate
  ) -> Text {
    switch fault {
    case .outdated:
      Text(
        "the certificate of \(host) at port \(port) has run out or is not valid yet",
        ja: "\(host) のポート \(port) の証明書が、期限切れか、まだ有効になっていません"
      )
    case .untrusted:
      Text(
        "the certificate of \(host) at port \(port) is signed by nobody that mail programs trust",
        ja: "\(host) のポート \(port) の証明書が、メールソフトの信頼する発行元のものではありません"
      )
    case .otherName:
      Text(
        "\(host) presents at port \(port) a certificate for \(list: Array(certificate.names.sorted().prefix(3)))",
        ja: "\(host) がポート \(port) で示す証明書は \(list: Array(certificate.names.sorted().prefix(3))) のものです"
      )
    }
  }

  /// SRV records can name the host that the certificate is for, once it is known to be the same server.
  private func fix(_ host: ClientHost, _ certificate: PresentedCertificate, in zone: MailZone) -> Fix {
    let names = certificate.names.sorted().compactMap { try? DomainName($0) }.filter { !$0.isWildcard }
    guard let other = names.first(where: { isSameServer($0, host.name, in: zone) }) else {
      return .manual(Self.info.byHand)
    }
    // On a shared server the name may be another customer's.
    guard zone.answers(for: other) || zone.provider(of: other) != nil else {
      return .manual(enter(other, host.name))
    }
    let edits = host.services.filter(zone.isMovable).compactMap { Edit.repoint($0, to: other) }
    guard !edits.isEmpty, edits.count == host.services.count else { return .manual(enter(other, host.name)) }
    let note = Text(
      """
      Mail programs that are set up from now on connect to \(other), which the certificate covers. Change the server \
      name in those that are set up already.
      """,
      ja: """
        これから設定するメールソフトは、証明書に含まれる \(other) に接続します。設定済みのメールソフトでは、サーバー名を変更して\
        ください。
        """
    )
    return .remedies([Remedy(edits, note: note)])
  }

  private func enter(_ other: DomainName, _ host: DomainName) -> Text {
    Text(
      "Enter \(other) in mail programs in place of \(host); it is the same server, and the certificate covers it.",
      ja: "メールソフトに \(host) の代わりに \(other) を設定してください。同じサーバーで、証明書に含まれる名前です。"
    )
  }

  private func isSameServer(_ other: DomainName, _ host: DomainName, in zone: MailZone) -> Bool {
    !addresses(of: other, in: zone).isDisjoint(with: addresses(of: host, in: zone))
  }

  private func addresses(of name: DomainName, in zone: MailZone) -> Set<IPAddress> {
    let resolution = zone.resolve(name)
    let own = resolution.isProxied || !zone.answers(for: name) ? [] : resolution.addresses
    let seen = [RRType.a, .aaaa].flatMap { zone.evidence.dns(name, $0).value?.addresses ?? [] }
    return Set(own + seen)
  }
}

extension ClientTLSNameMismatch {
  private static func zone(_ target: String) -> String {
    """
    @           MX  10 mail
    mail        A   192.0.2.10 ; cf_tags=cf-proxied:false
    _imaps._tcp SRV 0 1 993 \(target)
    """
  }

  private static func presenting(_ names: Set<String>, isOutdated: Bool = false, isTrusted: Bool = true)
    -> Evidence
  {
    let certificate = PresentedCertificate(names: names, isTrusted: isTrusted, isOutdated: isOutdated)
    return Evidence()
      .answering(993, at: "mail", .open(PortSession(.imap, offersTLS: true, certificate: certificate)))
      .resolving(try? DomainName("srv42.host.example.net"), .a, "192.0.2.10")
  }

  private static let firing: [Example] = [
    .fires(
      zone("mail"),
      at: ["mail"],
      evidence: presenting(["srv42.host.example.net"])
    ),
    .fires(
      zone("mail") + "\nserver A 192.0.2.10 ; cf_tags=cf-proxied:false",
      at: ["mail"],
      fixed: zone("server") + "\nserver A 192.0.2.10 ; cf_tags=cf-proxied:false",
      evidence: presenting(["server.example.com"])
    ),
    .fires(zone("mail"), at: ["mail"], evidence: presenting(["*.host.example.net"])),
    .fires(zone("mail"), at: ["mail"], evidence: presenting(["mail.example.com"], isOutdated: true)),
    .fires(zone("mail"), at: ["mail"], evidence: presenting(["mail.example.com"], isTrusted: false)),
    .fires(
      """
      @    MX 10 mail
      mail A  192.0.2.10 ; cf_tags=cf-proxied:false
      """,
      at: ["mail"],
      evidence: presenting(["srv42.host.example.net"])
    ),
  ]

  private static let passing: [Example] = [
    .passes(zone("mail"), evidence: presenting(["mail.example.com", "example.com"])),
    .passes(zone("mail"), evidence: presenting(["*.example.com"])),
    .passes(zone("mail"), evidence: Evidence().answering(993, at: "mail", .timedOut)),
    .passes(zone("mail")),
  ]
}
