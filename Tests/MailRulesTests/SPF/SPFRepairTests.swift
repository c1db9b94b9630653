import DNSModel
import TestSupport
import Testing

@testable import MailRules

/// Several mistakes of one record are repaired by one edit that every rule agrees on.
struct SPFRepairTests {
  @Test(arguments: [
    Case(
      "a proxied name, ptr, terms behind all and everybody allowed",
      #"@ TXT "v=spf1 a ptr +all include:sendgrid.net""#,
      #""v=spf1 ip4:192.0.2.1 include:sendgrid.net ~all""#
    ),
    Case(
      "broken text with an open end",
      #"@ TXT "v=spf1 ip:192.0.2.1,include:_spf.example.net""#,
      #""v=spf1 ip4:192.0.2.1 include:_spf.example.net ~all""#
    ),
    Case(
      "two records, one of which names the proxy",
      "@ TXT \"v=spf1 a -all\"\n@ TXT \"v=spf1 include:_spf.example.net ptr ~all\"",
      #""v=spf1 include:_spf.example.net ip4:192.0.2.1 ~all""#
    ),
    Case(
      "a private address beside a proxied name",
      #"@ TXT "v=spf1 ip4:10.0.0.1 a:www.example.com ?all""#,
      #""v=spf1 ip4:192.0.2.1 ?all""#
    ),
  ])
  func `every rule proposes the same edit`(_ testCase: Case<String, String>) throws {
    let findings = try findings(in: testCase.input)
    let edits = findings.compactMap { finding -> Set<Edit>? in
      guard case .remedies(let remedies) = finding.fix else { return nil }
      return remedies.first.map { Set($0.edits) }
    }
    #expect(edits.count > 1)
    #expect(Set(edits).count == 1)
    let after = edits.first?.compactMap(\.after) ?? []
    #expect(after.map(\.rdata.description) == [testCase.expected])
  }

  @Test(arguments: [
    #"@ TXT "v=spf1 a ptr +all include:sendgrid.net""#,
    "@ TXT \"v=spf1 a -all\"\n@ TXT \"v=spf1 include:_spf.example.net ptr ~all\"",
    #"@ TXT "v=spf1 ip:192.0.2.1,include:_spf.example.net""#,
  ])
  func `one round is enough`(_ records: String) throws {
    let zone = try mailZone(records)
    let edits = Set(spfFindings(in: zone).flatMap { $0.fix.remedies.first?.edits ?? [] })
    let repaired = MailZone(zone.zone.applying(Array(edits)))
    #expect(spfFindings(in: repaired).filter { !$0.fix.remedies.isEmpty }.isEmpty)
  }

  @Test func `a managed record is left alone, also beside another`() throws {
    var zone = try mailZone("@ TXT \"v=spf1 a -all\"\n@ TXT \"v=spf1 include:_spf.mx.cloudflare.net ~all\"")
      .zone
    let records = zone.records.map { record in
      var record = record
      if record.rdata.text?.contains("cloudflare") == true { record.manager = .emailRouting }
      return record
    }
    zone = Zone(apex: zone.apex, records: records)
    let findings = spfFindings(in: MailZone(zone))
    #expect(findings.map(\.rule).contains("multiple-spf"))
    #expect(findings.flatMap(\.fix.remedies).isEmpty)
  }

  @Test func `nobody loses the last sender without being asked`() throws {
    let findings = try findings(in: #"@ TXT "v=spf1 ptr ip4:10.0.0.1 ~all""#)
    #expect(Set(findings.map(\.rule)).isSuperset(of: ["ptr-mechanism", "bad-address-terms"]))
    #expect(findings.flatMap(\.fix.remedies).isEmpty)
  }

  private func findings(in records: String) throws -> [Finding] { spfFindings(in: try mailZone(records)) }

  private func mailZone(_ records: String) throws -> MailZone {
    MailZone(
      try Zone(
        presentation: """
          @    A  192.0.2.1 ; cf_tags=cf-proxied:true
          www  A  192.0.2.1 ; cf_tags=cf-proxied:true
          mail A  192.0.2.1 ; cf_tags=cf-proxied:false
          @    MX 10 mail
          \(records)
          """
      )
    )
  }

  private func spfFindings(in zone: MailZone) -> [Finding] {
    RuleCatalog.findings(in: zone).filter { finding in
      finding.records.contains { $0.type == .txt }
    }
  }
}
