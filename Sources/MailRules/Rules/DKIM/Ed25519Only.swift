import DNSModel
import MailRecords
import Wording

/// Tells that a domain publishes Ed25519 keys alone, which not every receiver verifies yet.
struct Ed25519Only: MailRule {
  static let info = RuleInfo(
    id: "ed25519-only",
    severity: .info,
    step: nil,
    title: Text("only Ed25519 keys for DKIM", ja: "Ed25519 だけの DKIM 鍵"),
    rationale: Text(
      """
      Ed25519 keys are short and strong, but several large receivers still verify RSA signatures only. Mail that is \
      signed with both kinds passes everywhere.
      """,
      ja: """
        Ed25519 の鍵は短くて強力ですが、RSA の署名しか検証しない大手の受信側がまだあります。両方で署名すれば、どこでも検証に成功します。
        """
    ),
    byHand: Text(
      "Let the mail server sign with an RSA key as well, and publish that at a selector of its own.",
      ja: "メールサーバーで RSA の鍵でも署名するように設定し、その鍵を別のセレクタで公開します。"
    ),
    fix: .none,
    references: [.rfc(8463, section: "3"), .rfc(8463, section: "6")],
    examples: [
      .fires(#"ed._domainkey TXT "v=DKIM1; k=ed25519; p=\#(Example.keyEd25519)""#, at: ["ed._domainkey"]),
      .passes(
        """
        ed._domainkey  TXT "v=DKIM1; k=ed25519; p=\(Example.keyEd25519)"
        rsa._domainkey TXT \(Example.key)
        """
      ),
      // What stands behind the alias may be an RSA key.
      .passes(
        """
        ed._domainkey TXT   "v=DKIM1; k=ed25519; p=\(Example.keyEd25519)"
        s1._domainkey CNAME s1.keys.example.net. ; cf_tags=cf-proxied:false
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.dkim.domains.compactMap { domain in
      let names = zone.dkim[domain]
      guard names.allSatisfy({ $0.alias == nil }), !zone.hidesKeys(of: domain),
        let first = names.first(where: { !$0.liveKeys.isEmpty }),
        names.flatMap(\.liveKeys).allSatisfy({ $0.material == .ed25519 })
      else { return nil }
      return finding(
        at: first.owner,
        names.flatMap(\.entries).filter { $0.key?.material == .ed25519 }.map(\.record),
        Text(
          "every DKIM key of \(domain) is an Ed25519 key, which not every receiver verifies",
          ja: "\(domain) の DKIM 鍵はすべて Ed25519 で、検証できない受信側があります"
        ),
        fix: .manual(
          Text(
            "Let the mail server sign with an RSA key of 2048 bits as well.",
            ja: "2048 ビットの RSA 鍵でも署名するように、メールサーバーを設定してください。"
          )
        )
      )
    }
  }
}
