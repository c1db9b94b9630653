import DNSClient
import DNSModel
import Foundation
import TestSupport
import Testing

/// The server that the environment names.
private let realServer = ProcessInfo.processInfo.environment["GREYCLOUD_NAME_SERVER"].flatMap {
  NameServer($0)
}

/// A real name server with the zone of `Tests/Integration`; skipped where none is named.
@Suite(.enabled(if: realServer != nil, "GREYCLOUD_NAME_SERVER names no server"))
struct RealServerTests {
  @Test(arguments: [
    Case("A", "mail.dns.example A", "192.0.2.25"),
    Case("AAAA", "backup.dns.example AAAA", "2001:db8::25"),
    Case("MX", "dns.example MX", "10 mail.dns.example. 20 backup.dns.example."),
    Case("NS", "dns.example NS", "ns.dns.example."),
    Case("PTR", "host.dns.example PTR", "mail.dns.example."),
    Case("two aliases", "alias.dns.example A", "192.0.2.25"),
    Case("an alias itself", "alias.dns.example CNAME", "second.dns.example."),
    Case("an escaped dot", #"odd\.label.dns.example TXT"#, "\"a dot within a label\""),
    Case("a wildcard", "any.wild.dns.example A", "192.0.2.77"),
    Case("no data", "mail.dns.example AAAA", ""),
  ])
  func `answers`(_ row: Case<String, String>) async throws {
    let answer = try await ask(row.input)
    #expect(answer.rdata.map(\.description).sorted().joined(separator: " ") == row.expected)
    #expect(answer.nameExists)
  }

  @Test func `long texts are joined`() async throws {
    let text = try #require(try await ask("_long.dns.example TXT").texts.first)
    #expect(text.hasSuffix("ip4:198.51.100.9 ip4:203.0.113.0/24 ~all"))
  }

  @Test func `aliases are told`() async throws {
    let aliases = try await ask("alias.dns.example A").aliases
    #expect(aliases.map(\.dotless) == ["second.dns.example", "mail.dns.example"])
  }

  @Test func `no such name`() async throws {
    let answer = try await ask("none.dns.example A")
    #expect(answer.isVoid && !answer.nameExists)
  }

  @Test func `another zone is refused, also where an alias leads there`() async throws {
    await #expect(throws: LookupFailure.refused) { try await ask("elsewhere.example A") }
    await #expect(throws: LookupFailure.refused) { try await ask("outside.dns.example A") }
  }

  private func ask(_ question: String) async throws -> DNSAnswer {
    let parts = question.split(separator: " ").map(String.init)
    let client = DNSClient(try #require(realServer))
    return try await client.answer(to: DNSQuestion(DomainName(parts[0]), RRType(parts[1])))
  }
}
