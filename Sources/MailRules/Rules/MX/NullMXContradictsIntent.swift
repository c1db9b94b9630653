import DNSModel
import Wording

/// Flags a null MX at a domain whose other records ask for mail.
struct NullMXContradictsIntent: MailRule {
  static let info = RuleInfo(
    id: "null-mx-contradicts-intent",
    severity: .warning,
    step: 1,
    title: Text("null MX at a domain that uses mail", ja: "メールを使うドメインの null MX"),
    rationale: Text(
      """
      A null MX says that the domain accepts no mail, so senders return every message at once, and many servers refuse \
      mail from such a domain too. Other records of the zone, such as the address that gets its own DMARC reports, need \
      the domain to accept mail. A domain that only sends through a service is not reported.
      """,
      ja: """
        null MX は「このドメインはメールを受け取らない」という宣言です。送信元はすぐに差し戻し、このドメインから送った\
        メールを拒否するサーバーも多くあります。一方、自ドメイン宛ての DMARC レポートなど、ほかのレコードは受信を前提に\
        しています。配信サービスから送信するだけのドメインは対象外です。
        """
    ),
    byHand: Text(
      """
      If the domain shall receive mail, replace the null MX (the one whose mail server is a single dot) under DNS > \
      Records by the MX records of your mail provider. If not, remove what asks for mail.
      """,
      ja: """
        メールを受け取るドメインなら、DNS > レコードで null MX（メールサーバーが「.」だけのもの）を、メールサービスの MX \
        レコードに置き換えます。受け取らないなら、受信を前提としたレコードを削除します。
        """
    ),
    fix: .confirm,
    references: [.rfc(7505, section: "4.2")],
    examples: [
      .fires(
        """
        @                 MX  0 .
        @                 TXT "v=spf1 include:_spf.google.com ~all"
        """,
        at: ["@"]
      ),
      .fires(
        """
        @                 MX  0 .
        @                 TXT "v=spf1 include:_spf.google.com ~all"
        """,
        at: ["@"],
        fixed: """
          @                 MX  1 smtp.google.com.
          @                 TXT "v=spf1 include:_spf.google.com ~all"
          """,
        answers: Answers(provider: .named("google-workspace"))
      ),
      .fires(
        """
        @           MX  0 .
        _imaps._tcp SRV 0 1 993 imap.example.net.
        """,
        at: ["@"]
      ),
      .fires(
        """
        @      MX  0 .
        _dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
        """,
        at: ["@"]
      ),
      .fires("@ MX 0 .", at: ["@"], evidence: routing),
      .passes(
        """
        @      MX  0 .
        @      TXT "v=spf1 -all"
        _dmarc TXT "v=DMARC1; p=reject; rua=mailto:reports@monitor.example.net"
        """
      ),
      // It sends through a service and wants no answers.
      .passes(
        """
        @             MX    0 .
        @             TXT   "v=spf1 include:sendgrid.net -all"
        s1._domainkey CNAME s1.domainkey.u1.wl1.sendgrid.net. ; cf_tags=cf-proxied:false
        """
      ),
      // MailChannels sends for many, and DreamHost's servers are among them.
      .passes(
        """
        @ MX  0 .
        @ TXT "v=spf1 include:relay.mailchannels.net -all"
        """
      ),
      // A target of `.` says that the service is not offered (RFC 6186 §3.4).
      .passes(
        """
        @           MX  0 .
        _imaps._tcp SRV 0 0 0 .
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    let nulls = zone.zone.records(at: apex, .mx)
    let signs = signs(in: zone)
    guard !nulls.isEmpty, nulls.allSatisfy({ $0.rdata.mx?.isNull == true }), let sign = signs.first else {
      return []
    }
    return [
      finding(
        at: apex,
        nulls + signs.flatMap(\.records),
        message(apex, sign.words),
        fix: fix(nulls, in: zone)
      )
    ]
  }

  private typealias Sign = (records: [Record], words: Text)

  private func signs(in zone: MailZone) -> [Sign] {
    [service(in: zone), provider(in: zone), report(in: zone), routing(in: zone)].compactMap { $0 }
  }

  private func service(in zone: MailZone) -> Sign? {
    let found = zone.pointers.values.joined().filter {
      $0.type == .srv && $0.owner.parent?.parent == zone.zone.apex
    }
    guard let first = found.min(by: { $0.owner < $1.owner }) else { return nil }
    return ([first], Text("\(first.owner) offers mailboxes", ja: "\(first.owner) がメールボックスを案内している"))
  }

  private func provider(in zone: MailZone) -> Sign? {
    let terms = zone.zone.spfTerms(at: zone.zone.apex) ?? []
    guard let provider = ProviderIndex.shared.receivers(includedIn: terms).first else { return nil }
    let words = Text("SPF names \(provider.name)", ja: "SPF に \(provider.name) が含まれる")
    return (
      zone.zone.records(at: zone.zone.apex, .txt).filter {
        $0.rdata.text?.lowercased().hasPrefix("v=spf1") == true
      }, words
    )
  }

  private func report(in zone: MailZone) -> Sign? {
    let apex = zone.zone.apex
    let suffix = "@" + apex.dotless
    for owner in ["_dmarc", "_smtp._tls"].compactMap({ try? apex.child($0) }) {
      let found = zone.zone.records(at: owner, .txt).filter { record in
        let words = record.rdata.text?.lowercased().split { " ,;!".contains($0) } ?? []
        return words.contains { $0.contains("mailto:") && $0.hasSuffix(suffix) }
      }
      if !found.isEmpty {
        return (found, Text("\(owner) has its reports sent there", ja: "\(owner) がこのドメインをレポートの宛先にしている"))
      }
    }
    return nil
  }

  private func routing(in zone: MailZone) -> Sign? {
    guard zone.evidence.emailRouting.value?.isEnabled == true else { return nil }
    return ([], Text("Email Routing is on", ja: "Email Routing が有効になっている"))
  }

  private func message(_ apex: DomainName, _ sign: Text) -> Text {
    Text(
      "\(apex) refuses all mail by a null MX, although \(sign)",
      ja: "\(apex) は null MX ですべてのメールを拒否していますが、\(sign)ため矛盾しています"
    )
  }

  private func fix(_ nulls: [Record], in zone: MailZone) -> Fix {
    let apex = zone.zone.apex
    guard !nulls.contains(where: MailZone.isManaged), let stated = StatedExchange(in: zone) else {
      return ExchangeQuestion.fix(for: apex, in: zone)
    }
    return .remedies([stated.remedy(at: apex, replacing: nulls, in: zone)])
  }
}

extension NullMXContradictsIntent {
  private static let routing: Evidence = {
    var evidence = Evidence()
    evidence.emailRouting = .known(EmailRoutingState(isEnabled: true))
    return evidence
  }()
}
