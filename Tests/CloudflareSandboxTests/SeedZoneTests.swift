import CloudflareSandbox
import Testing

struct SeedZoneTests {
  static let lines: [(line: String, stored: String)] = [
    ("@ A 192.0.2.10 proxied", "example.com. A 192.0.2.10 proxied"),
    ("mail A 192.0.2.10 comment=\"web server\"", "mail.example.com. A 192.0.2.10 comment=\"web server\""),
    ("Mail.example.com A 192.0.2.10", "mail.example.com. A 192.0.2.10"),
    ("mail AAAA 2001:DB8:0:0:0:0:0:1", "mail.example.com. AAAA 2001:db8::1"),
    ("@ MX 10 mail", "example.com. MX 10 mail.example.com."),
    ("@ MX 23 route1.mx.cloudflare.net managed", "example.com. MX 23 route1.mx.cloudflare.net. managed"),
    ("@ MX 0 .", "example.com. MX 0 ."),
    ("@ TXT \"v=spf1 a -all\"", "example.com. TXT \"v=spf1 a -all\""),
    ("@ TXT \"one\" \"two\"", "example.com. TXT \"one\" \"two\""),
    ("@ TXT bare", "example.com. TXT bare"),
    ("www CNAME @ dns-only ttl=300", "www.example.com. CNAME example.com. ttl=300"),
    ("_imaps._tcp SRV 0 1 993 mail", "_imaps._tcp.example.com. SRV 0 1 993 mail.example.com."),
    ("_domainkey NS ns1.old.example.", "_domainkey.example.com. NS ns1.old.example."),
    ("@ CAA 0 issue \"ca.example\" tags=a:b,c:d", "example.com. CAA 0 issue \"ca.example\" tags=a:b,c:d"),
    ("_25._tcp.mail TLSA 3 1 1 00ff", "_25._tcp.mail.example.com. TLSA 3 1 1 00ff"),
    ("old.example.org. A 192.0.2.1", "old.example.org. A 192.0.2.1"),
    ("@ A 192.0.2.10 proxied ttl=300", "example.com. A 192.0.2.10 proxied"),
  ]

  @Test(arguments: lines)
  func `a line becomes a record with complete names`(line: String, stored: String) async throws {
    let records = try await withSandbox(line) { sandbox, _ in sandbox.records(ofZone: "example.com") }
    #expect(records.map(\.description) == [stored])
  }

  @Test(arguments: lines)
  func `the description of a record is a line that makes it again`(line: String, stored: String) throws {
    let again = try SeedZone("example.com", records: stored).records
    #expect(try again == SeedZone("example.com", records: line).records)
  }

  @Test(arguments: [
    ("@", "an owner and a type are needed"),
    ("@ WKS 1", "WKS is not a record type"),
    ("@ A", "one value is needed, found 0"),
    ("@ A one", "Content for A record must be a valid IPv4 address."),
    ("@ A 192.0.2.1 192.0.2.2", "one value is needed, found 2"),
    ("@ MX mail", "the priority is missing"),
    ("@ SRV 0 1 993", "4 values are needed, found 3"),
    ("@ SRV 0 1 imaps mail", "port must be a number"),
    ("@ TXT", "the content is missing"),
    ("@ TXT \"open", "a quote is not closed"),
  ])
  func `a bad line is named by its number`(line: String, reason: String) {
    let error = #expect(throws: SeedError.self) {
      try SeedZone("example.com", records: "; a comment\n\n\(line)\n@ A 192.0.2.1")
    }
    #expect(error?.description == "line 3: \(reason)")
  }

  @Test func `identifiers follow from names`() throws {
    let one = try SeedZone("example.com")
    #expect(try one.id == SeedZone("EXAMPLE.com.").id)
    #expect(try one.id != SeedZone("example.net").id)
    #expect(one.id.count == 32)
  }

  @Test func `a generated zone is the same every time`() {
    let one = SeedZone.generated(name: "big.example", records: 500)
    #expect(one.records == SeedZone.generated(name: "big.example", records: 500).records)
    #expect(one.records.count == 500)
    #expect(Set(one.records).count == 500)
  }
}
