import DNSModel
import MailRecords
import Wording

/// Flags a DMARC record whose strict comparison fails for mail that the zone is set up to send.
struct StrictAlignmentRisk: MailRule {
  static let info = RuleInfo(
    id: "strict-alignment-risk",
    severity: .warning,
    step: nil,
    title: Text("strict DMARC alignment that own mail does not meet", ja: "自分のメールが満たさない厳格な DMARC アラインメント"),
    rationale: Text(
      """
      Strict alignment accepts a signature or a bounce domain only if it is exactly the domain of the sender's address. \
      Sending services sign or take bounces in a sub-domain, so their mail fails. Where keys of the domain itself \
      stand in the zone, mail passes by them, and nothing is reported.
      """,
      ja: """
        厳格なアラインメントでは、署名やバウンスのドメインが送信者アドレスのドメインと完全に一致する必要があります。\
        配信サービスはサブドメインで署名したりバウンスを受けたりするため、そのメールは失敗します。ドメイン自身の鍵がゾーンにあれば、\
        その署名で通過するため報告しません。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the DMARC record and set adkim and aspf to r.",
      ja: "DNS > レコードで DMARC レコードを編集し、adkim と aspf を r にします。"
    ),
    fix: .confirm,
    references: [.rfc(9989, section: "4.4")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard let entry = zone.dmarc.entry(of: zone.zone.apex), !zone.hasQuotingDamage(entry.record) else {
      return []
    }
    let strict = Self.risky(entry, in: zone)
    guard !strict.isEmpty else { return [] }
    return [
      finding(
        at: entry.record.owner,
        [entry.record],
        Text(
          "strict alignment (\(list: strict.map { $0 + "=s" })) at \(entry.record.owner) fails for mail sent in a sub-domain's name",
          ja:
            "\(entry.record.owner) の厳格なアラインメント（\(list: strict.map { $0 + "=s" })）により、サブドメインで署名や送信をするメールが失敗します"
        ),
        fix: DMARCTurns.fix(of: Self.info.id, entry, in: zone, otherwise: advice)
      )
    ]
  }

  private var advice: Text {
    Text(
      "Set adkim and aspf to r, or let the sending service sign in the name of the domain itself.",
      ja: "adkim と aspf を r にするか、配信サービスがドメイン自身の名義で署名するように設定してください。"
    )
  }

  /// The change that compares organisations in place of exact names, which is the default.
  static func proposal(for entry: DMARCEntry, in zone: MailZone) -> DMARCProposal? {
    guard entry.domain == zone.zone.apex else { return nil }
    let strict = risky(entry, in: zone)
    guard !strict.isEmpty else { return nil }
    var policy = entry.policy
    for name in strict {
      guard let tag = policy.tag(name),
        let next = try? DMARCRecord(policy.tags.text(replacing: tag, with: "r"))
      else {
        return nil
      }
      policy = next
    }
    return DMARCProposal(
      info.id,
      policy.tags.text,
      of: entry,
      note: Text(
        "Mail that a sub-domain signs or takes the bounces of then passes, as it does by default.",
        ja: "サブドメインで署名やバウンス処理をするメールも、既定どおり通過するようになります。"
      )
    )
  }

  /// Returns the strict settings that sub-domains do not meet while no key of the domain itself is there.
  private static func risky(_ entry: DMARCEntry, in zone: MailZone) -> [String] {
    let apex = zone.zone.apex
    guard entry.policy.hasStrictDKIM || entry.policy.hasStrictSPF, zone.isComplete, !zone.hidesKeys(of: apex),
      !zone.dkim[apex].contains(where: \.mayVerify), !zone.damagedTexts.contains(where: { $0.kind == .dkim })
    else { return [] }
    let signsBelow = zone.dkim.all.contains { $0.domain.isBelow(apex) && $0.mayVerify }
    let bouncesBelow = zone.mxSets.contains { $0.owner.isBelow(apex) && zone.intent(of: $0.owner) == .bounce }
    return [
      entry.policy.hasStrictDKIM && signsBelow ? "adkim" : nil,
      entry.policy.hasStrictSPF && bouncesBelow ? "aspf" : nil,
    ].compactMap(\.self)
  }
}

extension StrictAlignmentRisk {
  private static let firing: [Example] = [
    .fires(
      """
      @                   MX  10 mx.example.net.
      @                   TXT "v=spf1 include:spf.example.net -all"
      send                MX  10 feedback-smtp.eu-west-1.amazonses.com.
      send                TXT "v=spf1 include:amazonses.com -all"
      k1._domainkey.send  TXT \(Example.key)
      _dmarc              TXT "v=DMARC1; p=quarantine; adkim=s; aspf=s; rua=mailto:dmarc@example.com"
      """,
      at: ["_dmarc"],
      fixed: """
        @                   MX  10 mx.example.net.
        @                   TXT "v=spf1 include:spf.example.net -all"
        send                MX  10 feedback-smtp.eu-west-1.amazonses.com.
        send                TXT "v=spf1 include:amazonses.com -all"
        k1._domainkey.send  TXT \(Example.key)
        _dmarc              TXT "v=DMARC1; p=quarantine; adkim=r; aspf=r; rua=mailto:dmarc@example.com"
        """
    )
  ]

  private static let passing: [Example] = [
    // The domain's own key meets the strict comparison.
    .passes(
      """
      @                 MX  10 mx.example.net.
      send              MX  10 feedback-smtp.eu-west-1.amazonses.com.
      send              TXT "v=spf1 include:amazonses.com -all"
      resend._domainkey TXT \(Example.key)
      _dmarc            TXT "v=DMARC1; p=quarantine; adkim=s; aspf=s; rua=mailto:dmarc@example.com"
      """
    ),
    .passes(
      """
      send   MX  10 feedback-smtp.eu-west-1.amazonses.com.
      send   TXT "v=spf1 include:amazonses.com -all"
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """
    ),
  ]
}
