import DNSModel
import FoundationEssentials
import MailRules
import PolicyFile
import TestSupport
import Testing
import Wording

/// What stands in a policy file is what holds for a zone.
struct PolicyFileTests {
  static func policy(_ text: String) throws -> Policy {
    try PolicyFile.policy(in: Array(text.utf8)) { $0 == "bücher.example" ? "xn--bcher-kva.example" : nil }
  }

  private static func zone(_ text: String, _ apex: String = "example.com") throws -> ZonePolicy {
    try policy(text).policy(for: try DomainName(apex))
  }

  @Test(arguments: [
    Case("nothing at all", "", ""),
    Case("a comment alone", "# nothing yet\n", ""),
    Case("a byte order mark", "\u{FEFF}provider: fastmail", "provider fastmail"),
    Case(
      "Windows line ends",
      "provider: fastmail\r\nmail-host: mail.example.com\r\n",
      "provider fastmail, host mail.example.com."
    ),
    Case("empty zones", "zones: {}", ""),
    Case("a zone without settings", "zones:\n  example.com:\n", ""),
    Case("one address", "mail-addresses: 198.51.101.25", "addresses 198.51.101.25"),
    Case(
      "a list in brackets",
      "mail-addresses: [198.51.101.25, 2a00:1450::25]",
      "addresses 198.51.101.25 2a00:1450::25"
    ),
    Case("a host in any case", "mail-host: Mail.Example.COM.", "host mail.example.com."),
    Case("one protected name", "protected: www", "protects www"),
    Case("severities", "severities: {no-mx: off, origin-exposed: error}", "no-mx off, origin-exposed error"),
    Case("thresholds", "thresholds: {spf-lookups: 7, dkim-bits: 1024}", "lookups 7, bits 1024"),
    Case(
      "suppressions",
      """
      suppressions:
        - rule: no-mx
          reason: "& so on # really"
        - {rule: no-mx, owner: "*.shop", reason: sold, until: 2027-02-28}
      """,
      "no-mx at * because & so on # really, no-mx at *.shop because sold until 2027-02-28"
    ),
    Case(
      "brackets with blanks in many zones",
      "zones:\n"
        + (1...25).map { "  z\($0).example: {}\n  y\($0).example:\n    protected: [ www, api ]\n" }.joined()
        + "  example.com: { protected: [ www, api ] }",
      "protects www, protects api"
    ),
    Case(
      "brackets in texts",
      (["suppressions:"]
        + (1...25).map { _ in
          "  - {rule: no-mx, reason: 'don''t say [ or {'}\n  - rule: origin-exposed\n    reason: see [ and { x"
        })
        .joined(separator: "\n"),
      (1...25).map { _ in
        "no-mx at * because don't say [ or {, origin-exposed at * because see [ and { x"
      }.joined(separator: ", ")
    ),
    Case(
      "stars in texts",
      """
      suppressions:
        - {rule: no-mx, reason: 'don''t touch *.example.com'}
        - rule: no-mx
          reason: moved to *.example.net
        - rule: no-mx
          reason: |
            see *.example.org
            *.example.org
      """,
      "no-mx at * because don't touch *.example.com, no-mx at * because moved to *.example.net, "
        + "no-mx at * because see *.example.org\n*.example.org"
    ),
    Case(
      "the specific over the general",
      """
      provider: fastmail
      protected: [www]
      severities: {no-mx: info, origin-exposed: off}
      zones:
        example.com: {provider: zoho-eu, severities: {no-mx: error}}
        "*.com": {provider: icloud-plus, protected: [api], mail-host: mx.example.org}
        "*": {mail-host: mx.example.net}
        example.net: {provider: tuta}
      """,
      "provider zoho-eu, host mx.example.org., protects www, protects api, no-mx error, origin-exposed off"
    ),
    Case(
      "the later of two equals",
      "zones:\n  \"*.com\": {mail-host: a.example.org}\n  \"*.co*\": {mail-host: b.example.org}\n  \"*.c*m\": {mail-host: c.example.org}",
      "host a.example.org."
    ),
  ])
  func `holds what it says`(_ row: Case<String, String>) throws {
    #expect(try Self.zone(row.input).summary == row.expected)
  }

  @Test func `a pattern with a first star is for zones below, not for the zone itself`() throws {
    let text = "zones:\n  \"*.example.com\": {provider: fastmail}"
    #expect(try Self.zone(text, "example.com").provider == nil)
    #expect(try Self.zone(text, "a.b.example.com").provider?.id == "fastmail")
    #expect(try Self.zone(text, "notexample.com").provider == nil)
  }

  @Test func `an internationalised zone is written as people read it`() throws {
    let text = "zones:\n  bücher.example: {provider: fastmail}"
    #expect(try Self.zone(text, "xn--bcher-kva.example").provider?.id == "fastmail")
  }

  @Test func `the example of the documentation is a policy`() throws {
    let path = #filePath.replacing(
      "Tests/PolicyFileTests/PolicyFileTests.swift",
      with: "Sources/GreycloudCLI/Documentation.docc/PolicyFile.md"
    )
    let page = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
    let parts = page.split(separator: "```")
    let example = try #require(parts.first { $0.hasPrefix("yaml\n") }).dropFirst(5)
    let policy = try Self.policy(String(example))
    #expect(policy.policy(for: try DomainName("shop.example.com")).provider?.id == "google-workspace")
    let own = policy.policy(for: .example)
    #expect(own.provider?.id == "fastmail")
    #expect(own.suppressions.map(\.until?.description) == ["2026-12-31"])
    #expect(own.protects(try DomainName("a._domainkey.example.com"), in: .example))
    #expect(policy.policy(for: try DomainName("example.net")).mailAddresses.count == 2)
  }
}

extension DomainName {
  /// The zone that the tests are about.
  static var example: DomainName { (try? DomainName("example.com")) ?? .root }
}

extension ZonePolicy {
  /// All settings in one line.
  fileprivate var summary: String {
    var parts = [provider.map { "provider \($0.id)" }, mailHost.map { "host \($0)" }].compactMap { $0 }
    if !mailAddresses.isEmpty {
      parts.append("addresses " + mailAddresses.map(\.description).joined(separator: " "))
    }
    parts += protected.map { "protects \($0)" }
    parts += levels.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.rawValue)" }
    parts += suppressions.map { item in
      "\(item.rule) at \(item.owner?.description ?? "*") because \(item.reason)"
        + (item.until.map { " until \($0)" } ?? "")
    }
    parts += [spfLookups.map { "lookups \($0)" }, dkimBits.map { "bits \($0)" }].compactMap { $0 }
    return parts.joined(separator: ", ")
  }
}
