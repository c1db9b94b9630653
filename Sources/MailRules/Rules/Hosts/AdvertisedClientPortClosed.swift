import DNSModel
import Wording

/// Flags a port that an SRV record sends mail programs to and that is closed.
struct AdvertisedClientPortClosed: MailRule {
  static let info = RuleInfo(
    id: "advertised-client-port-closed",
    severity: .error,
    step: 4,
    title: Text("closed port in an SRV record", ja: "SRV レコードが指す閉じたポート"),
    rationale: Text(
      """
      Mail programs that set themselves up use the host and the port that the SRV record names. The server refuses \
      connections there, so setting up fails or takes a detour. A port that merely does not answer may be closed to us \
      alone and is not reported.
      """,
      ja: """
        自動設定に対応したメールソフトは、SRV レコードのホストとポートを使います。サーバーがそこへの接続を拒否しているため、設定に\
        失敗するか、余計な手間がかかります。応答がないだけのポートは、こちらからの接続だけが遮断されている可能性があるため、報告\
        しません。
        """
    ),
    byHand: Text(
      """
      Open the port on the mail server, or under DNS > Records edit the SRV record so that it names a port that is open, \
      or delete it if the service is not offered.
      """,
      ja: """
        メールサーバーでポートを開きます。または、DNS > レコードで SRV レコードを開いているポートに直すか、提供していないサービス\
        であれば削除します。
        """
    ),
    fix: .none,
    references: [
      .rfc(6186, section: "3.4"),
      .rfc(8314, section: "5.1"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard !zone.evidence.ports.isEmpty else { return [] }
    return zone.zone.records(of: .srv).compactMap { record in
      guard case .srv(let srv) = record.rdata, record.isForPrograms,
        zone.zone.cut(above: record.owner) == nil,
        case .known(.refused) = zone.evidence.ports[HostPort(srv.target, srv.port)],
        !zone.answers(for: srv.target) || !zone.resolve(srv.target).isProxied
      else { return nil }
      return finding(
        at: record.owner,
        [record],
        Text(
          "\(record.owner) sends mail programs to port \(srv.port) of \(srv.target), which is closed",
          ja: "\(record.owner) がメールソフトに案内している \(srv.target) のポート \(srv.port) は閉じています"
        ),
        fix: .manual(Self.info.byHand)
      )
    }
  }
}

extension AdvertisedClientPortClosed {
  private static let zone = """
    @           MX  10 mail
    mail        A   192.0.2.10 ; cf_tags=cf-proxied:false
    _imaps._tcp SRV 0 1 993 mail
    """

  private static let firing: [Example] = [
    .fires(zone, at: ["_imaps._tcp"], evidence: Evidence().answering(993, at: "mail", .refused))
  ]

  private static let passing: [Example] = [
    .passes(
      zone,
      evidence: Evidence().answering(993, at: "mail", .open(PortSession(.imap, offersTLS: true)))
    ),
    .passes(zone, evidence: Evidence().answering(993, at: "mail", .timedOut)),
    // Nobody is told of this port.
    .passes(zone, evidence: Evidence().answering(110, at: "mail", .refused)),
    .passes(zone),
  ]
}
