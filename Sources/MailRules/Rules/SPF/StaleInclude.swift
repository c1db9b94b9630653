import DNSModel
import MailRecords
import Wording

/// Points out a mailbox provider in an SPF record that nothing else in the zone speaks of.
struct StaleInclude: MailRule {
  static let info = RuleInfo(
    id: "stale-include",
    severity: .info,
    step: nil,
    title: Text("SPF includes a provider that seems unused", ja: "使われていないと思われる SPF の include"),
    rationale: Text(
      """
      The record allows a mailbox provider that neither an MX record nor a key nor a verification of the zone speaks \
      of. Its other customers may be able to send in the domain's name. Services that only send leave no trace in DNS \
      and are not reported.
      """,
      ja: """
        MX レコード、鍵、所有権確認のどれにも現れないメールサービスが SPF で許可されています。そのサービスのほかの利用者が、\
        このドメインを名乗って送信できるおそれがあります。送信専用サービスは DNS に痕跡が残らないため報告しません。
        """
    ),
    byHand: Text(
      "If nobody sends by that provider any more, edit the TXT record that begins with v=spf1 under DNS > Records and take it out.",
      ja: "そのサービスから送信していなければ、DNS > レコードで v=spf1 で始まる TXT レコードを編集して削除します。"
    ),
    fix: .confirm,
    references: [.rfc(7208, section: "11.4")],
    examples: [
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:secureserver.net include:_spf.google.com ~all"
        """,
        at: ["@"],
        offered: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 include:_spf.google.com ~all"
          """
      ),
      .passes(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:sendgrid.net include:_spf.google.com ~all"
        """
      ),
      // Mail programs are led there.
      .passes(
        """
        @            MX    1 smtp.google.com.
        @            TXT   "v=spf1 include:_spf.google.com include:spf.protection.outlook.com ~all"
        autodiscover CNAME autodiscover.outlook.com. ; cf_tags=cf-proxied:false
        """
      ),
      // Behind a filter may be any mailboxes.
      .passes(
        """
        @ MX  10 d1a.ess.barracudanetworks.com.
        @ TXT "v=spf1 include:spf.protection.outlook.com ~all"
        """
      ),
      .passes(
        """
        @ MX  1 smtp.google.com.
        @ TXT "MS=ms12345678"
        @ TXT "v=spf1 include:spf.protection.outlook.com include:_spf.google.com ~all"
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.spfPublications.compactMap { publication in
      guard let stale = staleTerms(publication, in: zone).first else { return nil }
      return finding(
        at: publication.owner,
        publication.records,
        Text(
          "the SPF record of \(publication.owner) includes \(stale.provider.name), of which the zone shows nothing else",
          ja: "\(publication.owner) の SPF レコードに \(stale.provider.name) がありますが、ゾーンのほかのレコードには現れません"
        ),
        fix: fix(publication, in: zone)
      )
    }
  }

  private func fix(_ publication: SPFPublication, in zone: MailZone) -> Fix {
    let stale = staleTerms(publication, in: zone)
    let wish = SPFWish(
      stale.map { .drop($0.index) },
      note: Text(
        "Takes out \(list: stale.map(\.provider.name)). If somebody still sends from there, that mail then fails SPF.",
        ja: "\(list: stale.map(\.provider.name)) を削除します。まだそこから送信している場合、そのメールは SPF に不合格になります。"
      )
    )
    return SPFRepair.offer(wish, for: publication, in: zone).map { .offer([$0]) } ?? .manual(Self.info.byHand)
  }

  private func staleTerms(
    _ publication: SPFPublication,
    in zone: MailZone
  ) -> [(index: Int, provider: MailProvider)] {
    let hosts = zone.exchangers(of: publication.owner).compactMap(\.rdata.mx?.exchange)
    let receivers = hosts.compactMap(zone.provider(of:)).filter(\.receives)
    // Mailboxes may be anywhere behind a server that only passes mail on.
    guard let receiver = receivers.first, receivers.count == hosts.count, receiver.kind == .mailbox else {
      return []
    }
    return publication.effectiveTerms.compactMap { index, directive in
      guard case .include(let spec) = directive.mechanism, directive.qualifier == .pass,
        let provider = provider(includedBy: spec), !receivers.contains(provider),
        !receiver.isPartner(of: provider), !receiver.resellerSPF.contains(spec.text.lowercased()),
        !isShown(provider, at: publication.owner, in: zone)
      else { return nil }
      return (index, provider)
    }
  }

  private func provider(includedBy spec: SPFDomainSpec) -> MailProvider? {
    let term = "include:" + spec.text.lowercased()
    let providers = ProviderIndex.shared.providers(includedIn: [term[...]])
    return providers.count == 1 && providers[0].kind == .mailbox ? providers[0] : nil
  }

  private func isShown(_ provider: MailProvider, at owner: DomainName, in zone: MailZone) -> Bool {
    if zone.answers.provider == provider { return true }
    if zone.providersOfExchanges.contains(provider.id) { return true }
    let keys = provider.dkim.compactMap { $0.owner(for: owner) }
    if keys.contains(where: { !zone.zone.records(at: $0).isEmpty }) { return true }
    let documented = provider.documentedRecords(for: owner)
    let isUsed = documented.contains { owner, rdata in
      zone.zone.records(at: owner).contains { $0.rdata.target != nil && $0.rdata.target == rdata.target }
    }
    if isUsed { return true }
    let texts = zone.zone.records(at: owner, .txt).compactMap { $0.rdata.text?.lowercased() }
    return provider.verificationPrefixes.contains { prefix in texts.contains { $0.hasPrefix(prefix) } }
  }
}
