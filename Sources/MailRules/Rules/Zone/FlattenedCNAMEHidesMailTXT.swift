import DNSModel
import Wording

/// Flags flattening of an alias that stands for a key, a policy, a bounce host or a verification.
struct FlattenedCNAMEHidesMailTXT: MailRule {
  static let info = RuleInfo(
    id: "flattened-cname-hides-mail-txt",
    severity: .error,
    step: nil,
    title: Text("flattened alias hides mail records", ja: "フラット化で隠れたメール用レコード"),
    rationale: Text(
      """
      A flattened alias (CNAME) is answered with the addresses behind it and with nothing else. Whoever asks for the \
      TXT or MX record behind it, such as a DKIM key or a DMARC policy, gets no answer: mail arrives unsigned, and the \
      service reports the domain as not verified.
      """,
      ja: """
        フラット化した CNAME は、その先のアドレスだけを返します。その先にある TXT や MX（DKIM 鍵や DMARC ポリシーなど）を\
        問い合わせても、答えは得られません。メールの署名は検証できず、サービス側ではドメインが未検証と表示されます。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, edit the CNAME record and switch Flatten off. If the whole zone flattens, open DNS > Settings \
      and set CNAME flattening to the root only.
      """,
      ja: """
        DNS > レコードで CNAME レコードを編集し、「フラット化」をオフにします。ゾーン全体でフラット化している場合は、\
        DNS > 設定で CNAME フラット化をルートのみに変更します。
        """
    ),
    fix: .safe,
    references: [
      .cloudflare("dns/troubleshooting/email-issues"),
      .cloudflare("dns/cname-flattening/set-up-cname-flattening"),
    ],
    examples: [
      .fires(
        """
        @                    MX    0 example-com.mail.protection.outlook.com.
        selector1._domainkey CNAME selector1-example-com._domainkey.example.onmicrosoft.com. ; \
        cf_tags=cf-flatten-cname,cf-proxied:false
        """,
        at: ["selector1._domainkey"],
        others: ["m365-selector-pair"],
        fixed: """
          @                    MX    0 example-com.mail.protection.outlook.com.
          selector1._domainkey CNAME selector1-example-com._domainkey.example.onmicrosoft.com. ; \
          cf_tags=cf-proxied:false
          """
      ),
      // The switch of the zone overrides that of the record, and no record can change it.
      .fires(
        """
        @                    MX    0 example-com.mail.protection.outlook.com.
        selector1._domainkey CNAME selector1-example-com._domainkey.example.onmicrosoft.com. ; \
        cf_tags=cf-proxied:false
        selector2._domainkey CNAME selector2-example-com._domainkey.example.onmicrosoft.com. ; \
        cf_tags=cf-proxied:false
        """,
        at: ["@"],
        evidence: flattening(true)
      ),
      .passes(
        """
        @                    MX    0 example-com.mail.protection.outlook.com.
        selector1._domainkey CNAME selector1-example-com._domainkey.example.onmicrosoft.com. ; \
        cf_tags=cf-proxied:false
        """,
        others: ["m365-selector-pair"],
        evidence: flattening(false)
      ),
      // The web may be flattened; an A record behind the alias is all that browsers ask for.
      .passes(
        """
        @   MX    1 smtp.google.com.
        www CNAME sites.example.net. ; cf_tags=cf-flatten-cname,cf-proxied:false
        """,
        evidence: flattening(true)
      ),
      // Public DNS shows the key all the same.
      .passes(
        """
        @                 MX    1 smtp.google.com.
        google._domainkey CNAME key.example.net. ; cf_tags=cf-flatten-cname,cf-proxied:false
        """,
        evidence: seen("google._domainkey.example.com")
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    let aliases = zone.zone.records(of: .cname).filter {
      !$0.isProxied && $0.isMailTextAlias && zone.zone.cut(above: $0.owner) == nil
        && !isAnswered($0, in: zone)
    }
    if zone.evidence.flattensAllAliases.value == true {
      return aliases.isEmpty ? [] : [finding(aliases, in: zone)]
    }
    return aliases.filter { $0.settings.flattensAlias && !MailZone.isManaged($0) }.map {
      finding($0, in: zone)
    }
  }

  private func isAnswered(_ alias: Record, in zone: MailZone) -> Bool {
    [RRType.txt, .mx].contains { zone.evidence.dns(alias.owner, $0).value?.isVoid == false }
  }

  private func finding(_ alias: Record, in zone: MailZone) -> Finding {
    var after = alias
    after.settings.flattensAlias = false
    let message = Text(
      "the alias \(alias.owner) is flattened, which hides the mail records behind it",
      ja: "CNAME \(alias.owner) がフラット化されているため、その先にあるメール用のレコードが見えません"
    )
    let note = Text(
      "\(alias.owner) carries no web pages, so nothing is lost: what stands behind it becomes visible.",
      ja: "\(alias.owner) は Web ページを配信する名前ではないため、失うものはありません。その先のレコードが見えるようになります。"
    )
    return finding(
      at: alias.owner,
      [alias],
      zone.messageNow(message),
      fix: .remedies([Remedy([.update(before: alias, after: after)], risk: .safe, note: note)]),
      severity: zone.severityNow(.error)
    )
  }

  private func finding(_ aliases: [Record], in zone: MailZone) -> Finding {
    let (apex, owners) = (zone.zone.apex, aliases.map(\.owner))
    let message = Text(
      "\(apex) flattens every alias, which hides the mail records behind \(list: owners)",
      ja: "\(apex) はすべての CNAME をフラット化しているため、\(list: owners) の先にあるメール用のレコードが見えません"
    )
    let advice = Text(
      """
      Under DNS > Settings of \(apex), set CNAME flattening to the root only. It is a switch of the whole zone, so look \
      first whether web names rely on it.
      """,
      ja: """
        \(apex) の DNS > 設定で、CNAME フラット化をルートのみに変更してください。ゾーン全体の設定のため、先に Web 用の\
        名前が依存していないか確認してください。
        """
    )
    return finding(
      at: apex,
      aliases,
      zone.messageNow(message),
      fix: .manual(advice),
      severity: zone.severityNow(.error)
    )
  }
}

extension FlattenedCNAMEHidesMailTXT {
  private static func flattening(_ isOn: Bool) -> Evidence {
    var evidence = Evidence()
    evidence.flattensAllAliases = .known(isOn)
    return evidence
  }

  private static func seen(_ name: String) -> Evidence {
    var evidence = Evidence()
    if let owner = try? DomainName(name) {
      let key = RData.txt(TXT(value: "v=DKIM1; k=rsa; p=AAAA"))
      evidence.dns[DNSQuestion(owner, .txt)] = .known(DNSAnswer([key]))
    }
    return evidence
  }
}
