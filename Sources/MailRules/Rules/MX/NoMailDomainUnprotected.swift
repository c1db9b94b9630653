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
      Nothing in the zone shows that the domain receives or sends mail. Three records say so to the world: a null MX, so \
      that mail to it comes back at once, an SPF record that allows nobody, and a DMARC policy that rejects, so that \
      nobody can write in its name. If the judgement is wrong, they stop all mail: nothing makes them unasked.
      """,
      ja: """
        このドメインがメールを送受信している形跡はゾーンにありません。それを世界に伝えるレコードが 3 つあります。宛てた\
        メールがすぐ差し戻されるようにする null MX、誰にも送信を許可しない SPF、なりすましを拒否させる DMARC です。\
        この判断が誤っているとメールはすべて止まるため、頼まれない限り作成しません。
        """
    ),
    byHand: Text(
      """
      If the domain really has no mail, open DNS > Records and add an MX record @ with the mail server . and priority 0, a \
      TXT record @ with v=spf1 -all, and a TXT record _dmarc with v=DMARC1; p=reject.
      """,
      ja: """
        本当にメールを使わないドメインなら、DNS > レコードで、メールサーバーが「.」で優先度 0 の MX レコード @、値が \
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
    guard zone.isComplete, zone.answers.isEmpty, isWithoutMail(zone) else { return [] }
    let edits = missing(in: zone)
    guard !edits.isEmpty else { return [] }
    let message = Text(
      "\(apex) shows no sign of mail and does not say that it has none",
      ja: "\(apex) にはメールを使っている形跡がありませんが、使わないという宣言もありません"
    )
    return [finding(at: apex, [], message, fix: .offer([Remedy(edits, note: note(apex))]))]
  }

  /// Every sign of mail counts, the faintest too, because a wrong judgement stops all mail.
  private func isWithoutMail(_ zone: MailZone) -> Bool {
    let apex = zone.zone.apex
    guard [.noMail, .unknown].contains(zone.intent(of: apex)),
      zone.evidence.emailRouting.value?.isEnabled != true,
      zone.mailHosts.isEmpty, zone.damagedTexts.isEmpty, zone.dmarc.strays.isEmpty,
      zone.suggestedProviders.isEmpty
    else { return false }
    return zone.mxSets.allSatisfy { $0.owner == apex }
      && zone.zone.records(of: .mx).allSatisfy { $0.owner == apex }
      && !zone.zone.records.contains { isSign($0, apex) }
  }

  private func isSign(_ record: Record, _ apex: DomainName) -> Bool {
    if record.manager == .emailRouting || record.isMailTextAlias || MailHost.isMailService(record.owner) {
      return true
    }
    let label = record.owner.firstLabel
    if MailHost.webLabels.contains(label) { return label != "lists" }
    guard record.type == .txt else { return false }
    switch MailTextKind(expectedAt: record.owner) {
    case .spf: return record.owner != apex && record.isPolicy("v=spf1") || record.isVerification
    case .dkim: return record.rdata.text?.split(separator: ";").contains { $0.trimmed == "p=" } != true
    case .dmarc: return record.owner.parent != apex
    case .mtaSTS, .tlsReporting, .bimi: return true
    }
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

extension Record {
  fileprivate func isPolicy(_ version: String) -> Bool { rdata.text?.lowercased().hasPrefix(version) == true }

  /// What a mail service left at the apex when the domain was set up there.
  fileprivate var isVerification: Bool {
    guard let text = rdata.text?.lowercased() else { return false }
    return MailProvider.all.contains { $0.verificationPrefixes.contains { text.hasPrefix($0) } }
  }
}
