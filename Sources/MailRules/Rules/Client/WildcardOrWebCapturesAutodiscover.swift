import DNSModel
import Wording

/// Flags names of the automatic set-up that exist only because a wildcard answers for them.
struct WildcardOrWebCapturesAutodiscover: MailRule {
  static let info = RuleInfo(
    id: "wildcard-or-web-captures-autodiscover",
    severity: .warning,
    step: nil,
    title: Text("web site answers for the automatic mail set-up", ja: "メールの自動設定に応答してしまう Web サイト"),
    rationale: Text(
      """
      Mail programs ask autodiscover and autoconfig for their settings. A wildcard leads those names to the web site. \
      If it answers with one of its pages, or with a certificate that is not valid there, Outlook stalls or shows \
      warnings. As long as nobody has looked what it answers, this is only a note: most web sites say that they have no \
      such page, which does no harm.
      """,
      ja: """
        メールソフトは autodiscover と autoconfig に設定を問い合わせます。ワイルドカードがあると、この名前も Web サイトに\
        つながります。サイトがページを返したり、その名前で無効な証明書を返したりすると、Outlook が止まったり警告が表示されたり\
        します。実際の応答を確認していない場合は、情報にとどめます。多くのサイトは「ページがない」と返すため害はありません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, add the autodiscover record that your mail provider documents. If it documents none, add a \
      TXT record with that name and any text: the wildcard then no longer answers for it.
      """,
      ja: """
        DNS > レコードで、メールサービスが案内している autodiscover のレコードを追加します。案内がない場合は、その名前で任意の\
        内容の TXT レコードを追加すると、ワイルドカードが応答しなくなります。
        """
    ),
    fix: .none,
    references: [
      .cloudflare("dns/manage-dns-records/reference/wildcard-dns-records"),
      .page("https://learn.microsoft.com/en-us/exchange/architecture/client-access/autodiscover"),
      .rfc(4592, section: "3.3.1"),
    ],
    examples: firing + passing,
    reportsAbsence: true
  )

  private enum Verdict {
    case harmless, unknown, page, certificate
  }

  func findings(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    guard zone.isComplete, zone.intent(of: apex) == .mail, !forwardsOnly(apex, in: zone) else { return [] }
    return ClientSetUp.allCases.compactMap { setUp in
      guard let name = try? apex.child(setUp.label), let source = zone.zone.wildcard(covering: name),
        !isReported(setUp, in: zone)
      else { return nil }
      return finding(setUp, name, source, in: zone)
    }
  }

  /// A service that forwards has no mailboxes, so no mail program is set up for the domain.
  private func forwardsOnly(_ apex: DomainName, in zone: MailZone) -> Bool {
    let providers = zone.exchangers(of: apex).map { $0.rdata.mx.flatMap { zone.provider(of: $0.exchange) } }
    return !providers.isEmpty && providers.allSatisfy { $0?.kind == .forwarder || $0 == .emailRouting }
  }

  /// Microsoft 365 has a record of its own for Outlook, and another rule tells that it is missing.
  private func isReported(_ setUp: ClientSetUp, in zone: MailZone) -> Bool {
    guard setUp == .autodiscover, case .provider(let provider) = zone.server(of: zone.zone.apex) else {
      return false
    }
    return provider.id == "microsoft-365"
  }

  private func finding(
    _ setUp: ClientSetUp,
    _ name: DomainName,
    _ source: DomainName,
    in zone: MailZone
  ) -> Finding? {
    let resolution = zone.resolve(name)
    let records = zone.zone.records(at: source).filter(\.type.isProxiable)
    guard !records.isEmpty, resolution.outcome != .nothing else { return nil }
    switch verdict(setUp, name, resolution, in: zone) {
    case .harmless: return nil
    case .unknown:
      return finding(at: name, records, unproven(name, source), fix: advice(name), severity: .info)
    case .page: return finding(at: name, records, page(name, source), fix: advice(name))
    case .certificate: return finding(at: name, records, certificate(name, source), fix: advice(name))
    }
  }

  private func verdict(
    _ setUp: ClientSetUp,
    _ name: DomainName,
    _ resolution: HostResolution,
    in zone: MailZone
  ) -> Verdict {
    switch zone.evidence.web[setUp.address(at: name)] ?? .notAsked {
    case .known(let answer):
      if answer.isWebPage { return .page }
      return answer.status == nil ? .certificate : .harmless
    case .notAsked, .unavailable:
      // A mail server of one's own may well answer for these names itself.
      guard case .own(let addresses) = zone.server(of: zone.zone.apex) else { return .unknown }
      return addresses.isDisjoint(with: resolution.addresses) ? .unknown : .harmless
    }
  }

  private func unproven(_ name: DomainName, _ source: DomainName) -> Text {
    Text(
      "\(name) has no record, so \(source) leads mail programs that ask it to the web site",
      ja: "\(name) のレコードがないため、問い合わせたメールソフトは \(source) によって Web サイトにつながります"
    )
  }

  private func page(_ name: DomainName, _ source: DomainName) -> Text {
    Text(
      "mail programs that ask \(name) for settings get a web page, because \(source) answers for it",
      ja: "\(source) が応答するため、\(name) に設定を問い合わせたメールソフトに Web ページが返ります"
    )
  }

  private func certificate(_ name: DomainName, _ source: DomainName) -> Text {
    Text(
      "mail programs that ask \(name) for settings get an invalid certificate, because \(source) answers for it",
      ja: "\(source) が応答するため、\(name) に設定を問い合わせたメールソフトに無効な証明書が返ります"
    )
  }

  private func advice(_ name: DomainName) -> Fix {
    .manual(
      Text(
        """
        Under DNS > Records, add the record for \(name) that your mail provider documents; if there is none, a TXT \
        record with that name keeps the wildcard from answering.
        """,
        ja: """
          DNS > レコードで、メールサービスが案内している \(name) のレコードを追加してください。案内がない場合は、その名前の TXT \
          レコードを追加するとワイルドカードが応答しなくなります。
          """
      )
    )
  }
}

extension WildcardOrWebCapturesAutodiscover {
  private static let captured = """
    @ A  192.0.2.10 ; cf_tags=cf-proxied:true
    * A  192.0.2.10 ; cf_tags=cf-proxied:true
    @ MX 10 mx.example.net.
    """

  private static let firing: [Example] = [
    .fires(captured, at: ["autoconfig", "autodiscover"]),
    .fires(
      captured,
      at: ["autodiscover"],
      evidence: .answers(
        autoconfig: WebAnswer(status: 404),
        autodiscover: WebAnswer(
          status: 200,
          mediaType: "text/html",
          body: "<!doctype html><title>Shop</title>"
        )
      )
    ),
    .fires(
      captured,
      at: ["autodiscover"],
      evidence: .answers(
        autoconfig: WebAnswer(status: 403, isChallenge: true),
        autodiscover: WebAnswer(status: nil)
      )
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      captured,
      evidence: .answers(autoconfig: WebAnswer(status: 404), autodiscover: WebAnswer(status: 410))
    ),
    .passes(
      """
      \(captured)
      autoconfig   CNAME autoconfig.example.net.   ; cf_tags=cf-proxied:false
      autodiscover CNAME autodiscover.example.net. ; cf_tags=cf-proxied:false
      """
    ),
    // The mail server answers for every name, and these are its business.
    .passes(
      """
      mail A  192.0.2.25 ; cf_tags=cf-proxied:false
      *    A  192.0.2.25 ; cf_tags=cf-proxied:false
      @    MX 10 mail
      """
    ),
    .passes(
      """
      @ A  192.0.2.10 ; cf_tags=cf-proxied:true
      @ MX 10 mx.example.net.
      """
    ),
  ]
}

extension Evidence {
  fileprivate static func answers(autoconfig: WebAnswer, autodiscover: WebAnswer) -> Evidence {
    var evidence = Evidence()
    for (setUp, answer) in [(ClientSetUp.autoconfig, autoconfig), (.autodiscover, autodiscover)] {
      guard let name = try? DomainName("\(setUp.label).example.com") else { continue }
      evidence.web[setUp.address(at: name)] = .known(answer)
    }
    return evidence
  }
}
