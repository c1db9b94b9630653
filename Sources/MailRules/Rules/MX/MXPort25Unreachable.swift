import DNSModel
import Wording

/// Flags a domain none of whose mail servers answers at port 25.
struct MXPort25Unreachable: MailRule {
  static let info = RuleInfo(
    id: "mx-port25-unreachable",
    severity: .error,
    step: 1,
    title: Text("no mail server answers", ja: "応答しないメールサーバー"),
    rationale: Text(
      """
      Mail servers deliver to port 25. If every server of the domain refuses the connection or keeps silent there, no mail \
      arrives. The records may be right and a firewall, a router or the server itself wrong. It is told only if port 25 \
      can be tested from where the check runs, which most home lines and clouds do not allow.
      """,
      ja: """
        メールの配送には 25 番ポートを使います。ドメインのすべてのメールサーバーが接続を拒否するか応答しない場合、メールは\
        届きません。レコードが正しくても、ファイアウォールやルーター、サーバー自体に原因があることがあります。家庭用回線や\
        クラウドの多くは 25 番ポートの接続を許可しないため、検査できる場所で確かめた場合だけ報告します。
        """
    ),
    byHand: Text(
      """
      Start the mail server and open port 25 in its firewall and router, or correct its address under DNS > Records if the \
      server has moved.
      """,
      ja: """
        メールサーバーを起動し、ファイアウォールとルーターで 25 番ポートを開放します。サーバーが移転している場合は、DNS > \
        レコードでアドレスを修正します。
        """
    ),
    fix: .none,
    references: [.rfc(5321, section: "4.5.4.1"), .rfc(5321, section: "5.1")],
    examples: [
      .fires(mail, at: ["@"], evidence: probe(.timedOut)),
      .fires(mail, at: ["@"], evidence: probe(.refused)),
      .passes(mail, evidence: probe(.open(PortSession(.smtp)))),
      // The line that the check runs from is closed, or nobody could say.
      .passes(mail, evidence: probe(.timedOut, canReach: .known(false))),
      .passes(mail, evidence: probe(.timedOut, canReach: .notAsked)),
      .passes(mail),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard zone.evidence.canReachPort25.value == true else { return [] }
    return zone.mxSets.compactMap { set in
      let exchangers = set.records.filter(zone.isPlausible)
      let hosts = exchangers.compactMap(\.rdata.target)
      guard !hosts.isEmpty, hosts.allSatisfy({ isSilent($0, in: zone) }) else { return nil }
      return finding(at: set.owner, exchangers, message(set.owner, hosts), fix: .manual(advice(hosts)))
    }
  }

  /// Behind the proxy nobody listens at port 25, and that is reported as what it is.
  private func isSilent(_ host: DomainName, in zone: MailZone) -> Bool {
    let isProxied = zone.answers(for: host) && zone.resolve(host).isProxied
    let isElsewhere = zone.evidence.addresses(of: host)?.contains(where: \.isCloudflareProxy) == true
    guard !isProxied, !isElsewhere else { return false }
    switch zone.evidence.ports[HostPort(host, 25)]?.value {
    case .refused, .timedOut: return true
    case .open, nil: return false
    }
  }

  private func message(_ owner: DomainName, _ hosts: [DomainName]) -> Text {
    Text(
      "no mail server of \(owner) answers at port 25: \(list: hosts)",
      ja: "\(owner) のメールサーバーがどれも 25 番ポートで応答しません：\(list: hosts)"
    )
  }

  private func advice(_ hosts: [DomainName]) -> Text {
    Text(
      """
      Check on the server that mail is running and that its firewall and router let port 25 in, and that \(list: hosts) \
      leads to its present address.
      """,
      ja: """
        サーバーでメールが動作しているか、ファイアウォールとルーターで 25 番ポートが開いているか、\(list: hosts) が現在の\
        アドレスを指しているかを確認してください。
        """
    )
  }
}

extension MXPort25Unreachable {
  private static let mail = """
    @    MX 10 mail
    mail A  192.0.2.10 ; cf_tags=cf-proxied:false
    """

  private static func probe(_ answer: PortAnswer, canReach: Lookup<Bool> = .known(true)) -> Evidence {
    var evidence = Evidence()
    evidence.canReachPort25 = canReach
    if let host = try? DomainName("mail.example.com") {
      evidence.ports[HostPort(host, 25)] = .known(answer)
    }
    return evidence
  }
}
