import DNSModel
import MailRecords
import Wording

/// Flags an announced MTA-STS policy that the web server does not hand out.
struct MTASTSPolicyUnfetchable: MailRule {
  static let info = RuleInfo(
    id: "mta-sts-policy-unfetchable",
    severity: .warning,
    step: nil,
    title: Text("MTA-STS policy that cannot be fetched", ja: "取得できない MTA-STS ポリシー"),
    rationale: Text(
      """
      Senders fetch the policy by HTTPS, follow no redirect, solve no challenge, and want plain text with the status \
      200 under a valid certificate. Whoever has no policy yet delivers without one; whoever holds an old one goes on \
      with it, even if your mail hosts have changed since. An orange cloud is no obstacle.
      """,
      ja: """
        送信元はポリシーを HTTPS で取得します。リダイレクトはたどらず、チャレンジにも応答せず、有効な証明書のもとでステータス \
        200 のプレーンテキストが返ることを求めます。ポリシーをまだ持たない送信元はポリシーなしで配送し、古いものを持つ送信元は、\
        メールホストが変わっていてもそれに従い続けます。プロキシ済み（オレンジの雲）であることは問題になりません。
        """
    ),
    byHand: Text(
      """
      Open the address of the policy in a browser. Under Rules, exclude it from redirects; under Security, let it \
      skip challenges and Access; and make the web server send the file as text/plain.
      """,
      ja: """
        ポリシーのアドレスをブラウザで開いて確認します。「ルール」でリダイレクトの対象から外し、「セキュリティ」でチャレンジや \
        Access の対象から外し、Web サーバーがファイルを text/plain として返すようにします。
        """
    ),
    fix: .none,
    references: [.rfc(8461, section: "3.3")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.mtaSTSDomains.compactMap { domain in
      guard let answer = zone.evidence.mtaSTSAnswer(of: domain), let reason = reason(answer),
        let host = try? domain.child("mta-sts"), zone.proxiedPolicyVendor(of: domain) == nil
      else { return nil }
      return finding(
        at: host,
        zone.zone.records(at: host),
        Text(
          "senders cannot fetch the MTA-STS policy of \(domain): \(reason)",
          ja: "送信元は \(domain) の MTA-STS ポリシーを取得できません: \(reason)"
        ),
        fix: .manual(advice(domain))
      )
    }
  }

  private func reason(_ answer: WebAnswer) -> Text? {
    guard let status = answer.status else {
      return Text("the certificate is not valid", ja: "証明書が有効ではありません")
    }
    if answer.isChallenge {
      return Text("Cloudflare answers with a challenge", ja: "Cloudflare がチャレンジを返します")
    }
    if (300...399).contains(status) {
      return Text("the server redirects (status \(status))", ja: "サーバーがリダイレクトします（ステータス \(status)）")
    }
    guard status == 200 else {
      return Text("the server answers with status \(status)", ja: "サーバーがステータス \(status) を返します")
    }
    guard let type = answer.mediaType, type != "text/plain" else { return nil }
    return Text(
      "the server sends \(type) and not text/plain",
      ja: "サーバーが text/plain ではなく \(type) を返します"
    )
  }

  private func advice(_ domain: DomainName) -> Text {
    let address = Evidence.mtaSTSPolicyURL(of: domain)
    return Text(
      """
      Make \(address) answer with the policy as plain text and the status 200: no redirect, no challenge, no login.
      """,
      ja: """
        \(address) が、リダイレクトもチャレンジもログインもなしに、ポリシーをプレーンテキストとしてステータス 200 で返すように\
        してください。
        """
    )
  }
}

extension MTASTSPolicyUnfetchable {
  private static let zone = """
    @        MX  10 mx.example.net.
    mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
    _mta-sts TXT "v=STSv1; id=20240101"
    """

  private static let challenge: Evidence = {
    var evidence = Evidence()
    evidence.web["https://mta-sts.example.com/.well-known/mta-sts.txt"] = .known(
      WebAnswer(status: 403, mediaType: "text/html", isChallenge: true)
    )
    return evidence
  }()

  private static let unreachable: Evidence = {
    var evidence = Evidence()
    evidence.web["https://mta-sts.example.com/.well-known/mta-sts.txt"] = .unavailable(
      Text("no answer in time", ja: "時間内に応答がありません")
    )
    return evidence
  }()

  private static let firing: [Example] = [
    .fires(zone, at: ["mta-sts"], evidence: challenge),
    .fires(zone, at: ["mta-sts"], evidence: Evidence().serving(status: 404)),
    .fires(zone, at: ["mta-sts"], evidence: Evidence().serving(status: 301)),
    .fires(zone, at: ["mta-sts"], evidence: Evidence().serving(status: nil)),
    .fires(zone, at: ["mta-sts"], evidence: Evidence().serving("<html>", type: "text/html")),
  ]

  private static let passing: [Example] = [
    .passes(zone, evidence: Evidence().serving(mode: "enforce", mx: "mx.example.net")),
    // What could not be asked is not missing.
    .passes(zone, evidence: unreachable),
    .passes(zone),
  ]
}
