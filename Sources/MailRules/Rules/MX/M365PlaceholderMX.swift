import DNSModel
import Wording

/// Flags the MX record by which Microsoft 365 verifies a domain, which takes in no mail.
struct M365PlaceholderMX: MailRule {
  static let info = RuleInfo(
    id: "m365-placeholder-mx",
    severity: .error,
    step: 1,
    title: Text("MX record of Microsoft 365's domain check", ja: "Microsoft 365 のドメイン確認用の MX レコード"),
    rationale: Text(
      """
      Microsoft 365 can check who owns a domain by an MX record whose host ends in msv1.invalid. That host does not \
      exist and takes in no mail. The real MX host is shown only after the check.
      """,
      ja: """
        Microsoft 365 では、末尾が msv1.invalid の MX レコードでドメインの所有者を確認できます。このホストは存在せず、\
        メールを受信しません。本来の MX ホスト名は確認の後に表示されます。
        """
    ),
    byHand: Text(
      """
      Finish the set-up of the domain under Settings > Domains in the Microsoft 365 admin center. Then enter the MX \
      host that it shows under DNS > Records in place of this one.
      """,
      ja: """
        Microsoft 365 管理センターの［設定］>［ドメイン］でドメインの設定を完了します。表示された MX ホスト名を、\
        DNS > レコードでこの MX レコードの代わりに設定します。
        """
    ),
    fix: .safe,
    references: [
      .rfc(2606, section: "2"),
      .page("https://learn.microsoft.com/microsoft-365/enterprise/external-domain-name-system-records"),
    ],
    examples: [
      .fires("@ MX 32767 ms12345678.msv1.invalid.", at: ["@"]),
      .fires("@ MX 32767 ms12345678.msv1.invalid.outlook.com.", at: ["@"]),
      .fires(
        """
        @            MX    0 example-com.mail.protection.outlook.com.
        @            MX    32767 ms12345678.msv1.invalid.
        autodiscover CNAME autodiscover.outlook.com.  ; cf_tags=cf-proxied:false
        """,
        at: ["@"],
        fixed: """
          @            MX    0 example-com.mail.protection.outlook.com.
          autodiscover CNAME autodiscover.outlook.com.  ; cf_tags=cf-proxied:false
          """
      ),
      .fires(
        "@ MX 32767 ms12345678.msv1.invalid.",
        at: ["@"],
        fixed: "@ MX 10 example-com.mail.protection.outlook.com.",
        answers: Answers(mailHost: try? DomainName("example-com.mail.protection.outlook.com"))
      ),
      .passes(
        """
        @            MX    0 example-com.mail.protection.outlook.com.
        autodiscover CNAME autodiscover.outlook.com.  ; cf_tags=cf-proxied:false
        """
      ),
      // Another placeholder, which another rule reports.
      .passes("@ MX 10 mail.invalid.", others: ["mx-target-placeholder-or-reserved"]),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.mxSets.compactMap { set in
      let useless = set.records.filter {
        $0.rdata.mx?.exchange.isMicrosoftPlaceholder == true && !MailZone.isManaged($0)
      }
      guard let host = useless.first?.rdata.mx?.exchange else { return nil }
      let isAlone = !set.records.contains(where: zone.isPlausible)
      return finding(
        at: set.owner,
        useless,
        Text(
          "an MX record of \(set.owner) names \(host), which only serves Microsoft's check of the domain and gets no mail",
          ja: "\(set.owner) の MX レコードが Microsoft 365 のドメイン確認用の \(host) を指しており、メールを受信できません"
        ),
        fix: isAlone ? replacement(set.owner, in: zone) : .remedies([deletion(useless)]),
        severity: isAlone ? nil : .warning
      )
    }
  }

  private func replacement(_ owner: DomainName, in zone: MailZone) -> Fix {
    if let stated = StatedExchange(in: zone) { return .remedies([stated.remedy(at: owner, in: zone)]) }
    guard zone.answers.isEmpty else { return ExchangeQuestion.fix(for: owner, in: zone) }
    return .input(
      Question(
        .mailHost,
        Text(
          """
          Which MX host does the Microsoft 365 admin center show for \(owner)? It ends in mail.protection.outlook.com \
          or mx.microsoft.
          """,
          ja: """
            Microsoft 365 管理センターに表示される \(owner) の MX ホスト名は何ですか。末尾は mail.protection.outlook.com \
            または mx.microsoft です。
            """
        )
      )
    )
  }

  private func deletion(_ records: [Record]) -> Remedy {
    Remedy(
      records.map(Edit.delete),
      risk: .safe,
      note: Text(
        "Deletes what was there for Microsoft's check. The other MX records stay and receive the mail.",
        ja: "Microsoft のドメイン確認用のレコードを削除します。ほかの MX レコードは残り、メールはそちらに届きます。"
      )
    )
  }
}
