import DNSModel
import MailRecords
import Wording

/// Flags a mail provider whose documented DKIM keys the domain does not publish.
struct ProviderDKIMMissing: MailRule {
  static let info = RuleInfo(
    id: "provider-dkim-missing",
    severity: .warning,
    step: nil,
    title: Text("DKIM keys of the mail provider are missing", ja: "メールサービスの DKIM 鍵がない"),
    rationale: Text(
      """
      The provider that receives the domain's mail also sends it, and signs it with keys at names that it documents. \
      None of them is in the zone, so mail goes out without a signature in the domain's name, and large receivers file \
      or refuse it. A provider whose selectors differ from customer to customer is never reported, and neither is a \
      domain that has any other key: some gateway may sign for it.
      """,
      ja: """
        ドメインのメールを受け取るサービスは送信も行い、文書で案内している名前の鍵で署名します。その鍵が 1 つもないと、\
        ドメイン名義の署名がないまま送信され、大手の受信側で迷惑メール扱いや拒否の対象になります。セレクタが契約ごとに異なる\
        サービスの場合と、ほかの鍵があるドメインの場合は、別の経路で署名している可能性があるため報告しません。
        """
    ),
    byHand: Text(
      "Switch DKIM on in the provider's settings, and add the records that it shows under DNS > Records, DNS only.",
      ja: "メールサービスの設定で DKIM を有効にし、表示されたレコードを DNS > レコードで DNS のみとして追加します。"
    ),
    fix: .confirm,
    references: [
      .rfc(6376, section: "3.6.2.1"), .page("https://support.google.com/a/answer/81126"),
    ],
    examples: firing + passing,
    reportsAbsence: true
  )

  func findings(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    guard zone.isComplete, zone.intent(of: apex) == .mail, let provider = provider(of: apex, in: zone),
      let owners = expected(of: provider, for: apex), isUnsigned(apex, owners, in: zone)
    else { return [] }
    let names = owners.map { $0.relative(to: apex) }
    return [
      finding(
        at: apex,
        zone.exchangers(of: apex),
        Text(
          "\(apex) has its mail at \(provider.name) and none of its DKIM keys: \(list: names)",
          ja: "\(apex) は \(provider.name) を使っていますが、その DKIM 鍵（\(list: names)）がありません"
        ),
        fix: fix(provider, apex, count: owners.count, in: zone)
      )
    ]
  }

  /// A filter in front and two providers side by side leave open who sends.
  private func provider(of apex: DomainName, in zone: MailZone) -> MailProvider? {
    let hosts = zone.exchangers(of: apex).compactMap { $0.rdata.mx?.exchange }
    let providers = hosts.map { zone.provider(of: $0) }
    guard let first = providers.first, let provider = first, providers.allSatisfy({ $0 == provider }),
      [.mailbox, .hosting].contains(provider.kind)
    else { return nil }
    return provider
  }

  /// Returns the names of the documented keys, or `nil` if only the customer knows them.
  private func expected(of provider: MailProvider, for domain: DomainName) -> [DomainName]? {
    let selectors = provider.dkim.filter(\.isConfirmed)
    let owners = selectors.compactMap { $0.owner(for: domain) }
    return provider.isConfirmed && !owners.isEmpty && owners.count == provider.dkim.count ? owners : nil
  }

  private func isUnsigned(_ apex: DomainName, _ owners: [DomainName], in zone: MailZone) -> Bool {
    !zone.hidesKeys(of: apex) && !owners.contains { !zone.zone.records(at: $0).isEmpty }
      && !zone.dkim[apex].contains { $0.mayVerify || !$0.entries.isEmpty }
      && !zone.damagedTexts.contains { $0.kind == .dkim } && !hasMisplacedKey(zone)
  }

  /// A key at a wrong or doubled name is another finding, and it moves to the right one.
  private func hasMisplacedKey(_ zone: MailZone) -> Bool {
    let doubled = zone.zone.apex.dotless + "." + zone.zone.apex.dotless
    return zone.zone.records(of: .txt).contains { $0.rdata.text?.hasPrefix("v=DKIM1") == true }
      || zone.zone.records(of: .cname).contains {
        $0.owner.dotless.hasSuffix(doubled) && $0.owner.labels.contains("_domainkey")
      }
  }

  private func fix(_ provider: MailProvider, _ apex: DomainName, count: Int, in zone: MailZone) -> Fix {
    let aliases = provider.dkimAliases(for: apex)
    guard aliases.count == count else {
      return .manual(
        Text(
          "Switch DKIM on in the settings of \(provider.name), and publish the records that it shows.",
          ja: "\(provider.name) の設定で DKIM を有効にし、表示されたレコードを追加してください。"
        )
      )
    }
    let note = Text(
      "These are the records that \(provider.name) documents. Signing itself is switched on in its settings.",
      ja: "\(provider.name) が案内しているレコードです。署名自体はその設定画面で有効にします。"
    )
    let edits = aliases.map { Edit.create($0.owner, .cname($0.target), .dnsOnly) }
    return .remedies([Remedy(edits, note: note)])
  }
}

extension ProviderDKIMMissing {
  private static let firing: [Example] = [
    .fires(
      """
      @ MX 10 in1-smtp.messagingengine.com.
      @ MX 20 in2-smtp.messagingengine.com.
      """,
      at: ["@"],
      fixed: """
        @              MX    10 in1-smtp.messagingengine.com.
        @              MX    20 in2-smtp.messagingengine.com.
        fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com. ; cf_tags=cf-proxied:false
        fm2._domainkey CNAME fm2.example.com.dkim.fmhosted.com. ; cf_tags=cf-proxied:false
        fm3._domainkey CNAME fm3.example.com.dkim.fmhosted.com. ; cf_tags=cf-proxied:false
        """
    ),
    // Each customer gets other targets.
    .fires("@ MX 0 example-com.mail.protection.outlook.com.", at: ["@"]),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @              MX    10 in1-smtp.messagingengine.com.
      @              MX    20 in2-smtp.messagingengine.com.
      fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com. ; cf_tags=cf-proxied:false
      fm2._domainkey CNAME fm2.example.com.dkim.fmhosted.com. ; cf_tags=cf-proxied:false
      fm3._domainkey CNAME fm3.example.com.dkim.fmhosted.com. ; cf_tags=cf-proxied:false
      """
    ),
    // Something else signs.
    .passes(
      """
      @             MX    10 in1-smtp.messagingengine.com.
      @             MX    20 in2-smtp.messagingengine.com.
      s1._domainkey CNAME s1.keys.example.net. ; cf_tags=cf-proxied:false
      """
    ),
    .passes(
      """
      @          MX 10 in1-smtp.messagingengine.com.
      @          MX 20 in2-smtp.messagingengine.com.
      _domainkey NS ns1.example.net.
      """
    ),
    .passes("@ MX 10 mx.example.net."),
    .passes("@ MX 0 ."),
  ]
}
