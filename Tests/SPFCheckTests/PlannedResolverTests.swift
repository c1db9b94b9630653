import DNSModel
import SPFCheck
import TestSupport
import Testing

/// What a saved plan touches is answered as it will be, and everything else as it is.
struct PlannedResolverTests {
  private static let text = "v=spf1 ip4:192.0.2.25 -all"

  /// A plan that puts an address in place of an alias.
  private static func withoutAlias(_ owner: String, next: String) throws -> PlannedResolver {
    let zone = try Zone(
      presentation: """
        \(owner) 300 IN CNAME other ; cf_tags=cf-proxied:false
        \(owner) 300 IN A 192.0.2.25 ; cf_tags=cf-proxied:false
        """
    )
    let (alias, address) = (zone.records[0], zone.records[1])
    return try resolver([alias], [.delete(alias), .create(address)], next: next)
  }

  /// A plan that takes the orange cloud from a record, or gives it one.
  private static func withCloudTurned(_ line: String, next: String) throws -> PlannedResolver {
    let before = try Zone(presentation: line).records[0]
    var after = before
    after.proxyStatus = before.isProxied ? .dnsOnly : .proxied
    return try resolver([before], [.update(before: before, after: after)], next: next)
  }

  private static func resolver(_ records: [Record], _ edits: [Edit], next: String) throws -> PlannedResolver {
    try #require(
      PlannedResolver(apex: .example, records: records, edits: edits, next: try ScriptedResolver(next))
    )
  }

  private static func ask(_ resolver: PlannedResolver, _ question: String) async throws -> String {
    let parts = question.split(separator: " ").map(String.init)
    let answer = try await resolver.answer(to: DNSQuestion(DomainName(parts[0]), RRType(parts[1])))
    return answer.rdata.map { $0.text ?? $0.description }.joined(separator: ", ")
  }

  @Test(arguments: [
    Case("its address", "mail.example.com A", "192.0.2.25"),
    Case("no address of the other family", "mail.example.com AAAA", ""),
    Case("the text beside it, which the plan leaves alone", "mail.example.com TXT", text),
    Case("the mail exchange beside it", "mail.example.com MX", "5 mx.example."),
  ])
  func `an alias that goes`(_ row: Case<String, String>) async throws {
    let resolver = try Self.withoutAlias(
      "mail",
      next: "mail.example.com TXT \(Self.text)\nmail.example.com MX 5 mx.example"
    )
    #expect(try await Self.ask(resolver, row.input) == row.expected)
  }

  @Test func `what an alias answers today does not tell what stands beside it`() async throws {
    let resolver = try Self.withoutAlias(
      "mail",
      next: "mail.example.com CNAME other.example.com\nother.example.com TXT \(Self.text)"
    )
    await #expect(throws: LookupFailure.self) { try await Self.ask(resolver, "mail.example.com TXT") }
  }

  @Test func `an alias elsewhere on the way is no obstacle`() async throws {
    let resolver = try Self.withoutAlias(
      "mail",
      next: "www.example.com CNAME mail.example.com\nmail.example.com TXT \(Self.text)"
    )
    #expect(try await Self.ask(resolver, "www.example.com TXT") == Self.text)
  }

  @Test(arguments: [
    Case("its texts", "example.com TXT", text), Case("its mail exchanges", "example.com MX", "5 mx.example."),
  ])
  func `an alias of the apex stands for addresses only`(_ row: Case<String, String>) async throws {
    let next = "example.com TXT \(Self.text)\nexample.com MX 5 mx.example"
    let replaced = try Self.withoutAlias("@", next: next)
    #expect(try await Self.ask(replaced, row.input) == row.expected)
    let grey = try Self.withCloudTurned("@ 300 IN CNAME far.example. ; cf_tags=cf-proxied:true", next: next)
    #expect(try await Self.ask(grey, row.input) == row.expected)
  }

  @Test func `a mail host that turns grey stands under its own name again`() async throws {
    let resolver = try Self.withCloudTurned(
      "mail 300 IN A 192.0.2.25 ; cf_tags=cf-proxied:true",
      next: "example.com MX 10 _dc-mx.mail.example.com\nexample.com MX 20 other.example.com"
    )
    #expect(
      try await Self.ask(resolver, "example.com MX") == "10 mail.example.com., 20 other.example.com."
    )
    #expect(try await Self.ask(resolver, "mail.example.com A") == "192.0.2.25")
  }

  @Test func `a mail host that turns orange stands behind a made-up name`() async throws {
    let resolver = try Self.withCloudTurned(
      "mail 300 IN A 192.0.2.25 ; cf_tags=cf-proxied:false",
      next: "example.com MX 10 mail.example.com"
    )
    #expect(try await Self.ask(resolver, "example.com MX") == "10 _dc-mx.mail.example.com.")
    #expect(try await Self.ask(resolver, "_dc-mx.mail.example.com A") == "192.0.2.25")
  }

  @Test func `mx passes where the plan only takes the cloud away`() async throws {
    let resolver = try Self.withCloudTurned(
      "mail 300 IN A 192.0.2.25 ; cf_tags=cf-proxied:true",
      next: "example.com TXT v=spf1 mx -all\nexample.com MX 10 _dc-mx.mail.example.com"
    )
    let address = try #require(IPAddress("192.0.2.25"))
    let report = await SPFEvaluator(resolver).evaluate(SPFRequest(address: address, domain: "example.com"))
    #expect(report.result == .pass, "\(report.said)")
    #expect(report.voidLookups == 0)
  }
}
