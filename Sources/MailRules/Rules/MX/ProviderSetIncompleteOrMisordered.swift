import DNSModel
import Wording

/// Flags MX records of one provider that lack hosts of its documented set, or prefer the wrong one.
struct ProviderSetIncompleteOrMisordered: MailRule {
  static let info = RuleInfo(
    id: "provider-set-incomplete-or-misordered",
    severity: .info,
    step: 1,
    title: Text("MX records differ from the provider's set", ja: "メールサービスの案内と異なる MX レコード"),
    rationale: Text(
      """
      The provider documents a set of MX hosts, and some of them are missing or another one is preferred. Mail still \
      arrives. It arrives late, or not at all while the remaining host is down, if the main host is missing.
      """,
      ja: """
        メールサービスが案内している MX ホストの一部がないか、優先度の順が違います。メールは届きますが、主となるホストが\
        ない場合は、届くのが遅れたり、残りのホストの停止中に届かなくなったりします。
        """
    ),
    byHand: Text(
      "Under DNS > Records, compare the MX records with those on the provider's page, and add or correct what differs.",
      ja: "DNS > レコードの MX レコードをメールサービスの案内と見比べ、違うものを追加または修正します。"
    ),
    fix: .safe,
    references: [.rfc(5321, section: "5.1"), .page("https://support.google.com/a/answer/174125")],
    examples: [
      .fires(
        "@ MX 20 in2-smtp.messagingengine.com.",
        at: ["@"],
        fixed: """
          @ MX 10 in1-smtp.messagingengine.com.
          @ MX 20 in2-smtp.messagingengine.com.
          """
      ),
      .fires(
        "@ MX 5 in2-smtp.messagingengine.com.",
        at: ["@"],
        fixed: """
          @ MX 10 in1-smtp.messagingengine.com.
          @ MX 20 in2-smtp.messagingengine.com.
          """
      ),
      .fires(
        "@ MX 10 mx1.titan.email.",
        at: ["@"],
        offered: """
          @ MX 10 mx1.titan.email.
          @ MX 20 mx2.titan.email.
          """
      ),
      .fires(
        """
        @ MX 20 mx1.titan.email.
        @ MX 10 mx2.titan.email.
        """,
        at: ["@"],
        offered: """
          @ MX 10 mx1.titan.email.
          @ MX 20 mx2.titan.email.
          """
      ),
      .passes(
        """
        @ MX 10 in1-smtp.messagingengine.com.
        @ MX 20 in2-smtp.messagingengine.com.
        """
      ),
      // Google takes mail at its main host alone.
      .passes("@ MX 1 aspmx.l.google.com."),
      .passes("@ MX 1 smtp.google.com."),
      // OVHcloud documented three hosts before it documented five.
      .passes(
        """
        @ MX 1   mx1.mail.ovh.net.
        @ MX 5   mx2.mail.ovh.net.
        @ MX 100 mx3.mail.ovh.net.
        """
      ),
      // Any order of the rest is right as long as the main host comes first.
      .passes(
        """
        @ MX 10 mxext1.mailbox.org.
        @ MX 20 mxext2.mailbox.org.
        @ MX 30 mxext3.mailbox.org.
        """
      ),
      .passes("@ MX 13 route1.mx.cloudflare.net."),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.exchangeSets.compactMap { set in
      guard let provider = set.onlyProvider, !provider.exchanges.isEmpty,
        zone.answers.provider == nil || zone.answers.provider == provider,
        !set.members.contains(where: { MailZone.isManaged($0.record) })
      else { return nil }
      return ProviderSetComparison(set, provider).flatMap { finding(set, provider, $0) }
    }
  }

  private func finding(_ set: ExchangeSet, _ provider: MailProvider, _ difference: ProviderSetComparison)
    -> Finding?
  {
    // Google takes mail at its main host alone.
    let needsMainOnly = provider.id == "google-workspace"
    guard !difference.edits.isEmpty, difference.missingMain != nil || !needsMainOnly else { return nil }
    let remedy = Remedy(difference.edits, risk: .safe, note: note(provider))
    let records = set.members.map(\.record)
    if let host = difference.missingMain {
      return finding(
        at: set.owner,
        records,
        Text(
          "\(set.owner) lacks the MX record of \(host), the main host of \(provider.name)",
          ja: "\(set.owner) に \(provider.name) の主となるホスト \(host) の MX レコードがありません"
        ),
        fix: .remedies([remedy]),
        severity: .warning
      )
    }
    return finding(
      at: set.owner,
      records,
      Text(
        "the MX records of \(set.owner) differ from the set that \(provider.name) documents",
        ja: "\(set.owner) の MX レコードが \(provider.name) の案内と異なります"
      ),
      fix: .offer([remedy])
    )
  }

  private func note(_ provider: MailProvider) -> Text {
    Text(
      "Makes the MX records those that \(provider.name) documents (\(provider.documentation)).",
      ja: "MX レコードを \(provider.name) の案内（\(provider.documentation)）のとおりにします。"
    )
  }
}

/// What lies between the MX records of a name and the documented set that they come nearest to.
private struct ProviderSetComparison {
  /// The main host if no record names one.
  let missingMain: DomainName?
  /// What makes the set complete and prefers the main host.
  let edits: [Edit]

  /// Compares, or returns `nil` if one of the provider's sets is there as a whole and in order.
  init?(_ set: ExchangeSet, _ provider: MailProvider) {
    let other = provider.otherExchanges.compactMap(\.known)
    let present = Set(set.members.map(\.host))
    let sets = [provider.exchanges, other].filter { !present.isDisjoint(with: $0.map(\.host)) }
    guard let documented = sets.first(where: { present.isSuperset(of: $0.map(\.host)) }) ?? sets.first else {
      return nil
    }
    let lowest = documented.map(\.preference).min()
    let main = Set(documented.filter { $0.preference == lowest }.map(\.host))
    let missing = documented.filter { !present.contains($0.host) }
    missingMain = present.isDisjoint(with: main) ? documented.first?.host : nil
    let reordered = set.members.compactMap { $0.reordered(as: documented) }
    edits =
      missing.map { .create(set.owner, .mx(MX(preference: $0.preference, exchange: $0.host))) }
      + (Self.prefers(main, set.members, missing) ? [] : reordered)
  }

  private static func prefers(
    _ main: Set<DomainName>,
    _ members: [ExchangeSet.Member],
    _ missing: [MailProvider.Exchange]
  ) -> Bool {
    let all =
      members.compactMap { member in member.record.rdata.mx.map { ($0.preference, member.host) } }
      + missing.map { ($0.preference, $0.host) }
    let lowest = all.map(\.0).min()
    return all.contains { $0.0 == lowest && main.contains($0.1) }
  }
}

extension ExchangeSet.Member {
  /// The edit that gives the record its documented preference, or `nil` if it has it.
  fileprivate func reordered(as documented: [MailProvider.Exchange]) -> Edit? {
    guard let wanted = documented.first(where: { $0.host == host }),
      record.rdata.mx?.preference != wanted.preference
    else { return nil }
    var after = record
    after.rdata = .mx(MX(preference: wanted.preference, exchange: host))
    return .update(before: record, after: after)
  }
}

extension MailProvider.DocumentedExchange {
  /// The exchange if it is the same for every customer.
  fileprivate var known: MailProvider.Exchange? {
    guard let preference, let name = host.isLiteral ? try? DomainName(host.text) : nil else { return nil }
    return MailProvider.Exchange(preference: preference, host: name)
  }
}
