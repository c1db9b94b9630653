import DNSModel
import MailRecords
import TestSupport
import Testing
import Wording

struct MTASTSPolicyTests {
  static let good: [Case<String, String>] = [
    Case(
      "the usual file",
      "version: STSv1\nmode: enforce\nmx: mail.example.com\nmx: *.example.net\nmax_age: 604800\n",
      "enforce 604800 mail.example.com *.example.net"
    ),
    Case(
      "lines ended by CRLF",
      "version: STSv1\r\nmode: testing\r\nmx: mail.example.com\r\nmax_age: 86400\r\n",
      "testing 86400 mail.example.com"
    ),
    Case("no line end at the end", "version: STSv1\nmode: none\nmax_age: 0", "none 0"),
    Case(
      "any order, no space",
      "max_age:1\nmx:a.example\nmode:enforce\nversion:STSv1",
      "enforce 1 a.example"
    ),
    Case(
      "spaces and tabs behind colon and value",
      "version: \tSTSv1 \nmode:  enforce\t\nmx: a.example  \nmax_age: 1 ",
      "enforce 1 a.example"
    ),
    Case(
      "unknown fields are skipped",
      "version: STSv1\nnote: hello, world\nmode: none\nmax_age: 31557600",
      "none 31557600"
    ),
    Case(
      "the first of several counts, except for mx",
      "version: STSv1\nversion: STSv2\nmode: testing\nmode: wrong\nmx: a.example\nmx: b.example\nmax_age: 1\nmax_age: x",
      "testing 1 a.example b.example"
    ),
    Case(
      "empty lines",
      "version: STSv1\n\nmode: enforce\n \nmx: A.Example\nmax_age: 1\n\n",
      "enforce 1 a.example"
    ),
  ]

  @Test(arguments: good)
  func `reads`(_ row: Case<String, String>) throws {
    let policy = try MTASTSPolicy(row.input)
    let patterns = policy.patterns.map { ($0.isWildcard ? "*." : "") + $0.name.dotless }
    #expect(([policy.mode.rawValue, "\(policy.maxAge)"] + patterns).joined(separator: " ") == row.expected)
  }

  private static func file(
    version: String = "version: STSv1",
    mode: String = "mode: enforce",
    mx: String = "mx: a.example",
    maxAge: String = "max_age: 1"
  ) -> String {
    [version, mode, mx, maxAge].joined(separator: "\n")
  }

  static let bad: [Case<String, [String]>] = [
    Case(
      "an empty file",
      "",
      [
        "0..<0  the line version: is missing", "0..<0  the line mode: is missing",
        "0..<0  the line max_age: is missing",
      ]
    ),
    Case(
      "another version",
      file(version: "version: STSv2"),
      ["9..<14 STSv2 is not STSv1, the only version"]
    ),
    Case(
      "another mode",
      file(mode: "mode: enforced"),
      ["21..<29 enforced is none of enforce, testing and none"]
    ),
    Case(
      "a mode in capitals",
      file(mode: "mode: ENFORCE"),
      ["21..<28 ENFORCE is none of enforce, testing and none"]
    ),
    Case(
      "a key in capitals",
      file(mode: "Mode: enforce"),
      ["15..<19 Mode must be written mode"]
    ),
    Case(
      "a key with a hyphen",
      file(maxAge: "max-age: 86400"),
      ["43..<50 max-age must be written max_age"]
    ),
    Case(
      "a key behind an invisible mark",
      file(version: "\u{FEFF}version: STSv1"),
      ["0..<10 \u{FEFF}version must be written version"]
    ),
    Case(
      "a web page",
      "<html>\n<p>Hi</p>",
      [
        "0..<6 <html> is not a field: the colon is missing",
        "7..<16 <p>Hi</p> is not a field: the colon is missing",
        "16..<16  the line version: is missing", "16..<16  the line mode: is missing",
        "16..<16  the line max_age: is missing",
      ]
    ),
    Case(
      "no host",
      "version: STSv1\nmode: testing\nmax_age: 1",
      ["39..<39  the mode testing needs a line mx: for each mail host"]
    ),
    Case(
      "a time longer than a year",
      file(maxAge: "max_age: 31557601"),
      ["52..<60 31557601 is not a number of seconds from 0 to 31557600"]
    ),
    Case(
      "a time with a unit",
      file(maxAge: "max_age: 1d"),
      ["52..<54 1d is not a number of seconds from 0 to 31557600"]
    ),
    Case("no time", file(maxAge: "max_age:"), ["51..<51  is not a number of seconds from 0 to 31557600"]),
  ]

  @Test(arguments: bad)
  func `tells every place that does not fit`(_ row: Case<String, [String]>) throws {
    let failure = try #require(throws: SyntaxIssues.self) { try MTASTSPolicy(row.input) }
    #expect(failure.issues.map { "\($0.range) \($0.excerpt) \($0.message(.english))" } == row.expected)
    #expect(failure.first == failure.issues.first)
  }

  @Test(arguments: [
    "", "*", "*.", "*.*.example", "mail.*.example", "mail*.example", "mail.example.",
    "mail.example, b.example",
    "mail_1.example", "-a.example", "a-.example", "höst.example", "a..example", ".example", "10 mail.example",
  ])
  func `refuses as a host`(_ text: String) throws {
    let failure = try #require(throws: SyntaxIssues.self) { try MTASTSPolicy(Self.file(mx: "mx: " + text)) }
    #expect(failure.issues.map(\.excerpt) == [text])
    #expect(MTASTSPattern(text) == nil)
  }

  static let hosts: [Case<String, [String]>] = [
    Case("a host", "mail.example.com", ["mail.example.com"]),
    Case("a wildcard stands for one label", "*.example.com", ["mail.example.com", "x.example.com"]),
    Case("a wildcard further down", "*.mail.example.com", ["a.mail.example.com"]),
    Case("another host", "mx.example.net", []),
  ]

  @Test(arguments: hosts)
  func `matches`(_ row: Case<String, [String]>) throws {
    let pattern = try #require(MTASTSPattern(row.input))
    let policy = try MTASTSPolicy(Self.file(mx: "mx: " + row.input))
    let names = [
      "example.com", "mail.example.com", "x.example.com", "a.mail.example.com", "mail.example.org",
    ]
    #expect(try names.filter { pattern.matches(try DomainName($0)) } == row.expected)
    #expect(try names.filter { policy.covers(try DomainName($0)) } == row.expected)
  }

  @Test(arguments: Seed.all)
  func `places lie in the text`(_ seed: Seed) {
    var generator = seed.generator
    let pieces = [
      "version", "mode", "mx", "max_age", ":", " ", "\n", "\r\n", "STSv1", "enforce", "*.", "é", "9",
    ]
    let text = (0..<30).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    do throws(SyntaxIssues) {
      _ = try MTASTSPolicy(text)
    } catch {
      for issue in error.issues {
        #expect(String(decoding: Array(text.utf8)[issue.range], as: UTF8.self) == issue.excerpt)
      }
    }
  }
}
