import DNSModel
import MailRecords
import Wording

/// Flags an SPF record that leaves out Email Routing, which receives the domain's mail.
struct RoutingSPFIncludeMissing: MailRule, SPFRecordRule {
  static let info = RuleInfo(
    id: "routing-spf-include-missing",
    severity: .warning,
    step: nil,
    title: Text("SPF without Email Routing", ja: "Email Routing を含まない SPF"),
    rationale: Text(
      """
      Email Routing needs its servers in the SPF record of a domain whose mail it forwards, and the dashboard shows the \
      domain as not set up without them. Forwarded mail then passes the checks of receivers less easily. A record that \
      the API finds in order, or that another service writes as a whole, is left alone.
      """,
      ja: """
        Email Routing でメールを転送するドメインの SPF レコードには、Email Routing のサーバーを含める必要があります。含まれて\
        いないと、ダッシュボードでは設定が不完全と表示され、転送されたメールが受信側の検証を通りにくくなります。API が正常と報告して\
        いるレコードや、別のサービスが全体を生成しているレコードは対象にしません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, edit the TXT record that begins with v=spf1 and insert include:_spf.mx.cloudflare.net before \
      the last term. Do not add a second SPF record.
      """,
      ja: """
        DNS > レコードで v=spf1 で始まる TXT レコードを編集し、最後の項目の前に include:_spf.mx.cloudflare.net を挿入します。\
        SPF レコードを 2 つに増やしてはいけません。
        """
    ),
    fix: .confirm,
    references: [
      .cloudflare("email-service/configuration/domains"),
      .cloudflare("email-routing/troubleshooting/email-routing-spf-records"),
      .rfc(7208, section: "5.2"),
    ],
    examples: firing + passing
  )

  private static let include = "include:_spf.mx.cloudflare.net"
  /// The most terms of a record that may ask the DNS (RFC 7208 §4.6.4).
  private static let mostLookups = 10

  func findings(in zone: MailZone) -> [Finding] {
    zone.routingDomains.compactMap { zone.spf[$0] }.filter { isLacking($0, in: zone) }.map { publication in
      let domain = publication.owner
      return finding(
        at: domain,
        publication.records,
        Text(
          "Email Routing receives the mail of \(domain), and the SPF record leaves it out",
          ja: "\(domain) のメールは Email Routing が受け取りますが、SPF レコードに Email Routing が含まれていません"
        ),
        fix: fix(publication, in: zone, otherwise: byHand(domain))
      )
    }
  }

  func wish(for publication: SPFPublication, in zone: MailZone) -> SPFWish? {
    guard isRouted(publication.owner, in: zone), isLacking(publication, in: zone),
      let spf = publication.meant, spf.redirect == nil,
      spf.directives.count(where: \.mechanism.countsAsLookup) < Self.mostLookups
    else { return nil }
    return SPFWish(
      [.authorise([Self.include])],
      note: Text(
        """
        Allows the servers of Email Routing to send for \(publication.owner), beside those that it allows already.
        """,
        ja: "\(publication.owner) の送信元として、すでに許可しているものに加えて Email Routing のサーバーを許可します。"
      )
    )
  }

  private func isRouted(_ domain: DomainName, in zone: MailZone) -> Bool {
    let exchangers = zone.exchangers(of: domain)
    return !exchangers.isEmpty && exchangers.allSatisfy(\.isRoutingExchange)
  }

  /// No record, several records and one that does not parse are other mistakes.
  private func isLacking(_ publication: SPFPublication, in zone: MailZone) -> Bool {
    let state = zone.evidence.emailRouting.value
    guard zone.isComplete, state?.isEnabled != false, state?.isReady != true else { return false }
    guard publication.records.count == 1, !publication.isRefused, let spf = publication.meant,
      !publication.records.contains(where: MailZone.isManaged)
    else { return false }
    return isLacking(spf, in: zone.zone)
  }

  private func isLacking(_ spf: SPFRecord, in zone: Zone) -> Bool {
    let specs = spf.terms.compactMap { term -> String? in
      switch term.kind {
      case .directive(let directive):
        guard case .include(let spec) = directive.mechanism else { return nil }
        return spec.text.lowercased()
      case .redirect(let spec): return spec.text.lowercased()
      case .explanation, .unknownModifier: return nil
      }
    }
    return !specs.contains { includesRouting($0, in: zone) }
  }

  /// A name with a macro or with the zone's own name in it is made for this domain, and what stands there is not seen.
  private func includesRouting(_ name: String, in zone: Zone) -> Bool {
    if MailProvider.emailRouting.isIncluded(in: ["include:\(name)"]) || name.contains("%") { return true }
    guard let target = try? DomainName(name), target.isAtOrBelow(zone.apex) else {
      return name.contains(zone.apex.dotless)
    }
    let terms = zone.spfTerms(at: target)
    return terms.map { MailProvider.emailRouting.isIncluded(in: $0) } ?? false
  }

  private func byHand(_ owner: DomainName) -> Text {
    Text(
      """
      Add \(Self.include) to the SPF record of \(owner) after making room in it: a record may cause 10 look-ups, and \
      what redirect= leads to must name it there.
      """,
      ja: """
        \(owner) の SPF レコードを整理してから \(Self.include) を追加してください。参照できる回数は 10 回までで、redirect= を\
        使っている場合は参照先のレコードに追加する必要があります。
        """
    )
  }
}

extension RoutingSPFIncludeMissing {
  private static let routed = """
    @                   MX  25 route1.mx.cloudflare.net.
    cf2024-1._domainkey TXT \(Example.key)
    """

  private static func spf(_ text: String) -> String { "\(routed)\n@ TXT \"\(text)\"" }

  private static let firing: [Example] = [
    .fires(
      spf("v=spf1 include:_spf.google.com ~all"),
      at: ["@"],
      fixed: spf("v=spf1 include:_spf.google.com include:_spf.mx.cloudflare.net ~all")
    ),
    .fires(
      spf("v=spf1 ip4:192.0.2.25"),
      at: ["@"],
      others: ["no-or-neutral-terminal", "routing-enabled-mx-missing"],
      fixed: spf("v=spf1 ip4:192.0.2.25 include:_spf.mx.cloudflare.net ~all"),
      evidence: .routing(EmailRoutingState(isEnabled: true, status: "misconfigured"))
    ),
    // There is no room.
    .fires(
      spf(
        "v=spf1 a a:a.example.net a:b.example.net a:c.example.net a:d.example.net a:e.example.net a:f.example.net "
          + "a:g.example.net a:h.example.net a:i.example.net -all"
      ),
      at: ["@"],
      others: ["too-many-lookups"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(spf("v=spf1 include:_spf.mx.cloudflare.net include:_spf.google.com ~all")),
    .passes(spf("v=spf1 redirect=_spf.mx.cloudflare.net")),
    // The record is written by a service, or stands at a name of the zone.
    .passes(spf("v=spf1 include:%{i}._ip.%{h}._ehlo.%{d}._spf.vendor.example.net ~all")),
    .passes(spf("v=spf1 include:example.com._spf.vendor.example.net ~all")),
    .passes(
      """
      \(spf("v=spf1 include:_spf.example.com ~all"))
      _spf TXT "v=spf1 include:_spf.mx.cloudflare.net -all"
      """
    ),
    // The API finds nothing to repair.
    .passes(
      spf("v=spf1 include:_spf.google.com ~all"),
      evidence: .routing(EmailRoutingState(isEnabled: true, status: "ready"))
    ),
    // Only Email Routing writes its record.
    .passes(
      spf("v=spf1 include:_spf.google.com ~all"),
      others: ["service-linked-record-edited"],
      managed: ["@ TXT"]
    ),
    .passes(
      """
      @ MX  1 smtp.google.com.
      @ TXT "v=spf1 include:_spf.google.com ~all"
      """
    ),
  ]
}
