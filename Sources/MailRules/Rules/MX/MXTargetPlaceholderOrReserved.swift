import DNSModel
import Wording

/// Flags an MX record whose host is a placeholder, a private name or a seller's parking host.
struct MXTargetPlaceholderOrReserved: MailRule {
  static let info = RuleInfo(
    id: "mx-target-placeholder-or-reserved",
    severity: .error,
    step: 1,
    title: Text("MX record with a placeholder", ja: "仮の値のままの MX レコード"),
    rationale: Text(
      """
      The host of the MX record is an example from a manual, a name that exists only inside a private network, or \
      a parking service. No sender can deliver mail there.
      """,
      ja: """
        MX レコードのホストが、マニュアルの例のまま、社内ネットワークだけで通じる名前、またはドメインパーキングの\
        サーバーになっています。どの送信元からもメールは届きません。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the MX record and enter the mail server that your provider documents for your domain.",
      ja: "DNS > レコードで MX レコードを編集し、メールサービスが案内しているメールサーバーを指定します。"
    ),
    fix: .confirm,
    references: [
      .rfc(2606, section: "2"),
      .rfc(6761, section: "6"),
      .rfc(5321, section: "2.3.5"),
    ],
    examples: [
      .fires("@ MX 10 mail.yourdomain.com.", at: ["@"]),
      .fires("@ MX 0 localhost.", at: ["@"]),
      .fires("@ MX 10 server.office.local.", at: ["@"]),
      .fires("@ MX 10 {domain}.mail.example.net.", at: ["@"]),
      // Only the last part is missing.
      .fires(
        """
        @    MX 10 mail.
        mail A  192.0.2.10  ; cf_tags=cf-proxied:false
        """,
        at: ["@"],
        fixed: """
          @    MX 10 mail
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          """
      ),
      // The domain of the provider's manual stands in its own host.
      .fires(
        "@ MX 10 domain.tld.mx.one.com.",
        at: ["@"],
        fixed: "@ MX 10 example.com.mx.one.com."
      ),
      // Beside a real host it is only in the way.
      .fires(
        """
        @ MX 0  localhost.
        @ MX 10 mx.example.net.
        """,
        at: ["@"],
        fixed: "@ MX 10 mx.example.net."
      ),
      // What the person says takes its place.
      .fires(
        "@ MX 10 mail.yourdomain.com.",
        at: ["@"],
        fixed: """
          @ MX 10 mx01.mail.icloud.com.
          @ MX 10 mx02.mail.icloud.com.
          """,
        answers: Answers(provider: .named("icloud-plus"))
      ),
      .fires("@ MX 10 mail.h-email.net.", at: ["@"]),
      .passes("@ MX 10 mx.example.net."),
      .passes("@ MX 0 ."),
      .passes("@ MX 32767 ms12345678.msv1.invalid.", others: ["m365-placeholder-mx"]),
      // The label of a template is also a word; inside the zone it is a host.
      .passes(
        """
        yourdomain A  192.0.2.10  ; cf_tags=cf-proxied:false
        @          MX 10 yourdomain
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.mxSets.compactMap { set in
      let useless = set.records.filter { isUseless($0, in: zone) }
      guard let first = useless.first else { return nil }
      let isParked = zone.intent(of: set.owner) == .parked
      return finding(
        at: set.owner,
        useless,
        message(set.owner, first, isParked: isParked),
        fix: fix(set, useless, in: zone),
        severity: isParked ? .info : nil
      )
    }
  }

  /// Microsoft's own placeholder tells what to do about it, so a rule of its own does.
  private func isUseless(_ record: Record, in zone: MailZone) -> Bool {
    record.isPlaceholderMX(in: zone.zone.apex) && !MailZone.isManaged(record)
      && record.rdata.mx?.exchange.isMicrosoftPlaceholder != true
  }

  private func message(_ owner: DomainName, _ record: Record, isParked: Bool) -> Text {
    let host = record.rdata.mx?.exchange.dotless ?? record.rdata.description
    guard !isParked else {
      return Text(
        "the mail of \(owner) goes to \(host), which parks domains",
        ja: "\(owner) のメールの宛先が、ドメインパーキングの \(host) になっています"
      )
    }
    return Text(
      "an MX record of \(owner) names \(host), which is a placeholder and no mail server",
      ja: "\(owner) の MX レコードが \(host) を指していますが、これは仮の値でメールサーバーではありません"
    )
  }

  private func fix(_ set: RRset, _ useless: [Record], in zone: MailZone) -> Fix {
    if set.records.contains(where: zone.isPlausible) { return .remedies([deletion(useless)]) }
    if let stated = StatedExchange(in: zone) {
      return .remedies([stated.remedy(at: set.owner, in: zone)])
    }
    let completions = useless.compactMap { completion($0, in: zone) }
    guard completions.count == useless.count else { return ExchangeQuestion.fix(for: set.owner, in: zone) }
    let note = Text(
      "Puts the domain's own name where the host name lacks it.",
      ja: "ホスト名の足りない部分に、このドメインの名前を入れます。"
    )
    return .remedies([Remedy(completions, note: note)])
  }

  private func deletion(_ useless: [Record]) -> Remedy {
    Remedy(
      useless.map(Edit.delete),
      note: Text(
        "Deletes what leads nowhere. The other MX records stay and receive the mail.",
        ja: "どこにも届かない MX レコードを削除します。ほかの MX レコードは残り、メールはそちらに届きます。"
      )
    )
  }

  /// A single label with a final dot is a relative name that somebody ended too early, and a provider's host may hold
  /// the example of its manual.
  private func completion(_ record: Record, in zone: MailZone) -> Edit? {
    if let host = record.rdata.mx?.exchange.completed(with: zone.zone.apex), zone.provider(of: host) != nil {
      return zone.naming(host, in: record)
    }
    guard let exchange = record.rdata.mx?.exchange, exchange.labelCount == 1,
      let host = try? zone.zone.apex.child(exchange.dotless), !zone.resolve(host).addresses.isEmpty,
      zone.resolve(host).wildcard == nil
    else { return nil }
    return zone.naming(host, in: record)
  }
}
