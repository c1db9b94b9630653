import DNSModel
import MailRecords
import TestSupport
import Testing
import Wording

/// The grammar of RFC 7208 §12, term by term.
struct SPFGrammarTests {
  @Test(arguments: [
    Case("exactly the version", "v=spf1", true),
    Case("the version and a space", "v=spf1 -all", true),
    Case("capitals", "V=SPF1 -all", true),
    Case("another version", "v=spf10 -all", false),
    Case("a semicolon", "v=spf1; -all", false),
    Case("a leading space", " v=spf1 -all", false),
    Case("nothing", "", false),
    Case("half a version", "v=spf", false),
    Case("another text", "google-site-verification=x", false),
  ])
  func `is selected by its version alone`(_ testCase: Case<String, Bool>) {
    #expect(SPFRecord.isSelected(testCase.input) == testCase.expected)
  }

  /// Valid terms and their usual spelling.
  @Test(arguments: [
    Case("all", "-all", "-all"),
    Case("capitals", "-ALL", "-all"),
    Case("the qualifier that goes without saying", "+a", "a"),
    Case("an include", "?include:_spf.example.net", "?include:_spf.example.net"),
    Case("a final dot", "include:example.net.", "include:example.net."),
    Case("a with both lengths", "a:example.net/24//64", "a:example.net/24//64"),
    Case("a with the length for IPv6", "a//64", "a//64"),
    Case("mx with a length", "mx/0", "mx/0"),
    Case("mx of a name", "~mx:example.net", "~mx:example.net"),
    Case("a name with colons and slashes", "a:foo:bar/baz.example.com", "a:foo:bar/baz.example.com"),
    Case("ptr", "ptr", "ptr"),
    Case("ptr of a name", "ptr:example.net", "ptr:example.net"),
    Case("an IPv4 network", "ip4:192.0.2.0/24", "ip4:192.0.2.0/24"),
    Case("a whole IPv4 address", "ip4:192.0.2.1/32", "ip4:192.0.2.1"),
    Case("an IPv6 network", "ip6:2001:DB8::/32", "ip6:2001:db8::/32"),
    Case("an IPv6 address with an IPv4 tail", "ip6:::ffff:192.0.2.1", "ip6:::ffff:c000:201"),
    Case("exists with macros", "exists:%{ir}.%{l1r+-}._spf.%{d}", "exists:%{ir}.%{l1r+-}._spf.%{d}"),
    Case("percent signs", "a:m%%p%_%_s%-u.example.com", "a:m%%p%_%_s%-u.example.com"),
    Case("redirect", "redirect=_spf.example.net", "redirect=_spf.example.net"),
    Case("exp", "exp=why.%{D2}", "exp=why.%{D2}"),
    Case("an unknown modifier", "foo=bar", "foo=bar"),
    Case("an empty unknown modifier", "x-y_z.1=", "x-y_z.1="),
    Case("a top-level label with hyphens", "a:example.xn--zckzah", "a:example.xn--zckzah"),
    Case("a name of nothing but a top-level label", "a:.com", "a:.com"),
  ])
  func `reads every valid term`(_ testCase: Case<String, String>) throws {
    let record = try SPFRecord(parsing: "v=spf1 " + testCase.input)
    #expect(record.description == "v=spf1 " + testCase.expected)
    #expect(record.terms.map(\.text) == [testCase.input])
    #expect(record.terms.map(\.range) == [7..<(7 + testCase.input.utf8.count)])
  }

  @Test(arguments: [
    Case("all with a dot", "-all.", "is not an SPF mechanism"),
    Case("all with a name", "-all:foo.example", "may have nothing behind it"),
    Case("all with a length", "-all/8", "may have nothing behind it"),
    Case("a name that is empty", "include:", "has no name"),
    Case("include alone", "include", "has no name"),
    Case("include with a length", "include:example.com/24", "may have no slash and length behind it"),
    Case("one label", "a:museum", "is not a complete host name"),
    Case("one label and a dot", "a:museum.", "is not a complete host name"),
    Case("a numeric top-level label", "a:abc.123", "is not a complete host name"),
    Case("a top-level label that ends in a hyphen", "a:example.com-", "is not a complete host name"),
    Case("a name behind a macro without a dot", "a:%{d}com", "is not a complete host name"),
    Case("an address in a", "a:192.0.2.1", "is written `ip4:192.0.2.1`"),
    Case("a slash without a length", "a/", "the number behind the slash is not one from 0 to 32"),
    Case("a length with a leading zero", "a/024", "the number behind the slash is not one from 0 to 32"),
    Case("a length beyond 32", "mx/33", "the number behind the slash is not one from 0 to 32"),
    Case("a length beyond 128", "mx//129", "the number behind the slash is not one from 0 to 128"),
    Case("one slash before the second length", "a/24/64", "the length for IPv6 stands behind two slashes"),
    Case("a web address", "a:https://www.example.com/", "is a web address and no host name"),
    Case("no space before all", "ip4:203.0.113.7~all", "a space is missing before `~all`"),
    Case("no space behind mx", "mx-all", "a space is missing before `-all`"),
    Case(
      "no space before include",
      "ip4:192.0.2.1include:a.example",
      "a space is missing before `include:a.example`"
    ),
    Case("a comma", "ip4:192.0.2.1,ip4:192.0.2.2", "terms are separated by a space, not by `,`"),
    Case("a semicolon at the end", "-all;", "terms are separated by a space, not by `;`"),
    Case("ip", "ip:192.0.2.1", "is written `ip4:192.0.2.1`"),
    Case("ipv6", "~ipv6:2001:db8::/32", "is written `~ip6:2001:db8::/32`"),
    Case("IPv6 in ip4", "ip4:2001:db8::1", "is written `ip6:2001:db8::1`"),
    Case("a bare address", "192.0.2.1", "is written `ip4:192.0.2.1`"),
    Case("a bare name", "_spf.example.net", "is a name without `include:` or `a:` before it"),
    Case("ip4 without an address", "ip4:", "has no address"),
    Case("ip4 of a name", "ip4:mail.example.com", "is not an IPv4 address"),
    Case("ip4 with a leading zero", "ip4:192.0.02.1", "is not an IPv4 address"),
    Case("ip4 with three numbers", "ip4:192.0.2", "is not an IPv4 address"),
    Case("ip4 with a port", "ip4:192.0.2.1:25", "is not an IPv4 address"),
    Case("ip6 in brackets", "ip6:[2001:db8::1]", "is not an IPv6 address"),
    Case(
      "ip4 with a length beyond 32",
      "ip4:192.0.2.1/33",
      "the number behind the slash is not one from 0 to 32"
    ),
    Case(
      "ip4 with two lengths",
      "ip4:192.0.2.1/24/24",
      "the number behind the slash is not one from 0 to 32"
    ),
    Case("a placeholder", "ip4:<your-ip>", "is a placeholder from a guide"),
    Case("a placeholder of x", "ip4:x.x.x.x", "is a placeholder from a guide"),
    Case("an unknown mechanism", "moo:example.com", "is not an SPF mechanism"),
    Case("a qualified modifier", "-redirect=example.com", "may have no `+`, `-`, `~` or `?` before it"),
    Case("an empty redirect", "redirect=", "has no name"),
    Case("a percent sign", "exists:%(ir).example.com", "a `%` begins no macro"),
    Case("an unknown macro", "a:%{a}.example.com", "`%{a}` is not a macro"),
    Case("a macro with no parts", "a:%{d0}.example.com", "`%{d0}` is not a macro"),
    Case("a macro without an end", "a:%{d", "`%{d` is not a macro"),
    Case("a macro with another delimiter", "a:%{l!}.example.com", "`%{l!}` is not a macro"),
    Case("a macro of explanations", "exists:%{c}.example.com", "`%{c}` may stand in explanations only"),
    Case("a macro of explanations in exp", "exp=%{R}.example.com", "`%{R}` may stand in explanations only"),
    Case("a bad macro in an unknown modifier", "foo=%abc", "a `%` begins no macro"),
    Case(
      "a character of another script",
      "include:ｅxample.com",
      "the character `ｅ` may not stand in an SPF record"
    ),
    Case("a tab", "mx\t-all", "the character `\t` may not stand in an SPF record"),
  ])
  func `says what is wrong with every other one`(_ testCase: Case<String, String>) {
    #expect(throws: SPFRecord.ParseError.self) { try SPFRecord(parsing: "v=spf1 " + testCase.input) }
    let issues = issues(in: "v=spf1 " + testCase.input)
    #expect(issues.map { $0.message(.english) } == [testCase.expected])
    #expect(issues.map(\.excerpt) == [testCase.input])
    #expect(issues.map(\.range) == [7..<(7 + testCase.input.utf8.count)])
    #expect(issues.allSatisfy { $0.message.placeholders(.english) == $0.message.placeholders(.japanese) })
  }

  @Test func `lists every issue of a record in its order`() {
    let found = issues(in: "v=spf1 ip:192.0.2.1 redirect=a.example moo exp=%{x} redirect=b.example")
    #expect(found.map(\.excerpt) == ["ip:192.0.2.1", "moo", "exp=%{x}", "redirect=b.example"])
    #expect(found.last?.message(.english) == "`redirect=` may stand only once")
  }

  @Test func `a name behind a space is one mistake of its own`() {
    let found = issues(in: "v=spf1 include: _spf.example.net ~all")
    #expect(found.first?.message(.english) == "the name after the colon stands behind a space")
  }

  @Test func `a text of another kind is no record`() {
    #expect(
      issues(in: "v=DMARC1").map { $0.message(.english) } == ["does not begin with `v=spf1` and a space"]
    )
  }

  @Test(arguments: [
    Case("two includes with a comma", "include:a.example,include:b.example", ","),
    Case("a web address", "a:https://www.example.com", "web address"),
    Case("a name that swallowed all", "include:a.example.com-all", "before `-all`"),
    Case("an equals sign", "include=a.example.com", "in place of `:`"),
    Case("a second record", "v=spf1", "second record"),
  ])
  func `doubts what fits the grammar and cannot be meant`(_ testCase: Case<String, String>) throws {
    let doubts = try SPFRecord(parsing: "v=spf1 " + testCase.input).doubts
    #expect(doubts.count == 1)
    #expect(doubts.allSatisfy { $0.message(.english).contains(testCase.expected) })
  }

  private func issues(in text: String) -> [SyntaxIssue] {
    do {
      _ = try SPFRecord(parsing: text)
      return []
    } catch {
      return error.issues
    }
  }
}

struct SPFExplanationTests {
  @Test func `reads words, percent signs and macros`() throws {
    let text = "100%% of %{i} by %{r}, see http://%{d}/%_?%{L}"
    #expect(
      try SPFExplanation(parsing: text).pieces == [
        .literal("100% of "), .macro(SPFMacro(.address)), .literal(" by "), .macro(SPFMacro(.receiver)),
        .literal(", see http://"), .macro(SPFMacro(.domain)), .literal("/ ?"),
        .macro(SPFMacro(.localPart, isEscaped: true)),
      ]
    )
  }

  @Test(arguments: ["50% off", "%{z}", "grüße"])
  func `refuses what receivers would not show`(_ text: String) {
    #expect(throws: SPFRecord.ParseError.self) { try SPFExplanation(parsing: text) }
  }
}
