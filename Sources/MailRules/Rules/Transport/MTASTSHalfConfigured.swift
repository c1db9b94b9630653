import DNSModel
import MailRecords
import Wording

/// Flags an announced MTA-STS policy without a host that serves it, and the reverse.
struct MTASTSHalfConfigured: MailRule {
  static let info = RuleInfo(
    id: "mta-sts-half-configured",
    severity: .warning,
    step: nil,
    title: Text("half of MTA-STS", ja: "片方しか設定されていない MTA-STS"),
    rationale: Text(
      """
      MTA-STS has two parts: a TXT record named _mta-sts that announces the policy, and a web page below the name \
      mta-sts that holds it. With only one of them senders act as if there was no MTA-STS.
      """,
      ja: """
        MTA-STS は 2 つの部分からなります。ポリシーの存在を知らせる _mta-sts の TXT レコードと、ポリシーを置く mta-sts の Web \
        ページです。片方しかないと、送信元は MTA-STS がないものとして扱います。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, add the part that is missing: a record named mta-sts for the web server that serves \
      /.well-known/mta-sts.txt (it may stay orange), or the TXT record named _mta-sts. If you no longer want MTA-STS, \
      first serve a policy with mode: none for as long as the old one said, then delete both.
      """,
      ja: """
        DNS > レコードで、足りない部分を追加します。/.well-known/mta-sts.txt を配信する Web サーバーを指す mta-sts のレコード\
        （プロキシ済みでかまいません）、または _mta-sts の TXT レコードです。MTA-STS をやめる場合は、まず mode: none の\
        ポリシーを以前の max_age の期間配信し、そのあと両方を削除します。
        """
    ),
    fix: .confirm,
    references: [
      .rfc(8461, section: "3.2"),
      .rfc(8461, section: "8.3"),
      .cloudflare("email-routing/setup/mta-sts"),
    ],
    examples: firing + passing
  )

  /// Where Cloudflare announces the policy of Email Routing.
  private static let routingAnnouncement = "_mta-sts.mx.cloudflare.net"

  func findings(in zone: MailZone) -> [Finding] {
    guard zone.isComplete else { return [] }
    return zone.mtaSTSDomains.compactMap { withoutHost($0, in: zone) }
      + zone.transport.policyHosts.compactMap { withoutRecord($0, in: zone) }
  }

  private func withoutHost(_ domain: DomainName, in zone: MailZone) -> Finding? {
    guard let host = try? domain.child("mta-sts"), let owner = try? domain.child("_mta-sts"),
      zone.resolve(host).outcome == .nothing, !exists(host, [.a, .aaaa, .cname], in: zone),
      zone.evidence.mtaSTSAnswer(of: domain) == nil
    else { return nil }
    return finding(
      at: owner,
      zone.zone.records(at: owner),
      Text(
        "\(owner) announces an MTA-STS policy, but \(host), which must serve it, has no address",
        ja: "\(owner) が MTA-STS ポリシーの存在を知らせていますが、それを配信する \(host) にアドレスがありません"
      ),
      fix: .manual(Self.info.byHand)
    )
  }

  private func withoutRecord(_ domain: DomainName, in zone: MailZone) -> Finding? {
    guard let host = try? domain.child("mta-sts"), let owner = try? domain.child("_mta-sts"),
      zone.intent(of: domain) == .mail, zone.zone.cut(above: owner) == nil,
      !zone.zone.records(at: owner).contains(where: { $0.type == .txt || $0.type == .cname }),
      !exists(owner, [.txt], in: zone)
    else { return nil }
    return finding(
      at: host,
      zone.zone.records(at: host),
      Text(
        "\(host) is there for an MTA-STS policy, but no record at \(owner) announces it",
        ja: "MTA-STS ポリシー用の \(host) がありますが、それを知らせるレコードが \(owner) にありません"
      ),
      fix: announcement(of: domain, at: owner, in: zone),
      severity: .info
    )
  }

  /// What a wildcard or public DNS answers is there too, though the zone does not hold it under its name.
  private func exists(_ name: DomainName, _ types: [RRType], in zone: MailZone) -> Bool {
    if let wildcard = zone.zone.wildcard(covering: name),
      zone.zone.records(at: wildcard).contains(where: { $0.type == .cname || types.contains($0.type) })
    {
      return true
    }
    return types.contains { zone.evidence.dns(name, $0).value?.isVoid == false }
  }

  /// Cloudflare's own announcement fits where Cloudflare takes in all mail and its policy is being served.
  private func announcement(of domain: DomainName, at owner: DomainName, in zone: MailZone) -> Fix {
    let hosts = zone.plausibleHosts(of: domain)
    guard let target = try? DomainName(Self.routingAnnouncement),
      let policy = zone.evidence.mtaSTSPolicy(of: domain),
      !hosts.isEmpty, hosts.allSatisfy({ MailProvider.emailRouting.matches($0) && policy.covers($0) })
    else { return .manual(Self.info.byHand) }
    let note = Text(
      "Announces the policy of Email Routing, so that senders insist on encryption.",
      ja: "Email Routing のポリシーの存在を知らせ、送信元に暗号化を必須とさせます。"
    )
    return .offer([Remedy([.create(owner, .cname(target), .dnsOnly)], note: note)])
  }
}

extension MTASTSHalfConfigured {
  private static let firing: [Example] = [
    .fires(
      """
      @        MX  10 mx.example.net.
      _mta-sts TXT "v=STSv1; id=20240101"
      """,
      at: ["_mta-sts"]
    ),
    .fires(
      """
      @       MX  10 mx.example.net.
      mta-sts A   192.0.2.10 ; cf_tags=cf-proxied:true
      """,
      at: ["mta-sts"]
    ),
    .fires(
      """
      @       MX   10 route1.mx.cloudflare.net.
      @       MX   20 route2.mx.cloudflare.net.
      @       TXT  "v=spf1 include:_spf.mx.cloudflare.net ~all"
      mta-sts AAAA 2001:db8::10 ; cf_tags=cf-proxied:true
      """,
      at: ["mta-sts"],
      offered: """
        @        MX    10 route1.mx.cloudflare.net.
        @        MX    20 route2.mx.cloudflare.net.
        @        TXT   "v=spf1 include:_spf.mx.cloudflare.net ~all"
        mta-sts  AAAA  2001:db8::10 ; cf_tags=cf-proxied:true
        _mta-sts CNAME _mta-sts.mx.cloudflare.net. ; cf_tags=cf-proxied:false
        """,
      evidence: Evidence().serving(mode: "enforce", mx: "*.mx.cloudflare.net")
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @        MX  10 mx.example.net.
      mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
      _mta-sts TXT "v=STSv1; id=20240101"
      """
    ),
    // A wildcard answers for the host, and public DNS knows a name that the records do not show.
    .passes(
      """
      *        A   192.0.2.10 ; cf_tags=cf-proxied:true
      *.sub    A   192.0.2.10 ; cf_tags=cf-proxied:true
      @        MX  10 mx.example.net.
      _mta-sts TXT "v=STSv1; id=20240101"
      """
    ),
    .passes(
      """
      @        MX  10 mx.example.net.
      _mta-sts TXT "v=STSv1; id=20240101"
      """,
      evidence: Evidence().resolving(try? DomainName("mta-sts.example.com"), .a, "192.0.2.10")
    ),
    .passes(
      """
      @        MX  10 mx.example.net.
      _mta-sts TXT "v=STSv1; id=20240101"
      """,
      others: ["zone-not-authoritative"],
      info: ZoneInfo(type: "partial")
    ),
  ]
}
