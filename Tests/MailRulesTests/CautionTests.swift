import DNSModel
import Testing
import TestSupport

@testable import MailRules

/// How much a finding matters and what its change risks, where the zone alone does not tell whether mail suffers.
struct CautionTests {
  struct Plot: Sendable {
    let rule: any MailRule
    let zone: String
    var evidence = Evidence()
  }

  private static let severities: [Case<Plot, [Severity]>] = [
    Case(
      "a key at a name to which aliases of other zones may lead",
      Plot(rule: DKIMWrongOwner(), zone: "default TXT \(Example.key)"),
      [.warning]
    ),
    Case(
      "a key at a name that is a slip of the pen",
      Plot(rule: DKIMWrongOwner(), zone: "default_domainkey TXT \(Example.key)"),
      [.error]
    ),
    Case(
      "a stray policy of a domain that has none",
      Plot(rule: DMARCWrongOwner(), zone: #"policy TXT "v=DMARC1; p=none""#),
      [.error]
    ),
    Case(
      "a stray policy of a domain that has its own",
      Plot(
        rule: DMARCWrongOwner(),
        zone: #"policy TXT "v=DMARC1; p=none"\#n_dmarc TXT "v=DMARC1; p=reject""#
      ),
      [.info]
    ),
    Case(
      "a strict policy of a domain that may only receive",
      Plot(
        rule: EnforcementWithoutAuthentication(),
        zone: #"@ MX 10 mx.example.net."# + "\n" + #"_dmarc TXT "v=DMARC1; p=reject""#
      ),
      [.warning]
    ),
    Case(
      "a strict policy of a domain whose mailboxes are at a provider",
      Plot(
        rule: EnforcementWithoutAuthentication(),
        zone: #"@ MX 1 smtp.google.com."# + "\n" + #"_dmarc TXT "v=DMARC1; p=reject""#
      ),
      [.error]
    ),
    Case(
      "a hidden key, and nobody asked the other servers",
      Plot(rule: ShadowedMailRecord(), zone: hiddenKey),
      [.warning]
    ),
    Case(
      "a hidden key that the other servers do not have",
      Plot(
        rule: ShadowedMailRecord(),
        zone: hiddenKey,
        evidence: Evidence(publicDNS: #"google._domainkey TXT "v=DKIM1; k=rsa; p=BBBB""#)
      ),
      [.error]
    ),
  ]

  private static let hiddenKey = """
    @                 MX  1 smtp.google.com.
    _domainkey        NS  ns1.old.example.net.
    google._domainkey TXT "v=DKIM1; k=rsa; p=AAAA"
    """

  @Test(arguments: severities)
  func `what nobody looked up is no error`(_ row: Case<Plot, [Severity]>) throws {
    #expect(try findings(of: row.input).map(\.severity) == row.expected)
  }

  private static let risks: [Case<Plot, [Remedy.Risk]>] = [
    Case(
      "a key whose quotes are taken off",
      Plot(rule: TXTQuotingDamage(), zone: #"k1._domainkey TXT "\"v=DKIM1; k=rsa; p=\"""#),
      [.safe]
    ),
    Case(
      "an SPF record whose quotes are taken off",
      Plot(rule: TXTQuotingDamage(), zone: #"@ TXT "\"v=spf1 mx ~all\"""#),
      [.confirm]
    ),
    Case(
      "a policy without effect on delivery at the doubled name",
      Plot(rule: DoubledDomain(), zone: #"_dmarc.example.com TXT "v=DMARC1; p=none""#),
      [.safe]
    ),
    Case(
      "a policy that is strict for the domain alone",
      Plot(rule: DoubledDomain(), zone: #"_dmarc.example.com TXT "v=DMARC1; p=reject; sp=none""#),
      [.confirm]
    ),
    Case(
      "a host at the doubled name",
      Plot(rule: DoubledDomain(), zone: "mail.example.com A 192.0.2.1 ; cf_tags=cf-proxied:false"),
      [.safe]
    ),
    Case(
      "a host at the doubled name for which a wildcard answers so far",
      Plot(
        rule: DoubledDomain(),
        zone: """
          mail.example.com A 192.0.2.1 ; cf_tags=cf-proxied:false
          *                A 192.0.2.2 ; cf_tags=cf-proxied:false
          """
      ),
      [.confirm]
    ),
  ]

  @Test(arguments: risks)
  func `what begins to count is safe only if no mail can be refused for it`(_ row: Case<Plot, [Remedy.Risk]>)
    throws
  {
    #expect(try findings(of: row.input).flatMap(\.fix.remedies).map(\.risk) == row.expected)
  }

  @Test func `a domain with two SPF records has the same use whatever their order`() throws {
    let texts = [#"@ TXT "v=spf1 -all""#, #"@ TXT "v=spf1 include:_spf.example.net ~all""#]
    let intents = try [texts, texts.reversed()].map { lines in
      MailZone(try Zone(presentation: lines.joined(separator: "\n"))).intent(
        of: try DomainName("example.com")
      )
    }
    #expect(intents == [.sendOnly, .sendOnly])
  }

  private func findings(of plot: Plot) throws -> [Finding] {
    plot.rule.findings(in: MailZone(try Zone(presentation: plot.zone), evidence: plot.evidence))
  }
}
