import DNSModel
import Reporting
import SPFCheck
import Testing
import Wording

/// A check of a sender, in every look, with every kind of step and every result.
struct SPFGoldenTests {
  private static let zone = """
    @ 300 IN A 192.0.2.10 ; cf_tags=cf-proxied:true
    @ 300 IN MX 10 mail
    @ 300 IN MX 20 backup
    @ 300 IN TXT "v=spf1 a mx include:soft.example.com exists:%{l}.users.example.com -all exp=why.example.com"
    mail 300 IN A 192.0.2.25 ; cf_tags=cf-proxied:true
    backup 300 IN A 192.0.2.26 ; cf_tags=cf-proxied:false
    open 300 IN A 192.0.2.30
    open 300 IN TXT "v=spf1 a -all"
    soft 300 IN TXT "v=spf1 ip4:198.51.100.0/24 ~all"
    why 300 IN TXT "%{i} may not send for %{d}."
    neutral 300 IN TXT "v=spf1 ip4:198.51.100.0/24"
    broken 300 IN TXT "v=spf1 ip4:192.0.2 -all"
    far 300 IN TXT "v=spf1 include:_spf.provider.example -all"
    """

  private static func checked(_ domain: String, _ address: String) async throws -> (SPFReport, SPFRequest) {
    let resolver = ZoneResolver(
      try Zone(presentation: zone),
      next: NoResolver(reason: "no network here")
    )
    let request = SPFRequest(address: try #require(IPAddress(address)), domain: domain)
    return (await SPFEvaluator(resolver).evaluate(request), request)
  }

  @Test(arguments: Look.all)
  func `a refusal`(_ look: Look) async throws {
    let (report, request) = try await Self.checked("example.com", "192.0.2.10")
    let lines = SPFText(look.language).lines(report, request)
    try Golden.expect(look.format.render(lines), is: "spf-\(look.testDescription)")
  }

  @Test(arguments: Language.allCases)
  func `every other result`(_ language: Language) async throws {
    let senders = [
      ("example.com", "192.0.2.25"), ("open.example.com", "192.0.2.30"), ("soft.example.com", "192.0.2.1"),
      ("neutral.example.com", "192.0.2.1"), ("mail.example.com", "192.0.2.1"),
      ("broken.example.com", "192.0.2.1"), ("far.example.com", "2001:db8::1"),
    ]
    var lines: [Line] = []
    for (domain, address) in senders {
      let (report, request) = try await Self.checked(domain, address)
      lines += SPFText(language, hints: false).lines(report, request) + [.blank]
    }
    try Golden.expect(TextFormat.plain.render(lines), is: "spf-results-\(language.rawValue)")
  }
}
