import DNSModel
import Wording

/// Offers the records by which mail programs find the servers of the provider.
struct OfferClientSRV: MailRule {
  static let info = RuleInfo(
    id: "offer-client-srv",
    severity: .info,
    step: 4,
    title: Text("no records for mail programs", ja: "メールソフト用のレコードがない"),
    rationale: Text(
      """
      Mail programs can find the servers of a domain in DNS, so that nobody has to type their names. The provider \
      documents its servers, and the zone does not name them. Nothing is broken without these records.
      """,
      ja: """
        メールソフトは DNS からサーバーを見つけられるため、レコードがあればサーバー名を手入力する必要がありません。この\
        メールサービスはサーバーを案内していますが、ゾーンに登録されていません。なくても故障ではありません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, add SRV records named _imaps._tcp and _submissions._tcp (or _submission._tcp) with the \
      hosts and ports that your provider documents.
      """,
      ja: """
        DNS > レコードで、_imaps._tcp と _submissions._tcp（または _submission._tcp）という名前の SRV レコードを、\
        メールサービスの案内にあるホスト名とポートで追加します。
        """
    ),
    fix: .safe,
    references: [.rfc(6186, section: "3"), .rfc(8314, section: "5.1")],
    examples: [
      .fires(
        """
        @ MX 10 mx1.emailsrvr.com.
        @ MX 20 mx2.emailsrvr.com.
        """,
        at: ["@"],
        offered: """
          @                 MX    10 mx1.emailsrvr.com.
          @                 MX    20 mx2.emailsrvr.com.
          _imaps._tcp       SRV   0 0 993 secure.emailsrvr.com.
          _submissions._tcp SRV   0 0 465 secure.emailsrvr.com.
          autodiscover      CNAME autodiscover.emailsrvr.com.  ; cf_tags=cf-proxied:false
          """
      ),
      .fires(
        """
        @ MX 10 mx1.emailsrvr.com.
        @ MX 20 mx2.emailsrvr.com.
        """,
        at: ["@"],
        fixed: """
          @                 MX    10 mx1.emailsrvr.com.
          @                 MX    20 mx2.emailsrvr.com.
          autodiscover      CNAME autodiscover.emailsrvr.com.  ; cf_tags=cf-proxied:false
          """,
        answers: Answers(provider: .named("rackspace"))
      ),
      .passes(
        """
        @                MX  10 mx1.emailsrvr.com.
        @                MX  20 mx2.emailsrvr.com.
        _imaps._tcp      SRV 0 0 993 secure.emailsrvr.com.
        """
      ),
      // Its programs find Google without them.
      .passes("@ MX 1 smtp.google.com."),
      .passes(
        """
        @ MX 10 mail.protonmail.ch.
        @ MX 20 mailsec.protonmail.ch.
        """
      ),
      .passes("@ MX 10 mx.example.net."),
    ],
    reportsAbsence: true
  )

  /// Those whose accounts are found by their own sign-in.
  private static let selfDiscovering: Set<String> = ["google-workspace", "microsoft-365"]

  /// The names by which mail programs look up settings.
  private static let names: Set<String> = [
    "autodiscover", "autoconfig", "_autodiscover._tcp", "_imaps._tcp", "_pop3s._tcp", "_submission._tcp",
    "_submissions._tcp",
  ]

  func findings(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    guard zone.isComplete, let set = zone.exchangeSets.first(where: { $0.owner == apex }),
      let provider = set.onlyProvider, provider.receives, provider.isConfirmed,
      !Self.selfDiscovering.contains(provider.id), !hasRecords(at: apex, in: zone)
    else { return [] }
    let records = records(provider, apex).filter { zone.zone.records(at: $0.owner).isEmpty }
    guard !records.isEmpty else { return [] }
    return [
      finding(
        at: apex,
        [],
        Text(
          "mail programs cannot look up the servers of \(provider.name) for \(apex)",
          ja: "メールソフトが \(apex) 用の \(provider.name) のサーバーを DNS から見つけられません"
        ),
        fix: fix(records, provider, in: zone)
      )
    ]
  }

  private func hasRecords(at apex: DomainName, in zone: MailZone) -> Bool {
    Self.names.union(["_imap._tcp"]).contains { name in
      guard let owner = try? apex.child(name) else { return true }
      return !zone.zone.records(at: owner).isEmpty
    }
  }

  private func records(_ provider: MailProvider, _ apex: DomainName) -> [(owner: DomainName, rdata: RData)] {
    let documented = provider.documentedRecords(for: apex).filter { record in
      Self.names.contains(record.owner.relative(to: apex))
    }
    guard !documented.contains(where: { $0.owner.firstLabel.hasPrefix("_imap") }) else { return documented }
    let services = provider.client.compactMap { $0.service(of: apex) }
    return services.count >= 2 ? services + documented : documented
  }

  /// Whoever names the provider asks for the aliases that it documents; services are offered to all alike.
  private func fix(
    _ records: [(owner: DomainName, rdata: RData)],
    _ provider: MailProvider,
    in zone: MailZone
  )
    -> Fix
  {
    let aliases = records.filter { $0.rdata.type == .cname }
    guard zone.answers.provider != provider || aliases.isEmpty else {
      return .remedies([remedy(aliases, provider)])
    }
    return .offer([remedy(records, provider)])
  }

  private func remedy(_ records: [(owner: DomainName, rdata: RData)], _ provider: MailProvider) -> Remedy {
    Remedy(
      records.map { Edit.create($0.owner, $0.rdata, $0.rdata.type == .cname ? .dnsOnly : nil) },
      risk: .safe,
      note: Text(
        """
        Lets mail programs find the servers that \(provider.name) documents. Nothing else changes.
        """,
        ja: """
          \(provider.name) が案内しているサーバーを、メールソフトが DNS から見つけられるようになります。ほかへの影響は\
          ありません。
          """
      )
    )
  }
}

extension ClientServer {
  /// The SRV record that announces it, or `nil` if it is not known for certain or no service has its name.
  fileprivate func service(of domain: DomainName) -> (owner: DomainName, rdata: RData)? {
    let name: String? =
      switch (service, security) {
      case (.imap, .implicit): "_imaps._tcp"
      case (.pop, .implicit): "_pop3s._tcp"
      case (.smtp, .implicit): "_submissions._tcp"
      case (.smtp, .starttls): "_submission._tcp"
      case (.imap, .starttls), (.pop, .starttls): nil
      }
    guard isConfirmed, let name, let owner = try? domain.child(name), let target = host.filled(for: domain)
    else {
      return nil
    }
    return (owner, .srv(SRV(priority: 0, weight: 0, port: port, target: target)))
  }
}
