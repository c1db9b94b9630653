import DNSModel
import Wording

/// Flags an MX record whose host is a provider's with a slip of the pen.
struct NearMissProviderHost: MailRule {
  static let info = RuleInfo(
    id: "near-miss-provider-host",
    severity: .error,
    step: 1,
    title: Text("mistyped host of a mail provider", ja: "メールサービスのホスト名の入力ミス"),
    rationale: Text(
      """
      The host of the MX record is almost one of a known provider, and does not exist or belongs to somebody else. \
      Senders cannot deliver there, or deliver to a stranger. A host that is called like thousands of others counts only \
      if more than its spelling speaks for the provider, or if it has no address.
      """,
      ja: """
        MX レコードのホスト名が、よく知られたメールサービスのものとわずかに違います。存在しないか、他人のホストなので、\
        送信元は配送できないか、他人に配送してしまいます。ありふれた名前のホストは、つづり以外にもそのサービスを示す\
        ものがあるか、アドレスがない場合だけ報告します。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the MX record and copy the host from your provider's page letter by letter.",
      ja: "DNS > レコードで MX レコードを編集し、メールサービスの案内にあるホスト名を正確に貼り付けます。"
    ),
    fix: .confirm,
    references: [.rfc(5321, section: "5.1"), .page("https://support.google.com/a/answer/174125")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.exchangeSets.flatMap { set in
      let slips = set.members.compactMap { member in member.meant.map { finding(member, $0, in: zone) } }
      return slips + set.members.compactMap { ownHost($0, in: zone) } + withoutToken(set, in: zone)
    }
  }

  /// A host of the zone itself, in whose domain a letter is wrong.
  private func ownHost(_ member: ExchangeSet.Member, in zone: MailZone) -> Finding? {
    guard member.provider == nil, member.meant == nil, !zone.answers(for: member.host),
      zone.evidence.dns(member.host, .a).value?.isVoid != false
    else { return nil }
    let apex = zone.zone.apex
    let labels = member.host.labels
    let ending = labels.suffix(apex.labels.count)
    // Short names have real neighbours.
    guard ending.count == apex.labels.count, apex.firstLabel.utf8.count > 4,
      ending.joined(separator: ".").isSlip(of: apex.dotless),
      ending.last == apex.labels.last
    else { return nil }
    let start = labels.dropLast(ending.count).joined(separator: ".")
    let name = start.isEmpty ? apex : try? apex.child(start)
    guard let name, !zone.resolve(name).addresses.isEmpty, zone.resolve(name).wildcard == nil else {
      return nil
    }
    let edit = Edit.repoint(member.record, to: name)
    let note = Text(
      "Mail goes to \(name) of this zone in place of \(member.host).",
      ja: "メールの宛先が \(member.host) から、このゾーンの \(name) になります。"
    )
    return finding(
      at: member.record.owner,
      [member.record],
      Text(
        "an MX record of \(member.record.owner) names \(member.host), where one letter of \(apex) is wrong",
        ja: "\(member.record.owner) の MX レコードの \(member.host) は、\(apex) のつづりが 1 文字違っています"
      ),
      fix: edit.map { .remedies([Remedy([$0], note: note)]) } ?? .manual(note)
    )
  }

  private func finding(_ member: ExchangeSet.Member, _ meant: ProviderHost, in zone: MailZone) -> Finding {
    finding(
      at: member.record.owner,
      [member.record],
      Text(
        """
        an MX record of \(member.record.owner) names \(member.host), which is not a host of \(meant.provider.name) but \
        almost \(meant.name)
        """,
        ja: """
          \(member.record.owner) の MX レコードが \(member.host) を指していますが、\(meant.provider.name) の正しい\
          ホスト名は \(meant.name) です
          """
      ),
      fix: fix(member, meant, in: zone)
    )
  }

  private func fix(_ member: ExchangeSet.Member, _ meant: ProviderHost, in zone: MailZone) -> Fix {
    guard meant.provider.isConfirmed, !MailZone.isManaged(member.record) else {
      return .manual(advice(member, meant))
    }
    let isThere = zone.zone.records(at: member.record.owner, .mx).contains {
      $0.rdata.mx?.exchange == meant.name
    }
    guard let edit = isThere ? .delete(member.record) : Edit.repoint(member.record, to: meant.name) else {
      return .manual(advice(member, meant))
    }
    let note = Text(
      "Mail goes to \(meant.name) of \(meant.provider.name) in place of \(member.host).",
      ja: "メールの宛先が \(member.host) から \(meant.provider.name) の \(meant.name) になります。"
    )
    return .remedies([Remedy([edit], note: note)])
  }

  private func advice(_ member: ExchangeSet.Member, _ meant: ProviderHost) -> Text {
    Text(
      "Compare \(member.host) with the host that \(meant.provider.name) documents (\(meant.provider.documentation)).",
      ja: """
        \(member.host) を \(meant.provider.name) が案内しているホスト名（\(meant.provider.documentation)）と見比べて\
        ください。
        """
    )
  }

  /// The end of a template in place of a customer's own host.
  private func withoutToken(_ set: ExchangeSet, in zone: MailZone) -> [Finding] {
    set.members.filter { $0.provider == nil }.compactMap { member in
      guard let provider = MailProvider.all.first(where: { $0.hasTokenBefore(member.host) }) else {
        return nil
      }
      return finding(
        at: set.owner,
        [member.record],
        Text(
          """
          an MX record of \(set.owner) names \(member.host), which lacks the part that \(provider.name) gives to each \
          customer
          """,
          ja: """
            \(set.owner) の MX レコードが \(member.host) を指していますが、\(provider.name) が契約ごとに割り当てる部分が\
            抜けています
            """
        ),
        fix: tokenFix(member, provider, in: zone)
      )
    }
  }

  private func tokenFix(_ member: ExchangeSet.Member, _ provider: MailProvider, in zone: MailZone) -> Fix {
    if zone.answers.mailHost != member.host, let stated = StatedExchange(in: zone) {
      return .remedies([stated.remedy(at: member.record.owner, replacing: [member.record], in: zone)])
    }
    return .input(
      Question(
        .mailHost,
        Text(
          """
          Which MX host did \(provider.name) give you for \(member.record.owner)? It ends in \(member.host) and stands \
          in the provider's control panel.
          """,
          ja: """
            \(provider.name) から \(member.record.owner) 用に案内された MX ホスト名は何ですか。末尾は \(member.host) で、\
            メールサービスの管理画面で確認できます。
            """
        )
      )
    )
  }
}

extension String {
  /// Returns whether one slip makes this text of another one: a letter that differs, lacks or is too much, or two that
  /// changed places.
  fileprivate func isSlip(of other: String) -> Bool {
    let (mine, theirs) = (Array(utf8), Array(other.utf8))
    guard mine != theirs, abs(mine.count - theirs.count) <= 1 else { return false }
    let head = zip(mine, theirs).prefix { $0 == $1 }.count
    let tail = zip(mine.reversed(), theirs.reversed()).prefix { $0 == $1 }.count
    if head + tail >= max(mine.count, theirs.count) - 1 { return true }
    guard mine.count == theirs.count, head + tail == mine.count - 2 else { return false }
    return mine[head] == theirs[head + 1] && mine[head + 1] == theirs[head]
  }
}

extension MailProvider {
  /// Returns whether a host is what follows the customer's part in a documented host.
  fileprivate func hasTokenBefore(_ host: DomainName) -> Bool {
    documentedExchanges.contains { documented in
      guard documented.host.text.hasPrefix("{"), let dot = documented.host.text.firstIndex(of: ".") else {
        return false
      }
      return documented.host.text[documented.host.text.index(after: dot)...] == host.dotless
    }
  }
}

extension NearMissProviderHost {
  private static let firing: [Example] = [
    // The zone's own host.
    .fires(
      """
      @  MX 5 mx.exmaple.com.
      mx A  192.0.2.7 ; cf_tags=cf-proxied:false
      """,
      at: ["@"],
      fixed: """
        @  MX 5 mx
        mx A  192.0.2.7 ; cf_tags=cf-proxied:false
        """
    ),
    .fires("@ MX 1 aspmx.l.gogle.com.", at: ["@"], fixed: "@ MX 1 aspmx.l.google.com."),
    .fires("@ MX 1 aspmx.l.google.co.", at: ["@"], fixed: "@ MX 1 aspmx.l.google.com."),
    .fires(
      """
      @ MX 1 aspmx.l.google.com.
      @ MX 5 alt1.aspmx.google.com.
      """,
      at: ["@"],
      fixed: """
        @ MX 1 aspmx.l.google.com.
        @ MX 5 alt1.aspmx.l.google.com.
        """
    ),
    // The other record shows whose host was meant.
    .fires(
      """
      @ MX 10 mx1.titan.email.
      @ MX 20 mx2.titan.emial.
      """,
      at: ["@"],
      fixed: """
        @ MX 10 mx1.titan.email.
        @ MX 20 mx2.titan.email.
        """
    ),
    .fires("@ MX 0 mail.protection.outlook.com.", at: ["@"]),
    // It has no address, so it is nobody's.
    .fires(
      "@ MX 10 mx.runbx.com.",
      at: ["@"],
      others: ["mx-target-unresolvable-or-dangling"],
      fixed: "@ MX 10 mx.runbox.com.",
      evidence: absent("mx.runbx.com")
    ),
  ]

  private static let passing: [Example] = [
    // The same name in another top-level domain is another domain.
    .passes(
      """
      @  MX 5 mx.example.net.
      mx A  192.0.2.7 ; cf_tags=cf-proxied:false
      """
    ),
    .passes("@ MX 1 aspmx.l.google.com."),
    // Somebody else's server with an ordinary name.
    .passes("@ MX 10 mx.funbox.com."),
    // A host that greycloud does not know yet.
    .passes("@ MX 50 mx4.zoho.com."),
    // It has an address, so it is somebody's.
    .passes("@ MX 1 aspmx.l.gogle.com.", evidence: present("aspmx.l.gogle.com")),
  ]

  private static func absent(_ name: String) -> Evidence { evidence(name, DNSAnswer()) }

  private static func present(_ name: String) -> Evidence {
    evidence(name, DNSAnswer(IPAddress("192.0.2.25").map { [$0.rdata] } ?? []))
  }

  private static func evidence(_ name: String, _ answer: DNSAnswer) -> Evidence {
    var evidence = Evidence()
    guard let host = try? DomainName(name) else { return evidence }
    evidence.dns[DNSQuestion(host, .a)] = .known(answer)
    evidence.dns[DNSQuestion(host, .aaaa)] = .known(DNSAnswer())
    return evidence
  }
}
