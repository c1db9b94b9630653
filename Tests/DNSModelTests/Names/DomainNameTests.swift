import DNSModel
import Testing
import TestSupport

struct DomainNameTests {
  @Test(arguments: [
    Case("a final dot changes nothing", "mail.example.com.", "mail.example.com."),
    Case("a missing final dot changes nothing", "mail.example.com", "mail.example.com."),
    Case("case changes nothing", "MAIL.Example.COM", "mail.example.com."),
    Case("the root", ".", "."),
    Case("a wildcard", "*.example.com", "*.example.com."),
    Case("an underscore", "_dmarc.example.com", "_dmarc.example.com."),
    Case("a needless escape of a letter", #"\m\a\i\l.example.com"#, "mail.example.com."),
    Case("a decimal escape of a letter", #"\109\065il.example.com"#, "mail.example.com."),
    Case("an escaped asterisk is the wildcard label", #"\*.example.com"#, "*.example.com."),
    Case("an escaped dot belongs to its label", #"a\.b.example.com"#, #"a\.b.example.com."#),
    Case("a decimal escape of a dot", #"a\046b.example.com"#, #"a\.b.example.com."#),
    Case("an escaped backslash before the final dot", #"a\\."#, #"a\\."#),
    Case("an escaped dot at the end", #"example\."#, #"example\.."#),
    Case("a space", "my host.example.com", #"my\032host.example.com."#),
    Case("a letter outside ASCII", "é.example.com", #"\195\169.example.com."#),
    Case("characters with a meaning in zone files", #"a;b("@$)"#, #"a\;b\(\"\@\$\)."#),
    Case("a control character", "a\u{7}.example.com", #"a\007.example.com."#),
  ])
  func `has one canonical spelling`(_ row: Case<String, String>) throws {
    #expect(try DomainName(row.input).description == row.expected)
  }

  @Test(arguments: [
    Case("a plain name", "Mail.example.com.", "mail.example.com"), Case("the root", ".", ""),
    Case("marks of zone files", #"a;b("@$)\\c.example"#, #"a;b("@$)\c.example"#),
    Case("a dot within a label", #"a\.b.example"#, "a.b.example"),
    Case("letters outside ASCII", "é.example", "é.example"),
    Case("octets that are no text", #"\255.example"#, "\u{FFFD}.example"),
  ])
  func `stands for octets`(_ row: Case<String, String>) throws {
    #expect(try DomainName(row.input).unescaped == row.expected)
  }

  @Test(arguments: [
    Case("nothing", "", DomainNameError.empty),
    Case("two dots alone", "..", .emptyLabel(in: ".")),
    Case("a leading dot", ".example.com", .emptyLabel(in: ".example.com")),
    Case("two dots in the middle", "mail..example.com", .emptyLabel(in: "mail..example.com")),
    Case("two final dots", "example.com..", .emptyLabel(in: "example.com.")),
    Case("two dots beside an escape", #"a\;b..com"#, .emptyLabel(in: #"a\;b..com"#)),
    Case("a backslash at the end", #"example\"#, .badEscape(in: #"example\"#)),
    Case("an escape above 255", #"\256.com"#, .badEscape(in: #"\256.com"#)),
    Case("an escape of two digits", #"\25.com"#, .badEscape(in: #"\25.com"#)),
    Case("a label of 64", label(64) + ".com", .labelTooLong(label: label(64), octets: 64)),
    Case(
      "a label of 64 with an escape",
      #"\;"# + label(63),
      .labelTooLong(label: #"\;"# + label(63), octets: 64)
    ),
    Case("a name of 256", longName(last: 62), .nameTooLong(octets: 256)),
    Case("a name of 256 with an escape", longName(last: 61) + #"\;"#, .nameTooLong(octets: 256)),
  ])
  func `is refused`(_ row: Case<String, DomainNameError>) {
    #expect(throws: row.expected) { try DomainName(row.input) }
  }

  @Test(arguments: [
    Case("a label of 63", label(63) + ".com", 2),
    Case("a label of 63 escaped octets", String(repeating: #"\000"#, count: 63), 1),
    Case("a name of 255", longName(last: 61), 4),
    Case("a name of 255 with its dot", longName(last: 61) + ".", 4),
  ])
  func `may be as long as the standard allows`(_ row: Case<String, Int>) throws {
    #expect(try DomainName(row.input).labelCount == row.expected)
  }

  @Test(arguments: [
    Case("the at sign", "@", "example.com."),
    Case("a relative name", "mail", "mail.example.com."),
    Case("a relative name of two labels", "mail.eu", "mail.eu.example.com."),
    Case("an absolute name", "mail.example.net.", "mail.example.net."),
    Case("the root", ".", "."),
    Case("an escaped final dot is relative", #"mail\."#, #"mail\..example.com."#),
    Case("a final dot behind an escaped backslash is absolute", #"mail\\."#, #"mail\\."#),
    Case("an escaped at sign is a label", #"\@"#, #"\@.example.com."#),
  ])
  func `is completed by an origin`(_ row: Case<String, String>) throws {
    #expect(try DomainName(row.input, relativeTo: .example).description == row.expected)
  }

  @Test func `is completed by the root`() throws {
    #expect(try DomainName("com", relativeTo: .root).description == "com.")
  }

  @Test(arguments: [
    Case("the apex", "example.com", "@"),
    Case("a child", "mail.example.com", "mail"),
    Case("a grandchild", "a.b.example.com", "a.b"),
    Case("a name elsewhere", "example.net", "example.net."),
    Case("a name that only ends alike", "myexample.com", "myexample.com."),
  ])
  func `is written relative to an ancestor`(_ row: Case<String, String>) throws {
    #expect(try DomainName(row.input).relative(to: .example) == row.expected)
  }

  @Test func `is written relative to the root`() throws {
    #expect(try DomainName("mail.example.com").relative(to: .root) == "mail.example.com")
    #expect(DomainName.root.relative(to: .root) == "@")
  }

  @Test func `comes apart into labels and parents`() throws {
    let name = try DomainName(#"a\.b.c\\.example.com"#)
    #expect(name.labels == [#"a\.b"#, #"c\\"#, "example", "com"])
    #expect(name.firstLabel == #"a\.b"#)
    #expect(name.parent?.description == #"c\\.example.com."#)
    #expect(name.parent?.parent == .example)
    #expect(DomainName.example.parent?.parent == .root)
    #expect(DomainName.root.parent == nil)
    #expect(DomainName.root.firstLabel.isEmpty)
    #expect(DomainName.root.labels.isEmpty)
  }

  @Test(arguments: [
    Case("the wildcard label alone", "*", true),
    Case("a wildcard", "*.example.com", true),
    Case("an asterisk elsewhere", "a.*.example.com", false),
    Case("an asterisk inside a label", "*a.example.com", false),
  ])
  func `knows wildcards`(_ row: Case<String, Bool>) throws {
    #expect(try DomainName(row.input).isWildcard == row.expected)
  }

  @Test func `makes children`() throws {
    #expect(try DomainName.example.child("mail").description == "mail.example.com.")
    #expect(try DomainName.root.child("com").description == "com.")
    #expect(throws: DomainNameError.emptyLabel(in: ".example.com")) { try DomainName.example.child("") }
  }

  @Test(arguments: Seed.all)
  func `gives its canonical spelling back`(_ seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<50 {
      let name = try DomainName(random.presentation())
      #expect(try DomainName(name.description) == name)
      #expect(try DomainName(name.dotless) == name)
      #expect(try DomainName(name.relative(to: .example), relativeTo: .example) == name)
      #expect(name.labels.joined(separator: ".") == name.dotless)
      #expect(name.labels.count == name.labelCount)
    }
  }
}

private func label(_ count: Int) -> String { String(repeating: "x", count: count) }

/// Four labels, the first three of full length.
private func longName(last: Int) -> String {
  [63, 63, 63, last].map(label).joined(separator: ".")
}

extension SplitMix64 {
  /// Returns a name spelled with escapes, now and then below the example zone.
  fileprivate mutating func presentation() -> String {
    let labels = (0..<Int.random(in: 1...4, using: &self)).map { _ in
      octets(upTo: 12).map { spelling($0) }.joined()
    }
    return (labels + (Bool.random(using: &self) ? ["example.com"] : [])).joined(separator: ".")
  }

  private mutating func spelling(_ octet: UInt8) -> String {
    let isLetter = (0x61...0x7A).contains(octet)
    if isLetter, Bool.random(using: &self) { return String(UnicodeScalar(octet)) }
    let digits = String(octet)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
