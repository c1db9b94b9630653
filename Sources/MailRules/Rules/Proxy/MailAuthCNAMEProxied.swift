import DNSModel
import Wording

/// Flags a proxied alias that stands for a key, a policy, a bounce host or a verification.
struct MailAuthCNAMEProxied: MailRule {
  static let info = RuleInfo(
    id: "mail-auth-cname-proxied",
    severity: .error,
    step: nil,
    title: Text("mail authentication alias behind the proxy", ja: "プロキシ経由になっているメール認証用 CNAME"),
    rationale: Text(
      """
      The name of a proxied alias answers with Cloudflare's addresses and nothing else. Whoever asks for the TXT or MX \
      record behind it, such as a DKIM key, a DMARC policy or the bounce host of a sending service, gets no answer: \
      mail arrives unsigned, and the service reports the domain as not verified.
      """,
      ja: """
        プロキシ済みの CNAME は Cloudflare のアドレスだけを返します。その先にある TXT や MX（DKIM 鍵、DMARC ポリシー、\
        配信サービスのバウンス用ホストなど）を問い合わせても、答えは得られません。メールの署名は検証できず、\
        サービス側ではドメインが未検証と表示されます。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the CNAME record and switch the orange cloud to grey (DNS only).",
      ja: "DNS > レコードで CNAME レコードを編集し、オレンジの雲をグレーの雲（DNS のみ）に切り替えます。"
    ),
    fix: .safe,
    references: [
      .cloudflare("dns/proxy-status/limitations"),
      .cloudflare("dns/manage-dns-records/reference/dns-record-types"),
      .rfc(6376, section: "3.6.2.1"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    let proxied = zone.zone.records.filter {
      $0.isProxied && !MailZone.isManaged($0) && zone.zone.cut(above: $0.owner) == nil
    }
    return proxied.filter(\.isMailTextAlias).map { finding($0, in: zone) }
      + proxied.filter(\.isLikelyReturnPath).map { returnPath($0, in: zone) }
      + proxied.filter(\.isReverseNameOfSender).map { reverseName($0, in: zone) }
  }

  private func returnPath(_ alias: Record, in zone: MailZone) -> Finding {
    let message = Text(
      "the alias \(alias.owner) is called like one for bounces and is proxied (orange cloud), which hides the mail records behind it",
      ja: "CNAME \(alias.owner) はバウンスメール用と思われますが、プロキシ済み（オレンジの雲）のため、その先のメール用のレコードが見えません"
    )
    let note = Text(
      "Confirm that \(alias.owner) carries no web pages. The bounces of a sending service then arrive, and its SPF counts.",
      ja: "\(alias.owner) で Web ページを配信していないことを確認してください。配信サービスのバウンスメールが届き、SPF も有効になります。"
    )
    return finding(
      at: alias.owner,
      [alias],
      zone.messageNow(message),
      fix: .remedies([Remedy([.greyCloud(alias)], note: note)]),
      severity: zone.severityNow(.warning)
    )
  }

  private func reverseName(_ record: Record, in zone: MailZone) -> Finding {
    let message = Text(
      "\(record.owner) is the name of a sending service's address and is proxied (orange cloud), so receivers see another address",
      ja: "\(record.owner) は配信サービスの送信元アドレスの名前ですが、プロキシ済み（オレンジの雲）のため、受信側には別のアドレスに見えます"
    )
    let note = Text(
      "\(record.owner) carries no web pages; its address is then the one that mail comes from.",
      ja: "\(record.owner) は Web ページを配信する名前ではありません。送信元アドレスと一致するようになります。"
    )
    return finding(
      at: record.owner,
      [record],
      zone.messageNow(message),
      fix: .remedies([Remedy([.greyCloud(record)], note: note)]),
      severity: zone.severityNow(.warning)
    )
  }

  private func finding(_ alias: Record, in zone: MailZone) -> Finding {
    let message = Text(
      "the alias \(alias.owner) is proxied (orange cloud), which hides the mail records behind it",
      ja: "CNAME \(alias.owner) がプロキシ済み（オレンジの雲）のため、その先にあるメール用のレコードが見えません"
    )
    let note = Text(
      "\(alias.owner) carries no web pages, so nothing is lost: what stands behind it becomes visible.",
      ja: "\(alias.owner) は Web ページを配信する名前ではないため、失うものはありません。その先のレコードが見えるようになります。"
    )
    return finding(
      at: alias.owner,
      [alias],
      zone.messageNow(message),
      fix: .remedies([Remedy([.greyCloud(alias)], risk: .safe, note: note)]),
      severity: zone.severityNow(.error)
    )
  }
}

extension MailAuthCNAMEProxied {
  private static let firing: [Example] = [
    // An unknown vendor's return path, and the name of a sender's own address.
    .fires(
      """
      @         MX    1 smtp.google.com.
      bounces   CNAME returns.mailer.example.net. ; cf_tags=cf-proxied:true
      o3.ptr512 A     192.0.2.77                  ; cf_tags=cf-proxied:true
      """,
      at: ["bounces", "o3.ptr512"],
      fixed: """
        @         MX    1 smtp.google.com.
        bounces   CNAME returns.mailer.example.net. ; cf_tags=cf-proxied:false
        o3.ptr512 A     192.0.2.77                  ; cf_tags=cf-proxied:false
        """
    ),
    // The host behind the alias is called like one for bounces.
    .fires(
      """
      @    MX    10 mx.postal.example.net.
      away CNAME rp.postal.example.net. ; cf_tags=cf-proxied:true
      """,
      at: ["away"],
      fixed: """
        @    MX    10 mx.postal.example.net.
        away CNAME rp.postal.example.net. ; cf_tags=cf-proxied:false
        """
    ),
    .fires(
      """
      fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com. ; cf_tags=cf-proxied:true
      fm2._domainkey CNAME fm2.example.com.dkim.fmhosted.com. ; cf_tags=cf-proxied:false
      @              MX    10 in1-smtp.messagingengine.com.
      @              MX    20 in2-smtp.messagingengine.com.
      """,
      at: ["fm1._domainkey"],
      fixed: """
        fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com. ; cf_tags=cf-proxied:false
        fm2._domainkey CNAME fm2.example.com.dkim.fmhosted.com. ; cf_tags=cf-proxied:false
        @              MX    10 in1-smtp.messagingengine.com.
        @              MX    20 in2-smtp.messagingengine.com.
        """
    ),
    .fires(
      """
      _dmarc    CNAME _dmarc.vendor.example.net. ; cf_tags=cf-proxied:true
      pm-bounces CNAME pm.mtasv.net.             ; cf_tags=cf-proxied:true
      @         MX    1 smtp.google.com.
      """,
      at: ["_dmarc", "pm-bounces"],
      fixed: """
        _dmarc    CNAME _dmarc.vendor.example.net. ; cf_tags=cf-proxied:false
        pm-bounces CNAME pm.mtasv.net.             ; cf_tags=cf-proxied:false
        @         MX    1 smtp.google.com.
        """
    ),
  ]

  private static let passing: [Example] = [
    // A page about returns.
    .passes("returns CNAME shop.myshopify.com. ; cf_tags=cf-proxied:true"),
    .passes(
      """
      fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com. ; cf_tags=cf-proxied:false
      @              MX    10 in1-smtp.messagingengine.com.
      @              MX    20 in2-smtp.messagingengine.com.
      """
    ),
    // Click tracking is a web page, and a policy host is HTTPS.
    .passes(
      """
      url1234 CNAME sendgrid.net.          ; cf_tags=cf-proxied:true
      mta-sts CNAME policy.example.net.    ; cf_tags=cf-proxied:true
      @       MX    1 smtp.google.com.
      """,
      others: ["mta-sts-half-configured"]
    ),
  ]
}
