import DNSModel
import Wording

/// Flags a name of the automatic set-up that exists and does not give usable settings.
struct AutoconfigBroken: MailRule {
  static let info = RuleInfo(
    id: "autoconfig-broken",
    severity: .info,
    step: nil,
    title: Text("automatic mail set-up that does not work", ja: "機能していないメールの自動設定"),
    rationale: Text(
      """
      Mail programs ask autoconfig and autodiscover over HTTPS for the settings of the domain. The name is there, but it \
      gives an error, a web page, or servers that mail cannot reach through Cloudflare. People then have to type the \
      settings in, or get wrong ones.
      """,
      ja: """
        メールソフトは HTTPS で autoconfig と autodiscover にドメインの設定を問い合わせます。この名前は存在しますが、エラーや \
        Web ページ、または Cloudflare 経由でメールが届かないサーバー名が返ります。利用者は設定を手入力することになるか、\
        誤った設定を受け取ります。
        """
    ),
    byHand: Text(
      """
      Let the name lead to a server that offers the file with a valid certificate, or delete its record under DNS > \
      Records; mail programs then try other ways.
      """,
      ja: """
        有効な証明書で設定ファイルを配信するサーバーに名前を向けるか、DNS > レコードでその名前のレコードを削除します。削除すると\
        メールソフトはほかの方法を試します。
        """
    ),
    fix: .none,
    references: [
      .page("https://datatracker.ietf.org/doc/draft-ietf-mailmaint-autoconfig/"),
      .page("https://learn.microsoft.com/en-us/exchange/architecture/client-access/autodiscover"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    guard zone.intent(of: apex) == .mail, !zone.evidence.web.isEmpty else { return [] }
    return ClientSetUp.allCases.compactMap { setUp in
      guard let name = try? apex.child(setUp.label), zone.zone.cut(above: name) == nil,
        let answer = zone.evidence.web[setUp.address(at: name)]?.value
      else { return nil }
      let records = zone.zone.records(at: name).filter(\.type.isProxiable)
      guard !records.isEmpty, let message = defect(setUp, name, answer, in: zone) else { return nil }
      return finding(at: name, records, message, fix: advice(name))
    }
  }

  private func defect(_ setUp: ClientSetUp, _ name: DomainName, _ answer: WebAnswer, in zone: MailZone)
    -> Text?
  {
    guard let status = answer.status else {
      // Outlook expects another certificate behind an alias of its vendor, and goes on to another way.
      return setUp == .autodiscover && leadsOut(name, in: zone) ? nil : certificate(name)
    }
    if status >= 500 { return failure(name, status) }
    if answer.isWebPage { return page(name) }
    guard answer.isSetUpFile else { return nil }
    let unreachable = setUp.servers(in: answer).filter { isUnreachable($0, in: zone) }
    return unreachable.isEmpty ? nil : servers(name, unreachable)
  }

  private func leadsOut(_ name: DomainName, in zone: MailZone) -> Bool {
    let resolution = zone.resolve(name)
    guard case .outside = resolution.outcome else { return false }
    return !resolution.isProxied
  }

  private func isUnreachable(_ server: DomainName, in zone: MailZone) -> Bool {
    guard zone.isComplete, zone.answers(for: server) else { return false }
    let resolution = zone.resolve(server)
    switch resolution.outcome {
    case .nothing, .loop: return true
    case .addresses, .outside, .delegated: return resolution.isProxied && zone.zone.info.proxyIsInEffect
    }
  }

  private func certificate(_ name: DomainName) -> Text {
    Text(
      "\(name) has no valid certificate, so mail programs get no settings from it",
      ja: "\(name) の証明書が有効でないため、メールソフトは設定を取得できません"
    )
  }

  private func failure(_ name: DomainName, _ status: Int) -> Text {
    Text(
      "\(name) answers mail programs with the error \(status)",
      ja: "\(name) がメールソフトにエラー \(status) を返します"
    )
  }

  private func page(_ name: DomainName) -> Text {
    Text(
      "\(name) answers mail programs that ask for settings with a web page",
      ja: "\(name) が、設定を問い合わせたメールソフトに Web ページを返します"
    )
  }

  private func servers(_ name: DomainName, _ servers: [DomainName]) -> Text {
    Text(
      "\(name) tells mail programs to use \(list: servers), which mail cannot reach",
      ja: "\(name) がメールソフトに案内する \(list: servers) は、メールではつながりません"
    )
  }

  private func advice(_ name: DomainName) -> Fix {
    .manual(
      Text(
        "Repair the server behind \(name), or delete its record under DNS > Records if nobody needs it.",
        ja: "\(name) のサーバーを直すか、不要であれば DNS > レコードでそのレコードを削除してください。"
      )
    )
  }
}

extension AutoconfigBroken {
  private static let hosted = """
    @            MX    10 mail
    mail         A     192.0.2.25 ; cf_tags=cf-proxied:false
    autoconfig   A     192.0.2.25 ; cf_tags=cf-proxied:true
    autodiscover CNAME autodiscover.example.net. ; cf_tags=cf-proxied:false
    """

  private static let firing: [Example] = [
    .fires(hosted, at: ["autoconfig"], evidence: .autoconfig(WebAnswer(status: 526))),
    .fires(hosted, at: ["autoconfig"], evidence: .autoconfig(WebAnswer(status: nil))),
    .fires(
      hosted,
      at: ["autoconfig"],
      evidence: .autoconfig(WebAnswer(status: 200, mediaType: "text/html", body: "<html><title>Shop</title>"))
    ),
    .fires(hosted, at: ["autoconfig"], evidence: .autoconfig(file(naming: "imap.example.com"))),
  ]

  private static let passing: [Example] = [
    .passes(hosted, evidence: .autoconfig(file(naming: "mail.example.com"))),
    .passes(hosted, evidence: .autoconfig(file(naming: "imap.example.net"))),
    .passes(hosted, evidence: .autoconfig(WebAnswer(status: 404))),
    .passes(hosted, evidence: .autoconfig(WebAnswer(status: 403, body: "<html>", isChallenge: true))),
    // The vendor's certificate is for another name, which Outlook knows how to take.
    .passes(hosted, evidence: .autoconfig(WebAnswer(status: nil), at: .autodiscover)),
    .passes(hosted),
  ]

  private static func file(naming server: String) -> WebAnswer {
    let body = """
      <?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="example.com">
      <incomingServer type="imap"><hostname>\(server)</hostname><port>993</port></incomingServer>
      <outgoingServer type="smtp"><hostname>\(server)</hostname><port>465</port></outgoingServer>
      </emailProvider></clientConfig>
      """
    return WebAnswer(status: 200, mediaType: "text/xml", body: body)
  }
}

extension Evidence {
  fileprivate static func autoconfig(_ answer: WebAnswer, at setUp: ClientSetUp = .autoconfig) -> Evidence {
    var evidence = Evidence()
    if let name = try? DomainName("\(setUp.label).example.com") {
      evidence.web[setUp.address(at: name)] = .known(answer)
    }
    return evidence
  }
}
