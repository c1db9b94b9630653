import DNSModel
import MailRecords
import Wording

/// Flags an SPF record that says nothing about senders that it does not name.
struct NoOrNeutralTerminal: MailRule, SPFRecordRule {
  static let info = RuleInfo(
    id: "no-or-neutral-terminal",
    severity: .warning,
    step: nil,
    title: Text("SPF without an end", ja: "末尾のない SPF"),
    rationale: Text(
      """
      What SPF says of senders that a record does not name stands in its last term. Without all, or with ?all, the \
      record says nothing about them, so forged mail is not told from real mail. Records that others only include \
      need no end, and a provider that documents ?all is followed.
      """,
      ja: """
        レコードにない送信元をどう扱うかは、最後の項目で決まります。all がない場合や ?all の場合は何も言わないのと同じで、\
        なりすましを見分けられません。ほかから include されるだけのレコードに末尾は不要で、?all を案内しているサービスの場合も\
        問題ありません。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record that begins with v=spf1 and let it end with ~all.",
      ja: "DNS > レコードで v=spf1 で始まる TXT レコードを編集し、末尾を ~all にします。"
    ),
    fix: .confirm,
    references: [.rfc(7208, section: "4.7"), .rfc(7208, section: "5.1")],
    examples: [
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.google.com"
        """,
        at: ["@"],
        fixed: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 include:_spf.google.com ~all"
          """
      ),
      // Somebody chose to say nothing, so it changes only on request.
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.google.com ?all"
        """,
        at: ["@"],
        offered: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 include:_spf.google.com ~all"
          """
      ),
      .fires(#"@ TXT "v=spf1""#, at: ["@"]),
      .fires(#"@ TXT "v=spf1 ?all""#, at: ["@"]),
      .passes(#"@ TXT "v=spf1 include:_spf.google.com ~all""#, others: ["no-mx"]),
      .passes(#"@ TXT "v=spf1 redirect=_spf.google.com""#, others: ["no-mx"]),
      .passes(
        """
        @        MX  1 smtp.google.com.
        @        TXT "v=spf1 include:_spf.google.com include:offices.example.com ~all"
        offices  TXT "v=spf1 ip4:192.0.2.0/28"
        """
      ),
      // Fastmail documents it.
      .passes(
        """
        @ MX  10 in1-smtp.messagingengine.com.
        @ MX  20 in2-smtp.messagingengine.com.
        @ TXT "v=spf1 include:spf.messagingengine.com ?all"
        """
      ),
    ]
  )

  private static let neutralProviders: Set<String> = ["spf.messagingengine.com"]

  func findings(in zone: MailZone) -> [Finding] {
    zone.spfPublications.compactMap { publication in
      guard !zone.includedSPFNames.contains(publication.owner), let qualifier = opening(publication) else {
        return nil
      }
      return finding(
        at: publication.owner,
        publication.records,
        Text(
          "the SPF record of \(publication.owner) says nothing about senders that it does not name (\(qualifier))",
          ja: "\(publication.owner) の SPF レコードは、記載のない送信元について何も定めていません（\(qualifier)）"
        ),
        fix: fix(publication, in: zone)
      )
    }
  }

  func wish(for publication: SPFPublication, in zone: MailZone) -> SPFWish? {
    guard publication.terminal == nil, opening(publication) != nil, !publication.effectiveTerms.isEmpty,
      !zone.includedSPFNames.contains(publication.owner)
    else { return nil }
    return SPFWish([.endWithSoftfail], note: note)
  }

  private var note: Text {
    Text(
      "Ends the record with ~all: mail from servers that it does not name is marked, and may land in spam folders. Add every sender first.",
      ja: "末尾を ~all にします。記載のないサーバーからのメールは疑わしいものとされ、迷惑メールに入ることがあります。先にすべての送信元を書いてください。"
    )
  }

  private func fix(_ publication: SPFPublication, in zone: MailZone) -> Fix {
    guard publication.terminal != nil else { return fix(publication, in: zone, otherwise: Self.info.byHand) }
    let remedy = SPFRepair.offer(SPFWish([.softenAll], note: note), for: publication, in: zone)
    return remedy.map { .offer([$0]) } ?? .manual(Self.info.byHand)
  }

  /// How the record ends if it leaves everything open.
  private func opening(_ publication: SPFPublication) -> String? {
    guard let meant = publication.meant, !publication.owner.firstLabel.hasPrefix("_"),
      !publication.owner.firstLabel.hasPrefix("spf")
    else { return nil }
    guard let end = publication.terminal?.directive else { return meant.redirect == nil ? "-" : nil }
    let names = Set(publication.effectiveTerms.map { $0.directive.mechanism.domainSpec?.text ?? "" })
    return end.qualifier == .neutral && !(names.isSubset(of: Self.neutralProviders) && !names.isEmpty)
      ? "?all" : nil
  }
}

extension MailZone {
  /// The names whose SPF records other records of the zone include or redirect to.
  var referencedSPFNames: Set<DomainName> {
    includedSPFNames.union(spf.values.compactMap { $0.meant?.redirect?.name })
  }
}
