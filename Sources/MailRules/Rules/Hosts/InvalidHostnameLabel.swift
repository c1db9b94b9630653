import DNSModel
import MailRecords
import Wording

/// Flags a mail host whose name holds what host names must not hold.
struct InvalidHostnameLabel: MailRule {
  static let info = RuleInfo(
    id: "invalid-hostname-label",
    severity: .warning,
    step: 4,
    title: Text("mail host with an invalid name", ja: "ホスト名として正しくないメールホスト名"),
    rationale: Text(
      """
      The name of a mail server consists of letters, digits and hyphens that stand inside. DNS itself takes an \
      underscore, but no authority issues a certificate for such a name, and some mail servers and programs refuse to \
      connect to it.
      """,
      ja: """
        メールサーバーの名前に使えるのは、英数字と、途中のハイフンだけです。DNS にはアンダースコアも登録できますが、そうした名前の\
        証明書は発行されず、接続を拒否するメールサーバーやメールソフトもあります。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, add an A record with a valid name, such as mail, and the same address, DNS only, and enter \
      that name in the MX and SRV records.
      """,
      ja: """
        DNS > レコードで、正しい名前（mail など）の A レコードを同じアドレスで追加し（DNS のみ）、MX レコードと SRV レコードに\
        その名前を指定します。
        """
    ),
    fix: .confirm,
    references: [
      .rfc(1123, section: "2.1"),
      .rfc(5321, section: "4.1.2"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.pointers.filter { host, records in
      !host.isHostName && !host.isSynthesised && !host.isPlaceholder(in: zone.zone.apex)
        && !records.contains {
          $0.addressLiteral(in: zone.zone.apex) != nil || DirtyHostText($0, in: zone.zone.apex) != nil
        }
    }
    .sorted { $0.key < $1.key }
    .map { host, records in
      finding(
        at: host,
        records,
        Text(
          "\(host) is not a valid name of a mail server: only letters, digits and inner hyphens may stand in it",
          ja: "\(host) はメールサーバーの名前として正しくありません。使えるのは英数字と途中のハイフンだけです"
        ),
        fix: fix(host, records, in: zone)
      )
    }
  }

  /// The same address under a valid name, if the name is free and nobody else has a say in it.
  private func fix(_ host: DomainName, _ pointers: [Record], in zone: MailZone) -> Fix {
    let own = zone.zone.records(at: host).filter(\.type.isProxiable)
    guard zone.answers(for: host), let name = validName(host, in: zone), !own.isEmpty,
      own.allSatisfy({ $0.type.isAddress && $0.proxyStatus == .dnsOnly && !MailZone.isManaged($0) }),
      pointers.allSatisfy(zone.isMovable)
    else { return .manual(Self.info.byHand) }
    let creations = own.map { Edit.create(name, $0.rdata, .dnsOnly) }
    let note = Text(
      "\(name) gets the address of \(host), and mail uses it from then on; \(host) stays for whoever still uses it.",
      ja: "\(name) に \(host) と同じアドレスを設定し、以後メールで使います。\(host) は、まだ使っている人のために残します。"
    )
    return .remedies([Remedy(creations + pointers.compactMap { Edit.repoint($0, to: name) }, note: note)])
  }

  private func validName(_ host: DomainName, in zone: MailZone) -> DomainName? {
    let labels = host.labels.map { label in
      label.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    }
    guard let name = try? DomainName(labels.joined(separator: ".")), name.isHostName,
      name.isBelow(zone.zone.apex),
      zone.zone.records(at: name).isEmpty, zone.zone.cut(above: name) == nil
    else { return nil }
    return name
  }
}

extension InvalidHostnameLabel {
  private static let firing: [Example] = [
    .fires(
      """
      @           MX  10 mail_server
      mail_server A   192.0.2.10 ; cf_tags=cf-proxied:false
      """,
      at: ["mail_server"],
      fixed: """
        @           MX  10 mail-server
        mail_server A   192.0.2.10 ; cf_tags=cf-proxied:false
        mail-server A   192.0.2.10 ; cf_tags=cf-proxied:false
        """
    ),
    .fires("@ MX 10 mail_1.example.net.", at: ["mail_1.example.net."]),
    .fires(
      """
      @           MX  10 mail
      mail        A   192.0.2.10 ; cf_tags=cf-proxied:false
      imap-       A   192.0.2.10 ; cf_tags=cf-proxied:false
      _imaps._tcp SRV 0 1 993 imap-
      """,
      at: ["imap-"],
      fixed: """
        @           MX  10 mail
        mail        A   192.0.2.10 ; cf_tags=cf-proxied:false
        imap-       A   192.0.2.10 ; cf_tags=cf-proxied:false
        imap        A   192.0.2.10 ; cf_tags=cf-proxied:false
        _imaps._tcp SRV 0 1 993 imap
        """
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @           MX  10 mail-server
      mail-server A   192.0.2.10 ; cf_tags=cf-proxied:false
      _imaps._tcp SRV 0 1 993 mail-server
      """
    ),
    // Names of services are no host names.
    .passes(
      """
      @                   MX    10 mx.example.net.
      selector1._domainkey CNAME selector1.dkim.example.net. ; cf_tags=cf-proxied:false
      """
    ),
  ]
}
