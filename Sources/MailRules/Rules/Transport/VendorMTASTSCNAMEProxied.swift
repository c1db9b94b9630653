import DNSModel
import Wording

/// Flags an orange alias of the vendor that serves a domain's MTA-STS policy.
struct VendorMTASTSCNAMEProxied: MailRule {
  static let info = RuleInfo(
    id: "vendor-mta-sts-cname-proxied",
    severity: .warning,
    step: nil,
    title: Text("vendor's MTA-STS policy behind the proxy", ja: "プロキシ経由になっている外部サービスの MTA-STS ポリシー"),
    rationale: Text(
      """
      The vendor recognises your domain by the name that a sender asks for and answers with a certificate of its own. \
      Through Cloudflare's proxy that does not work, and senders get an error in place of the policy. A web server of \
      your own, a Worker or a vendor that answers all the same may stay orange.
      """,
      ja: """
        外部サービスは、送信元が問い合わせた名前でドメインを見分け、専用の証明書で応答します。Cloudflare のプロキシ経由ではこれが\
        うまく働かず、ポリシーの代わりにエラーが返ります。自前の Web サーバー、Worker、またはプロキシ経由でも応答する外部サービスは\
        オレンジのままでかまいません。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the CNAME record named mta-sts and switch the orange cloud to grey (DNS only).",
      ja: "DNS > レコードで mta-sts の CNAME レコードを編集し、オレンジの雲をグレーの雲（DNS のみ）に切り替えます。"
    ),
    fix: .confirm,
    references: [
      .rfc(8461, section: "8.2"),
      .cloudflare("dns/proxy-status/limitations"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.transport.policyHosts.compactMap { domain in
      guard let alias = zone.proxiedPolicyVendor(of: domain), let target = alias.rdata.target else {
        return nil
      }
      let message = Text(
        "\(alias.owner) is proxied (orange cloud), so \(target) cannot serve the MTA-STS policy there",
        ja: "\(alias.owner) がプロキシ済み（オレンジの雲）のため、\(target) が MTA-STS ポリシーを配信できません"
      )
      let note = Text(
        "Senders then reach \(target) directly and get the policy under the vendor's own certificate.",
        ja: "送信元が \(target) に直接つながり、外部サービスの証明書のもとでポリシーを取得できるようになります。"
      )
      return finding(
        at: alias.owner,
        [alias],
        zone.messageNow(message),
        fix: .remedies([Remedy([.greyCloud(alias)], note: note)]),
        severity: zone.severityNow(.warning)
      )
    }
  }
}

extension VendorMTASTSCNAMEProxied {
  private static func zone(_ target: String, _ cloud: String) -> String {
    """
    @        MX    10 mx.example.net.
    mta-sts  CNAME \(target) ; cf_tags=cf-proxied:\(cloud)
    _mta-sts TXT   "v=STSv1; id=20240101"
    """
  }

  private static let firing: [Example] = [
    .fires(
      zone("mta-sts.tutanota.de.", "true"),
      at: ["mta-sts"],
      fixed: zone("mta-sts.tutanota.de.", "false")
    ),
    .fires(
      zone("policy.vendor.example.net.", "true"),
      at: ["mta-sts"],
      fixed: zone("policy.vendor.example.net.", "false"),
      evidence: Evidence().serving(status: 525)
    ),
  ]

  private static let passing: [Example] = [
    .passes(zone("mta-sts.tutanota.de.", "false")),
    .passes(zone("policy.vendor.example.net.", "true")),
    .passes(
      zone("mta-sts.tutanota.de.", "true"),
      evidence: Evidence().serving(mode: "enforce", mx: "mx.example.net")
    ),
    .passes(
      zone("project.pages.dev.", "true"),
      others: ["mta-sts-policy-unfetchable"],
      evidence: Evidence().serving(status: 403)
    ),
  ]
}
