import DNSModel
import Wording

/// Flags a domain at Microsoft 365 whose `autodiscover` does not lead there.
struct M365Autodiscover: MailRule {
  static let info = RuleInfo(
    id: "m365-autodiscover",
    severity: .warning,
    step: 4,
    title: Text("autodiscover does not lead to Microsoft 365", ja: "autodiscover が Microsoft 365 を指していない"),
    rationale: Text(
      """
      Outlook and phones find their settings at the name autodiscover of the domain. Without the alias that Microsoft \
      documents, setting up an account takes long or fails. A name that leads to a server of the domain's own is left \
      alone unless a hosting panel made it, because an Exchange server beside Microsoft 365 needs it.
      """,
      ja: """
        Outlook やスマートフォンは、ドメインの autodiscover という名前から設定を取得します。Microsoft の案内にある CNAME が\
        ないと、アカウントの設定に時間がかかるか、失敗します。自社のサーバーを指している場合は、Microsoft 365 と併用する \
        Exchange サーバーに必要なことがあるため、ホスティングの管理画面が作ったもの以外は報告しません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, add a CNAME record named autodiscover with the target autodiscover.outlook.com and a grey \
      cloud (DNS only). Delete another record of that name first.
      """,
      ja: """
        DNS > レコードで、autodiscover という名前、ターゲット autodiscover.outlook.com の CNAME レコードをグレーの雲\
        （DNS のみ）で追加します。同じ名前の別のレコードがあれば、先に削除します。
        """
    ),
    fix: .safe,
    references: [
      .page("https://learn.microsoft.com/microsoft-365/enterprise/external-domain-name-system-records")
    ],
    examples: firing + passing,
    reportsAbsence: true
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.exchangeSets.compactMap { set in
      guard set.onlyProvider?.id == "microsoft-365", zone.isComplete,
        set.owner != zone.zone.apex || !set.members.isEmpty,
        let name = try? set.owner.child("autodiscover"), zone.zone.cut(above: name) == nil
      else { return nil }
      let records = zone.zone.records(at: name).filter { $0.type != .txt }
      guard !records.contains(where: MailZone.isManaged) else { return nil }
      return records.isEmpty ? missing(name, set, in: zone) : wrong(name, records, in: zone)
    }
  }

  /// Mail programs ask the SRV record as well, so one of them is enough.
  private func missing(_ name: DomainName, _ set: ExchangeSet, in zone: MailZone) -> Finding? {
    let service = try? set.owner.child("_autodiscover._tcp")
    guard let alias = alias(name), service.map({ zone.zone.records(at: $0, .srv).isEmpty }) == true else {
      return nil
    }
    let note = Text(
      "Lets Outlook and phones find the settings of Microsoft 365.",
      ja: "Outlook やスマートフォンが Microsoft 365 の設定を取得できるようになります。"
    )
    let remedy = Remedy([alias], risk: .safe, note: note)
    return finding(
      at: name,
      [],
      Text(
        "the mailboxes of \(set.owner) are at Microsoft 365, and \(name) does not exist",
        ja: "\(set.owner) のメールボックスは Microsoft 365 にありますが、\(name) がありません"
      ),
      // A sub-domain with its own MX is a fax or ticket service far more often than a domain of mailboxes.
      fix: set.owner == zone.zone.apex ? .remedies([remedy]) : .offer([remedy]),
      severity: set.owner == zone.zone.apex ? nil : .info
    )
  }

  private func wrong(_ name: DomainName, _ records: [Record], in zone: MailZone) -> Finding? {
    guard let alias = alias(name), records.allSatisfy({ $0.type.isAddress || $0.type == .cname }),
      !records.contains(where: leadsToMicrosoft)
    else { return nil }
    let isOwn = records.contains { $0.type.isAddress || $0.rdata.target.map(zone.answers(for:)) == true }
    guard !isOwn || zone.hasHostingPanel(at: name.parent ?? zone.zone.apex) else { return nil }
    let note = Text(
      "Mail programs find Microsoft 365 at \(name). Whoever still uses what was there has to enter settings by hand.",
      ja: "メールソフトが \(name) から Microsoft 365 を見つけるようになります。これまでの接続先を使う場合は手動での設定が必要です。"
    )
    return finding(
      at: name,
      records,
      Text(
        "\(name) does not lead to Microsoft 365, where the mailboxes are",
        ja: "メールボックスは Microsoft 365 にありますが、\(name) はそこを指していません"
      ),
      fix: .remedies([Remedy(records.map(Edit.delete) + [alias], note: note)])
    )
  }

  private func leadsToMicrosoft(_ record: Record) -> Bool {
    guard let target = record.rdata.target?.dotless else { return false }
    return ["outlook.com", "office365.us", "outlook.cn", "outlook.de"].contains {
      target == $0 || target.hasSuffix("." + $0)
    }
  }

  private func alias(_ name: DomainName) -> Edit? {
    (try? DomainName("autodiscover.outlook.com")).map { .create(name, .cname($0), .dnsOnly) }
  }
}

extension MailZone {
  /// Returns whether a hosting panel made names of a domain.
  fileprivate func hasHostingPanel(at domain: DomainName) -> Bool {
    ["cpanel", "whm", "webdisk", "cpcontacts", "cpcalendars"].contains { label in
      (try? domain.child(label)).map { !zone.records(at: $0).isEmpty } == true
    }
  }
}

extension M365Autodiscover {
  private static let firing: [Example] = [
    .fires(
      "@ MX 0 example-com.mail.protection.outlook.com.",
      at: ["autodiscover"],
      fixed: """
        @            MX    0 example-com.mail.protection.outlook.com.
        autodiscover CNAME autodiscover.outlook.com.  ; cf_tags=cf-proxied:false
        """
    ),
    .fires(
      """
      @            MX    0 example-com.mail.protection.outlook.com.
      autodiscover CNAME autodiscover.emailsrvr.com.  ; cf_tags=cf-proxied:false
      """,
      at: ["autodiscover"],
      fixed: """
        @            MX    0 example-com.mail.protection.outlook.com.
        autodiscover CNAME autodiscover.outlook.com.  ; cf_tags=cf-proxied:false
        """
    ),
    // What cPanel made before the mailboxes moved.
    .fires(
      """
      @            MX 0 example-com.mail.protection.outlook.com.
      cpanel       A  192.0.2.10  ; cf_tags=cf-proxied:false
      autodiscover A  192.0.2.10  ; cf_tags=cf-proxied:false
      """,
      at: ["autodiscover"],
      fixed: """
        @            MX    0 example-com.mail.protection.outlook.com.
        cpanel       A     192.0.2.10                 ; cf_tags=cf-proxied:false
        autodiscover CNAME autodiscover.outlook.com.  ; cf_tags=cf-proxied:false
        """
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @            MX    0 example-com.mail.protection.outlook.com.
      autodiscover CNAME autodiscover.outlook.com.  ; cf_tags=cf-proxied:false
      """
    ),
    // An Exchange server of one's own beside Microsoft 365.
    .passes(
      """
      @            MX 0 example-com.mail.protection.outlook.com.
      autodiscover A  192.0.2.10  ; cf_tags=cf-proxied:false
      """
    ),
    .passes(
      """
      @                  MX  0 example-com.mail.protection.outlook.com.
      _autodiscover._tcp SRV 0 0 443 autodiscover.outlook.com.
      """
    ),
    .passes("@ MX 1 smtp.google.com."),
  ]
}
