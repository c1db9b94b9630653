import DNSModel
import MailRecords
import Wording

/// Flags an SPF record that leaves out the provider that has the domain's mailboxes.
struct KnownSenderNotAuthorised: MailRule, SPFRecordRule {
  static let info = RuleInfo(
    id: "known-sender-not-authorised",
    severity: .warning,
    step: nil,
    title: Text("SPF leaves out the mail provider", ja: "メールサービスが含まれていない SPF"),
    rationale: Text(
      """
      People send from the provider that has their mailboxes, and the SPF record does not name it: their mail fails \
      SPF. Where the record leads somewhere that is not known, or allows networks that may be the provider's, nothing \
      is said. Forwarders are left out, as their customers send from elsewhere. A hosting company counts where the record \
      lists the domain's own names alone, and so does the domain's own server where the record lists other addresses, or \
      Email Routing's record took its place. The hosts of a filter take in mail and send none of the domain's.
      """,
      ja: """
        メールボックスのあるサービスから送信しているのに、SPF レコードにそのサービスがないため、送信したメールが SPF に不合格に\
        なります。参照先の内容が分からない場合や、サービスのものかもしれないネットワークが許可されている場合は報告しません。\
        転送サービスは送信に使われないため対象外です。ホスティング会社は、SPF レコードに自分のドメインの名前だけがある場合に報告します。\
        自分のメールサーバーは、別のアドレスだけが許可されている場合や、Email Routing のレコードに置き換わった場合に報告します。\
        フィルターのホストは受信用で、このドメインのメールを送りません。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record that begins with v=spf1 and add the include: that your provider documents before all.",
      ja: "DNS > レコードで v=spf1 で始まる TXT レコードを編集し、メールサービスが案内している include: を all の前に追加します。"
    ),
    fix: .confirm,
    references: [
      .rfc(7208, section: "10.1"),
      .page("https://support.google.com/a/answer/33786"),
    ],
    examples: [
      .fires(
        """
        @ MX  0 example-com.mail.protection.outlook.com.
        @ TXT "v=spf1 include:_spf.google.com -all"
        """,
        at: ["@"],
        others: ["stale-include"],
        fixed: """
          @ MX  0 example-com.mail.protection.outlook.com.
          @ TXT "v=spf1 include:_spf.google.com include:spf.protection.outlook.com -all"
          """
      ),
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 ip4:192.0.2.1 mx ~all"
        """,
        at: ["@"],
        fixed: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 ip4:192.0.2.1 mx include:_spf.google.com ~all"
          """
      ),
      // A hosting company sends from a host of the account's own.
      .fires(
        """
        @ MX  10 account.sakura.ne.jp.
        @ TXT "v=spf1 mx ~all"
        """,
        at: ["@"]
      ),
      // Email Routing's record took the place of another one.
      .fires(
        """
        @                  MX  20 route1.mx.cloudflare.net.
        @                  TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
        smtp               A   192.0.2.25 ; cf_tags=cf-proxied:false
        server._domainkey  TXT \(Example.key)
        """,
        at: ["@"],
        offered: """
          @                  MX  20 route1.mx.cloudflare.net.
          @                  TXT "v=spf1 include:_spf.mx.cloudflare.net ip4:192.0.2.25 ~all"
          smtp               A   192.0.2.25 ; cf_tags=cf-proxied:false
          server._domainkey  TXT \(Example.key)
          """
      ),
      // The mail server is another machine than the one that the record lists.
      .fires(
        """
        @    MX  10 mail
        mail A   192.0.2.25 ; cf_tags=cf-proxied:false
        @    TXT "v=spf1 ip4:192.0.2.80 -all"
        """,
        at: ["@"],
        offered: """
          @    MX  10 mail
          mail A   192.0.2.25 ; cf_tags=cf-proxied:false
          @    TXT "v=spf1 ip4:192.0.2.80 ip4:192.0.2.25 -all"
          """
      ),
      // The hosts of a filter take in mail and send none of the domain's.
      .fires(
        """
        @ MX  10 mx.spamexperts.com.
        @ TXT "v=spf1 mx -all"
        """,
        at: ["@"]
      ),
      // Almost the name that the provider documents.
      .fires(
        """
        @ MX  5 mta-gw.infomaniak.ch.
        @ TXT "v=spf1 include:_spf.infomaniak.ch ~all"
        """,
        at: ["@"],
        offered: """
          @ MX  5 mta-gw.infomaniak.ch.
          @ TXT "v=spf1 include:spf.infomaniak.ch ~all"
          """
      ),
      // It says that nobody sends.
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 -all"
        """,
        at: ["@"]
      ),
      // What the include leads to could take the record over the limit of 10 look-ups.
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 a:a.example.com a:b.example.com a:c.example.com a:d.example.com a:e.example.com a:f.example.com a:g.example.com ~all"
        * A   192.0.2.1 ; cf_tags=cf-proxied:false
        """,
        at: ["@"],
        offered: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 a:a.example.com a:b.example.com a:c.example.com a:d.example.com a:e.example.com a:f.example.com a:g.example.com include:_spf.google.com ~all"
          * A   192.0.2.1 ; cf_tags=cf-proxied:false
          """
      ),
      .passes(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.example.net ~all"
        """
      ),
      .passes(
        """
        @    MX  1 smtp.google.com.
        @    TXT "v=spf1 redirect=_spf.example.com"
        _spf TXT "v=spf1 include:_spf.google.com ~all"
        """
      ),
      .passes(
        """
        @     MX  1 smtp.google.com.
        @     TXT "v=spf1 include:_spf1.example.com ~all"
        _spf1 TXT "v=spf1 ip4:74.125.0.0/16 ip4:209.85.128.0/17 ~all"
        """,
        others: ["bad-address-terms"]
      ),
      .passes(
        """
        @ MX  10 account.sakura.ne.jp.
        @ TXT "v=spf1 a:www1234.sakura.ne.jp mx ~all"
        """
      ),
      // The networks may be the provider's.
      .passes(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 ip4:203.0.113.0/24 ~all"
        """
      ),
    ]
  )

  /// Providers that receive at other addresses than they send from, so that `mx` does not authorise them.
  private static func isSplit(_ provider: MailProvider) -> Bool {
    provider.id == "google-workspace" || provider.isMicrosoft365
  }

  /// What an include of a provider costs at most, with those that it leads to.
  private static let mostLookups = 4

  func findings(in zone: MailZone) -> [Finding] {
    zone.spfPublications.compactMap { publication in
      if let server = UnauthorisedServer(publication, in: zone) {
        return finding(
          at: publication.owner,
          publication.records,
          server.message(publication.owner),
          fix: server.fix(publication, in: zone),
          severity: server.severity
        )
      }
      guard let provider = missingProvider(publication, in: zone) else { return nil }
      guard !onlyReceives(publication, in: zone) else { return nil }
      return finding(
        at: publication.owner,
        publication.records,
        Text(
          "the mailboxes of \(publication.owner) are at \(provider.name), which its SPF record does not authorise",
          ja: "\(publication.owner) のメールボックスがある \(provider.name) が、SPF レコードで許可されていません"
        ),
        fix: fix(publication, in: zone)
      )
    }
  }

  /// Nobody may send in its name, and its revoked keys say so too.
  private func onlyReceives(_ publication: SPFPublication, in zone: MailZone) -> Bool {
    let names = zone.dkim[publication.owner]
    return publication.refusesAll && !names.isEmpty && !names.contains(where: \.mayVerify)
  }

  /// Near the limit nobody adds an include unasked, as what it leads to costs look-ups that are not known.
  private func fix(_ publication: SPFPublication, in zone: MailZone) -> Fix {
    guard wish(for: publication, in: zone) == nil,
      let tight = authorising(publication, costOfInclude: 1, in: zone),
      let remedy = SPFRepair.offer(tight, for: publication, in: zone)
    else { return fix(publication, in: zone, otherwise: Self.info.byHand) }
    return .offer([remedy])
  }

  func wish(for publication: SPFPublication, in zone: MailZone) -> SPFWish? {
    authorising(publication, costOfInclude: Self.mostLookups, in: zone)
  }

  /// Returns the change if the record stays within the limit of 10 look-ups (RFC 7208 §4.6.4).
  private func authorising(_ publication: SPFPublication, costOfInclude cost: Int, in zone: MailZone)
    -> SPFWish?
  {
    guard !publication.refusesAll, let provider = missingProvider(publication, in: zone),
      let includes = provider.spfIncludes(for: publication.owner),
      zone.lookups(of: publication).count + includes.count * cost <= 10
    else { return nil }
    return SPFWish(
      [.authorise(includes.map { "include:\($0.dotless)" })],
      note: Text(
        "Authorises \(provider.name), where the mailboxes are (\(provider.documentation)).",
        ja: "メールボックスのある \(provider.name) を許可します（\(provider.documentation)）。"
      )
    )
  }

  private func missingProvider(_ publication: SPFPublication, in zone: MailZone) -> MailProvider? {
    guard let meant = publication.meant else { return nil }
    let providers = zone.exchangers(of: publication.owner)
      .compactMap(\.rdata.mx?.exchange).compactMap(zone.provider(of:))
    // Beside a hosting company's host, that of a provider of mailboxes tells who sends.
    guard
      let provider = providers.first(where: { $0.kind == .mailbox }) ?? providers.first(where: \.receives),
      provider.kind == .mailbox,
      !provider.usesOwnReturnPath,
      !provider.spf.isEmpty, provider != .emailRouting
    else { return nil }
    let branches = zone.lookups(of: publication).branches
    let names = branches.flatMap(\.names)
    guard !names.contains(where: { isOf(provider, $0) }) else { return nil }
    let own = branches.filter { !isOther($0, meant) }
    guard own.allSatisfy(\.isKnown),
      !mechanisms(of: meant, own, in: zone).contains(where: { mayCover($0, provider, in: zone) })
    else { return nil }
    return provider
  }

  /// What decides who is allowed: the record itself, and the records in which its networks may stand one by one.
  private func mechanisms(of meant: SPFRecord, _ branches: [SPFLookups.Branch], in zone: MailZone)
    -> [SPFMechanism]
  {
    let included = branches.flatMap(\.names).compactMap { zone.spfTrees.records[$0] }
    return ([meant] + included).flatMap(\.effective).compactMap { _, kind in
      if case .directive(let directive) = kind { directive.mechanism } else { nil }
    }
  }

  private func isOf(_ provider: MailProvider, _ name: DomainName) -> Bool {
    provider.spf.contains { $0.covers(name) }
      || (provider.spfRedirects + provider.resellerSPF).contains(name.dotless)
  }

  /// Another provider's record is its own business; whatever else cannot be read may hold anything.
  private func isOther(_ branch: SPFLookups.Branch, _ record: SPFRecord) -> Bool {
    let term = record.terms[branch.index].kind.description.lowercased()
    return !ProviderIndex.shared.providers(includedIn: [term[...]]).isEmpty
  }

  private func mayCover(_ mechanism: SPFMechanism, _ provider: MailProvider, in zone: MailZone) -> Bool {
    switch mechanism {
    case .ip4(_, let prefix): prefix < 29
    case .ip6(_, let prefix): prefix < 64
    case .mx: !Self.isSplit(provider)
    case .a(let spec, let prefixes):
      prefixes != SPFPrefixes() || spec?.name.map { !zone.answers(for: $0) } ?? (spec != nil)
    case .ptr, .exists: true
    case .include, .all: false
    }
  }
}
