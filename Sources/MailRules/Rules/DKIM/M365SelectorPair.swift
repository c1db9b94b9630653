import DNSModel
import MailRecords
import Wording

/// Flags Microsoft 365's pair of DKIM aliases where one is missing or both do not belong together.
struct M365SelectorPair: MailRule {
  static let info = RuleInfo(
    id: "m365-selector-pair",
    severity: .warning,
    step: nil,
    title: Text("incomplete DKIM aliases of Microsoft 365", ja: "そろっていない Microsoft 365 の DKIM 用 CNAME"),
    rationale: Text(
      """
      Microsoft 365 signs with two selectors in turn and switches DKIM on only if both aliases are there and lead to \
      the keys of the domain's own tenant. With one of them, signing stops at the next change of keys.
      """,
      ja: """
        Microsoft 365 は 2 つのセレクタを交互に使って署名します。両方の CNAME がそろい、自分のテナントの鍵を指している場合だけ DKIM を\
        有効にできます。片方だけでは、次の鍵の切り替えで署名できなくなります。
        """
    ),
    byHand: Text(
      "In the Microsoft Defender portal, open the DKIM settings of the domain and copy both CNAME records from there.",
      ja: "Microsoft Defender ポータルでドメインの DKIM 設定を開き、表示される 2 つの CNAME レコードを追加します。"
    ),
    fix: .confirm,
    references: [
      .page("https://learn.microsoft.com/defender-office-365/email-authentication-dkim-configure")
    ],
    examples: firing + passing
  )

  /// An alias of Microsoft 365, taken apart.
  private struct Alias {
    let name: DKIMName
    let record: Record
    /// The number of the key, 1 or 2.
    let number: Int
    /// The domain as the target writes it.
    let domain: String
    /// The rest of the target, which names the tenant.
    let tenant: String
    let isOldForm: Bool

    init?(_ name: DKIMName?) {
      guard let name, let record = name.alias, let labels = record.rdata.target?.labels, labels.count > 3,
        labels[1] == "_domainkey"
      else { return nil }
      tenant = labels[2...].joined(separator: ".")
      isOldForm = tenant.hasSuffix(".onmicrosoft.com")
      let parts = labels[0].split(separator: "-", maxSplits: 1)
      guard isOldForm || tenant.hasSuffix(".dkim.mail.microsoft"), parts.count == 2,
        let number = ["selector1": 1, "selector2": 2][parts[0]]
      else { return nil }
      self.name = name
      self.record = record
      self.number = number
      domain = String(parts[1])
    }

    /// Microsoft drops the hyphens of a domain that has some and appends a few characters; dots become hyphens.
    var isForItsDomain: Bool {
      domain.filter { $0 != "-" }.hasPrefix(name.domain.dotless.filter { $0 != "-" && $0 != "." })
    }
  }

  func findings(in zone: MailZone) -> [Finding] {
    zone.dkim.domains.compactMap { domain in
      guard domain.isAtOrBelow(zone.zone.apex), let owners = owners(of: domain) else { return nil }
      let pair = owners.map { Alias(zone.dkim.name($0)) }
      switch (pair[0], pair[1]) {
      case (nil, nil): return nil
      case (let first?, let second?): return mismatch(first, second)
      case (let only?, nil): return single(only, missing: owners[1], in: zone)
      case (nil, let only?): return single(only, missing: owners[0], in: zone)
      }
    }
  }

  private func owners(of domain: DomainName) -> [DomainName]? {
    let owners = ["selector1", "selector2"].compactMap {
      try? DomainName($0 + "._domainkey." + domain.dotless)
    }
    return owners.count == 2 ? owners : nil
  }

  private func single(_ alias: Alias, missing: DomainName, in zone: MailZone) -> Finding? {
    // Another record at the place, or another server, is a set-up that we do not know.
    guard zone.zone.records(at: missing).isEmpty, zone.zone.cut(above: missing) == nil,
      !zone.zone.hasWildcardKey(for: missing)
    else { return nil }
    return finding(
      at: missing,
      [alias.record],
      Text(
        "Microsoft 365 needs two DKIM aliases, and \(missing) is missing",
        ja: "Microsoft 365 には DKIM 用の CNAME が 2 つ必要ですが、\(missing) がありません"
      ),
      fix: fix(alias, missing)
    )
  }

  /// The second target differs from the first by its number alone, in the old form and for the right domain.
  private func fix(_ alias: Alias, _ missing: DomainName) -> Fix {
    let number = missing.firstLabel == "selector1" ? 1 : 2
    guard alias.isOldForm, alias.number != number, alias.isForItsDomain,
      let target = try? DomainName("selector\(number)-\(alias.domain)._domainkey.\(alias.tenant)")
    else { return .manual(advice) }
    let note = Text(
      "The target follows from that of the other alias. Signing itself is switched on in the Microsoft Defender portal.",
      ja: "参照先は、もう一方の CNAME から決まります。署名自体は Microsoft Defender ポータルで有効にします。"
    )
    return .remedies([Remedy([.create(missing, .cname(target), .dnsOnly)], note: note)])
  }

  private func mismatch(_ first: Alias, _ second: Alias) -> Finding? {
    guard let (owner, message) = problem(first, second) else { return nil }
    return finding(at: owner, [first.record, second.record], message, fix: .manual(advice))
  }

  private func problem(_ first: Alias, _ second: Alias) -> (DomainName, Text)? {
    for (alias, number) in [(first, 1), (second, 2)] {
      let target = alias.record.rdata.target ?? alias.name.owner
      if alias.number != number {
        let message = Text(
          "\(alias.name.owner) leads to the key of the other selector: \(target)",
          ja: "\(alias.name.owner) が、もう一方のセレクタの鍵を指しています: \(target)"
        )
        return (alias.name.owner, message)
      }
      if alias.isOldForm, !alias.isForItsDomain {
        let message = Text(
          "\(alias.name.owner) leads to the key of another domain: \(target)",
          ja: "\(alias.name.owner) が、別のドメインの鍵を指しています: \(target)"
        )
        return (alias.name.owner, message)
      }
    }
    guard first.tenant != second.tenant, first.isOldForm, second.isOldForm else { return nil }
    let message = Text(
      "the DKIM aliases of \(first.name.domain) lead to two tenants, \(first.tenant) and \(second.tenant)",
      ja: "\(first.name.domain) の DKIM 用 CNAME が、異なるテナント（\(first.tenant) と \(second.tenant)）を指しています"
    )
    return (first.name.owner, message)
  }

  private var advice: Text {
    Text(
      "Copy both CNAME records from the DKIM settings of the domain in the Microsoft Defender portal.",
      ja: "Microsoft Defender ポータルのドメインの DKIM 設定から、2 つの CNAME レコードをコピーしてください。"
    )
  }
}

extension M365SelectorPair {
  private static let firing: [Example] = [
    .fires(
      "selector1._domainkey CNAME selector1-example-com._domainkey.contoso.onmicrosoft.com. ; cf_tags=cf-proxied:false",
      at: ["selector2._domainkey"],
      fixed: """
        selector1._domainkey CNAME selector1-example-com._domainkey.contoso.onmicrosoft.com. ; cf_tags=cf-proxied:false
        selector2._domainkey CNAME selector2-example-com._domainkey.contoso.onmicrosoft.com. ; cf_tags=cf-proxied:false
        """
    ),
    // The second target of the newer form does not follow from the first.
    .fires(
      "selector2._domainkey CNAME selector2-example-com._domainkey.contoso.n-v1.dkim.mail.microsoft. ; cf_tags=cf-proxied:false",
      at: ["selector1._domainkey"]
    ),
    .fires(
      """
      selector1._domainkey CNAME selector1-example-com._domainkey.contoso.onmicrosoft.com. ; cf_tags=cf-proxied:false
      selector2._domainkey CNAME selector2-example-org._domainkey.contoso.onmicrosoft.com. ; cf_tags=cf-proxied:false
      """,
      at: ["selector2._domainkey"]
    ),
    .fires(
      """
      selector1._domainkey CNAME selector1-example-com._domainkey.contoso.onmicrosoft.com.  ; cf_tags=cf-proxied:false
      selector2._domainkey CNAME selector2-example-com._domainkey.fabrikam.onmicrosoft.com. ; cf_tags=cf-proxied:false
      """,
      at: ["selector1._domainkey"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      selector1._domainkey.our-shop CNAME selector1-ourshop-example-com01i._domainkey.contoso.onmicrosoft.com. ; cf_tags=cf-proxied:false
      selector2._domainkey.our-shop CNAME selector2-ourshop-example-com01i._domainkey.contoso.onmicrosoft.com. ; cf_tags=cf-proxied:false
      """
    ),
    .passes(
      """
      selector1._domainkey CNAME selector1-example-com._domainkey.contoso.onmicrosoft.com. ; cf_tags=cf-proxied:false
      selector2._domainkey CNAME selector2-example-com._domainkey.contoso.onmicrosoft.com. ; cf_tags=cf-proxied:false
      """
    ),
    .passes(
      """
      selector1._domainkey CNAME selector1-example-com._domainkey.contoso.n-v1.dkim.mail.microsoft. ; cf_tags=cf-proxied:false
      selector2._domainkey CNAME selector2-example-com._domainkey.contoso.n-v1.dkim.mail.microsoft. ; cf_tags=cf-proxied:false
      """
    ),
    // Another service uses the same names.
    .passes(
      "selector1._domainkey CNAME selector1-example-com.domainkey.runbox.com. ; cf_tags=cf-proxied:false"
    ),
  ]
}
