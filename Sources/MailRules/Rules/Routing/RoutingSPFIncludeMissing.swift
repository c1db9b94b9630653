import DNSModel
import MailRecords
import Wording

/// Flags an SPF record that leaves out Email Routing, which receives the domain's mail.
struct RoutingSPFIncludeMissing: MailRule {
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
    let state = zone.evidence.emailRouting.value
    guard zone.isComplete, state?.isEnabled != false, state?.isReady != true else { return [] }
    return zone.routingDomains.compactMap { finding($0, in: zone) }
  }

  /// No record, several records and one that does not parse are other mistakes.
  private func finding(_ domain: DomainName, in zone: MailZone) -> Finding? {
    let records = zone.zone.spfRecords(at: domain)
    guard records.count == 1, let record = records.first, !MailZone.isManaged(record),
      let text = record.rdata.text, let spf = try? SPFRecord(parsing: text),
      isLacking(spf, in: zone.zone)
    else { return nil }
    return finding(
      at: domain,
      [record],
      Text(
        "Email Routing receives the mail of \(domain), and the SPF record leaves it out",
        ja: "\(domain) のメールは Email Routing が受け取りますが、SPF レコードに Email Routing が含まれていません"
      ),
      fix: fix(record, text, spf)
    )
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

  private func fix(_ record: Record, _ text: String, _ spf: SPFRecord) -> Fix {
    let lookups = spf.directives.count { $0.mechanism.countsAsLookup }
    let isRedirected = spf.terms.contains { if case .redirect = $0.kind { true } else { false } }
    guard lookups < Self.mostLookups, !isRedirected else { return .manual(byHand(record.owner)) }
    var after = record
    after.rdata = .txt(TXT(value: inserting(into: text, spf)))
    let note = Text(
      "Allows the servers of Email Routing to send for \(record.owner), beside those that it allows already.",
      ja: "\(record.owner) の送信元として、すでに許可しているものに加えて Email Routing のサーバーを許可します。"
    )
    return .remedies([Remedy([.update(before: record, after: after)], note: note)])
  }

  private func inserting(into text: String, _ spf: SPFRecord) -> String {
    let all = spf.terms.first { term in
      if case .directive(let directive) = term.kind { directive.mechanism == .all } else { false }
    }
    guard let place = all?.range.lowerBound else { return text + " " + Self.include }
    let octets = Array(text.utf8)
    return String(
      decoding: octets[..<place] + Array("\(Self.include) ".utf8) + octets[place...],
      as: UTF8.self
    )
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

extension Zone {
  /// Returns the TXT records of a name that are selected as SPF records (RFC 7208 §4.5).
  fileprivate func spfRecords(at owner: DomainName) -> [Record] {
    records(at: owner, .txt).filter { $0.rdata.text.map(SPFRecord.isSelected) == true }
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
      others: ["routing-enabled-mx-missing"],
      fixed: spf("v=spf1 ip4:192.0.2.25 include:_spf.mx.cloudflare.net"),
      evidence: .routing(EmailRoutingState(isEnabled: true, status: "misconfigured"))
    ),
    // There is no room.
    .fires(
      spf(
        "v=spf1 a a:a.example.net a:b.example.net a:c.example.net a:d.example.net a:e.example.net a:f.example.net "
          + "a:g.example.net a:h.example.net a:i.example.net -all"
      ),
      at: ["@"]
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
