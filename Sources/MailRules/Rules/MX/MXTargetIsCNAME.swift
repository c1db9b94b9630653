import DNSModel
import Wording

/// Flags an MX record whose host is an alias.
struct MXTargetIsCNAME: MailRule {
  static let info = RuleInfo(
    id: "mx-target-is-cname",
    severity: .warning,
    step: 3,
    title: Text("mail server name that is an alias", ja: "CNAME になっているメールサーバー名"),
    rationale: Text(
      """
      The host of an MX record must have address records of its own. Servers follow an alias all the same, but \
      those that check certificates compare with the name in the MX record, which the target's own certificate does not hold.
      """,
      ja: """
        MX レコードのホストには、それ自身の A レコードか AAAA レコードが必要です。CNAME をたどって配送する\
        サーバーがほとんどですが、証明書を検証するサーバーは MX レコードの名前と照合するため、参照先の証明書では一致しません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, edit the MX record and enter the name that the CNAME record points to, or replace the \
      CNAME record by an A record, DNS only.
      """,
      ja: """
        DNS > レコードで MX レコードを編集し、CNAME の参照先の名前を直接指定します。または、CNAME レコードを A レコード\
        （DNS のみ）に置き換えます。
        """
    ),
    fix: .safe,
    references: [
      .rfc(2181, section: "10.3"),
      .rfc(5321, section: "5.1"),
    ],
    examples: [
      .fires(
        """
        @    MX    10 mail
        mail CNAME srv1.host.example.net.  ; cf_tags=cf-proxied:false
        """,
        at: ["mail"],
        fixed: """
          @    MX    10 srv1.host.example.net.
          mail CNAME srv1.host.example.net.  ; cf_tags=cf-proxied:false
          """
      ),
      .fires(
        """
        @    MX    10 mail
        mail CNAME mx1  ; cf_tags=cf-proxied:false
        mx1  A     192.0.2.10  ; cf_tags=cf-proxied:false
        """,
        at: ["mail"],
        offered: """
          @    MX    10 mx1
          mail CNAME mx1  ; cf_tags=cf-proxied:false
          mx1  A     192.0.2.10  ; cf_tags=cf-proxied:false
          """
      ),
      // A name that is not mail's may move with what it is for, and TLSA records are for the old name.
      .fires(
        """
        @    MX    10 mail
        mail CNAME www  ; cf_tags=cf-proxied:false
        www  A     192.0.2.10  ; cf_tags=cf-proxied:false
        """,
        at: ["mail"],
        offered: """
          @    MX 10 mail
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          www  A  192.0.2.10  ; cf_tags=cf-proxied:false
          """
      ),
      .fires(
        """
        @             MX    10 mail
        mail          CNAME mx1  ; cf_tags=cf-proxied:false
        mx1           A     192.0.2.10  ; cf_tags=cf-proxied:false
        _25._tcp.mail TLSA  3 1 1 0000000000000000000000000000000000000000000000000000000000000000
        """,
        at: ["mail"],
        offered: """
          @             MX   10 mail
          mail          A    192.0.2.10  ; cf_tags=cf-proxied:false
          mx1           A    192.0.2.10  ; cf_tags=cf-proxied:false
          _25._tcp.mail TLSA 3 1 1 0000000000000000000000000000000000000000000000000000000000000000
          """
      ),
      // The apex belongs to the web, which may move: mail gets an address of its own.
      .fires(
        """
        @    A     192.0.2.10  ; cf_tags=cf-proxied:false
        @    MX    10 mail
        mail CNAME @           ; cf_tags=cf-proxied:false
        """,
        at: ["mail"],
        fixed: """
          @    A  192.0.2.10  ; cf_tags=cf-proxied:false
          @    MX 10 mail
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          """
      ),
      // A wildcard makes an alias of every name.
      .fires(
        """
        @ MX    10 mail
        * CNAME srv1.host.example.net.  ; cf_tags=cf-proxied:false
        """,
        at: ["mail"],
        fixed: """
          @ MX    10 srv1.host.example.net.
          * CNAME srv1.host.example.net.  ; cf_tags=cf-proxied:false
          """
      ),
      // A host of web pages takes no mail, so there is nothing to name directly.
      .fires(
        """
        @    MX    10 mail
        mail CNAME project.pages.dev.  ; cf_tags=cf-proxied:false
        """,
        at: ["mail"]
      ),
      .passes(
        """
        @    MX 10 mail
        mail A  192.0.2.10  ; cf_tags=cf-proxied:false
        """
      ),
      // Cloudflare answers for the apex with addresses, never with an alias.
      .passes(
        """
        @ CNAME site.host.example.net.  ; cf_tags=cf-proxied:false
        @ MX    10 @
        """
      ),
      // The name is an alias for mail programs, and no MX record names it.
      .passes(
        """
        @    MX    10 mx.example.net.
        imap CNAME imap.example.net.  ; cf_tags=cf-proxied:false
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.mailHosts.compactMap { host in
      let exchangers = host.exchangers.filter { zone.isMovable($0) && zone.isPlausible($0) }
      guard host.name != zone.zone.apex, !exchangers.isEmpty else { return nil }
      return finding(host.name, exchangers, zone.resolve(host.name), in: zone)
    }
  }

  /// A proxied alias answers with the proxy's addresses, and one that ends nowhere has no address: other rules tell.
  private func finding(
    _ host: DomainName,
    _ exchangers: [Record],
    _ resolution: HostResolution,
    in zone: MailZone
  ) -> Finding? {
    guard let alias = resolution.aliases.first, !resolution.isProxied else { return nil }
    switch resolution.outcome {
    case .nothing, .loop, .delegated: return nil
    case .addresses, .outside: break
    }
    let target = resolution.canonicalName
    let message = Text(
      "the mail server \(host) is an alias (CNAME) of \(target)",
      ja: "メールサーバー \(host) が \(target) の別名（CNAME）です"
    )
    return finding(
      at: host,
      exchangers + [alias],
      message,
      fix: zone.statedProviderFix(for: exchangers) ?? fix(host, exchangers, resolution, in: zone),
      severity: isFlattened(resolution, in: zone.zone) ? .info : nil
    )
  }

  /// Cloudflare answers an alias of a name in the same zone with the addresses themselves.
  private func isFlattened(_ resolution: HostResolution, in zone: Zone) -> Bool {
    resolution.canonicalName.isAtOrBelow(zone.apex)
  }

  private func fix(
    _ host: DomainName,
    _ exchangers: [Record],
    _ resolution: HostResolution,
    in zone: MailZone
  ) -> Fix {
    let target = resolution.canonicalName
    let endsAtWebHost = resolution.chain.contains(zone.zone.apex) && resolution.addresses.isEmpty
    guard !resolution.leadsToWebPlatform, !endsAtWebHost else { return elsewhere(exchangers, in: zone) }
    guard isFlattened(resolution, in: zone.zone) else {
      return .remedies([naming(target, exchangers, isInZone: false, in: zone)])
    }
    let replacement =
      mayBeRenamed(host, to: target, in: zone) ? nil : addresses(at: host, resolution, in: zone)
    if target == zone.zone.apex, let replacement { return .remedies([replacement]) }
    // Nothing is broken.
    return .offer([replacement ?? naming(target, exchangers, isInZone: true, in: zone)])
  }

  /// A name of the web may move away, and certificates, TLSA records and MTA-STS policies are for the host as it is
  /// called now.
  private func mayBeRenamed(_ host: DomainName, to target: DomainName, in zone: MailZone) -> Bool {
    MailHost.labels.contains(target.firstLabel)
      && !zone.transport.tlsaHosts.contains(host) && !zone.mtaSTSHosts.contains(host)
  }

  /// Web pages are all that the alias leads to, so mail needs another server.
  private func elsewhere(_ exchangers: [Record], in zone: MailZone) -> Fix {
    let owner = exchangers[0].owner
    guard let stated = StatedExchange(in: zone) else { return ExchangeQuestion.fix(for: owner, in: zone) }
    return .remedies([stated.remedy(at: owner, replacing: exchangers.filter { $0.owner == owner }, in: zone)])
  }

  private func naming(
    _ target: DomainName,
    _ exchangers: [Record],
    isInZone: Bool,
    in zone: MailZone
  ) -> Remedy {
    let note =
      isInZone
      ? Text(
        "The MX record names \(target) directly; mail goes to the same server as before.",
        ja: "MX レコードで \(target) を直接指定します。届くサーバーは変わりません。"
      )
      : Text(
        """
        The MX record names \(target) directly. If the provider ever moves the alias to another server, the MX \
        record must be changed by hand.
        """,
        ja: """
          MX レコードで \(target) を直接指定します。メールサービス側で別のサーバーへ移された場合は、MX レコードを手作業で直す必要が\
          あります。
          """
      )
    let edits = exchangers.compactMap { zone.naming(target, in: $0) }
    return Remedy(edits, risk: isInZone ? .safe : .confirm, note: note)
  }

  private func addresses(at host: DomainName, _ resolution: HostResolution, in zone: MailZone) -> Remedy? {
    let own = zone.zone.records(at: host).filter { $0.type == .cname }
    let published = resolution.addresses.filter(zone.isUsableOrigin)
    guard !published.isEmpty, !own.contains(where: MailZone.isManaged) else { return nil }
    return Remedy(
      own.map(Edit.delete) + published.map { .create(host, $0.rdata, .dnsOnly) },
      note: Text(
        "\(host) gets the address itself, so that mail goes on when the web site moves to another address.",
        ja: "\(host) に直接アドレスを設定します。Web サイトを別のアドレスへ移しても、メールは届き続けます。"
      )
    )
  }
}
