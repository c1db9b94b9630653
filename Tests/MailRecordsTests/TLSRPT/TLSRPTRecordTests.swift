import MailRecords
import TestSupport
import Testing
import Wording

struct TLSRPTRecordTests {
  static let good: [Case<String, [String]>] = [
    Case("a mail address", "v=TLSRPTv1; rua=mailto:tls@example.com", ["mailto:tls@example.com"]),
    Case("a web address", "v=TLSRPTv1;rua=https://example.com/tls;", ["https://example.com/tls"]),
    Case(
      "both",
      "v=TLSRPTv1; rua=mailto:a@example.com , https://example.com/tls",
      ["mailto:a@example.com", "https://example.com/tls"]
    ),
    Case("a scheme in capitals", "v=TLSRPTv1; rua=MAILTO:a@example.com", ["MAILTO:a@example.com"]),
    Case(
      "a subject",
      "v=TLSRPTv1; rua=mailto:a@example.com?subject=tls",
      ["mailto:a@example.com?subject=tls"]
    ),
    Case("unknown fields are skipped", "v=TLSRPTv1; x=1; rua=mailto:a@example.com", ["mailto:a@example.com"]),
    Case(
      "names of every kind",
      "v=TLSRPTv1; x-y=1; 2.a=1; rua=mailto:a@example.com",
      ["mailto:a@example.com"]
    ),
  ]

  @Test(arguments: good)
  func `reads`(_ row: Case<String, [String]>) throws {
    #expect(try TLSRPTRecord(row.input).destinations == row.expected)
    #expect(TLSRPTRecord.isRecognised(in: row.input))
    #expect(TLSRPTRecord.isMeant(by: row.input))
  }

  private static let scheme = "an address for reports begins with mailto: or https:"

  static let bad: [Case<String, [String]>] = [
    Case(
      "a mistyped version",
      "v=TSLRPTv1; rua=mailto:a@example.com",
      ["0..<10 v=TSLRPTv1 must be written v=TLSRPTv1"]
    ),
    Case(
      "spaces beside the equals sign",
      "v=TLSRPTv1; rua = mailto:a@example.com",
      ["12..<38 rua = mailto:a@example.com has a blank beside the equals sign"]
    ),
    Case("no address", "v=TLSRPTv1;", ["11..<11  the address for reports, rua=, is missing"]),
    Case("an empty address", "v=TLSRPTv1; rua=", ["16..<16  the address for reports, rua=, is missing"]),
    Case(
      "no scheme",
      "v=TLSRPTv1; rua=tls@example.com",
      ["16..<31 tls@example.com \(scheme)"]
    ),
    Case("another scheme", "v=TLSRPTv1; rua=http://example.com/", ["16..<35 http://example.com/ \(scheme)"]),
    Case(
      "two that do not fit",
      "v=TLSRPTv1; rua=a@example.com,,mailto:b@example.com",
      ["16..<29 a@example.com \(scheme)", "30..<30  an address is missing"]
    ),
    Case("no domain", "v=TLSRPTv1; rua=mailto:tls", ["16..<26 mailto:tls is not a complete address"]),
    Case("no host", "v=TLSRPTv1; rua=https:/tls", ["16..<26 https:/tls is not a complete address"]),
    Case(
      "a size limit, which only DMARC had",
      "v=TLSRPTv1; rua=mailto:a@example.com!10m",
      ["16..<40 mailto:a@example.com!10m is not a complete address"]
    ),
    Case("a DMARC record", "v=DMARC1; p=none", ["0..<8 v=DMARC1 must be written v=TLSRPTv1"]),
  ]

  @Test(arguments: bad)
  func `tells every place that does not fit`(_ row: Case<String, [String]>) throws {
    let failure = try #require(throws: SyntaxIssues.self) { try TLSRPTRecord(row.input) }
    #expect(failure.issues.map { "\($0.range) \($0.excerpt) \($0.message(.english))" } == row.expected)
  }
}
