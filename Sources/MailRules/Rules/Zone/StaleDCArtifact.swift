import DNSModel
import Wording

/// Flags a stored record that points to a name which Cloudflare only makes up while it answers.
struct StaleDCArtifact: MailRule {
  static let info = RuleInfo(
    id: "stale-dc-artifact",
    severity: .error,
    step: 3,
    title: Text("stored copy of a made-up Cloudflare name", ja: "Cloudflare の合成名が保存されたレコード"),
    rationale: Text(
      """
      Cloudflare answers an MX record whose host is proxied with a made-up name such as _dc-mx.1a2b3c4d5e6f. Such \
      names are never stored; a record that holds one was copied from public DNS, and the name leads nowhere once \
      the zone that made it up has changed.
      """,
      ja: """
        MX レコードのホストがプロキシ済みの場合、Cloudflare は _dc-mx.1a2b3c4d5e6f のような合成名で応答します。この名前は\
        本来どこにも保存されません。レコードに残っているのは公開 DNS の応答をコピーしたもので、元のゾーンが変わると\
        どこにも届かなくなります。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the record and enter the real name of the mail server, which must be DNS only.",
      ja: "DNS > レコードでレコードを編集し、メールサーバー本来の名前を指定します。その名前は DNS のみにします。"
    ),
    fix: .confirm,
    references: [
      .cloudflare("dns/troubleshooting/email-issues"),
      .cloudflare("email-service/configuration/domains"),
    ],
    examples: [
      .fires("@ MX 10 _dc-mx.ad27f9becf7e.example.com.", at: ["@"]),
      .fires(
        """
        @    MX 10 _dc-mx.ad27f9becf7e
        mail A  192.0.2.10  ; cf_tags=cf-proxied:false
        """,
        at: ["@"],
        fixed: """
          @    MX 10 mail
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          """
      ),
      .fires("@ MX 10 dc-7cbe0a1f2d3c.example.net.", at: ["@"]),
      .fires(
        "@ MX 10 _dc-mx.ad27f9becf7e",
        at: ["@"],
        fixed: """
          @ MX 10 mx1.privateemail.com.
          @ MX 10 mx2.privateemail.com.
          """,
        answers: Answers(provider: .named("namecheap-privateemail"))
      ),
      // Somebody stored the address too, so the mail still arrives and the server is known.
      .fires(
        """
        @                   MX 0 _dc-mx.a1b2c3d4e5f6
        _dc-mx.a1b2c3d4e5f6 A  192.0.2.57  ; cf_tags=cf-proxied:false
        """,
        at: ["@"],
        fixed: """
          @                   MX 0 mail
          _dc-mx.a1b2c3d4e5f6 A  192.0.2.57  ; cf_tags=cf-proxied:false
          mail                A  192.0.2.57  ; cf_tags=cf-proxied:false
          """
      ),
      .fires(
        """
        @ MX 10 _dc-mx.ad27f9becf7e
        @ MX 20 mx.example.net.
        """,
        at: ["@"],
        fixed: "@ MX 20 mx.example.net."
      ),
      .fires(
        """
        @           MX  10 mail
        _imaps._tcp SRV 0 1 993 _dc-srv.ad27f9becf7e
        mail        A   192.0.2.10  ; cf_tags=cf-proxied:false
        """,
        at: ["_imaps._tcp"],
        fixed: """
          @           MX  10 mail
          _imaps._tcp SRV 0 1 993 mail
          mail        A   192.0.2.10  ; cf_tags=cf-proxied:false
          """
      ),
      .fires("mail CNAME _dc-mx.ad27f9becf7e  ; cf_tags=cf-proxied:false", at: ["mail"]),
      .passes(
        """
        @    MX 10 mail
        mail A  192.0.2.10  ; cf_tags=cf-proxied:false
        """
      ),
      // A data centre or a domain controller is a host like any other.
      .passes(
        """
        dc-1  A  192.0.2.10  ; cf_tags=cf-proxied:false
        dc-10 A  192.0.2.11  ; cf_tags=cf-proxied:false
        @     MX 10 dc-1
        @     MX 20 dc-10
        """
      ),
      .passes(
        """
        dc-20260101 A  192.0.2.10  ; cf_tags=cf-proxied:false
        @           MX 10 dc-20260101
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    let aliases = zone.zone.records(of: .cname) + zone.zone.records(of: .srv)
    let records = zone.mxSets.flatMap(\.records) + aliases.filter { zone.zone.cut(above: $0.owner) == nil }
    return records.compactMap { record in
      guard let target = record.rdata.target, isStale(target, in: zone.zone), !MailZone.isManaged(record)
      else {
        return nil
      }
      let stored = zone.resolve(target)
      let works = !stored.addresses.isEmpty && stored.wildcard == nil
      return finding(
        at: record.owner,
        [record],
        Text(
          "the \(record.type) record of \(record.owner) holds \(target), a name that Cloudflare only makes up in answers",
          ja: "\(record.owner) の \(record.type) レコードに、Cloudflare が応答時にだけ合成する名前 \(target) が保存されています"
        ),
        fix: fix(record, target, in: zone),
        severity: works ? .warning : nil
      )
    }
  }

  /// The older form can be a real host's name, which shows in records of its own.
  private func isStale(_ target: DomainName, in zone: Zone) -> Bool {
    target.isSynthesised && (target.firstLabel.hasPrefix("_") || zone.records(at: target).isEmpty)
  }

  private func fix(_ record: Record, _ target: DomainName, in zone: MailZone) -> Fix {
    switch record.type {
    case .mx: exchangeFix(record, target, in: zone)
    case .srv: serviceFix(record, in: zone)
    default: aliasFix(record, in: zone)
    }
  }

  private func exchangeFix(_ record: Record, _ target: DomainName, in zone: MailZone) -> Fix {
    let stored = zone.resolve(target)
    if stored.wildcard == nil, !stored.isProxied, let server = zone.serverName(for: stored.addresses),
      let edit = zone.naming(server.name, in: record)
    {
      return .remedies([naming(server.name, server.edits + [edit])])
    }
    if zone.exchangers(of: record.owner).contains(where: zone.isPlausible) {
      return .remedies([deletion(record)])
    }
    if let stated = StatedExchange(in: zone) {
      return .remedies([stated.remedy(at: record.owner, in: zone)])
    }
    guard let host = zone.loneMailServer, let edit = zone.naming(host, in: record) else {
      return ExchangeQuestion.fix(for: record.owner, in: zone)
    }
    return .remedies([naming(host, [edit])])
  }

  private func serviceFix(_ record: Record, in zone: MailZone) -> Fix {
    guard let host = zone.answers.mailHost ?? zone.loneMailServer, let edit = Edit.repoint(record, to: host)
    else {
      let question = Text(
        "Which server name do the mail programs of \(zone.zone.apex) use?",
        ja: "\(zone.zone.apex) のメールソフトには、どのサーバー名を設定していますか。"
      )
      return .input(Question(.mailHost, question))
    }
    return .remedies([naming(host, [edit])])
  }

  private func aliasFix(_ record: Record, in zone: MailZone) -> Fix {
    let addresses = zone.answers.mailAddresses.filter(zone.isUsableOrigin)
    guard MailHost.labels.contains(record.owner.firstLabel), !addresses.isEmpty else {
      return .input(Question(.mailAddress, MailAddressQuestion.text(record.owner)))
    }
    let edits = [.delete(record)] + addresses.map { Edit.create(record.owner, $0.rdata, .dnsOnly) }
    return .remedies([naming(record.owner, edits)])
  }

  private func naming(_ host: DomainName, _ edits: [Edit]) -> Remedy {
    Remedy(
      edits,
      note: Text(
        "Mail uses \(host) instead, which is DNS only. Confirm that this is the domain's mail server.",
        ja: "代わりに DNS のみの \(host) を使います。このドメインのメールサーバーか確認してください。"
      )
    )
  }

  private func deletion(_ record: Record) -> Remedy {
    Remedy(
      [.delete(record)],
      note: Text(
        "Deletes the copy. The other MX records stay and receive the mail.",
        ja: "コピーされたレコードを削除します。ほかの MX レコードは残り、メールはそちらに届きます。"
      )
    )
  }
}
