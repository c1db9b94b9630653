import DNSModel
import Wording

/// Flags an MX record whose host, in another zone, has no address in public DNS.
struct MXTargetUnresolvableOrDangling: MailRule {
  static let info = RuleInfo(
    id: "mx-target-unresolvable-or-dangling",
    severity: .error,
    step: 1,
    title: Text("mail server that does not exist", ja: "存在しないメールサーバー"),
    rationale: Text(
      """
      The MX record names a host that has no address, so senders cannot deliver there. Often it is the server of a former \
      provider. If even its domain is gone, whoever registers that domain receives the mail, password resets included.
      """,
      ja: """
        MX レコードがアドレスのないホストを指していて、送信元は配送できません。以前のメールサービスのサーバーが残っている\
        ことがよくあります。そのドメイン自体が失効している場合、誰かが取得すれば、パスワード再設定を含むメールがその人に\
        届きます。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, replace the MX record by the one that your mail provider documents now, or delete it if other \
      MX records work.
      """,
      ja: """
        DNS > レコードで、MX レコードを現在のメールサービスが案内しているものに変更します。ほかの MX レコードが機能して\
        いれば、削除します。
        """
    ),
    fix: .confirm,
    references: [.rfc(5321, section: "5.1"), .rfc(1912, section: "2.4")],
    examples: [
      .fires(
        "@ MX 10 mx.oldhost.example.net.",
        at: ["@"],
        evidence: Evidence(publicDNS: "", nonexistent: ["mx.oldhost.example.net."])
      ),
      // Another server works; the dead one may be where mailboxes once were, so nothing deletes it unasked.
      .fires(
        """
        @ MX 10 mx.example.net.
        @ MX 20 mx.oldhost.example.net.
        """,
        at: ["@"],
        offered: "@ MX 10 mx.example.net.",
        evidence: Evidence(publicDNS: "mx.example.net. A 192.0.2.7", withoutData: ["mx.oldhost.example.net."])
      ),
      .fires(
        "@ MX 10 mx.oldhost.example.net.",
        at: ["@"],
        fixed: "@ MX 1 smtp.google.com.",
        answers: Answers(provider: .named("google-workspace")),
        evidence: Evidence(publicDNS: "", nonexistent: ["mx.oldhost.example.net.", "oldhost.example.net."])
      ),
      .passes(
        "@ MX 10 mx.example.net.",
        evidence: Evidence(publicDNS: "mx.example.net. AAAA 2001:db8::7", withoutData: ["mx.example.net."])
      ),
      // Nobody asked, or no answer came.
      .passes("@ MX 10 mx.oldhost.example.net."),
      .passes("@ MX 10 mx.oldhost.example.net.", evidence: silent("mx.oldhost.example.net")),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.mxSets.flatMap { set in
      set.records.filter { isDead($0, in: zone) }.map { finding($0, in: zone) }
    }
  }

  private func isDead(_ record: Record, in zone: MailZone) -> Bool {
    guard let host = record.rdata.mx?.exchange, zone.isPlausible(record), !zone.answers(for: host) else {
      return false
    }
    return [RRType.a, .aaaa].allSatisfy { zone.evidence.dns(host, $0).value?.isVoid == true }
  }

  private func finding(_ record: Record, in zone: MailZone) -> Finding {
    let host = record.rdata.target ?? record.owner
    return finding(
      at: record.owner,
      [record],
      message(host, goneDomain(of: host, in: zone)),
      fix: MailZone.isManaged(record) ? .manual(inquiry(host)) : fix(record, host, in: zone)
    )
  }

  /// The shortest ancestor of two labels or more that does not exist: the domain that somebody could register.
  private func goneDomain(of host: DomainName, in zone: MailZone) -> DomainName? {
    var found: DomainName?
    var name = host.parent
    while let current = name, current.labelCount >= 2 {
      if zone.evidence.isKnownToBeMissing(current) { found = current }
      name = current.parent
    }
    return found
  }

  private func message(_ host: DomainName, _ gone: DomainName?) -> Text {
    guard let gone else {
      return Text(
        "the mail server \(host) has no address in public DNS",
        ja: "メールサーバー \(host) のアドレスが公開 DNS にありません"
      )
    }
    return Text(
      "the mail server \(host) is gone with its domain \(gone); whoever registers that gets the mail",
      ja: "メールサーバー \(host) はドメイン \(gone) ごと存在しません。そのドメインを取得した人にメールが届きます"
    )
  }

  private func fix(_ record: Record, _ host: DomainName, in zone: MailZone) -> Fix {
    if let stated = StatedExchange(in: zone) {
      return .remedies([stated.remedy(at: record.owner, replacing: [record], in: zone)])
    }
    let others = zone.exchangers(of: record.owner).filter { $0.id != record.id && isAlive($0, in: zone) }
    guard !others.isEmpty else { return ExchangeQuestion.fix(for: record.owner, in: zone) }
    return .offer([Remedy([.delete(record)], note: deletion(host))])
  }

  private func isAlive(_ record: Record, in zone: MailZone) -> Bool {
    guard let host = record.rdata.mx?.exchange, zone.isPlausible(record) else { return false }
    let addresses =
      zone.answers(for: host) ? zone.resolve(host).addresses : zone.evidence.addresses(of: host)
    return addresses?.isEmpty == false
  }

  private func deletion(_ host: DomainName) -> Text {
    Text(
      "Deletes the MX record that names \(host). Make sure first that no mailboxes are left there.",
      ja: "\(host) を指す MX レコードを削除します。そこにメールボックスが残っていないことを先に確認してください。"
    )
  }

  private func inquiry(_ host: DomainName) -> Text {
    Text(
      "Another part of Cloudflare writes this record; ask its support why \(host) has no address.",
      ja: "このレコードは Cloudflare の別の機能が管理しています。\(host) にアドレスがない理由をサポートに問い合わせてください。"
    )
  }
}

extension MXTargetUnresolvableOrDangling {
  private static func silent(_ host: String) -> Evidence {
    var evidence = Evidence()
    guard let name = try? DomainName(host) else { return evidence }
    let reason = Text("no answer in time", ja: "時間内に応答なし")
    for type in [RRType.a, .aaaa] { evidence.dns[DNSQuestion(name, type)] = .unavailable(reason) }
    return evidence
  }
}
