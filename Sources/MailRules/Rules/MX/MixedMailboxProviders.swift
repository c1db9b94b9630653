import DNSModel
import Wording

/// Flags MX records of two mail services that do not know each other's mailboxes.
struct MixedMailboxProviders: MailRule {
  static let info = RuleInfo(
    id: "mixed-mailbox-providers",
    severity: .error,
    step: 1,
    title: Text("MX records of two mail services", ja: "2 つのメールサービスの MX レコードの混在"),
    rationale: Text(
      """
      Senders deliver to any of the MX hosts of a name, whatever their order. Part of the mail reaches the old or \
      wrong service, which returns it or keeps it in a mailbox that nobody opens. Beside a known provider, a host that \
      greycloud does not know may be a backup that passes mail on; that is reported as a warning only.
      """,
      ja: """
        送信元は、優先度にかかわらず、並んでいる MX ホストのどれにでも配送することがあります。一部のメールは以前の\
        サービスや無関係なサービスに届き、差し戻されるか、誰も見ないメールボックスに入ります。知られていないホストは\
        メールを中継する予備サーバーの可能性もあるため、警告にとどめます。
        """
    ),
    byHand: Text(
      """
      Decide which service has the mailboxes. Under DNS > Records, delete the MX records of the other one once no mail \
      is left there that somebody needs.
      """,
      ja: """
        メールボックスがどちらのサービスにあるかを確認します。もう一方に必要なメールが残っていないことを確かめてから、\
        DNS > レコードでその MX レコードを削除します。
        """
    ),
    fix: .confirm,
    references: [
      .cloudflare("dns/manage-dns-records/how-to/set-up-google-workspace"),
      .rfc(5321, section: "5.1"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.exchangeSets.compactMap { set in
      guard !set.hasEmailRouting, !set.owner.isBounceName, let first = set.receivers.first else { return nil }
      let strangers = set.strangers(in: zone)
      if set.receivers.count > 1 {
        let involved = set.members.filter { $0.provider?.receives == true } + strangers
        return finding(set, involved, between: first.name, and: set.receivers[1].name, in: zone)
      }
      guard let stranger = strangers.first else { return nil }
      let involved = set.members.filter { $0.provider == first } + strangers
      let other = Text(verbatim: stranger.host.dotless)
      return finding(set, involved, between: first.name, and: other, severity: .warning, in: zone)
    }
  }

  private func finding(
    _ set: ExchangeSet,
    _ involved: [ExchangeSet.Member],
    between one: Text,
    and other: Text,
    severity: Severity? = nil,
    in zone: MailZone
  ) -> Finding {
    finding(
      at: set.owner,
      involved.map(\.record),
      Text(
        "the MX records of \(set.owner) lead to \(one) and to \(other), and each gets part of the mail",
        ja: "\(set.owner) の MX レコードに \(one) と \(other) が混在し、メールが両方に分かれて届きます"
      ),
      fix: fix(set, involved, one, other, in: zone),
      severity: severity
    )
  }

  /// Only a person knows which service is alive, so nothing is deleted before they named it.
  private func fix(
    _ set: ExchangeSet,
    _ involved: [ExchangeSet.Member],
    _ one: Text,
    _ other: Text,
    in zone: MailZone
  ) -> Fix {
    let wanted = involved.filter { $0.isNamed(by: zone.answers) }
    let unwanted = involved.filter { !$0.isNamed(by: zone.answers) }.map(\.record)
    guard wanted.isEmpty else {
      guard !unwanted.contains(where: MailZone.isManaged) else { return .manual(keep(set.owner)) }
      return .remedies([deletion(unwanted, keeping: wanted[0].name)])
    }
    if let stated = StatedExchange(in: zone) {
      return .remedies([stated.remedy(at: set.owner, replacing: unwanted, in: zone)])
    }
    guard zone.answers.isEmpty else { return ExchangeQuestion.fix(for: set.owner, in: zone) }
    let ids = set.receivers.map(\.id)
    return .input(
      Question(
        .provider,
        Text(
          """
          Which service has the mailboxes of \(set.owner): \(one) or \(other) (\(list: ids))? The other one gets no \
          mail any more.
          """,
          ja: """
            \(set.owner) のメールボックスは \(one) と \(other) のどちらにありますか（\(list: ids)）。選ばなかった側には\
            メールが届かなくなります。
            """
        )
      )
    )
  }

  private func deletion(_ records: [Record], keeping kept: Text) -> Remedy {
    Remedy(
      records.map(Edit.delete),
      note: Text(
        """
        All mail goes to \(kept). Mailboxes behind the deleted records get nothing from then on; what they hold stays \
        there.
        """,
        ja: """
          すべてのメールが \(kept) に届くようになります。削除するレコードの先のメールボックスには以後届きません。\
          すでにあるメールはそのまま残ります。
          """
      )
    )
  }

  private func keep(_ owner: DomainName) -> Text {
    Text(
      "Another Cloudflare product owns one of the MX records of \(owner). Remove it in that product's settings.",
      ja: "\(owner) の MX レコードの一部は Cloudflare のほかの製品が管理しています。その製品の設定で削除してください。"
    )
  }
}

extension MailZone {
  /// Returns whether a host is only in question because a domain's MX records lead to a provider as well.
  func isBesideProvider(_ host: MailHost) -> Bool {
    !host.exchangers.isEmpty && host.services.isEmpty && answers.isEmpty
      && host.exchangers.allSatisfy { record in
        exchangeSets.contains { set in
          set.owner == record.owner && !set.hasEmailRouting && set.receivers.count == 1
            && set.strangers(in: self).contains { $0.host == host.name }
        }
      }
  }
}

extension ExchangeSet {
  /// The hosts beside a known receiver that may be another service's.
  ///
  /// A host below the same domain as the provider's is a sibling, one in the zone may be a second name of a hosting
  /// company's server or the local half of an Exchange hybrid, and one that leads nowhere gets no mail.
  fileprivate func strangers(in zone: MailZone) -> [Member] {
    let endings = Set(members.compactMap { $0.provider == nil ? nil : $0.host.dotless[...].lastTwoLabels })
    let mayUseOwnNames = receivers.contains { $0.kind == .hosting || $0.isMicrosoft365 }
    return members.filter { member in
      guard member.provider == nil, member.meant == nil else { return false }
      guard zone.answers(for: member.host) else {
        return !endings.contains(member.host.dotless[...].lastTwoLabels)
      }
      let addresses = zone.resolve(member.host).addresses
      // The web server is no second name of a company's mail server, nor a part of Exchange.
      let isWeb = !addresses.isEmpty && Set(zone.resolve(zone.zone.apex).addresses).isSuperset(of: addresses)
      let mayBeOurs = mayUseOwnNames && !(isWeb && receivers.contains { $0.kind != .hosting })
      return !mayBeOurs && filtering.isEmpty && !addresses.isEmpty
    }
  }
}

extension ExchangeSet.Member {
  /// The name of its provider, or else of the host itself.
  fileprivate var name: Text { provider?.name ?? Text(verbatim: host.dotless) }

  fileprivate func isNamed(by answers: Answers) -> Bool {
    if let wanted = answers.provider { return provider == wanted }
    return answers.mailHost == host
  }
}

extension MixedMailboxProviders {
  private static let firing: [Example] = [
    .fires(
      """
      @ MX 1  smtp.google.com.
      @ MX 10 mx1.titan.email.
      """,
      at: ["@"]
    ),
    .fires(
      """
      @ MX 1  smtp.google.com.
      @ MX 10 mx1.titan.email.
      @ MX 20 mx2.titan.email.
      """,
      at: ["@"],
      fixed: "@ MX 1 smtp.google.com.",
      answers: Answers(provider: .named("google-workspace"))
    ),
    // A server of one's own from before.
    .fires(
      """
      @    MX 1  smtp.google.com.
      @    MX 10 mail
      mail A  192.0.2.10  ; cf_tags=cf-proxied:false
      """,
      at: ["@"]
    ),
    .fires(
      """
      @ MX 1  smtp.google.com.
      @ MX 10 mx.example.net.
      """,
      at: ["@"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @ MX 1  aspmx.l.google.com.
      @ MX 5  alt1.aspmx.l.google.com.
      @ MX 5  alt2.aspmx.l.google.com.
      @ MX 10 alt3.aspmx.l.google.com.
      @ MX 10 alt4.aspmx.l.google.com.
      """
    ),
    // Google's two sets are one service.
    .passes(
      """
      @ MX 1 smtp.google.com.
      @ MX 5 alt1.aspmx.l.google.com.
      """
    ),
    // Microsoft's hosts with and without DANE, during the change.
    .passes(
      """
      @            MX    0 example-com.mail.protection.outlook.com.
      @            MX    10 example-com.j-v1.mx.microsoft.
      autodiscover CNAME autodiscover.outlook.com.  ; cf_tags=cf-proxied:false
      """
    ),
    // Nobody is known here, so nobody is strange.
    .passes(
      """
      @ MX 10 mx.example.net.
      @ MX 20 mx.example.org.
      """
    ),
    // Two names, two services.
    .passes(
      """
      @     MX 1  smtp.google.com.
      lists MX 10 mx.example.net.
      """
    ),
    // A hosting company's server under two names.
    .passes(
      """
      @    MX 10 sv123.xserver.jp.
      @    MX 20 mail
      mail A  192.0.2.10  ; cf_tags=cf-proxied:false
      """
    ),
  ]
}
