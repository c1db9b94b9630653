import DNSModel
import Wording

/// Flags the `msoid` alias that Microsoft 365 asked for long ago.
struct MSOIDLeftover: MailRule {
  static let info = RuleInfo(
    id: "msoid-leftover",
    severity: .warning,
    step: 4,
    title: Text("alias msoid left over", ja: "残っている msoid の CNAME"),
    rationale: Text(
      """
      Microsoft 365 asked for a CNAME record named msoid long ago. Today only customers of the service in China need \
      it. Anywhere else it keeps people from activating their Microsoft 365 apps with their address.
      """,
      ja: """
        msoid という名前の CNAME レコードは、以前 Microsoft 365 が求めていたものです。現在必要なのは中国で運営されている\
        サービスの利用者だけで、それ以外では、自分のアドレスで Microsoft 365 アプリのライセンス認証ができなくなります。
        """
    ),
    byHand: Text(
      "Under DNS > Records, delete the CNAME record named msoid.",
      ja: "DNS > レコードで、msoid という名前の CNAME レコードを削除します。"
    ),
    fix: .confirm,
    references: [
      .page("https://learn.microsoft.com/microsoft-365/enterprise/external-domain-name-system-records")
    ],
    examples: [
      .fires(
        """
        msoid CNAME clientconfig.microsoftonline-p.net.  ; cf_tags=cf-proxied:false
        @     A     192.0.2.80                           ; cf_tags=cf-proxied:true
        """,
        at: ["msoid"],
        offered: "@ A 192.0.2.80 ; cf_tags=cf-proxied:true"
      ),
      .passes("msoid CNAME clientconfig.partner.microsoftonline-p.net.cn.  ; cf_tags=cf-proxied:false"),
      // Somebody's host that happens to be called so.
      .passes("msoid CNAME www.example.net.  ; cf_tags=cf-proxied:false"),
      .passes("@ MX 10 mx.example.net."),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.zone.records(of: .cname).compactMap { alias in
      guard alias.owner.firstLabel == "msoid", alias.rdata.target?.isOfMicrosoftSignIn == true,
        !MailZone.isManaged(alias), zone.zone.cut(above: alias.owner) == nil
      else { return nil }
      let note = Text(
        "Deletes the alias. Only Microsoft 365 operated by 21Vianet in China uses it.",
        ja: "CNAME を削除します。使用するのは、中国で 21Vianet が運営する Microsoft 365 だけです。"
      )
      return finding(
        at: alias.owner,
        [alias],
        Text(
          "\(alias.owner) is an alias that keeps people from activating Microsoft 365 apps",
          ja: "\(alias.owner) の CNAME があるため、Microsoft 365 アプリのライセンス認証ができないことがあります"
        ),
        fix: .offer([Remedy([.delete(alias)], note: note)])
      )
    }
  }
}

extension DomainName {
  /// A Boolean value telling whether it is the host that the alias led to everywhere but in China.
  fileprivate var isOfMicrosoftSignIn: Bool {
    dotless == "clientconfig.microsoftonline-p.net" || dotless.hasSuffix(".microsoftonline.com")
  }
}
