import DNSModel
import Wording

/// Points out a domain without mail that does not say so.
struct NoMailDomainUnprotected: MailRule {
  static let info = RuleInfo(
    id: "no-mail-domain-unprotected",
    severity: .info,
    step: nil,
    title: Text("domain without mail that does not say so", ja: "メールを使わないことを宣言していないドメイン"),
    rationale: Text(
      """
      Nothing in the zone shows that the domain receives or sends mail. More often than not it should, and its records \
      were lost on the way to Cloudflare: that is asked first. If it really has no mail, three records say so: a null MX, \
      so that mail to it comes back at once, an SPF record that allows nobody, and a DMARC policy that rejects, so that \
      nobody can write in its name. They stop all mail, so nothing makes them unasked (--no-mail).
      """,
      ja: """
        このドメインがメールを送受信している形跡はゾーンにありません。メールを使うはずが、Cloudflare への移行時にレコードが\
        失われていることが多いため、まずそれを確認します。本当にメールを使わない場合は、3 種類のレコードで示せます。届いた\
        メールがすぐ差し戻されるようにする null MX、送信を一切許可しない SPF、なりすましを拒否させる DMARC です。\
        これらはメールをすべて止めるため、指定（--no-mail）がない限り作成しません。
        """
    ),
    byHand: Text(
      """
      If the domain should have mail, add the MX records that your mail provider documents. If it really has none, open \
      DNS > Records and add an MX record @ with the mail server . and priority 0, a \
      TXT record @ with v=spf1 -all, and a TXT record _dmarc with v=DMARC1; p=reject.
      """,
      ja: """
        メールを使うドメインなら、メールサービスが案内している MX レコードを追加します。本当にメールを使わないドメインなら、DNS > レコードで、メールサーバーが「.」で優先度 0 の MX レコード @、値が \
        v=spf1 -all の TXT レコード @、値が v=DMARC1; p=reject の TXT レコード _dmarc を追加します。
        """
    ),
    fix: .confirm,
    references: [
      .rfc(7505, section: "3"), .rfc(7208, section: "10.1.2"),
      .cloudflare("dns/manage-dns-records/reference/dns-record-types"),
    ],
    examples: [
      .fires(
        "@ A 192.0.2.1 ; cf_tags=cf-proxied:true",
        at: ["@"],
        offered: """
          @      A   192.0.2.1 ; cf_tags=cf-proxied:true
          @      MX  0 .
          @      TXT "v=spf1 -all"
          _dmarc TXT "v=DMARC1; p=reject;"
          """
      ),
      // The person was asked.
      .fires(
        "@ A 192.0.2.1 ; cf_tags=cf-proxied:true",
        at: ["@"],
        fixed: """
          @      A   192.0.2.1 ; cf_tags=cf-proxied:true
          @      MX  0 .
          @      TXT "v=spf1 -all"
          _dmarc TXT "v=DMARC1; p=reject;"
          """,
        answers: Answers(hasNoMail: true)
      ),
      // What is said already stays as it is.
      .fires(
        """
        @      A   192.0.2.1 ; cf_tags=cf-proxied:true
        @      TXT "v=spf1 -all"
        _dmarc TXT "v=DMARC1; p=none;"
        """,
        at: ["@"],
        offered: """
          @      A   192.0.2.1 ; cf_tags=cf-proxied:true
          @      TXT "v=spf1 -all"
          _dmarc TXT "v=DMARC1; p=none;"
          @      MX  0 .
          """
      ),
      .passes(
        """
        @      MX  0 .
        @      TXT "v=spf1 -all"
        _dmarc TXT "v=DMARC1; p=reject;"
        """
      ),
      // Some sign of mail: a provider's verification, a sub-domain with mail, a key, or a host called mail.
      .passes(
        """
        @ A   192.0.2.1 ; cf_tags=cf-proxied:true
        @ TXT "MS=ms12345678"
        """
      ),
      .passes(
        """
        @    A  192.0.2.1 ; cf_tags=cf-proxied:true
        team MX 10 mx.example.net.
        """
      ),
      .passes(
        """
        @    A 192.0.2.1 ; cf_tags=cf-proxied:true
        mail A 192.0.2.2 ; cf_tags=cf-proxied:false
        """
      ),
      .passes(
        "@ A 192.0.2.1 ; cf_tags=cf-proxied:true",
        others: ["zone-not-authoritative"],
        info: ZoneInfo(type: "partial")
      ),
    ],
    reportsAbsence: true
  )

  func findings(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    guard zone.isComplete, zone.answers.isEmpty, MailTraces(zone).isEmpty else { return [] }
    let edits = missing(in: zone)
    guard !edits.isEmpty else { return [] }
    let message = Text(
      "\(apex) shows no sign of mail: either its mail records are missing, or it does not say that it has no mail",
      ja: "\(apex) にはメールを使っている形跡がありません。メール用のレコードが足りないか、使わないという宣言がありません"
    )
    let remedy = Remedy(edits, note: note(apex))
    let fix = zone.answers.hasNoMail ? Fix.remedies([remedy]) : .choice(question(apex), otherwise: [remedy])
    return [finding(at: apex, [], message, fix: fix)]
  }

  private func question(_ apex: DomainName) -> Question {
    Question(
      .mailUse,
      Text(
        """
        Should \(apex) have mail? Its MX records may have been lost when the zone was imported. If so, name the provider \
        that has the mailboxes, or a server of your own. If it really has none, three records can say so, which stop all \
        mail.
        """,
        ja: """
          \(apex) でメールを使いますか。ゾーンのインポート時に MX レコードが失われた可能性があります。使う場合は、メールボックスの\
          あるメールサービス、または独自のメールサーバーを指定してください。本当に使わない場合は、それを宣言する 3 種類のレコードを\
          作成できます（メールはすべて止まります）。
          """
      )
    )
  }

  private func missing(in zone: MailZone) -> [Edit] {
    let apex = zone.zone.apex
    let isSilent = zone.zone.records(at: apex, .mx).isEmpty
    var edits = isSilent ? [Edit.create(apex, .mx(MX(preference: 0, exchange: .root)))] : []
    if zone.zone.spfTerms(at: apex) == nil {
      edits.append(.create(apex, .txt(TXT(value: "v=spf1 -all"))))
    }
    if let policy = try? apex.child("_dmarc"), zone.zone.records(at: policy).isEmpty,
      zone.dmarc.strays.isEmpty, zone.answers(for: policy)
    {
      edits.append(.create(policy, .txt(TXT(value: "v=DMARC1; p=reject;"))))
    }
    return edits
  }

  private func note(_ apex: DomainName) -> Text {
    Text(
      "From then on nobody can send mail to \(apex) or in its name. Do this only if the domain really has no mail.",
      ja: "以後、\(apex) 宛てのメールも、このドメインを名乗るメールも届かなくなります。本当にメールを使わないドメインの場合だけにしてください。"
    )
  }
}
