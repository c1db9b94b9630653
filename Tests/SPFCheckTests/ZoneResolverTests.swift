import DNSModel
import SPFCheck
import TestSupport
import Testing
import Wording

/// Names of a zone are answered as Cloudflare would answer them, others by the next resolver.
struct ZoneResolverTests {
  private static let zone = """
    @ 300 IN A 192.0.2.10 ; cf_tags=cf-proxied:true
    @ 300 IN MX 10 mail
    @ 300 IN MX 20 grey
    @ 300 IN TXT "v=spf1 mx a -all"
    mail 300 IN A 192.0.2.25 ; cf_tags=cf-proxied:true
    grey 300 IN A 192.0.2.26 ; cf_tags=cf-proxied:false
    mixed 300 IN A 192.0.2.27 ; cf_tags=cf-proxied:false
    mixed 300 IN AAAA 2001:db8::27 ; cf_tags=cf-proxied:true
    alias 300 IN CNAME grey ; cf_tags=cf-proxied:false
    orange 300 IN CNAME far.example. ; cf_tags=cf-proxied:true
    toorange 300 IN CNAME mail ; cf_tags=cf-proxied:false
    out 300 IN CNAME far.example. ; cf_tags=cf-proxied:false
    loop 300 IN CNAME loop2 ; cf_tags=cf-proxied:false
    loop2 300 IN CNAME loop ; cf_tags=cf-proxied:false
    *.wild 300 IN A 192.0.2.28 ; cf_tags=cf-proxied:false
    sub 300 IN NS ns.far.example.
    v6 300 IN AAAA 2001:db8::29 ; cf_tags=cf-proxied:false
    """

  private static let rest = """
    far.example A 198.51.100.1
    far.example TXT far
    www.sub.example.com A 198.51.100.2
    """

  @Test(arguments: [
    Case("a grey name", "grey.example.com A", "192.0.2.26"),
    Case("an orange name", "example.com A", "104.16.0.1"),
    Case("an orange name, IPv6 too", "example.com AAAA", "2606:4700::6810:1"),
    Case("one orange record colours all", "mixed.example.com A", "104.16.0.1"),
    Case("an alias", "alias.example.com A", "192.0.2.26"),
    Case("an orange alias", "orange.example.com A", "104.16.0.1"),
    Case("an orange alias hides the texts behind it", "orange.example.com TXT", ""),
    Case("a grey alias to an orange name", "toorange.example.com A", "104.16.0.1"),
    Case("an alias out of the zone", "out.example.com A", "198.51.100.1"),
    Case("an alias out of the zone, for texts", "out.example.com TXT", "\"far\""),
    Case("a wildcard", "any.wild.example.com A", "192.0.2.28"),
    Case("a name of the other family only", "v6.example.com A", ""),
    Case("no such name", "none.example.com A", ""),
    Case("a delegated name", "www.sub.example.com A", "198.51.100.2"),
    Case("another zone", "far.example A", "198.51.100.1"),
    Case("a text", "example.com TXT", "\"v=spf1 mx a -all\""),
    Case("an orange mail host", "example.com MX", "10 _dc-mx.mail.example.com. 20 grey.example.com."),
    Case("the name that Cloudflare makes up for it", "_dc-mx.mail.example.com A", "192.0.2.25"),
    Case("no such name for a grey host", "_dc-mx.grey.example.com A", ""),
  ])
  func `answers`(_ row: Case<String, String>) async throws {
    let resolver = ZoneResolver(try Zone(presentation: Self.zone), next: try ScriptedResolver(Self.rest))
    let parts = row.input.split(separator: " ").map(String.init)
    let answer = try await resolver.answer(to: DNSQuestion(DomainName(parts[0]), RRType(parts[1])))
    #expect(answer.rdata.map(\.description).joined(separator: " ") == row.expected)
  }

  @Test func `aliases in a circle fail`() async throws {
    let resolver = ZoneResolver(try Zone(presentation: Self.zone), next: NoResolver(reason: "no"))
    await #expect(throws: LookupFailure.serverFailure) {
      try await resolver.answer(to: DNSQuestion(DomainName("loop.example.com"), .a))
    }
  }

  @Test func `what nobody knows is a failure, with its reason`() async throws {
    let resolver = ZoneResolver(try Zone(presentation: Self.zone), next: NoResolver(reason: "offline"))
    await #expect(throws: LookupFailure.unreachable("offline")) {
      try await resolver.answer(to: DNSQuestion(DomainName("far.example"), .a))
    }
  }

  @Test(arguments: [
    Case("the orange web server does not pass", "192.0.2.10", SPFResult.fail),
    Case("the orange mail server passes through mx", "192.0.2.25", .pass),
    Case("the grey mail server passes", "192.0.2.26", .pass),
  ])
  func `a check of the zone`(_ row: Case<String, SPFResult>) async throws {
    let resolver = ZoneResolver(try Zone(presentation: Self.zone), next: NoResolver(reason: "no"))
    let address = try #require(IPAddress(row.input))
    let report = await SPFEvaluator(resolver).evaluate(SPFRequest(address: address, domain: "example.com"))
    #expect(report.result == row.expected, "\(report.said)")
    let madeUp = try #require(report.steps.first { $0.term.hasPrefix("_dc-mx") })
    #expect(madeUp.detail?(.english).contains("mx is not hurt by the proxy") == true)
  }

  @Test func `a plan's RRsets are answered as they will be, all else by the next resolver`() async throws {
    let zone = try Zone(presentation: Self.zone)
    let apex = try #require(zone.records(at: .example, .a).first)
    let text = try #require(zone.records(at: .example, .txt).first)
    var changed = text
    changed.id = .planned(9)
    changed.rdata = .txt(TXT(value: "v=spf1 ip4:192.0.2.10 include:far.example -all"))
    let resolver = try #require(
      PlannedResolver(
        apex: .example,
        records: [text, apex],
        edits: [.update(before: text, after: changed), .greyCloud(apex)],
        next: try ScriptedResolver(Self.rest + "\nexample.com MX 1 far.example")
      )
    )
    #expect(
      try await resolver.answer(to: DNSQuestion(.example, .txt)).texts.first?.hasPrefix("v=spf1 ip4:") == true
    )
    #expect(
      try await resolver.answer(to: DNSQuestion(.example, .a)).addresses.map(\.description) == ["192.0.2.10"]
    )
    #expect(
      try await resolver.answer(to: DNSQuestion(.example, .mx)).rdata.map(\.description) == ["1 far.example."]
    )
  }

  @Test func `a plan of other records does not fit`() throws {
    let zone = try Zone(presentation: Self.zone)
    let grey = try #require(zone.records(at: DomainName("grey.example.com"), .a).first)
    var other = grey
    other.rdata = .a(IPv4Address(bits: 1))
    #expect(zone.planned([.delete(other)]) == nil)
    #expect(zone.planned([.delete(grey)])?.records.count == zone.records.count - 1)
  }
}
