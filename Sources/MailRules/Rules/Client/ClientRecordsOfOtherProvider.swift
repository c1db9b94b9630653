import DNSModel
import Wording

/// Flags records for mail programs that lead to another provider than the one that has the mailboxes.
struct ClientRecordsOfOtherProvider: MailRule {
  static let info = RuleInfo(
    id: "client-records-of-other-provider",
    severity: .warning,
    step: 4,
    title: Text("settings of another provider for mail programs", ja: "別のメールサービスを指すメールソフト用のレコード"),
    rationale: Text(
      """
      Mail programs look up their settings in DNS. These records still lead to a provider that the domain has left, so \
      that new accounts are set up with the wrong server or ask for a password again and again. If the SPF record still \
      names that provider, both may be in use, and nothing is reported.
      """,
      ja: """
        メールソフトは DNS から設定を取得します。これらのレコードは以前のメールサービスを指したままなので、新しく設定する\
        アカウントが誤ったサーバーに接続したり、パスワードを何度も求められたりします。SPF レコードにそのサービスがまだ\
        含まれている場合は、併用の可能性があるため報告しません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, delete these records, or enter the hosts that your present provider documents for mail \
      programs.
      """,
      ja: "DNS > レコードで、これらのレコードを削除するか、現在のメールサービスが案内しているホスト名に変更します。"
    ),
    fix: .confirm,
    references: [
      .rfc(6186, section: "3"),
      .page("https://learn.microsoft.com/microsoft-365/enterprise/external-domain-name-system-records"),
    ],
    examples: firing + passing
  )

  private static let names = [
    "autodiscover", "autoconfig", "_autodiscover._tcp", "_imap._tcp", "_imaps._tcp", "_pop3._tcp",
    "_pop3s._tcp",
    "_submission._tcp", "_submissions._tcp", "imap", "smtp", "pop", "pop3",
  ]

  func findings(in zone: MailZone) -> [Finding] {
    zone.exchangeSets.flatMap { set -> [Finding] in
      guard let provider = set.onlyProvider, provider.receives,
        !provider.client.isEmpty || !provider.records.isEmpty
      else {
        return []
      }
      let included = ProviderIndex.shared.providers(includedIn: zone.zone.spfTerms(at: set.owner) ?? [])
      return Self.names.flatMap { records(at: $0, set, in: zone) }.compactMap { record in
        finding(record, set.owner, provider, included, in: zone)
      }
    }
  }

  /// The alias `autodiscover` of a domain at Microsoft 365 has a rule of its own.
  private func records(at name: String, _ set: ExchangeSet, in zone: MailZone) -> [Record] {
    guard name != "autodiscover" || set.onlyProvider?.id != "microsoft-365",
      let owner = try? set.owner.child(name),
      zone.zone.cut(above: owner) == nil
    else { return [] }
    return zone.zone.records(at: owner).filter {
      ($0.type == .cname || $0.type == .srv) && !MailZone.isManaged($0)
    }
  }

  private func finding(
    _ record: Record,
    _ domain: DomainName,
    _ provider: MailProvider,
    _ included: [MailProvider],
    in zone: MailZone
  ) -> Finding? {
    guard let target = record.rdata.target else { return nil }
    let others = ProviderIndex.shared.providers(servingClientsAt: target)
    guard let other = others.first, !others.contains(where: { $0 == provider || $0.isPartner(of: provider) }),
      !others.contains(where: included.contains), !zone.answers(for: target)
    else { return nil }
    return finding(
      at: record.owner,
      [record],
      Text(
        "\(record.owner) leads mail programs to \(target) of \(other.name), but the mailboxes are at \(provider.name)",
        ja: "\(record.owner) が \(other.name) の \(target) を指していますが、メールボックスは \(provider.name) にあります"
      ),
      fix: fix(record, domain, provider, target)
    )
  }

  private func fix(_ record: Record, _ domain: DomainName, _ provider: MailProvider, _ target: DomainName)
    -> Fix
  {
    let note = Text(
      "Mail programs no longer find \(target). Whoever still reads mail there has to enter its settings by hand.",
      ja: "メールソフトの自動設定で \(target) が使われなくなります。そのサービスをまだ使う場合は手動での設定が必要です。"
    )
    let wanted = provider.documentedRecords(for: domain).first {
      $0.owner == record.owner && $0.rdata.type == record.type
    }
    if let wanted {
      var after = record
      after.rdata = wanted.rdata
      return .remedies([Remedy([.update(before: record, after: after)], note: note)])
    }
    guard provider.id != "microsoft-365" else { return .remedies([Remedy([.delete(record)], note: note)]) }
    return .manual(
      Text(
        """
        Look up at \(provider.name) which records it wants for mail programs (\(provider.documentation)). Replace \
        \(record.owner) by them, or delete it if there are none.
        """,
        ja: """
          メールソフト用のレコードを \(provider.name) の案内（\(provider.documentation)）で確認し、\(record.owner) を\
          置き換えるか、不要なら削除してください。
          """
      )
    )
  }
}

extension ClientRecordsOfOtherProvider {
  private static let firing: [Example] = [
    .fires(
      """
      @                  MX  1 smtp.google.com.
      _autodiscover._tcp SRV 0 0 443 cpanelemaildiscovery.cpanel.net.
      """,
      at: ["_autodiscover._tcp"]
    ),
    .fires(
      """
      @                  MX    0 example-com.mail.protection.outlook.com.
      autodiscover       CNAME autodiscover.outlook.com.  ; cf_tags=cf-proxied:false
      _autodiscover._tcp SRV   0 0 443 cpanelemaildiscovery.cpanel.net.
      """,
      at: ["_autodiscover._tcp"],
      fixed: """
        @            MX    0 example-com.mail.protection.outlook.com.
        autodiscover CNAME autodiscover.outlook.com.  ; cf_tags=cf-proxied:false
        """
    ),
    .fires(
      """
      @                 MX  10 in1-smtp.messagingengine.com.
      @                 MX  20 in2-smtp.messagingengine.com.
      _imaps._tcp       SRV 0 0 993 imap.gmail.com.
      _submission._tcp  SRV 0 0 587 smtp.fastmail.com.
      """,
      at: ["_imaps._tcp"],
      fixed: """
        @                 MX  10 in1-smtp.messagingengine.com.
        @                 MX  20 in2-smtp.messagingengine.com.
        _imaps._tcp       SRV 0 0 993 imap.fastmail.com.
        _submission._tcp  SRV 0 0 587 smtp.fastmail.com.
        """
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @                 MX  10 in1-smtp.messagingengine.com.
      @                 MX  20 in2-smtp.messagingengine.com.
      _imaps._tcp       SRV 0 0 993 imap.fastmail.com.
      _submission._tcp  SRV 0 0 587 smtp.fastmail.com.
      """
    ),
    // Both are in use.
    .passes(
      """
      @            MX    1 smtp.google.com.
      @            TXT   "v=spf1 include:_spf.google.com include:spf.protection.outlook.com ~all"
      autodiscover CNAME autodiscover.outlook.com.  ; cf_tags=cf-proxied:false
      """
    ),
    .passes("@ MX 1 smtp.google.com."),
  ]
}
