import DNSModel
import Wording

/// Flags a mail server of one's own whose address has no reverse name.
struct NoPTR: MailRule {
  static let info = RuleInfo(
    id: "no-ptr",
    severity: .warning,
    step: 5,
    title: Text("mail server without a reverse name", ja: "逆引き名のないメールサーバー"),
    rationale: Text(
      """
      Gmail, Yahoo, Outlook and many others refuse mail, or put it in the spam folder, if the sending address has no \
      reverse name (PTR). Only a server that sends needs one, so an address is looked at only if the SPF record allows \
      it.
      """,
      ja: """
        送信元のアドレスに逆引き名（PTR）がないと、Gmail・Yahoo・Outlook など多くの受信側がメールを拒否するか、迷惑メールに振り\
        分けます。必要なのは送信するサーバーだけなので、SPF レコードで許可されているアドレスだけを対象とします。
        """
    ),
    byHand: Text(
      """
      The reverse name is set by whoever gave the server its address: look for “reverse DNS” or “PTR” in the panel of \
      your server's provider and enter the mail server's name. It cannot be set in this zone.
      """,
      ja: """
        逆引き名は、サーバーのアドレスを割り当てた事業者側で設定します。サーバー事業者の管理画面の「逆引き」「PTR」などの項目で、\
        メールサーバーの名前を指定してください。このゾーンでは設定できません。
        """
    ),
    fix: .none,
    references: [
      .rfc(1912, section: "2.1"),
      .page("https://support.google.com/a/answer/81126"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard !zone.evidence.dns.isEmpty else { return [] }
    return zone.sendingServers.compactMap { server in
      guard zone.evidence.dns(server.address.reverseName, .ptr).value?.isVoid == true else { return nil }
      return finding(
        at: server.host,
        zone.zone.records(at: server.host).filter { $0.rdata.address == server.address },
        Text(
          "the address \(server.address) of the mail server \(server.host) has no reverse name (PTR)",
          ja: "メールサーバー \(server.host) のアドレス \(server.address) に逆引き名（PTR）がありません"
        ),
        fix: .manual(advice(server))
      )
    }
  }

  private func advice(_ server: SendingServer) -> Text {
    Text(
      "In the panel of the server's provider, set the reverse name (PTR) of \(server.address) to \(server.host).",
      ja: "サーバー事業者の管理画面で、\(server.address) の逆引き名（PTR）を \(server.host) に設定してください。"
    )
  }
}

extension NoPTR {
  private static let zone = """
    @    MX  10 mail
    mail A   192.0.2.10 ; cf_tags=cf-proxied:false
    @    TXT "v=spf1 mx -all"
    """

  private static func reverse(_ address: String, _ names: [String]) -> Evidence {
    let none = Evidence()
    guard let name = IPAddress(address)?.reverseName else { return none }
    return names.first.map { none.resolving(name, .ptr, $0) } ?? none.resolving(name, .ptr)
  }

  private static let firing: [Example] = [
    .fires(zone, at: ["mail"], evidence: reverse("192.0.2.10", [])),
    .fires(
      """
      @    MX   10 mail
      mail A    192.0.2.10   ; cf_tags=cf-proxied:false
      mail AAAA 2001:db8::10 ; cf_tags=cf-proxied:false
      @    TXT  "v=spf1 ip6:2001:db8::/64 -all"
      """,
      at: ["mail"],
      evidence: reverse("2001:db8::10", [])
    ),
  ]

  private static let passing: [Example] = [
    .passes(zone, evidence: reverse("192.0.2.10", ["mail.example.com."])),
    // The server takes in mail and sends none.
    .passes(
      """
      @    MX  10 mail
      mail A   192.0.2.10 ; cf_tags=cf-proxied:false
      @    TXT "v=spf1 ip4:198.51.100.20 -all"
      """,
      others: ["known-sender-not-authorised"],
      evidence: reverse("192.0.2.10", [])
    ),
    .passes("@ MX 1 smtp.google.com.", evidence: reverse("192.0.2.10", [])),
    .passes(zone),
  ]
}
