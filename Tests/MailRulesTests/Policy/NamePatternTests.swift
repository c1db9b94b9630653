import DNSModel
import MailRules
import TestSupport
import Testing

/// A name that a pattern is compared with, in the zone `example.com`.
struct PatternCase: Sendable, CustomTestStringConvertible {
  let pattern: String
  let name: String
  let isMatch: Bool

  init(_ pattern: String, _ name: String, _ isMatch: Bool) {
    (self.pattern, self.name, self.isMatch) = (pattern, name, isMatch)
  }

  var testDescription: String { "\(pattern) \(isMatch ? "fits" : "does not fit") \(name)" }

  static let all = [
    PatternCase("mail.example.com", "mail.example.com", true),
    PatternCase("MAIL.example.com.", "mail.example.com", true),
    PatternCase("mail", "mail.example.com", true),
    PatternCase("mail", "a.mail.example.com", false),
    PatternCase("mail", "mail.example.com.example.com", false),
    PatternCase("@", "example.com", true),
    PatternCase("@", "mail.example.com", false),
    PatternCase("*", "example.com", true),
    PatternCase("*", "a.b.example.com", true),
    PatternCase("*.example.com", "a.b.example.com", true),
    PatternCase("*.example.com", "example.com", false),
    PatternCase("*.example.com", "*.example.com", true),
    PatternCase("*._domainkey", "s1._domainkey.example.com", true),
    PatternCase("*._domainkey", "s1._domainkey.shop.example.com", false),
    PatternCase("*._domainkey.*", "s1._domainkey.shop.example.com", true),
    PatternCase("mx*.example.com", "mx1.example.com", true),
    PatternCase("mx*", "mx.example.com", true),
    PatternCase("mx*", "a.mx.example.com", false),
    PatternCase("m*x*1", "mail-x-01.example.com", true),
    PatternCase("m*x*1", "m1x.example.com", false),
    PatternCase("a*a", "a.example.com", false),
    PatternCase("example.com", "example.com.example.com", false),
  ]
}

/// Names of a policy: whole, or with stars, with or without the zone's name.
struct NamePatternTests {
  @Test(arguments: PatternCase.all)
  func `pattern`(_ row: PatternCase) throws {
    let pattern = try #require(NamePattern(row.pattern))
    #expect(pattern.matches(try DomainName(row.name), in: try DomainName("example.com")) == row.isMatch)
  }

  @Test(arguments: ["", ".", "a..b", "a.\\046b", String(repeating: "a", count: 64)])
  func `is none`(_ text: String) {
    #expect(NamePattern(text) == nil)
  }
}
