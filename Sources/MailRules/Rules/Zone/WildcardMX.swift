import DNSModel
import Wording

/// Points out MX records at a wildcard, by which every invented sub-domain accepts mail.
struct WildcardMX: MailRule {
  static let info = RuleInfo(
    id: "wildcard-mx",
    severity: .warning,
    step: nil,
    title: Text("MX records for every sub-domain", ja: "すべてのサブドメインに対する MX レコード"),
    rationale: Text(
      """
      MX records at * hold for every name that has no record of its own. If they lead to another server than the domain's \
      own MX records, they are mostly a leftover, and mail to mistyped sub-domains ends up there. That such names can be \
      used by senders of spam is the business of the DMARC policy and is not repeated here.
      """,
      ja: """
        * の MX レコードは、レコードを持たないすべての名前に適用されます。ドメイン自身の MX レコードと別のサーバーを指して\
        いる場合、多くは残骸で、打ち間違えたサブドメイン宛てのメールがそこに届きます。なりすましへの悪用は DMARC で対処する\
        問題のため、ここでは扱いません。
        """
    ),
    byHand: Text(
      "Under DNS > Records, delete the MX records named * if no mail is meant to go to sub-domains.",
      ja: "サブドメイン宛てのメールを使わない場合は、DNS > レコードで名前が「*」の MX レコードを削除します。"
    ),
    fix: .none,
    references: [.rfc(4592, section: "2.2.1"), .rfc(1912, section: "2.7")],
    examples: [
      .fires(
        """
        @ MX 1 smtp.google.com.
        * MX 10 old.example.net.
        """,
        at: ["*"]
      ),
      // The domain's own server; worth knowing, no more.
      .fires(
        """
        @ MX 10 mx.example.net.
        * MX 10 mx.example.net.
        """,
        at: ["*"]
      ),
      // Fastmail documents it.
      .passes(
        """
        @ MX 10 in1-smtp.messagingengine.com.
        @ MX 20 in2-smtp.messagingengine.com.
        * MX 10 in1-smtp.messagingengine.com.
        * MX 20 in2-smtp.messagingengine.com.
        """
      ),
      .passes(
        """
        @ MX 1 smtp.google.com.
        * A  192.0.2.1 ; cf_tags=cf-proxied:true
        """
      ),
      // No sub-domain takes mail.
      .passes(
        """
        @ MX 1 smtp.google.com.
        * MX 0 .
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.mxSets.filter { $0.owner.isWildcard }.compactMap { set in
      let hosts = Set(set.records.filter(zone.isPlausible).compactMap(\.rdata.target))
      guard let domain = set.owner.parent, !hosts.isEmpty, !isDocumented(hosts, in: zone) else { return nil }
      let own = Set(zone.exchangers(of: domain).compactMap(\.rdata.target))
      return finding(
        at: set.owner,
        set.records,
        message(domain, hosts.sorted()),
        fix: .manual(advice(set.owner)),
        severity: hosts.isSubset(of: own) ? .info : nil
      )
    }
  }

  /// Providers whose own pages ask for MX records at the wildcard.
  private func isDocumented(_ hosts: Set<DomainName>, in zone: MailZone) -> Bool {
    hosts.allSatisfy { host in
      guard let provider = zone.provider(of: host) else { return false }
      return provider == .emailRouting || ["fastmail", "strato"].contains(provider.id)
    }
  }

  private func message(_ domain: DomainName, _ hosts: [DomainName]) -> Text {
    Text(
      "mail to every name below \(domain) that has no records goes to \(list: hosts)",
      ja: "\(domain) の下のレコードのない名前に宛てたメールは、すべて \(list: hosts) に届きます"
    )
  }

  private func advice(_ owner: DomainName) -> Text {
    Text(
      "Delete the MX records of \(owner) under DNS > Records, unless mail to any sub-domain is wanted.",
      ja: "任意のサブドメイン宛てのメールが必要でなければ、DNS > レコードで \(owner) の MX レコードを削除してください。"
    )
  }
}
