import MailRecords
import TestSupport
import Testing

struct SPFRepairTests {
  @Test(arguments: [
    Case("commas", "ip4:192.0.2.1,ip4:192.0.2.2, -all", "ip4:192.0.2.1 ip4:192.0.2.2 -all"),
    Case("semicolons", "include:a.example; ~all;", "include:a.example ~all"),
    Case("a missing space before all", "ip4:203.0.113.7~all", "ip4:203.0.113.7 ~all"),
    Case("a missing space behind a name", "include:_spf.google.com-all", "include:_spf.google.com -all"),
    Case(
      "a missing space before include",
      "mx ip4:192.0.2.1include:a.example ~all",
      "mx ip4:192.0.2.1 include:a.example ~all"
    ),
    Case(
      "includes that a comma joins",
      "include:a.example,include:b.example ~all",
      "include:a.example include:b.example ~all"
    ),
    Case("ip", "ip:192.0.2.1 ip:2001:db8::/32 -all", "ip4:192.0.2.1 ip6:2001:db8::/32 -all"),
    Case(
      "the wrong family",
      "ip4:2001:db8::1 ip6:192.0.2.1/24 -all",
      "ip6:2001:db8::1 ip4:192.0.2.1/24 -all"
    ),
    Case("a space behind the colon", "include: _spf.google.com ~all", "include:_spf.google.com ~all"),
    Case("several at once", "a,mx;ip:192.0.2.1~all", "a mx ip4:192.0.2.1 ~all"),
  ])
  func `repairs what is beyond doubt`(_ testCase: Case<String, String>) throws {
    let repaired = try #require(SPFRecord.repaired("v=spf1 " + testCase.input))
    #expect(repaired == "v=spf1 " + testCase.expected)
    #expect(SPFRecord.repaired(repaired) == nil)
  }

  @Test(arguments: [
    Case("a sound record", "v=spf1 include:a.example ~all", false),
    Case("a sound record with two spaces", "v=spf1  mx  -all", false),
    Case("an unknown word", "v=spf1 moo:a.example, ~all", false),
    Case("an empty include", "v=spf1 include: ~all", false),
    Case("a second redirect", "v=spf1 redirect=a.example, redirect=b.example", false),
    Case("a placeholder", "v=spf1 ip4:<ip>, -all", false),
    Case("a bad length", "v=spf1 ip4:192.0.2.1/64 -all", false),
    Case("another text", "v=spf1; -all", false),
    Case("a long record", "v=spf1 " + String(repeating: "ip4:192.0.2.1,", count: 145) + "-all", true),
    Case(
      "a record too long for anybody",
      "v=spf1 " + String(repeating: "ip4:192.0.2.1,", count: 146) + "-all",
      false
    ),
  ])
  func `leaves alone what is sound or needs a person`(_ testCase: Case<String, Bool>) {
    #expect((SPFRecord.repaired(testCase.input) != nil) == testCase.expected)
  }
}
