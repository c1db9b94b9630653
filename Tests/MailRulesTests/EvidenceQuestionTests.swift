import DNSModel
import MailRules
import TestSupport
import Testing

/// Which questions a zone's records raise.
struct EvidenceQuestionTests {
  struct Asked: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let zone: String
    var plan: String?
    var evidence = Evidence()
    let questions: Set<EvidenceQuestion>
  }

  static let zones = [
    Asked(testDescription: "nothing", zone: "@ MX 10 mx.example.net.\n@ A 192.0.2.1", questions: []),
    Asked(testDescription: "no MX record in the list", zone: "@ A 192.0.2.1", questions: [.emailRouting]),
    Asked(
      testDescription: "a mail server of one's own",
      zone: "@ MX 10 mail\nmail A 192.0.2.25\n@ TXT \"v=spf1 mx -all\"",
      questions: []
    ),
    Asked(
      testDescription: "MX records of Email Routing, also beside others",
      zone: "@ MX 25 route1.mx.cloudflare.net.\n@ MX 1 smtp.google.com.",
      questions: [.emailRouting]
    ),
    Asked(
      testDescription: "Email Routing below a zone cut is not seen",
      zone: "@ MX 10 mx.example.net.\nsub MX 25 route1.mx.cloudflare.net.\nsub NS ns1.example.net.",
      questions: []
    ),
    Asked(
      testDescription: "a key of Email Routing",
      zone: "cf2024-1._domainkey TXT \"v=DKIM1; p=MIGf\"",
      questions: [.emailRouting]
    ),
    Asked(
      testDescription: "a key of Email Sending",
      zone:
        "@ MX 10 mx.example.net.\ncf-bounce._domainkey TXT \"v=DKIM1; p=MIGf\"\ncf-bounce MX 25 route1.mx.cloudflare.net.",
      questions: []
    ),
    Asked(
      testDescription: "SPF that includes Email Routing",
      zone: "@ TXT \"v=spf1 include:_spf.mx.cloudflare.net ~all\"",
      questions: [.emailRouting]
    ),
    Asked(
      testDescription: "keys of TLS in DNS",
      zone: "@ MX 10 mx.example.net.\n_25._tcp.mail TLSA 3 1 1 0d6f",
      questions: [.dnssec]
    ),
    Asked(
      testDescription: "an MX host that only a signed zone may name",
      zone: "@ MX 0 example-com.a-v1.mx.microsoft.",
      questions: [.dnssec]
    ),
    Asked(
      testDescription: "a DS record at the parent",
      zone: "@ MX 0 mx.example.net.",
      evidence: signer("2371 13 2 1f98"),
      questions: [.dnssec]
    ),
    Asked(
      testDescription: "no DS record at the parent",
      zone: "@ MX 10 mx.example.net.\n@ A 192.0.2.1",
      evidence: signer(nil),
      questions: []
    ),
    Asked(
      testDescription: "an alias of a key",
      zone: "@ MX 10 mx.example.net.\nk1._domainkey CNAME k1.example.net.",
      plan: "pro",
      questions: [.aliasFlattening]
    ),
    Asked(
      testDescription: "an alias of a key on the Free plan, which flattens nothing",
      zone: "@ MX 10 mx.example.net.\nk1._domainkey CNAME k1.example.net.",
      plan: "free",
      questions: []
    ),
    Asked(
      testDescription: "an alias of a web site",
      zone: "@ MX 10 mx.example.net.\nwww CNAME sites.example.net.",
      plan: "pro",
      questions: []
    ),
    Asked(
      testDescription: "a proxied mail host on the Enterprise plan",
      zone: "@ MX 10 mail\nmail A 192.0.2.25 ; cf_tags=cf-proxied:true",
      plan: "enterprise",
      questions: [.spectrum]
    ),
    Asked(
      testDescription: "a proxied mail host on the Pro plan",
      zone: "@ MX 10 mail\nmail A 192.0.2.25 ; cf_tags=cf-proxied:true",
      plan: "pro",
      questions: []
    ),
    Asked(
      testDescription: "a proxied mail host on a plan that is not told",
      zone: "@ MX 10 mail\nmail A 192.0.2.25 ; cf_tags=cf-proxied:true",
      questions: [.spectrum]
    ),
  ]

  @Test(arguments: zones)
  func `are those whose answers matter`(_ asked: Asked) throws {
    let parsed = try Zone(presentation: asked.zone)
    let zone = Zone(apex: parsed.apex, info: ZoneInfo(plan: asked.plan), records: parsed.records)
    #expect(MailZone(zone, evidence: asked.evidence).evidenceQuestions == asked.questions)
  }

  @Test func `a mail host that Spectrum carries is not proxied`() throws {
    let zone = try Zone(presentation: "@ MX 10 mail\nmail A 192.0.2.25 ; cf_tags=cf-proxied:true")
    var evidence = Evidence()
    #expect(
      RuleCatalog.findings(in: MailZone(zone, evidence: evidence)).map(\.rule).contains("mx-target-proxied")
    )
    evidence.spectrumHosts = .known([try DomainName("mail.example.com")])
    #expect(
      !RuleCatalog.findings(in: MailZone(zone, evidence: evidence)).map(\.rule).contains("mx-target-proxied")
    )
  }

  private static func signer(_ data: String?) -> Evidence {
    var evidence = Evidence()
    guard let apex = try? DomainName("example.com") else { return evidence }
    let rdata = data.map { [RData(.other("DS"), presentation: $0)] } ?? []
    evidence.dns[DNSQuestion(apex, .other("DS"))] = .known(DNSAnswer(rdata))
    return evidence
  }
}
