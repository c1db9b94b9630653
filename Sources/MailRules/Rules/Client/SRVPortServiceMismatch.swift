import DNSModel
import Wording

/// Flags an SRV record of a mail service with the well-known port of another one.
struct SRVPortServiceMismatch: MailRule {
  static let info = RuleInfo(
    id: "srv-port-service-mismatch",
    severity: .warning,
    step: nil,
    title: Text("SRV record with the port of another service", ja: "別のサービスのポートを指す SRV レコード"),
    rationale: Text(
      """
      Mail programs take server and port from SRV records. A port on which another protocol is spoken, or the same one \
      with encryption from the start instead of STARTTLS, makes the automatic set-up fail. Ports that belong to no \
      mail service are left alone: naming those is what SRV records are for.
      """,
      ja: """
        メールソフトは SRV レコードからサーバーとポートを読み取ります。別のプロトコルのポートや、暗号化の方式（最初から暗号化か \
        STARTTLS か）が違うポートを指していると、自動設定は失敗します。どのメールサービスのものでもないポートは、SRV レコードの\
        本来の使い方なので対象にしません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, edit the SRV record: 993 for _imaps, 143 for _imap, 995 for _pop3s, 110 for _pop3, 465 for \
      _submissions, 587 for _submission, 4190 for _sieve.
      """,
      ja: """
        DNS > レコードで SRV レコードのポートを直します。_imaps は 993、_imap は 143、_pop3s は 995、_pop3 は 110、\
        _submissions は 465、_submission は 587、_sieve は 4190 です。
        """
    ),
    fix: .confirm,
    references: [
      .rfc(6186, section: "3"), .rfc(8314, section: "5.1"), .rfc(5804, section: "1.8"),
    ],
    examples: firing + passing
  )

  private static let ports: [Substring: UInt16] = [
    "_imaps": 993, "_imap": 143, "_pop3s": 995, "_pop3": 110, "_submissions": 465, "_smtps": 465,
    "_submission": 587, "_sieve": 4190,
  ]

  /// The ports that mail services own, those of the table and that of mail servers among themselves.
  private static let owned = Set(ports.values).union([25])

  /// The other way of encryption of the same protocol; that somebody speaks the protocol there proves nothing.
  private static let siblings: [UInt16: UInt16] = [
    993: 143, 143: 993, 995: 110, 110: 995, 465: 587, 587: 465,
  ]

  func findings(in zone: MailZone) -> [Finding] {
    zone.zone.records(of: .srv).compactMap { record in
      guard case .srv(let srv) = record.rdata, !srv.target.isRoot, let port = expectedPort(record),
        srv.port != port, Self.owned.contains(srv.port), zone.zone.cut(above: record.owner) == nil,
        !isLeftover(record, srv, in: zone),
        !isProven(srv, at: port, in: zone)
      else { return nil }
      return finding(record, srv, port, in: zone)
    }
  }

  /// Where the mailboxes have moved away from the host's provider, no port makes the record right.
  private func isLeftover(_ record: Record, _ srv: SRV, in zone: MailZone) -> Bool {
    guard let domain = record.owner.parent?.parent, case .provider(let provider) = zone.server(of: domain)
    else {
      return false
    }
    let others = ProviderIndex.shared.providers(servingClientsAt: srv.target)
    return !others.isEmpty && !others.contains { $0 == provider || $0.isPartner(of: provider) }
  }

  private func expectedPort(_ record: Record) -> UInt16? {
    let labels = record.owner.labels
    guard labels.count > 2, labels[1] == "_tcp" else { return nil }
    return Self.ports[labels[0]]
  }

  private func isProven(_ srv: SRV, at expected: UInt16, in zone: MailZone) -> Bool {
    guard Self.siblings[expected] != srv.port,
      let session = zone.evidence.ports[HostPort(srv.target, srv.port)]?.value?.session
    else { return false }
    return session.speech == speech(expected)
  }

  private func speech(_ port: UInt16) -> PortSession.Speech {
    switch port {
    case 993, 143: .imap
    case 995, 110: .pop3
    case 4190: .sieve
    default: .smtp
    }
  }

  private func finding(_ record: Record, _ srv: SRV, _ port: UInt16, in zone: MailZone) -> Finding {
    let service = String(record.owner.firstLabel)
    let message = Text(
      "\(record.owner) sends mail programs to port \(srv.port), and \(service) is on port \(port)",
      ja: "\(record.owner) はポート \(srv.port) を指していますが、\(service) のポートは \(port) です"
    )
    let note = Text(
      """
      Mail programs that set themselves up use port \(port) of \(srv.target) for \(service). Confirm that the server \
      offers it there.
      """,
      ja: """
        自動設定に対応したメールソフトは、\(service) に \(srv.target) のポート \(port) を使うようになります。サーバーがその\
        ポートで提供していることを確認してください。
        """
    )
    guard !MailZone.isManaged(record) else {
      return finding(at: record.owner, [record], message, fix: .manual(note))
    }
    let edit = edit(record, srv, port, in: zone.zone)
    return finding(at: record.owner, [record], message, fix: .remedies([Remedy([edit], note: note)]))
  }

  /// The right record may stand beside the wrong one.
  private func edit(_ record: Record, _ srv: SRV, _ port: UInt16, in zone: Zone) -> Edit {
    var (after, data) = (record, srv)
    data.port = port
    after.rdata = .srv(data)
    let isKnown = zone.records(at: record.owner, .srv).contains { other in
      guard case .srv(let known) = other.rdata else { return false }
      return known.target == data.target && known.port == data.port
    }
    return isKnown ? .delete(record) : .update(before: record, after: after)
  }
}

extension SRVPortServiceMismatch {
  private static let server = """
    @    MX 10 mail
    mail A  192.0.2.25 ; cf_tags=cf-proxied:false
    """

  private static let firing: [Example] = [
    .fires(
      """
      \(server)
      _imaps._tcp       SRV 0 1 143 mail
      _submission._tcp  SRV 0 1 465 mail
      """,
      at: ["_imaps._tcp", "_submission._tcp"],
      fixed: """
        \(server)
        _imaps._tcp       SRV 0 1 993 mail
        _submission._tcp  SRV 0 1 587 mail
        """
    ),
    // The right record stands there already.
    .fires(
      """
      \(server)
      _pop3s._tcp SRV 0  1 995 mail
      _pop3s._tcp SRV 10 1 110 mail
      """,
      at: ["_pop3s._tcp"],
      fixed: """
        \(server)
        _pop3s._tcp SRV 0  1 995 mail
        """
    ),
    // Somebody speaks IMAP there, but not with encryption from the start.
    .fires(
      """
      \(server)
      _imaps._tcp SRV 0 1 143 mail
      """,
      at: ["_imaps._tcp"],
      fixed: """
        \(server)
        _imaps._tcp SRV 0 1 993 mail
        """,
      evidence: .port(143, PortSession(.imap, offersTLS: true))
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      \(server)
      _imaps._tcp       SRV 0 1 993  mail
      _submissions._tcp SRV 0 1 465  mail
      _submission._tcp  SRV 0 1 587  mail
      _sieve._tcp       SRV 0 1 4190 mail
      """
    ),
    // A port of one's own, and services that are not offered.
    .passes(
      """
      \(server)
      _imaps._tcp SRV 0 1 10993 mail
      _pop3._tcp  SRV 0 0 0     .
      _pop3s._tcp SRV 0 0 0     .
      """
    ),
    .passes(
      """
      \(server)
      _submission._tcp SRV 0 1 25 mail
      """,
      evidence: .port(25, PortSession(.smtp, offersTLS: true))
    ),
  ]
}

extension Evidence {
  fileprivate static func port(_ port: UInt16, _ session: PortSession) -> Evidence {
    var evidence = Evidence()
    if let host = try? DomainName("mail.example.com") {
      evidence.ports[HostPort(host, port)] = .known(.open(session))
    }
    return evidence
  }
}
