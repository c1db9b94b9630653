import DNSModel
import Wording

/// Flags MX records at a name below the apex that is an alias too.
struct MXBesideCNAME: MailRule {
  static let info = RuleInfo(
    id: "mx-beside-cname",
    severity: .warning,
    step: nil,
    title: Text("MX records beside an alias", ja: "CNAME と並んだ MX レコード"),
    rationale: Text(
      """
      An alias (CNAME) hands every question over to the name that it leads to, so it must stand alone. Senders that \
      follow it, and those that ask while it is orange, never see the MX records of the name; mail goes to the web \
      platform behind the alias, or nowhere. At the apex Cloudflare flattens the alias, and MX records work there.
      """,
      ja: """
        CNAME はすべての問い合わせを指した先の名前に引き渡すため、単独で置くものです。CNAME をたどる送信元や、オレンジの\
        間に問い合わせた送信元からは、この名前の MX レコードが見えません。メールは CNAME の先の Web サービスに向かうか、\
        どこにも届きません。ドメイン自身の CNAME は Cloudflare がフラット化するため、MX レコードも機能します。
        """
    ),
    byHand: Text(
      """
      Decide what the name is for. For mail, replace the CNAME record by A records of the same server under DNS > Records; \
      for the web alone, delete its MX records.
      """,
      ja: """
        この名前の用途を決めます。メールに使うなら、DNS > レコードで CNAME レコードを同じサーバーの A レコードに置き換え\
        ます。Web だけなら、MX レコードを削除します。
        """
    ),
    fix: .confirm,
    references: [
      .rfc(1034, section: "3.6.2"), .rfc(2181, section: "10.1"),
      .cloudflare("dns/manage-dns-records/reference/dns-record-types"),
    ],
    examples: [
      .fires(
        """
        @    MX    1 smtp.google.com.
        news CNAME pages.vendor.example.net. ; cf_tags=cf-proxied:false
        news MX    10 mx.vendor.example.net.
        """,
        at: ["news"]
      ),
      // A Tunnel or a Pages site never takes mail.
      .fires(
        """
        @   MX    1 smtp.google.com.
        app CNAME 00000000-0000-4000-8000-000000000000.cfargotunnel.com. ; cf_tags=cf-proxied:true
        app MX    10 mx.example.net.
        """,
        at: ["app"]
      ),
      // Cloudflare answers with the addresses of the name in its own zone, so the MX record is seen.
      .passes(
        """
        @      MX    1 smtp.google.com.
        server A     192.0.2.7           ; cf_tags=cf-proxied:false
        team   CNAME server.example.com. ; cf_tags=cf-proxied:false
        team   MX    10 mx.example.net.
        """
      ),
      // Cloudflare flattens the alias of the apex.
      .passes(
        """
        @ CNAME example.pages.dev. ; cf_tags=cf-proxied:true
        @ MX    1 smtp.google.com.
        """
      ),
      // Public DNS shows the MX records all the same.
      .passes(
        """
        @    MX    1 smtp.google.com.
        news CNAME pages.vendor.example.net. ; cf_tags=cf-proxied:false
        news MX    10 mx.vendor.example.net.
        """,
        evidence: Evidence(publicDNS: "news MX 10 mx.vendor.example.net.")
      ),
      .passes(
        """
        @    MX    1 smtp.google.com.
        news CNAME pages.vendor.example.net. ; cf_tags=cf-flatten-cname,cf-proxied:false
        news MX    10 mx.vendor.example.net.
        """
      ),
    ]
  )

  /// Records that were meant for the apex are reported as that.
  func findings(in zone: MailZone) -> [Finding] {
    let misplaced = zone.misplacedMX?.owner
    let own = Set(zone.exchangers(of: zone.zone.apex).compactMap(\.rdata.target))
    return zone.mxSets.compactMap { set in
      guard set.owner != zone.zone.apex, set.owner != misplaced,
        let alias = zone.zone.records(at: set.owner, .cname).first,
        alias.isProxied || !alias.settings.flattensAlias, !isSeen(set, in: zone),
        !isFlattened(alias, in: zone), !alias.isProxied || !isCopy(set, of: own)
      else { return nil }
      return finding(
        at: set.owner,
        [alias] + set.records,
        message(set.owner, alias.rdata.target ?? set.owner),
        fix: fix(alias, in: zone)
      )
    }
  }

  /// A copy of the domain's own MX records at a web name is a leftover that nobody misses.
  private func isCopy(_ set: RRset, of own: Set<DomainName>) -> Bool {
    set.records.compactMap(\.rdata.target).allSatisfy(own.contains)
  }

  /// Cloudflare answers with the addresses of a name in the same zone, as at the apex, and hides nothing beside it.
  private func isFlattened(_ alias: Record, in zone: MailZone) -> Bool {
    guard !alias.isProxied, let target = alias.rdata.target, zone.answers(for: target) else { return false }
    return !zone.resolve(target).addresses.isEmpty
  }

  private func isSeen(_ set: RRset, in zone: MailZone) -> Bool {
    guard let answer = zone.evidence.dns(set.owner, .mx).value, answer.aliases.isEmpty else { return false }
    return set.records.contains { answer.rdata.contains($0.rdata) }
  }

  private func message(_ owner: DomainName, _ target: DomainName) -> Text {
    Text(
      "\(owner) has MX records but is an alias (CNAME) of \(target), which hides them",
      ja: "\(owner) には MX レコードがありますが、\(target) を指す CNAME でもあるため、MX レコードは見えません"
    )
  }

  private func fix(_ alias: Record, in zone: MailZone) -> Fix {
    let resolution = zone.resolve(alias.owner)
    let addresses = resolution.addresses
    guard resolution.cloud == .dnsOnly, !addresses.isEmpty, addresses.allSatisfy(zone.isUsableOrigin),
      !MailZone.isManaged(alias), zone.zone.records(at: alias.owner, .cname).count == 1
    else { return .manual(decision(alias.owner)) }
    let edits = [.delete(alias)] + addresses.map { Edit.create(alias.owner, $0.rdata, .dnsOnly) }
    return .remedies([Remedy(edits, note: replacement(alias.owner, addresses))])
  }

  private func decision(_ owner: DomainName) -> Text {
    Text(
      "Decide whether \(owner) is for mail or for the web, and keep either its MX records or its CNAME record.",
      ja: "\(owner) をメールに使うか Web に使うかを決め、MX レコードか CNAME レコードのどちらか一方だけを残してください。"
    )
  }

  private func replacement(_ owner: DomainName, _ addresses: [IPAddress]) -> Text {
    let shown = addresses.map(\.description)
    return Text(
      "\(owner) gets \(list: shown) itself. If the server's address changes, change it here as well.",
      ja: "\(owner) 自身のアドレスを \(list: shown) にします。サーバーのアドレスが変わったときは、ここも変更してください。"
    )
  }
}
