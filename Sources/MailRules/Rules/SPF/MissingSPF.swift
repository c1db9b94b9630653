import DNSModel
import MailRecords
import Wording

/// Flags a domain with mail and without an SPF record.
struct MissingSPF: MailRule {
  static let info = RuleInfo(
    id: "missing-spf",
    severity: .warning,
    step: nil,
    title: Text("no SPF record", ja: "SPF レコードなし"),
    rationale: Text(
      """
      Without an SPF record receivers cannot tell which servers may send in the domain's name. Google, Yahoo and \
      Microsoft refuse mail, or sort it out, if neither SPF nor DKIM vouches for it. Nothing is said where a damaged \
      or misplaced record explains the gap: that mistake is reported itself.
      """,
      ja: """
        SPF レコードがないと、どのサーバーがこのドメインを名乗って送信してよいかを受信側が判断できません。Google、Yahoo、\
        Microsoft は、SPF も DKIM もないメールを拒否したり迷惑メールに振り分けたりします。壊れたレコードや別の名前に置かれた\
        レコードが原因の場合は、その誤りのほうを報告します。
        """
    ),
    byHand: Text(
      "Under DNS > Records, add a TXT record with the name @ and the SPF text that your mail provider documents.",
      ja: "DNS > レコードで、名前を @ とする TXT レコードを追加し、メールサービスが案内している SPF の値を入力します。"
    ),
    fix: .confirm,
    references: [
      .rfc(7208, section: "3"),
      .page("https://support.google.com/a/answer/81126"),
    ],
    examples: [
      // The host of the MX record tells the server that the documented term names.
      .fires(
        "@ MX 0 sv1234.xserver.jp.",
        at: ["@"],
        fixed: """
          @ MX  0 sv1234.xserver.jp.
          @ TXT "v=spf1 a:sv1234.xserver.jp include:spf.sender.xserver.jp ~all"
          """
      ),
      .fires(
        "@ MX 1 smtp.google.com.",
        at: ["@"],
        fixed: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 include:_spf.google.com ~all"
          """
      ),
      // Another service signs as well, and it may need a place in the record.
      .fires(
        """
        @             MX    1 smtp.google.com.
        k2._domainkey CNAME dkim2.mcsv.net. ; cf_tags=cf-proxied:false
        """,
        at: ["@"]
      ),
      .fires(
        """
        @    MX 10 mail
        mail A  192.0.2.1 ; cf_tags=cf-proxied:false
        """,
        at: ["@"]
      ),
      .fires(
        """
        @    MX 10 mail
        mail A  192.0.2.1 ; cf_tags=cf-proxied:false
        """,
        at: ["@"],
        fixed: """
          @    MX  10 mail
          mail A   192.0.2.1 ; cf_tags=cf-proxied:false
          @    TXT "v=spf1 ip4:192.0.2.1 ~all"
          """,
        answers: Answers(mailAddresses: [.v4(IPv4Address(bits: 0xC000_0201))])
      ),
      .passes("@ MX 0 ."),
      .passes("@ A 192.0.2.1 ; cf_tags=cf-proxied:true"),
      .passes(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.google.com ~all"
        """
      ),
      .passes(
        "@ MX 1 smtp.google.com.",
        evidence: .spf(["example.com": "v=spf1 include:_spf.google.com ~all"])
      ),
      .passes(
        "@ MX 1 smtp.google.com.",
        others: ["zone-not-authoritative"],
        info: ZoneInfo(type: "partial")
      ),
    ],
    reportsAbsence: true
  )

  func findings(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    guard zone.isComplete, [.mail, .sendOnly].contains(zone.intent(of: apex)), zone.spf[apex] == nil,
      !isExplained(zone), zone.publishedSPF(at: apex) == false
    else { return [] }
    return [
      finding(
        at: apex,
        [],
        Text(
          "\(apex) has no SPF record, so receivers cannot tell who may send its mail",
          ja: "\(apex) に SPF レコードがなく、正規の送信元を受信側が判断できません"
        ),
        fix: fix(apex, in: zone)
      )
    ]
  }

  /// A record that is damaged, misspelt, of the old type or at another name is one mistake, and another rule's.
  private func isExplained(_ zone: MailZone) -> Bool {
    let apex = zone.zone.apex
    return zone.hasDormantSPF || !zone.misplacedSPF.isEmpty
      || zone.misplacedMX.map { zone.spf[$0.owner] != nil } == true
      || zone.zone.records(at: apex, .cname).contains { $0.manager != nil } || bouncesElsewhere(zone)
  }

  /// SPF is checked at the domain of the bounces (RFC 7208 §2.4): a service that only sends uses a sub-domain's.
  private func bouncesElsewhere(_ zone: MailZone) -> Bool {
    let hasBounceName = zone.mxSets.contains { set in
      set.owner != zone.zone.apex && zone.intent(of: set.owner) == .bounce && zone.spf[set.owner] != nil
    }
    guard hasBounceName else { return false }
    switch zone.server(of: zone.zone.apex) {
    case .provider(let provider): return provider.kind == .sender
    case .own: return false
    case .unknown: return zone.suggestedProviders.isEmpty
    }
  }

  private func fix(_ apex: DomainName, in zone: MailZone) -> Fix {
    if !zone.answers.mailAddresses.isEmpty, case .own = zone.server(of: apex) {
      let terms = zone.answers.mailAddresses.map { address in
        if case .v4 = address { "ip4:\(address)" } else { "ip6:\(address)" }
      }
      return .remedies([creation(apex, terms, named: terms.map { Text(verbatim: $0) })])
    }
    switch zone.server(of: apex) {
    case .provider(let provider):
      guard provider != .emailRouting, !zone.showsOtherSender(than: provider, for: apex) else {
        return .manual(Self.info.byHand)
      }
      let exchanges = zone.exchangers(of: apex).compactMap(\.rdata.mx?.exchange)
      if let terms = exchanges.lazy.compactMap({ provider.spfTerms(for: apex, at: $0) }).first {
        return .remedies([creation(apex, terms, named: [provider.name])])
      }
      guard let includes = provider.spfIncludes(for: apex) else { return .manual(documented(provider)) }
      return .remedies([creation(apex, includes.map { "include:\($0.dotless)" }, named: [provider.name])])
    case .own: return .input(Question(.mailAddress, ownAddress(apex)))
    case .unknown: return .manual(Self.info.byHand)
    }
  }

  private func documented(_ provider: MailProvider) -> Text {
    Text(
      "Under DNS > Records, add a TXT record with the name @ and the SPF text that \(provider.name) documents (\(provider.documentation)).",
      ja: "DNS > レコードで、名前を @、値を \(provider.name) が案内している SPF（\(provider.documentation)）とする TXT レコードを追加してください。"
    )
  }

  private func creation(_ apex: DomainName, _ terms: [String], named senders: [Text]) -> Remedy {
    let text = (["v=spf1"] + terms + ["~all"]).joined(separator: " ")
    return Remedy(
      [.create(apex, .txt(TXT(value: text)))],
      note: Text(
        """
        Authorises \(list: senders). Mail from any other server is marked (~all) and may land in spam folders: add \
        newsletter services, the web site's server and others that send for the domain first.
        """,
        ja: """
          \(list: senders) を許可します。ほかのサーバーからのメールは疑わしいものとされ（~all）、迷惑メールに入ることがあります。\
          メール配信サービスや Web サイトのサーバーなど、ほかの送信元があれば先に追加してください。
          """
      )
    )
  }

  private func ownAddress(_ apex: DomainName) -> Text {
    Text(
      "From which address does the mail server of \(apex) send? It is to be authorised in an SPF record.",
      ja: "\(apex) のメールサーバーは、どの IP アドレスから送信しますか。SPF レコードで許可するために必要です。"
    )
  }
}

extension MailZone {
  /// A Boolean value telling whether the apex has a text that becomes its SPF record once another mistake is repaired:
  /// its damage, its spelling, its type, or a name with the domain in it twice.
  var hasDormantSPF: Bool {
    let apex = zone.apex
    return zone.records(at: apex, .txt).contains { hasQuotingDamage($0) || SPFLookalike($0) != nil }
      || !zone.records(at: apex, .other("SPF")).isEmpty
      || spf.keys.contains { $0.undoubled(in: apex) == apex }
  }

  /// Returns whether public DNS or the zone shows an SPF record at a name.
  ///
  /// Records that a Cloudflare product writes can be live without standing in the list of records.
  func publishedSPF(at name: DomainName) -> Bool {
    spf[name] != nil || evidence.dns(name, .txt).value?.texts.contains(where: SPFRecord.isSelected) == true
  }

  /// Returns whether an alias shows that somebody else signs or sends the mail of a domain as well.
  func showsOtherSender(than provider: MailProvider, for domain: DomainName) -> Bool {
    let isTracked = zone.records(of: .cname).contains { alias in
      guard alias.owner.parent == domain, let target = alias.rdata.target else { return false }
      return MailProvider.senders(at: target).contains { $0 != provider }
    }
    return isTracked || showsOtherSigner(than: provider, for: domain)
  }

  private func showsOtherSigner(than provider: MailProvider, for domain: DomainName) -> Bool {
    guard let keys = try? domain.child("_domainkey") else { return false }
    return zone.records(of: .cname).contains { alias in
      guard alias.owner.parent == keys, let target = alias.rdata.target else { return false }
      return !provider.dkim.contains { $0.target?.pattern(for: domain)?.matches(target) == true }
    }
  }
}
