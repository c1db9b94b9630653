import DNSModel
import Wording

/// Flags a DNS-only mail host with an address that nobody on the Internet can reach.
struct MailHostPrivateAddress: MailRule {
  static let info = RuleInfo(
    id: "mail-host-private-address",
    severity: .error,
    step: 3,
    title: Text("mail server with a private address", ja: "プライベートアドレスのメールサーバー"),
    rationale: Text(
      """
      Private, reserved and documentation addresses exist inside one network or not at all. A sender who is led there \
      reaches nobody, or another machine of its own network, and the mail waits until it comes back.
      """,
      ja: """
        プライベートアドレスや予約済み・例示用のアドレスは、特定のネットワークの中だけにあるか、まったく存在しません。\
        そこへ案内された送信元は誰にも届かないか、自分のネットワークの別の機器につながり、メールは滞留したのち差し戻されます。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, edit the A record of the mail server and enter its public IP address, as your mail or hosting \
      provider shows it.
      """,
      ja: """
        DNS > レコードでメールサーバーの A レコードを編集し、メールサービスまたはホスティング会社が案内しているグローバル \
        IP アドレスを入力します。
        """
    ),
    fix: .confirm,
    references: [.rfc(1918, section: "3"), .rfc(5321, section: "5.1")],
    examples: [
      .fires(
        """
        @    MX 10 mail
        mail A  192.168.1.10 ; cf_tags=cf-proxied:false
        """,
        at: ["mail"]
      ),
      .fires(
        """
        @    MX 10 mail
        mail A  10.0.0.5 ; cf_tags=cf-proxied:false
        """,
        at: ["mail"],
        fixed: """
          @    MX 10 mail
          mail A  192.0.2.10 ; cf_tags=cf-proxied:false
          """,
        answers: Answers(mailAddresses: ["192.0.2.10"].compactMap { IPAddress($0) })
      ),
      // A sender may try the right address first or last, so mail is late at times.
      .fires(
        """
        @    MX   10 mail
        mail A    192.0.2.10 ; cf_tags=cf-proxied:false
        mail AAAA fd00::10   ; cf_tags=cf-proxied:false
        """,
        at: ["mail"],
        fixed: """
          @    MX   10 mail
          mail A    192.0.2.10 ; cf_tags=cf-proxied:false
          """
      ),
      .fires(
        """
        @           MX  1 smtp.google.com.
        box         A   100.64.7.7 ; cf_tags=cf-proxied:false
        _imaps._tcp SRV 0 1 993 box
        """,
        at: ["box"]
      ),
      .passes(
        """
        @    MX 10 mail
        mail A  192.0.2.10   ; cf_tags=cf-proxied:false
        nas  A  192.168.1.10 ; cf_tags=cf-proxied:false
        """
      ),
      // Nothing says that anybody outside uses the name.
      .passes(
        """
        @    MX 1 smtp.google.com.
        mail A  192.168.1.10 ; cf_tags=cf-proxied:false
        """
      ),
      // Behind the proxy its cloud is what is wrong first.
      .passes(
        """
        @    MX 10 mail
        mail A  192.168.1.10 ; cf_tags=cf-proxied:true
        """,
        others: ["mx-target-proxied"]
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.mailHosts.compactMap { host in
      let resolution = zone.resolve(host.name)
      guard !host.exchangers.isEmpty || !host.services.isEmpty, !resolution.isProxied,
        case .addresses(let records) = resolution.outcome
      else { return nil }
      let useless = records.filter { $0.rdata.address.map { isUnreachable($0, in: zone) } == true }
      return useless.isEmpty ? nil : finding(host, useless, of: records.count, in: zone)
    }
  }

  /// Documentation addresses are ordinary ones in a zone that is made for documentation.
  private func isUnreachable(_ address: IPAddress, in zone: MailZone) -> Bool {
    address.isNotPublic || address.isDocumentation && !zone.standsForAnother
  }

  private func finding(_ host: MailHost, _ useless: [Record], of count: Int, in zone: MailZone) -> Finding {
    let shown = useless.compactMap { $0.rdata.address?.description }
    return finding(
      at: host.name,
      host.exchangers + host.services + useless,
      Text(
        "the mail server \(host.name) has an address that nobody outside can reach: \(list: shown)",
        ja: "メールサーバー \(host.name) に、外部から届かないアドレスがあります：\(list: shown)"
      ),
      fix: zone.statedProviderFix(for: host.pointers)
        ?? AddressReplacement(host.name, useless: useless, in: zone).fix,
      severity: useless.count < count ? .warning : nil
    )
  }
}
