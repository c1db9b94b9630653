import DNSModel
import MailRecords
import Wording

/// Flags a DMARC policy that asks to refuse mail in a domain none of whose own mail can pass.
struct EnforcementWithoutAuthentication: MailRule {
  static let info = RuleInfo(
    id: "enforcement-without-authentication",
    severity: .error,
    step: nil,
    title: Text("DMARC refuses all mail of the domain itself", ja: "自分のメールがすべて失敗する DMARC ポリシー"),
    rationale: Text(
      """
      Mail passes DMARC by SPF or by a DKIM signature in the domain's name. This zone has no usable SPF record and no \
      key, nor anything that could lead to one, so every message that people of the domain send fails, and the policy \
      asks receivers to refuse it. An SPF record that allows nobody says that the domain sends no mail, and then the \
      policy is right.
      """,
      ja: """
        メールは、SPF またはドメイン名義の DKIM 署名によって DMARC を通過します。このゾーンには有効な SPF レコードも DKIM 鍵もなく、\
        鍵につながるレコードもありません。そのためドメインから送るメールはすべて失敗し、ポリシーに従って拒否されます。\
        誰も許可しない SPF レコードがある場合は、メールを送らないドメインなので、ポリシーは正しいものとして扱います。
        """
    ),
    byHand: Text(
      "Under DNS > Records, set the DMARC record to p=none until SPF and DKIM of your mail provider are in place.",
      ja: "DNS > レコードで、メールサービスの SPF と DKIM が整うまで DMARC レコードを p=none にします。"
    ),
    fix: .confirm,
    references: [.rfc(9989, section: "5.1"), .rfc(9989, section: "5.3")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard let entry = zone.dmarc.entry(of: zone.zone.apex) else { return [] }
    guard Self.isHopeless(entry, in: zone) else { return [unsigned(entry, in: zone)].compactMap { $0 } }
    let policy = entry.policy.policy?.rawValue ?? ""
    return [
      finding(
        at: entry.record.owner,
        [entry.record],
        Self.coversForwardsOnly(zone)
          ? forwardsOnly(entry, policy)
          : Text(
            "p=\(policy) at \(entry.record.owner) hits all mail that \(entry.domain) sends: it has no usable SPF and no DKIM",
            ja: "\(entry.record.owner) の p=\(policy) により、有効な SPF も DKIM もない \(entry.domain) が送るメールがすべて失敗します"
          ),
        fix: DMARCTurns.fix(of: Self.info.id, entry, in: zone, otherwise: advice),
        severity: Self.coversForwardsOnly(zone) ? .info : Self.showsSending(zone) ? nil : .warning
      )
    ]
  }

  /// A server of one's own needs a key that only its owner can make, and forwarded mail passes by DKIM alone.
  private func unsigned(_ entry: DMARCEntry, in zone: MailZone) -> Finding? {
    guard entry.policy.isEnforced, zone.isComplete, case .own = zone.server(of: entry.domain),
      zone.intent(of: entry.domain) == .mail, Self.hasNoKeys(zone), zone.spf[entry.domain] != nil
    else { return nil }
    let policy = entry.policy.policy?.rawValue ?? ""
    return finding(
      at: entry.record.owner,
      [entry.record],
      Text(
        "\(entry.domain) has no DKIM key, so p=\(policy) hits its mail wherever it is forwarded, which breaks SPF",
        ja: "\(entry.domain) に DKIM 鍵がありません。転送されると SPF が失敗するため、そのメールは p=\(policy) の対象になります"
      ),
      fix: .manual(
        Text(
          "Let the mail server sign with DKIM, and publish the key that it shows as a TXT record below _domainkey.",
          ja: "メールサーバーで DKIM 署名を有効にし、表示された鍵を _domainkey の下の TXT レコードとして公開します。"
        )
      ),
      severity: policy == "reject" ? .warning : .info
    )
  }

  private func forwardsOnly(_ entry: DMARCEntry, _ policy: String) -> Text {
    Text(
      """
      SPF and DKIM of \(entry.domain) cover only what Email Routing forwards, so p=\(policy) hits all mail that anybody \
      sends in its name
      """,
      ja: """
        \(entry.domain) の SPF と DKIM は Email Routing の転送だけを対象としているため、このドメイン名義で送るメールはすべて \
        p=\(policy) の対象になります
        """
    )
  }

  private var advice: Text {
    Text(
      "Publish the SPF record and the DKIM keys of the service that sends your mail.",
      ja: "メールを送信しているサービスの SPF レコードと DKIM 鍵を設定してください。"
    )
  }

  /// The change that stops the harm; the policy can be raised again once mail passes.
  static func proposal(for entry: DMARCEntry, in zone: MailZone) -> DMARCProposal? {
    guard entry.domain == zone.zone.apex, isHopeless(entry, in: zone), !isRepairedOtherwise(zone),
      let tag = entry.policy.tag("p")
    else { return nil }
    return DMARCProposal(
      info.id,
      entry.policy.tags.text(replacing: tag, with: "none"),
      of: entry,
      note: Text(
        "Forged mail is no longer refused because of DMARC either. Raise the policy again once SPF and DKIM work.",
        ja: "なりすましメールも DMARC では拒否されなくなります。SPF と DKIM が機能したら、ポリシーを元に戻してください。"
      ),
      isOffer: !showsSending(zone)
    )
  }

  /// Returns whether the zone shows that the domain sends, since one without such a sign may only receive.
  ///
  /// People send from a server of their own and where they have mailboxes, and so does whoever wrote an SPF record,
  /// though a broken one.
  private static func showsSending(_ zone: MailZone) -> Bool {
    if zone.spf[zone.zone.apex] != nil { return !coversForwardsOnly(zone) }
    return switch zone.server(of: zone.zone.apex) {
    case .own: true
    case .provider(let provider): provider.kind != .forwarder
    case .unknown: false
    }
  }

  /// Email Routing signs and authorises forwarded mail, and nobody sends through it.
  private static func coversForwardsOnly(_ zone: MailZone) -> Bool {
    zone.spf[zone.zone.apex]?.isOfEmailRoutingAlone == true
  }

  private static func isHopeless(_ entry: DMARCEntry, in zone: MailZone) -> Bool {
    let apex = zone.zone.apex
    guard entry.policy.isEnforced, zone.isComplete, !zone.hasQuotingDamage(entry.record),
      zone.intent(of: apex) == .mail, !zone.exchangers(of: apex).isEmpty
    else { return false }
    return hasNoKeys(zone) && hasNoUsableSPF(zone) && !mayBounceElsewhere(zone)
  }

  /// A key of any name in the zone counts, since relaxed alignment lets a sub-domain sign.
  private static func hasNoKeys(_ zone: MailZone) -> Bool {
    let apex = zone.zone.apex
    return !zone.dkim.all.contains { $0.mayVerify && $0.owner != zone.routingKeyName }
      && !zone.hidesKeys(of: apex)
      && !zone.damagedTexts.contains { $0.kind == .dkim }
      && !zone.zone.records(of: .ns).contains { $0.owner.isBelow(apex) }
  }

  /// Receivers refuse several SPF records, or one with a mistake, as a whole (RFC 7208 §4.5, §4.6).
  private static func hasNoUsableSPF(_ zone: MailZone) -> Bool {
    let apex = zone.zone.apex
    return zone.spf[apex].map { $0.isRefused || $0.isOfEmailRoutingAlone } ?? true
      && !zone.hasDamagedText(.spf, at: apex)
      && zone.zone.records(at: apex, .cname).isEmpty
  }

  /// Once SPF or DKIM is repaired, mail passes, and the policy may stay as it is.
  private static func isRepairedOtherwise(_ zone: MailZone) -> Bool {
    if let publication = zone.spf[zone.zone.apex], publication.isRefused, publication.meant != nil {
      return true
    }
    let findings = MissingSPF().findings(in: zone) + ProviderDKIMMissing().findings(in: zone)
    return findings.contains { !$0.fix.remedies.isEmpty }
  }

  /// Labels of names that people open in browsers, so that no service's bounces come back there.
  private static let webLabels = MailHost.webLabels.union([
    "www", "web", "blog", "shop", "store", "app", "api", "cdn", "static", "portal", "forum", "wiki", "docs",
    "help",
    "support", "status",
  ])

  /// Mail passes, too, if its bounces go to a sub-domain whose SPF record allows the sender.
  private static func mayBounceElsewhere(_ zone: MailZone) -> Bool {
    let apex = zone.zone.apex
    if zone.spf.keys.contains(where: { $0.isBelow(apex) }) { return true }
    return zone.zone.records(of: .cname).contains { alias in
      let label = alias.owner.firstLabel
      guard !alias.isProxied, let target = alias.rdata.target, !target.isAtOrBelow(apex) else { return false }
      return !label.hasPrefix("_") && !Self.webLabels.contains(label) && !WebPlatform.serves(target)
        && !MailHost.labels.contains(label)
    }
  }
}

extension EnforcementWithoutAuthentication {
  private static let firing: [Example] = [
    .fires(
      """
      @      MX  10 mx.example.net.
      _dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      """,
      at: ["_dmarc"],
      offered: """
        @      MX  10 mx.example.net.
        _dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
        """
    ),
    // The SPF record shows that somebody sends, and no receiver can use it.
    .fires(
      """
      @      MX  10 mx.example.net.
      @      TXT "v=spf1 include:spf.example.net include: -all"
      _dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      """,
      at: ["_dmarc"],
      others: ["spf-syntax-permerror"],
      fixed: """
        @      MX  10 mx.example.net.
        @      TXT "v=spf1 include:spf.example.net include: -all"
        _dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
        """
    ),
    // Forwarded mail passes by DKIM alone, and the server does not sign.
    .fires(
      """
      @      MX  10 mail
      mail   A   192.0.2.25 ; cf_tags=cf-proxied:false
      @      TXT "v=spf1 mx ~all"
      _dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      """,
      at: ["_dmarc"]
    ),
    // Email Routing forwards and does not send.
    .fires(
      """
      @                   MX  20 route1.mx.cloudflare.net.
      @                   TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
      cf2024-1._domainkey TXT \(Example.key)
      _dmarc              TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      """,
      at: ["_dmarc"],
      offered: """
        @                   MX  20 route1.mx.cloudflare.net.
        @                   TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
        cf2024-1._domainkey TXT \(Example.key)
        _dmarc              TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
        """
    ),
    // Once there is one SPF record, mail passes again.
    .fires(
      """
      @      MX  10 mx.example.net.
      @      TXT "v=spf1 include:spf.example.net -all"
      @      TXT "v=spf1 include:spf.example.org -all"
      _dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      """,
      at: ["_dmarc"],
      others: ["multiple-spf"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @      MX  10 mx.example.net.
      @      TXT "v=spf1 include:spf.example.net -all"
      _dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      """
    ),
    // Whoever answers for the aliases may publish keys, and so may another server.
    .passes(
      """
      @             MX    10 mx.example.net.
      s1._domainkey CNAME s1.keys.example.net. ; cf_tags=cf-proxied:false
      _dmarc        TXT   "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      """
    ),
    .passes(
      """
      @          MX  10 mx.example.net.
      _domainkey NS  ns1.example.net.
      _dmarc     TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      """
    ),
    // It receives, and says that it never sends.
    .passes(
      """
      @      MX  10 mx.example.net.
      @      TXT "v=spf1 -all"
      _dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      """
    ),
    .passes(
      """
      @      MX  0 .
      _dmarc TXT "v=DMARC1; p=reject"
      """
    ),
  ]
}
