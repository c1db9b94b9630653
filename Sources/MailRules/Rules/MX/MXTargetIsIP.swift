import DNSModel
import Wording

/// Flags an MX record that holds an IP address in place of a host name.
struct MXTargetIsIP: MailRule {
  static let info = RuleInfo(
    id: "mx-target-is-ip",
    severity: .error,
    step: 1,
    title: Text("MX record with an IP address", ja: "IP アドレスを指定した MX レコード"),
    rationale: Text(
      """
      An MX record names a host; the host's own A or AAAA record holds the address. Many \
      senders deliver to the digits all the same, so a test may arrive; others return the mail, and may refuse mail from \
      the domain.
      """,
      ja: """
        MX レコードにはホスト名を書き、アドレスはそのホストの A レコードか AAAA レコードに書きます。IP アドレスを\
        書いても配送する送信元は多く、テストでは届くことがありますが、差し戻す送信元や、このドメインからのメールを拒否する\
        サーバーもあります。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, add an A record such as mail with that address, DNS only, and enter its full name as the \
      mail server of the MX record.
      """,
      ja: """
        DNS > レコードで、mail などの名前でそのアドレスの A レコード（DNS のみ）を追加し、MX レコードのメールサーバーに\
        そのホスト名を指定します。
        """
    ),
    fix: .confirm,
    references: [
      .rfc(1035, section: "3.3.9"),
      .rfc(5321, section: "5.1"),
      .cloudflare("dns/manage-dns-records/how-to/email-records"),
    ],
    examples: [
      .fires(
        """
        @ A  192.0.2.10  ; cf_tags=cf-proxied:true
        @ MX 10 192.0.2.10.
        """,
        at: ["@"],
        fixed: """
          @    A  192.0.2.10  ; cf_tags=cf-proxied:true
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          @    MX 10 mail
          """
      ),
      // Without the final dot the zone's name is appended; brackets and IPv6 are no better.
      .fires(
        """
        mail A  192.0.2.10  ; cf_tags=cf-proxied:false
        @    MX 10 192.0.2.10
        """,
        at: ["@"],
        fixed: """
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          @    MX 10 mail
          """
      ),
      .fires(
        "@ MX 10 [2001:db8::25].",
        at: ["@"],
        fixed: """
          mail AAAA 2001:db8::25  ; cf_tags=cf-proxied:false
          @    MX   10 mail
          """
      ),
      // The host is there already, so nothing but the wrong record has to go.
      .fires(
        """
        mail A  192.0.2.10  ; cf_tags=cf-proxied:false
        @    MX 10 mail
        @    MX 10 192.0.2.10.
        """,
        at: ["@"],
        fixed: """
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          @    MX 10 mail
          """
      ),
      // Two addresses are two servers and get two names.
      .fires(
        """
        @ MX 10 192.0.2.10.
        @ MX 20 192.0.2.11.
        """,
        at: ["@", "@"],
        fixed: """
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          mx1  A  192.0.2.11  ; cf_tags=cf-proxied:false
          @    MX 10 mail
          @    MX 20 mx1
          """
      ),
      // An address that no server on the Internet has: the right one must be asked for.
      .fires("@ MX 10 10.0.0.5.", at: ["@"]),
      .fires(
        "@ MX 10 10.0.0.5.",
        at: ["@"],
        fixed: """
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          @    MX 10 mail
          """,
        answers: Answers(mailAddresses: [IPAddress("192.0.2.10")].compactMap { $0 })
      ),
      .passes(
        """
        mail A  192.0.2.10  ; cf_tags=cf-proxied:false
        @    MX 10 mail
        """
      ),
      // A host whose label is made of numbers has an address of its own.
      .passes(
        """
        192-0-2-10 A  192.0.2.10  ; cf_tags=cf-proxied:false
        @          MX 10 192-0-2-10
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    var servers: [DomainName: Set<Set<IPAddress>>] = [:]
    // Names are given in the order in which senders try the servers, whatever the order of the records.
    let records = zone.mxSets.flatMap {
      $0.records.sorted {
        ($0.rdata.mx?.preference ?? 0, $0.rdata.description) < (
          $1.rdata.mx?.preference ?? 0, $1.rdata.description
        )
      }
    }
    return records.compactMap { record in
      guard !MailZone.isManaged(record), let address = record.addressLiteral(in: zone.zone.apex) else {
        return nil
      }
      return finding(
        at: record.owner,
        [record],
        Text(
          "an MX record of \(record.owner) holds the IP address \(address) in place of a host name",
          ja: "\(record.owner) の MX レコードに、ホスト名ではなく IP アドレス \(address) が指定されています"
        ),
        fix: zone.statedProviderFix(for: [record]) ?? fix(record, address, &servers, in: zone)
      )
    }
  }

  /// Several servers share a plan, so each gets a name of its own.
  private func fix(
    _ record: Record,
    _ address: IPAddress,
    _ servers: inout [DomainName: Set<Set<IPAddress>>],
    in zone: MailZone
  ) -> Fix {
    let addresses = zone.isUsableOrigin(address) ? [address] : zone.answers.mailAddresses
    let known = servers
    let isTaken = { (name: DomainName) in known[name]?.contains { $0 != Set(addresses) } == true }
    guard let server = zone.serverName(for: addresses, isTaken: isTaken),
      let edit = zone.naming(server.name, in: record)
    else {
      let question = Text(
        "Which public IP address does the mail server of \(record.owner) have? \(address) cannot be published.",
        ja: """
          \(record.owner) のメールサーバーのグローバル IP アドレスは何ですか。\(address) は公開できないアドレスです。
          """
      )
      return .input(Question(.mailAddress, question))
    }
    servers[server.name, default: []].insert(Set(addresses))
    let note = Text(
      "\(server.name) becomes the mail server. Its address is visible to everybody, as that of any mail server is.",
      ja: "メールサーバーは \(server.name) になります。メールサーバーである以上、そのアドレスは誰からも見えます。"
    )
    return .remedies([Remedy(server.edits + [edit], note: note)])
  }
}
