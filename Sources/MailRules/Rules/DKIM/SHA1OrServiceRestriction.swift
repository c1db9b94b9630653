import DNSModel
import MailRecords
import Wording

/// Flags a DKIM key that forbids the signatures which mail has today.
struct SHA1OrServiceRestriction: MailRule {
  static let info = RuleInfo(
    id: "sha1-or-service-restriction",
    severity: .error,
    step: nil,
    title: Text("DKIM key that forbids today's signatures", ja: "現在の署名を禁止している DKIM 鍵"),
    rationale: Text(
      """
      With h=sha1 a key allows only signatures that verifiers must refuse, and with s= it can be kept from mail \
      altogether. Every signature made with it then counts as missing.
      """,
      ja: """
        h=sha1 と書かれた鍵は、検証側が拒否しなければならない署名だけを許します。s= の値によっては、メールの署名自体ができません。\
        どちらの場合も、その鍵による署名はないものとして扱われます。
        """
    ),
    byHand: Text(
      "Under DNS > Records, replace the TXT record with the one that your mail provider shows today.",
      ja: "DNS > レコードで、TXT レコードをメールサービスが現在案内している内容に置き換えます。"
    ),
    fix: .none,
    references: [.rfc(8301, section: "3.1"), .rfc(6376, section: "3.6.1")],
    examples: [
      .fires(
        #"old._domainkey TXT "v=DKIM1; h=sha1; p=\#(Example.keyHead)" "\#(Example.keyTail)""#,
        at: ["old._domainkey"]
      ),
      .fires(
        #"old._domainkey TXT "v=DKIM1; s=tlsrpt; p=\#(Example.keyHead)" "\#(Example.keyTail)""#,
        at: ["old._domainkey"]
      ),
      .passes(
        #"new._domainkey TXT "v=DKIM1; h=sha256; s=email; p=\#(Example.keyHead)" "\#(Example.keyTail)""#
      ),
      .passes(
        #"new._domainkey TXT "v=DKIM1; h=sha1:sha256; s=*; p=\#(Example.keyHead)" "\#(Example.keyTail)""#
      ),
      .passes(#"old._domainkey TXT "v=DKIM1; h=sha1; p=""#, others: ["testing-or-revoked-flag"]),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.dkim.all.flatMap { name in
      name.entries.compactMap { entry -> Finding? in
        guard let key = entry.key, !key.isRevoked, !key.allowsSHA256 || !key.allowsMail else { return nil }
        return finding(at: name.owner, [entry.record], message(name.owner, key), fix: .manual(advice))
      }
    }
  }

  private func message(_ owner: DomainName, _ key: DKIMKey) -> Text {
    guard key.allowsMail else {
      return Text(
        "the DKIM key at \(owner) is not for mail (s=\(key.tags["s"]?.value ?? ""))",
        ja: "\(owner) の DKIM 鍵はメール用ではありません（s=\(key.tags["s"]?.value ?? "")）"
      )
    }
    return Text(
      "the DKIM key at \(owner) allows only SHA-1 (h=\(key.tags["h"]?.value ?? "")), which verifiers refuse",
      ja: "\(owner) の DKIM 鍵は SHA-1 だけを許可しており（h=\(key.tags["h"]?.value ?? "")）、検証側に拒否されます"
    )
  }

  private var advice: Text {
    Text(
      "Publish the key that the service which signs your mail shows today. It comes without this restriction.",
      ja: "メールに署名しているサービスが現在案内している鍵を公開してください。この制限は付いていません。"
    )
  }
}
