import DNSModel
import MailRecords
import Wording

/// Flags an address for DMARC reports in a domain that has not agreed to receive them.
struct ExternalReportNotAuthorised: MailRule {
  static let info = RuleInfo(
    id: "external-report-not-authorised",
    severity: .warning,
    step: nil,
    title: Text("DMARC reports to a domain that has not agreed", ja: "許可されていない外部への DMARC レポート"),
    rationale: Text(
      """
      Reports go to an address in another domain only if that domain says in its own DNS that it accepts them. \
      Without that record most receivers send no report there. The owner of the other domain has to publish it.
      """,
      ja: """
        ほかのドメインのアドレスへは、そのドメインが自分の DNS で受け入れを宣言している場合だけレポートが送られます。\
        宣言がないと、多くの受信側はレポートを送りません。宣言のレコードは相手のドメインの管理者が追加します。
        """
    ),
    byHand: Text(
      """
      Ask the owner of the other domain to add the TXT record v=DMARC1 at the name that the message tells, or use an \
      address in your own domain.
      """,
      ja: "相手のドメインの管理者に、メッセージに示された名前への TXT レコード v=DMARC1 の追加を依頼するか、自分のドメインのアドレスを使います。"
    ),
    fix: .none,
    references: [.rfc(7489, section: "7.1"), .rfc(9989, section: "4.6")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard !zone.evidence.dns.isEmpty else { return [] }
    return zone.dmarc.effective.compactMap { entry in
      let missing = Self.permissions(for: entry, in: zone).filter { isMissing($0, in: zone) }
      guard let first = missing.first else { return nil }
      return finding(
        at: entry.record.owner,
        [entry.record],
        Text(
          "no report goes out to \(list: missing.map(\.destination)): the TXT record v=DMARC1 at \(first.name) is missing",
          ja: "\(list: missing.map(\.destination)) へのレポートは送られません。\(first.name) に TXT レコード v=DMARC1 がありません"
        ),
        fix: .manual(
          Text(
            "The owner of \(first.destination) adds the TXT record v=DMARC1 at \(first.name).",
            ja: "\(first.destination) の管理者が、\(first.name) に TXT レコード v=DMARC1 を追加します。"
          )
        )
      )
    }
  }

  /// A domain that reports go to, and the name at which it agrees.
  struct Permission: Hashable {
    let destination: DomainName
    let name: DomainName
  }

  /// Returns the permissions that a record needs.
  static func permissions(for entry: DMARCEntry, in zone: MailZone) -> [Permission] {
    var seen: Set<DomainName> = []
    return (entry.policy.aggregateReports + entry.policy.failureReports).compactMap(\.domain)
      .filter { !isSameOrganisation($0, zone.zone.apex) && seen.insert($0).inserted }
      .compactMap { destination in
        let text = entry.domain.dotless + "._report._dmarc." + destination.dotless
        return (try? DomainName(text)).map { Permission(destination: destination, name: $0) }
      }
  }

  /// Names with three labels in common belong to one organisation almost everywhere.
  private static func isSameOrganisation(_ left: DomainName, _ right: DomainName) -> Bool {
    guard !left.isAtOrBelow(right), !right.isBelow(left) else { return true }
    return zip(left.labels.reversed(), right.labels.reversed()).prefix { $0 == $1 }.count >= 3
  }

  private func isMissing(_ permission: Permission, in zone: MailZone) -> Bool {
    guard let answer = zone.evidence.dns(permission.name, .txt).value else { return false }
    return !answer.texts.contains { $0.hasPrefix("v=DMARC1") }
  }
}

extension ExternalReportNotAuthorised {
  private static let firing: [Example] = [
    .fires(
      #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@agency.example.net""#,
      at: ["_dmarc"],
      evidence: .permission(at: "example.com._report._dmarc.agency.example.net", [])
    )
  ]

  private static let passing: [Example] = [
    .passes(
      #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@agency.example.net""#,
      evidence: .permission(at: "example.com._report._dmarc.agency.example.net", ["v=DMARC1;"])
    ),
    // Nobody asked, or the answer is about another name.
    .passes(#"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@agency.example.net""#),
    // Reports within the organisation need no permission.
    .passes(
      #"_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@reports.example.com""#,
      evidence: .permission(at: "example.com._report._dmarc.reports.example.com", [])
    ),
  ]
}

extension Evidence {
  fileprivate static func permission(at name: String, _ texts: [String]) -> Evidence {
    var evidence = Evidence()
    guard let name = try? DomainName(name) else { return evidence }
    evidence.dns[DNSQuestion(name, .txt)] = .known(DNSAnswer(texts.map { .txt(TXT(value: $0)) }))
    return evidence
  }
}
