import DNSModel
import Wording

/// Flags a mail record that holds something else than a host name.
struct DirtyHostnameContent: MailRule {
  static let info = RuleInfo(
    id: "dirty-hostname-content",
    severity: .error,
    step: 1,
    title: Text("mail record without a proper host name", ja: "ホスト名になっていないメール用レコード"),
    rationale: Text(
      """
      An MX, SRV or CNAME record names a host and nothing else. A web address, a port, an e-mail address, a second \
      priority or quotes make it a name that does not exist, and mail does not arrive.
      """,
      ja: """
        MX・SRV・CNAME レコードに書くのはホスト名だけです。URL、ポート番号、メールアドレス、余分な優先度、引用符などが\
        混ざると、存在しない名前になり、メールは届きません。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the record and enter the bare name of the host, such as mail.example.com.",
      ja: "DNS > レコードでレコードを編集し、mail.example.com のようにホスト名だけを入力します。"
    ),
    fix: .confirm,
    references: [.rfc(1035, section: "3.3.9"), .rfc(1123, section: "2.1"), .rfc(5321, section: "2.3.5")],
    examples: [
      .fires(
        """
        @    MX 10 https://mail.example.com/.
        mail A  192.0.2.10 ; cf_tags=cf-proxied:false
        """,
        at: ["@"],
        fixed: """
          @    MX 10 mail
          mail A  192.0.2.10 ; cf_tags=cf-proxied:false
          """
      ),
      .fires("@ MX 1 smtp.google.com:25.", at: ["@"], fixed: "@ MX 1 smtp.google.com."),
      // Nothing proves that the name which it holds is a server.
      .fires("@ MX 10 https://mx.unknown.example.net/.", at: ["@"]),
      .fires("@ MX 10 postmaster@example.com.", at: ["@"]),
      .passes(
        """
        @    MX 10 mail
        mail A  192.0.2.10 ; cf_tags=cf-proxied:false
        """
      ),
      .passes("@ MX 10 xn--mller-kva.example.net."),
      // Aliases of the web are not looked at.
      .passes(
        """
        @   MX    1 smtp.google.com.
        www CNAME web/site.example.net. ; cf_tags=cf-proxied:true
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    let services = zone.zone.records(of: .srv).filter { MailHost.isMailService($0.owner) }
    let aliases = zone.zone.records(of: .cname).filter {
      $0.isMailTextAlias || MailHost.programLabels.contains($0.owner.firstLabel)
    }
    return (zone.zone.records(of: .mx) + services + aliases).compactMap { record in
      guard !MailZone.isManaged(record), zone.answers(for: record.owner),
        let dirty = DirtyHostText(record, in: zone.zone.apex)
      else { return nil }
      return finding(record, dirty, in: zone)
    }
  }

  private func finding(_ record: Record, _ dirty: DirtyHostText, in zone: MailZone) -> Finding {
    finding(
      at: record.owner,
      [record],
      Text(
        "the \(record.type) record of \(record.owner) holds “\(dirty.text)”, which is not a host name",
        ja: "\(record.owner) の \(record.type) レコードの値「\(dirty.text)」はホスト名ではありません"
      ),
      fix: fix(record, dirty, in: zone)
    )
  }

  private func fix(_ record: Record, _ dirty: DirtyHostText, in zone: MailZone) -> Fix {
    if record.type == .mx, let stated = StatedExchange(in: zone) {
      return .remedies([stated.remedy(at: record.owner, replacing: [record], in: zone)])
    }
    if let name = dirty.name, isServer(name, in: zone), let edit = edit(record, name, in: zone) {
      return .remedies([Remedy([edit], note: note(name))])
    }
    if record.type == .mx { return ExchangeQuestion.fix(for: record.owner, in: zone) }
    return .manual(advice(record.owner))
  }

  private func edit(_ record: Record, _ name: DomainName, in zone: MailZone) -> Edit? {
    switch record.type {
    case .mx: return zone.naming(name, in: record)
    case .srv: return Edit.repoint(record, to: name)
    default:
      var after = record
      after.rdata = .cname(name)
      return .update(before: record, after: after)
    }
  }

  /// A name is taken only if something proves that it leads to a server.
  private func isServer(_ name: DomainName, in zone: MailZone) -> Bool {
    if zone.answers(for: name) {
      let resolution = zone.resolve(name)
      return !resolution.addresses.isEmpty && resolution.cloud != .proxied
    }
    return zone.provider(of: name) != nil || zone.evidence.addresses(of: name)?.isEmpty == false
  }

  private func note(_ name: DomainName) -> Text {
    Text(
      "Keeps \(name), the one name that the content holds. Confirm that this is the server that was meant.",
      ja: "値に含まれる唯一の名前 \(name) だけを残します。意図したサーバーか確認してください。"
    )
  }

  private func advice(_ owner: DomainName) -> Text {
    Text(
      "Edit the record of \(owner) under DNS > Records and enter the bare host name that your provider documents.",
      ja: "DNS > レコードで \(owner) のレコードを編集し、サービスが案内しているホスト名だけを入力してください。"
    )
  }
}
