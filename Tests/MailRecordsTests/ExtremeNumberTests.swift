import MailRecords
import TestSupport
import Testing

/// No number in a record of mail ends the program: it is read, or refused.
struct ExtremeNumberTests {
  private static let spf = #"""
    v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 a:h1.example/24//64 mx/1//2 exists:%{i1r.}.%{d2}.example -all
    """#

  @Test(arguments: Seed.few)
  func `in an SPF record`(_ seed: Seed) {
    for text in seed.extremes(of: Self.spf, for: "SPF") {
      _ = try? SPFRecord(parsing: text)
      _ = SPFRecord.repaired(text)
    }
  }

  @Test(arguments: Seed.few)
  func `in a DMARC record`(_ seed: Seed) {
    let record = "v=DMARC1; p=none; pct=50; ri=86400; fo=1:d; rua=mailto:a@example.com!10m"
    for text in seed.extremes(of: record, for: "DMARC") { _ = try? DMARCRecord(text) }
  }

  @Test(arguments: Seed.few)
  func `in a DKIM key`(_ seed: Seed) {
    for text in seed.extremes(of: "v=DKIM1; k=rsa; n=1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GN0", for: "DKIM") {
      _ = try? DKIMKey(text)
    }
  }

  @Test(arguments: Seed.few)
  func `in a policy of MTA-STS`(_ seed: Seed) {
    let policy = "version: STSv1\nmode: enforce\nmx: mx1.example.net\nmax_age: 86400\n"
    for text in seed.extremes(of: policy, for: "MTA-STS") { _ = try? MTASTSPolicy(text) }
    for text in seed.extremes(of: "v=STSv1; id=20261123", for: "MTA-STS") { _ = try? MTASTSRecord(text) }
  }

  @Test(arguments: Seed.few)
  func `in other records`(_ seed: Seed) {
    for text in seed.extremes(of: "3 1 1 00ff", for: "TLSA") { _ = try? TLSARecord(presentation: text) }
    for text in seed.extremes(of: "v=TLSRPTv1; rua=mailto:a1@example.com", for: "TLSRPT") {
      _ = try? TLSRPTRecord(text)
    }
  }
}
