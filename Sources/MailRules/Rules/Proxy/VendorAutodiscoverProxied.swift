import DNSModel
import Wording

/// Flags a proxied alias of a vendor's service by which programs find their settings.
struct VendorAutodiscoverProxied: MailRule {
  static let info = RuleInfo(
    id: "vendor-autodiscover-proxied",
    severity: .warning,
    step: nil,
    title: Text("vendor's set-up name behind the proxy", ja: "プロキシ経由になっている自動設定用の CNAME"),
    rationale: Text(
      """
      Outlook and other programs find their settings by a name that is an alias of the vendor's server. Behind the \
      proxy the alias is hidden, Cloudflare asks the vendor for a name that it does not serve, and set-up fails or asks \
      for a password again and again.
      """,
      ja: """
        Outlook などのソフトは、メールサービスのサーバーを指す CNAME を使って設定を見つけます。プロキシ経由では CNAME が\
        見えず、Cloudflare がサービス側の知らない名前で接続するため、自動設定が失敗したり、パスワードを何度も\
        求められたりします。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the CNAME record and switch the orange cloud to grey (DNS only).",
      ja: "DNS > レコードで CNAME レコードを編集し、オレンジの雲をグレーの雲（DNS のみ）に切り替えます。"
    ),
    fix: .safe,
    references: [
      .cloudflare("dns/proxy-status/common-scenarios"),
      .page("https://learn.microsoft.com/en-us/microsoft-365/enterprise/external-domain-name-system-records"),
    ],
    examples: [
      .fires(
        """
        @            MX    0 example-com.mail.protection.outlook.com.
        autodiscover CNAME autodiscover.outlook.com. ; cf_tags=cf-proxied:true
        """,
        at: ["autodiscover"],
        fixed: """
          @            MX    0 example-com.mail.protection.outlook.com.
          autodiscover CNAME autodiscover.outlook.com. ; cf_tags=cf-proxied:false
          """
      ),
      .fires(
        """
        @            MX    5 mx1.hostinger.com.
        @            MX    10 mx2.hostinger.com.
        autodiscover CNAME autodiscover.mail.hostinger.com. ; cf_tags=cf-proxied:true
        autoconfig   CNAME autoconfig.mail.hostinger.com.   ; cf_tags=cf-proxied:true
        """,
        at: ["autoconfig", "autodiscover"],
        fixed: """
          @            MX    5 mx1.hostinger.com.
          @            MX    10 mx2.hostinger.com.
          autodiscover CNAME autodiscover.mail.hostinger.com. ; cf_tags=cf-proxied:false
          autoconfig   CNAME autoconfig.mail.hostinger.com.   ; cf_tags=cf-proxied:false
          """
      ),
      .passes(
        """
        @            MX    0 example-com.mail.protection.outlook.com.
        autodiscover CNAME autodiscover.outlook.com. ; cf_tags=cf-proxied:false
        """
      ),
      // A server of one's own answers these names over HTTPS, which the proxy carries.
      .passes(
        """
        @            MX    10 mail
        mail         A     192.0.2.10                 ; cf_tags=cf-proxied:false
        autodiscover CNAME mail.example.com.          ; cf_tags=cf-proxied:true
        autoconfig   CNAME server7.hosting.example.net. ; cf_tags=cf-proxied:true
        """
      ),
    ]
  )

  private static let vendorHosts: [HostPattern] = [
    "autodiscover.outlook.com", "autodiscover-s.outlook.com", "autodiscover-s.partner.outlook.cn",
    "webdir.online.lync.com", "sipdir.online.lync.com", "enterpriseregistration.windows.net",
    "enterpriseenrollment.manage.microsoft.com", "enterpriseenrollment-s.manage.microsoft.com",
    "autodiscover.mail.hostinger.com", "autoconfig.mail.hostinger.com", "autodiscover.titan.email",
    "autoconfig.titan.email", "autodiscover.privateemail.com", "autoconfig.privateemail.com",
    "autodiscover.emailsrvr.com", "adsredir.ionos.info", "adsredir.1and1.info", "autodiscover.1and1.info",
    "mailconfig.ovh.net", "pro1.mail.ovh.net", "autodiscover.migadu.com", "autoconfig.migadu.com",
    "autodiscover.infomaniak.com", "autoconfig.infomaniak.com", "autoconfig.mailbox.org",
    "autodiscover.mailbox.org", "autoconfig.zoho.com", "autodiscover.secureserver.net",
    "autodiscover.hostedemail.com", "autoconfig.mxrouting.net", "autodiscover.transip.email",
    "autoconfig.transip.email", "autodiscover.partner.outlook.cn", "autodiscover.office365.us",
    "autodiscover-dod.office365.us", "autoconfig.purelymail.com", "autodiscover.purelymail.com",
  ].map(HostPattern.init)

  func findings(in zone: MailZone) -> [Finding] {
    zone.zone.records(of: .cname).filter { alias in
      guard alias.isProxied, !MailZone.isManaged(alias), let target = alias.rdata.target else { return false }
      return Self.vendorHosts.contains { $0.matches(target) } && zone.answers(for: alias.owner)
    }.map { finding($0, in: zone) }
  }

  private func finding(_ alias: Record, in zone: MailZone) -> Finding {
    let target = alias.rdata.target ?? alias.owner
    let message = Text(
      "\(alias.owner) is proxied (orange cloud), so programs cannot find their settings at \(target)",
      ja: "\(alias.owner) がプロキシ済み（オレンジの雲）のため、ソフトが \(target) から設定を取得できません"
    )
    let note = Text(
      "\(alias.owner) leads straight to \(target), as its vendor asks for. No web page of yours uses the name.",
      ja: "\(alias.owner) は、サービスの案内どおり直接 \(target) につながります。自分の Web ページには使われない名前です。"
    )
    return finding(
      at: alias.owner,
      [alias],
      zone.messageNow(message),
      fix: .remedies([Remedy([.greyCloud(alias)], risk: .safe, note: note)]),
      severity: zone.severityNow(.warning)
    )
  }
}
