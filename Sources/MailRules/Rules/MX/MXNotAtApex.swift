import DNSModel
import Wording

/// Flags MX records that stand at a host's name while the domain itself has none.
struct MXNotAtApex: MailRule {
  static let info = RuleInfo(
    id: "mx-not-at-apex",
    severity: .error,
    step: 2,
    title: Text("MX record at a host name, not at @", ja: "「@」ではなくホスト名にある MX レコード"),
    rationale: Text(
      """
      An MX record covers the addresses of exactly the name it stands at. At mail.example.com it serves \
      you@mail.example.com; mail to you@example.com needs an MX record with the name @.
      """,
      ja: """
        MX レコードは、それが置かれた名前のメールアドレスだけに効きます。mail.example.com に置くと \
        you@mail.example.com 用になり、you@example.com 宛のメールには名前「@」の MX レコードが必要です。
        """
    ),
    byHand: Text(
      "Under DNS > Records, add an MX record with the name @ and the same mail server and priority.",
      ja: "DNS > レコードで、名前を「@」、メールサーバーと優先度を同じにした MX レコードを追加します。"
    ),
    fix: .confirm,
    references: [
      .rfc(5321, section: "5.1"),
      .cloudflare("dns/manage-dns-records/how-to/email-records"),
    ],
    examples: [
      .fires(
        """
        mail A  192.0.2.10  ; cf_tags=cf-proxied:false
        mail MX 10 mail
        """,
        at: ["mail"],
        fixed: """
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          mail MX 10 mail
          @    MX 10 mail
          """
      ),
      .fires(
        """
        www MX 1 aspmx.l.google.com.
        www MX 5 alt1.aspmx.l.google.com.
        """,
        at: ["www"],
        fixed: """
          www MX 1 aspmx.l.google.com.
          www MX 5 alt1.aspmx.l.google.com.
          @   MX 1 aspmx.l.google.com.
          @   MX 5 alt1.aspmx.l.google.com.
          """
      ),
      // What the person says of the domain's mail goes before what stands at the wrong name.
      .fires(
        "mail MX 10 mx.old.example.net.",
        at: ["mail"],
        fixed: """
          mail MX 10 mx.old.example.net.
          @    MX 10 mail.protonmail.ch.
          @    MX 20 mailsec.protonmail.ch.
          """,
        answers: Answers(provider: .named("proton"))
      ),
      // A host of any name that names itself, in a domain that shows that it shall receive mail.
      .fires(
        """
        server MX  0 server
        server A   192.0.2.10  ; cf_tags=cf-proxied:false
        imap   A   192.0.2.10  ; cf_tags=cf-proxied:false
        @      TXT "v=spf1 a:server.example.com -all"
        """,
        at: ["server"],
        fixed: """
          server MX  0 server
          server A   192.0.2.10  ; cf_tags=cf-proxied:false
          imap   A   192.0.2.10  ; cf_tags=cf-proxied:false
          @      TXT "v=spf1 a:server.example.com -all"
          @      MX  0 server
          """
      ),
      .passes(
        """
        @    MX 10 mail
        mail MX 10 mail
        mail A  192.0.2.10  ; cf_tags=cf-proxied:false
        """
      ),
      // Mail of a sub-domain, a server with mailboxes of its own, and bounces of a sending service.
      .passes(
        """
        mail MX  10 mx.example.net.
        mail TXT "v=spf1 include:spf.example.net -all"
        """
      ),
      .passes(
        """
        server MX 0 server
        server A  192.0.2.10  ; cf_tags=cf-proxied:false
        """
      ),
      .passes("lists MX 10 mx.example.net."),
      .passes("mail MX 10 feedback-smtp.eu-west-1.amazonses.com."),
      .passes("mail MX 40 route1.mx.cloudflare.net."),
      // The domain says that it has no mail.
      .passes(
        """
        @    MX 0 .
        mail MX 10 mx.example.net.
        """
      ),
      .passes(
        """
        @    TXT "v=spf1 -all"
        mail MX  10 mx.example.net.
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard let set = zone.misplacedMX else { return [] }
    let apex = zone.zone.apex
    return [
      finding(
        at: set.owner,
        set.records,
        Text(
          "the MX record stands at \(set.owner), so \(apex) itself receives no mail",
          ja: "MX レコードが \(set.owner) にあるため、\(apex) 自体はメールを受け取れません"
        ),
        fix: fix(set, apex, in: zone)
      )
    ]
  }

  /// An address alone answers for the host that the MX record names, not for another one.
  private func fix(_ set: RRset, _ apex: DomainName, in zone: MailZone) -> Fix {
    guard zone.answers.provider != nil || zone.answers.mailHost != nil else {
      return .remedies([copy(of: set, to: apex, in: zone)])
    }
    guard let stated = StatedExchange(in: zone) else { return ExchangeQuestion.fix(for: apex, in: zone) }
    return .remedies([stated.remedy(at: apex, in: zone)])
  }

  private func copy(of set: RRset, to apex: DomainName, in zone: MailZone) -> Remedy {
    let exchanges = set.records.filter(zone.isPlausible)
    return Remedy(
      exchanges.map { .create(apex, $0.rdata) },
      note: Text(
        """
        \(apex) gets the MX records of \(set.owner). Those stay; delete them later if nobody has an address at \
        \(set.owner).
        """,
        ja: """
          \(set.owner) の MX レコードと同じものを \(apex) に追加します。元のレコードは残します。\(set.owner) の\
          メールアドレスを誰も使っていなければ、あとで削除してください。
          """
      )
    )
  }
}
