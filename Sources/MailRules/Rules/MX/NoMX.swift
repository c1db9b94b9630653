import DNSModel
import Wording

/// Flags a domain that shall receive mail and has no MX record.
struct NoMX: MailRule {
  static let info = RuleInfo(
    id: "no-mx",
    severity: .error,
    step: 1,
    title: Text("no MX record", ja: "MX レコードがない"),
    rationale: Text(
      """
      The MX record tells senders which server takes the domain's mail. Without one they try the address of the \
      domain itself, which is the web site's: behind Cloudflare's proxy nothing accepts mail there.
      """,
      ja: """
        MX レコードは、そのドメインのメールを受け取るサーバーを送信元に伝えます。MX レコードがないと、送信元は\
        ドメイン自身のアドレス、つまり Web サイトのアドレスに配送を試みます。Cloudflare のプロキシの先にメールを\
        受け取るものはありません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, add the MX records that your mail provider documents, with the name @. For a mail server \
      of your own, add one MX record that names it, and a DNS-only A record for that name.
      """,
      ja: """
        DNS > レコードで、メールサービスが案内している MX レコードを、名前「@」で追加します。自分のメールサーバーの\
        場合は、そのサーバー名を指す MX レコードと、その名前の A レコード（DNS のみ）を追加します。
        """
    ),
    fix: .confirm,
    references: [
      .rfc(5321, section: "5.1"),
      .cloudflare("dns/troubleshooting/email-issues"),
      .cloudflare("dns/manage-dns-records/how-to/email-records"),
    ],
    examples: [
      // One mail server, and it is DNS only.
      .fires(
        """
        @    A   192.0.2.1  ; cf_tags=cf-proxied:true
        mail A   192.0.2.2  ; cf_tags=cf-proxied:false
        @    TXT "v=spf1 a:mail.example.com -all"
        """,
        at: ["@"],
        fixed: """
          @    A   192.0.2.1  ; cf_tags=cf-proxied:true
          mail A   192.0.2.2  ; cf_tags=cf-proxied:false
          @    TXT "v=spf1 a:mail.example.com -all"
          @    MX  10 mail
          """
      ),
      // A provider shows, but only the person knows whether the mailboxes are there.
      .fires(
        """
        @                 A   192.0.2.1  ; cf_tags=cf-proxied:true
        @                 TXT "v=spf1 include:_spf.google.com ~all"
        google._domainkey TXT \(Example.key)
        """,
        at: ["@"]
      ),
      .fires(
        """
        @                 A   192.0.2.1  ; cf_tags=cf-proxied:true
        @                 TXT "v=spf1 include:_spf.google.com ~all"
        google._domainkey TXT \(Example.key)
        """,
        at: ["@"],
        fixed: """
          @                 A   192.0.2.1  ; cf_tags=cf-proxied:true
          @                 TXT "v=spf1 include:_spf.google.com ~all"
          google._domainkey TXT \(Example.key)
          @                 MX  1 smtp.google.com.
          """,
        answers: Answers(provider: .named("google-workspace"))
      ),
      // The person names a provider with several hosts, a server, or only the server's address.
      .fires(
        "@ A 192.0.2.1  ; cf_tags=cf-proxied:true",
        at: ["@"],
        fixed: """
          @ A  192.0.2.1  ; cf_tags=cf-proxied:true
          @ MX 10 in1-smtp.messagingengine.com.
          @ MX 20 in2-smtp.messagingengine.com.
          """,
        answers: Answers(provider: .named("fastmail"))
      ),
      .fires(
        "@ A 192.0.2.1  ; cf_tags=cf-proxied:true",
        at: ["@"],
        fixed: """
          @ A  192.0.2.1  ; cf_tags=cf-proxied:true
          @ MX 10 server7.hosting.example.net.
          """,
        answers: Answers(mailHost: try? DomainName("server7.hosting.example.net"))
      ),
      .fires(
        "@ A 192.0.2.1  ; cf_tags=cf-proxied:true",
        at: ["@"],
        fixed: """
          @    A  192.0.2.1  ; cf_tags=cf-proxied:true
          mail A  192.0.2.2  ; cf_tags=cf-proxied:false
          @    MX 10 mail
          """,
        answers: Answers(mailAddresses: [IPAddress("192.0.2.2")].compactMap { $0 })
      ),
      // A host of the zone that has no address yet: first its address, then the MX record.
      .fires(
        "@ A 192.0.2.1  ; cf_tags=cf-proxied:true",
        at: ["@"],
        answers: Answers(mailHost: try? DomainName("mail.example.com"))
      ),
      .fires(
        "@ A 192.0.2.1  ; cf_tags=cf-proxied:true",
        at: ["@"],
        fixed: """
          @    A  192.0.2.1  ; cf_tags=cf-proxied:true
          mail A  192.0.2.2  ; cf_tags=cf-proxied:false
          @    MX 10 mail
          """,
        answers: Answers(
          mailAddresses: [IPAddress("192.0.2.2")].compactMap { $0 },
          mailHost: try? DomainName("mail.example.com")
        )
      ),
      // Microsoft 365 gives every domain a host of its own, and Email Routing writes its records itself.
      .fires(
        "@ A 192.0.2.1  ; cf_tags=cf-proxied:true",
        at: ["@"],
        answers: Answers(provider: .named("microsoft-365"))
      ),
      .fires(
        "@ A 192.0.2.1  ; cf_tags=cf-proxied:true",
        at: ["@"],
        answers: Answers(provider: .named("cloudflare-email-routing"))
      ),
      // What a sub-domain receives says nothing of the domain, whose SPF names a provider of mailboxes.
      .fires(
        """
        lists              MX  10 mx.example.net.
        @                  TXT "v=spf1 include:_spf.google.com ~all"
        google._domainkey  TXT \(Example.key)
        """,
        at: ["@"]
      ),
      // Two servers: which of them receives is not ours to guess.
      .fires(
        """
        @    A   192.0.2.1  ; cf_tags=cf-proxied:true
        mail A   192.0.2.2  ; cf_tags=cf-proxied:false
        mx   A   192.0.2.3  ; cf_tags=cf-proxied:false
        @    TXT "v=spf1 ip4:192.0.2.2 -all"
        """,
        at: ["@"]
      ),
      .passes(
        """
        @ A  192.0.2.1  ; cf_tags=cf-proxied:true
        @ MX 10 mx.example.net.
        """
      ),
      // A web site, a domain that says it has no mail, and one that only sends through a service.
      .passes("@ A 192.0.2.1  ; cf_tags=cf-proxied:true"),
      .passes(
        """
        @    A   192.0.2.1  ; cf_tags=cf-proxied:true
        imap A   192.0.2.2  ; cf_tags=cf-proxied:false
        @    TXT "v=spf1 -all"
        """
      ),
      .passes("@ MX 0 ."),
      .passes(
        """
        @             A     192.0.2.1  ; cf_tags=cf-proxied:true
        @             TXT   "v=spf1 include:sendgrid.net -all"
        s1._domainkey CNAME s1.domainkey.u1.wl1.sendgrid.net.  ; cf_tags=cf-proxied:false
        _dmarc        TXT   "v=DMARC1; p=none; rua=mailto:reports@monitor.example.net"
        """,
        others: ["monitoring-only-or-blind"]
      ),
      // MailChannels sends for many, and DreamHost's servers are among them.
      .passes(
        """
        @                       A   192.0.2.1 ; cf_tags=cf-proxied:true
        @                       TXT "v=spf1 include:relay.mailchannels.net -all"
        _mailchannels           TXT "v=mc1 auth=example"
        mailchannels._domainkey TXT \(Example.key)
        """
      ),
      // The web server sends and calls itself mail.
      .passes(
        """
        @                  A   192.0.2.1  ; cf_tags=cf-proxied:true
        mail               A   192.0.2.1  ; cf_tags=cf-proxied:false
        @                  TXT "v=spf1 a mx ~all"
        default._domainkey TXT \(Example.key)
        """,
        others: ["origin-exposed", "spf-a-mechanism-hits-proxy"]
      ),
      // Email Routing's MX records can be live without standing in the list of records.
      .passes(
        """
        @                   TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
        cf2024-1._domainkey TXT \(Example.key)
        """
      ),
      // A partial zone holds the names of the web alone.
      .passes(
        """
        @                 A   192.0.2.1  ; cf_tags=cf-proxied:true
        @                 TXT "v=spf1 include:_spf.google.com ~all"
        google._domainkey TXT \(Example.key)
        """,
        others: ["zone-not-authoritative"],
        info: ZoneInfo(type: "partial")
      ),
      // Mail for a sub-domain only: nothing at the domain itself speaks of mailboxes.
      .passes(
        """
        lists MX 10 mx.example.net.
        imap  A  192.0.2.2 ; cf_tags=cf-proxied:false
        _imaps._tcp SRV 0 1 993 imap
        """,
        others: ["missing-dmarc", "missing-spf"]
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    guard zone.intent(of: apex) == .mail, zone.zone.records(at: apex, .mx).isEmpty, !isExplained(zone) else {
      return []
    }
    let resolution = zone.resolve(apex)
    return [
      finding(
        at: apex,
        [],
        message(apex, resolution),
        fix: fix(apex, in: zone),
        severity: isDoubtful(zone) || mayReachServer(resolution, in: zone) ? .warning : nil
      )
    ]
  }

  /// SPF that names a provider of mailboxes is the only sign, and may be there for a web site's forms.
  private func isDoubtful(_ zone: MailZone) -> Bool {
    zone.answers.isEmpty && zone.misplacedMX == nil && !MailSigns(zone: zone.zone).showMail
  }

  /// MX records elsewhere in the zone, or out of our sight, explain why the apex has none.
  private func isExplained(_ zone: MailZone) -> Bool {
    let answers = zone.answers
    if !zone.isComplete || zone.misplacedMX != nil || hasRoutingRecords(zone.zone) { return true }
    if !zone.namesOfDoubledMX.isEmpty { return true }
    if answers.provider != nil || answers.mailHost != nil { return false }
    let terms = zone.zone.spfTerms(at: zone.zone.apex) ?? []
    // SPF of the domain itself names its mailboxes; mail of a sub-domain has its own.
    let receivers = ProviderIndex.shared.receivers(includedIn: terms)
    if receivers.contains(where: { $0 != .emailRouting }) { return false }
    return MailProvider.emailRouting.isIncluded(in: terms)
      || zone.mxSets.contains { zone.intent(of: $0.owner) == .mail }
  }

  private func hasRoutingRecords(_ zone: Zone) -> Bool {
    let key = try? DomainName("cf2024-1._domainkey", relativeTo: zone.apex)
    let records = zone.records(at: zone.apex) + (key.map(zone.records(at:)) ?? [])
    return records.contains { $0.manager == .emailRouting }
  }

  /// A server of one's own at a DNS-only apex gets the mail although no MX names it (RFC 5321 §5.1).
  private func mayReachServer(_ resolution: HostResolution, in zone: MailZone) -> Bool {
    guard !resolution.addresses.isEmpty, zone.suggestedProviders.isEmpty else { return false }
    return !resolution.isProxied || !zone.zone.info.proxyIsInEffect
  }

  private func message(_ apex: DomainName, _ resolution: HostResolution) -> Text {
    if resolution.isProxied {
      return Text(
        "\(apex) has no MX record, and its address is proxied (orange cloud) and takes no mail",
        ja: "\(apex) に MX レコードがなく、アドレスもプロキシ済み（オレンジの雲）のため、メールを受け取れません"
      )
    }
    if resolution.addresses.isEmpty {
      return Text(
        "\(apex) has no MX record and shows no address to deliver to",
        ja: "\(apex) に MX レコードがなく、配送先になるアドレスもありません"
      )
    }
    return Text(
      "\(apex) has no MX record, so senders try the address of its web site",
      ja: "\(apex) に MX レコードがないため、送信元は Web サイトのアドレスに配送を試みます"
    )
  }

  private func fix(_ apex: DomainName, in zone: MailZone) -> Fix {
    if let stated = StatedExchange(in: zone) { return .remedies([stated.remedy(at: apex, in: zone)]) }
    guard zone.answers.isEmpty, zone.suggestedProviders.isEmpty, let host = zone.loneMailServer
    else { return ExchangeQuestion.fix(for: apex, in: zone) }
    let note = Text(
      "\(host) is the only mail server that the zone shows. Confirm that it accepts mail for the domain.",
      ja: "ゾーンにあるメールサーバーは \(host) だけです。このドメインのメールを受け取るサーバーか確認してください。"
    )
    return .remedies([Remedy([.create(apex, .mx(MX(preference: 10, exchange: host)))], note: note)])
  }
}
