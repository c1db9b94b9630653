import DNSModel
import Wording

/// Flags a mail server whose reverse name does not lead back to it.
struct FCrDNSMismatch: MailRule {
  static let info = RuleInfo(
    id: "fcrdns-mismatch",
    severity: .warning,
    step: 5,
    title: Text("reverse name that does not lead back", ja: "正引きと一致しない逆引き名"),
    rationale: Text(
      """
      Receivers look up the reverse name of the sending address and then the address of that name; unless they come \
      back to the same address, they refuse the mail or take it for spam. A name that a provider made out of the \
      address does lead back, but some receivers distrust it, so it is only worth knowing.
      """,
      ja: """
        受信側は、送信元アドレスの逆引き名を調べ、さらにその名前のアドレスを調べます。元のアドレスに戻らないと、メールを拒否するか\
        迷惑メールとみなします。事業者がアドレスから機械的に作った名前は元に戻りますが、信用しない受信側もあるため、参考情報とします。
        """
    ),
    byHand: Text(
      """
      If the reverse name is one of this zone, add an A or AAAA record for it with the server's address, DNS only. Else \
      set the reverse name to the mail server's name in the panel of your server's provider.
      """,
      ja: """
        逆引き名がこのゾーンの名前であれば、その名前の A または AAAA レコードをサーバーのアドレスで追加します（DNS のみ）。そうで\
        なければ、サーバー事業者の管理画面で、逆引き名をメールサーバーの名前に設定します。
        """
    ),
    fix: .confirm,
    references: [
      .rfc(1912, section: "2.1"),
      .rfc(8601, section: "2.7.3"),
    ],
    examples: firing + passing
  )

  private enum Verdict {
    case confirmed
    case unknown
    case unconfirmed
  }

  func findings(in zone: MailZone) -> [Finding] {
    guard !zone.evidence.dns.isEmpty else { return [] }
    return zone.sendingServers.compactMap { server in
      guard let answer = zone.evidence.dns(server.address.reverseName, .ptr).value else { return nil }
      let names = answer.rdata.compactMap(\.target)
      guard let name = names.first else { return nil }
      let verdicts = names.map { verdict(on: $0, server.address, in: zone) }
      if let index = verdicts.firstIndex(of: .confirmed) { return generic(names[index], server, in: zone) }
      return verdicts.contains(.unknown) ? nil : mismatch(name, server, in: zone)
    }
  }

  private func verdict(on name: DomainName, _ address: IPAddress, in zone: MailZone) -> Verdict {
    guard !zone.answers(for: name) else {
      let resolution = zone.resolve(name)
      if case .outside = resolution.outcome { return .unknown }
      // The name of a server behind the proxy is another mistake, and another rule reports it.
      if resolution.isProxied { return .unknown }
      return resolution.addresses.contains(address) ? .confirmed : .unconfirmed
    }
    guard let answer = zone.evidence.dns(name, address.rdata.type).value else { return .unknown }
    return answer.addresses.contains(address) ? .confirmed : .unconfirmed
  }

  private func mismatch(_ name: DomainName, _ server: SendingServer, in zone: MailZone) -> Finding {
    finding(
      at: server.host,
      zone.zone.records(at: server.host).filter { $0.rdata.address == server.address },
      Text(
        "the reverse name of \(server.address) is \(name), but \(name) does not lead back to that address",
        ja: "\(server.address) の逆引き名は \(name) ですが、\(name) からそのアドレスに戻りません"
      ),
      fix: fix(name, server, in: zone)
    )
  }

  private func fix(_ name: DomainName, _ server: SendingServer, in zone: MailZone) -> Fix {
    guard zone.answers(for: name), zone.isComplete, zone.zone.records(at: name).isEmpty,
      name.isBelow(zone.zone.apex)
    else {
      return .manual(
        Text(
          "In the panel of the server's provider, set the reverse name (PTR) of \(server.address) to \(server.host).",
          ja: "サーバー事業者の管理画面で、\(server.address) の逆引き名（PTR）を \(server.host) に設定してください。"
        )
      )
    }
    let note = Text(
      "Gives \(name), the server's reverse name, the address \(server.address), so that both lead to each other.",
      ja: "サーバーの逆引き名 \(name) にアドレス \(server.address) を設定し、正引きと逆引きを一致させます。"
    )
    return .remedies([Remedy([.create(name, server.address.rdata, .dnsOnly)], note: note)])
  }

  private func generic(_ name: DomainName, _ server: SendingServer, in zone: MailZone) -> Finding? {
    guard !zone.answers(for: name), name.isMadeFrom(server.address) else { return nil }
    return finding(
      at: server.host,
      zone.zone.records(at: server.host).filter { $0.rdata.address == server.address },
      Text(
        "the reverse name of \(server.address) is \(name), which the provider made out of the address",
        ja: "\(server.address) の逆引き名が、事業者がアドレスから作った \(name) のままです"
      ),
      fix: .manual(Self.info.byHand),
      severity: .info
    )
  }
}

extension DomainName {
  /// Returns whether a reverse name holds the octets of its IPv4 address, forwards or backwards.
  fileprivate func isMadeFrom(_ address: IPAddress) -> Bool {
    guard case .v4(let address) = address else { return false }
    let octets = address.description.split(separator: ".").map(String.init)
    let numbers = dotless.split { !$0.isNumber }.map { part in
      let trimmed = part.drop { $0 == "0" }
      return trimmed.isEmpty ? "0" : String(trimmed)
    }
    return numbers.starts(with: octets) || numbers.starts(with: octets.reversed())
      || numbers.dropFirst().starts(with: octets)
  }
}

extension FCrDNSMismatch {
  private static let zone = """
    @    MX  10 mail
    mail A   192.0.2.10 ; cf_tags=cf-proxied:false
    @    TXT "v=spf1 mx -all"
    """

  private static func reverse(_ name: String, forward: String? = nil) -> Evidence {
    let evidence = Evidence().resolving(IPAddress("192.0.2.10")?.reverseName, .ptr, name)
    return forward.map { evidence.resolving(try? DomainName(name), .a, $0) } ?? evidence
  }

  private static let firing: [Example] = [
    .fires(
      zone,
      at: ["mail"],
      fixed: zone + "\nsrv1 A 192.0.2.10 ; cf_tags=cf-proxied:false",
      evidence: reverse("srv1.example.com.")
    ),
    .fires(zone, at: ["mail"], evidence: reverse("srv42.host.example.net.", forward: "198.51.100.20")),
    .fires(
      zone,
      at: ["mail"],
      evidence: reverse("static.10.2.0.192.host.example.net.", forward: "192.0.2.10")
    ),
  ]

  private static let passing: [Example] = [
    .passes(zone, evidence: reverse("mail.example.com.")),
    .passes(zone, evidence: reverse("srv42.host.example.net.", forward: "192.0.2.10")),
    // Nobody asked for the address of the reverse name.
    .passes(zone, evidence: reverse("srv42.host.example.net.")),
    .passes(zone),
  ]
}
