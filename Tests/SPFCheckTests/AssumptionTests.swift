import DNSModel
import SPFCheck
import TestSupport
import Testing

/// Records that do not tell their cloud are taken for DNS only, and who relies on that is told.
struct AssumptionTests {
  private static let zone = """
    @ 300 IN A 192.0.2.10
    @ 300 IN MX 10 mail
    mail 300 IN A 192.0.2.25
    alias 300 IN CNAME far.example.
    grey 300 IN A 192.0.2.26 ; cf_tags=cf-proxied:false
    mixed 300 IN A 192.0.2.27
    mixed 300 IN AAAA 2001:db8::27 ; cf_tags=cf-proxied:true
    sender 300 IN A 192.0.2.1
    """

  private static let rest = "far.example A 192.0.2.30\n1.2.0.192.in-addr.arpa PTR sender.example.com"

  /// Returns what is assumed of the sender's way to a result by a record.
  private static func assumed(_ record: String, from address: String) async throws -> String {
    let zone = try Zone(presentation: zone + "\n@ 300 IN TXT \"v=spf1 \(record)\"")
    let resolver = ZoneResolver(zone, next: try ScriptedResolver(rest))
    let address = try #require(IPAddress(address))
    let report = await SPFEvaluator(resolver).evaluate(SPFRequest(address: address, domain: "example.com"))
    let hosts = report.steps.compactMap(\.assumedHost).map(\.spoken)
    return ([report.result.rawValue] + hosts).joined(separator: " ")
  }

  @Test(arguments: [
    Case("the domain's own address", ["a -all", "192.0.2.10"], "pass example.com"),
    Case("an alias", ["a:alias.example.com -all", "192.0.2.30"], "pass alias.example.com"),
    Case("a host name", ["ptr -all", "192.0.2.1"], "pass sender.example.com"),
    Case("a mail host, which its cloud does not hide", ["mx -all", "192.0.2.25"], "pass"),
    Case("what the records tell", ["a:grey.example.com -all", "192.0.2.26"], "pass"),
    Case("one orange record, which colours all", ["a:mixed.example.com -all", "192.0.2.27"], "fail"),
    Case("no match, whatever the cloud", ["a -all", "192.0.2.99"], "fail"),
    Case("another zone", ["a:far.example -all", "192.0.2.30"], "pass"),
  ])
  func `an answer rests on`(_ row: Case<[String], String>) async throws {
    #expect(try await Self.assumed(row.input[0], from: row.input[1]) == row.expected)
  }
}
