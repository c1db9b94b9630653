import MailRules
import PolicyFile
import TestSupport
import Testing
import Wording

/// Every mistake is found with its place, and what was meant is said.
struct PolicyMistakeTests {
  private static func issues(_ contents: [UInt8]) -> [String] {
    do {
      _ = try PolicyFile.policy(in: contents) { _ in nil }
      return []
    } catch {
      return error.issues.map { "\($0.line):\($0.column) \($0.message(.english))" }
    }
  }

  @Test(arguments: [
    Case("a key", "provder: fastmail", ["1:1 there is no setting provder; did you mean provider?"]),
    Case(
      "a key that resembles nothing",
      "qqqqqqqqqqqq: 1",
      [
        "1:1 there is no setting qqqqqqqqqqqq; there are zones, provider, mail-addresses, mail-host, protected, "
          + "severities, suppressions, thresholds"
      ]
    ),
    Case(
      "zones in a zone",
      "zones:\n  a.example:\n    zones: {}",
      [
        "3:5 there is no setting zones; there are provider, mail-addresses, mail-host, protected, severities, suppressions, thresholds"
      ]
    ),
    Case(
      "a provider",
      "provider: fastmial",
      ["1:11 fastmial is not a provider that greycloud knows; did you mean fastmail?"]
    ),
    Case("a rule", "severities:\n  no-mxx: off", ["2:3 there is no rule no-mxx; did you mean no-mx?"]),
    Case("a severity", "severities:\n  no-mx: warn", ["2:10 warn is not a severity; did you mean warning?"]),
    Case(
      "no severity",
      "severities:\n  no-mx: 17",
      ["2:10 17 is not a severity; there are error, warning, info, off"]
    ),
    Case("an address", "mail-addresses: [192.0.2]", ["1:18 192.0.2 is not an IP address"]),
    Case(
      "a private address",
      "mail-addresses: [10.0.0.1]",
      [
        """
        1:18 10.0.0.1 belongs to a private network, which nobody outside can reach; the mail server's own public \
        address is needed
        """
      ]
    ),
    Case(
      "a host",
      "mail-host: mail",
      ["1:12 mail is not a host name; write it in full, such as mail.example.com"]
    ),
    Case(
      "a name",
      "protected: [a b]",
      [#"1:13 a b is neither a name nor a pattern, such as mail.example.com or "*.example.com""#]
    ),
    Case(
      "a zone's name",
      "zones:\n  '@': {}",
      [#"2:3 @ is neither a name nor a pattern, such as mail.example.com or "*.example.com""#]
    ),
    Case("a number", "thresholds: {spf-lookups: many}", ["1:27 many is not a number from 1 to 10"]),
    Case("a number out of range", "thresholds: {dkim-bits: 1}", ["1:25 1 is not a number from 1024 to 8192"]),
    Case(
      "a date",
      "suppressions: [{rule: no-mx, reason: a, until: 2027-02-30}]",
      ["1:48 2027-02-30 is not a date; write it as 2027-01-31"]
    ),
    Case("no reason", "suppressions:\n  - rule: no-mx", ["2:5 this suppression has no reason"]),
    Case(
      "an empty reason",
      "suppressions:\n  - rule: no-mx\n    reason: ''",
      ["3:13 a value is missing here"]
    ),
    Case("no rule", "suppressions:\n  - reason: a", ["2:5 this suppression has no rule"]),
    Case("no list", "suppressions: no-mx", ["1:15 a list is expected here, each entry behind a dash"]),
    Case("no mapping", "- provider", ["1:1 keys with values are expected here, such as provider: fastmail"]),
    Case("no value", "provider:", ["1:10 a value is missing here"]),
    Case("a key twice", "provider: fastmail\nprovider: tuta", ["1:1 provider stands here twice"]),
    Case("a tab", "zones:\n\ta.example: {}", ["2:1 a tab stands in the indentation; YAML takes spaces only"]),
    Case(
      "a star without quotes",
      "zones:\n  *.example.com: {}",
      [#"2:3 a name that begins with * must stand in quotes, such as "*.example.com""#]
    ),
    Case(
      "a star without quotes in a list",
      "protected: [ www, *.shop ]",
      [#"1:19 a name that begins with * must stand in quotes, such as "*.example.com""#]
    ),
    Case(
      "a word with a star in front",
      "protected:\n  - *shop",
      [#"2:5 a name that begins with * must stand in quotes, such as "*.example.com""#]
    ),
    Case(
      "a star alone",
      "zones:\n  *: {}",
      [#"2:3 a name that begins with * must stand in quotes, such as "*.example.com""#]
    ),
    Case(
      "an anchor",
      "a: &b 1",
      ["1:4 anchors (&name) are not supported; in a text, put a blank behind the &"]
    ),
    Case(
      "broken YAML",
      "zones: [",
      ["2:1 this is not YAML that can be read: did not find expected node content"]
    ),
    Case(
      "two documents",
      "provider: tuta\n---\nprovider: tuta",
      ["2:1 this is not YAML that can be read: but found another document"]
    ),
    Case(
      "several at once, in the order of the file",
      "provder: a\nprovider: b\nzones:\n  a.example:\n    severities: {x-y-z: off}\n    mail-host: c",
      [
        "1:1 there is no setting provder; did you mean provider?",
        "2:11 b is not a provider that greycloud knows",
        "5:18 there is no rule x-y-z; `greycloud rules` lists all",
        "6:16 c is not a host name; write it in full, such as mail.example.com",
      ]
    ),
  ])
  func `is told`(_ row: Case<String, [String]>) {
    #expect(Self.issues(Array(row.input.utf8)) == row.expected)
  }

  @Test(arguments: [
    Case("brackets", String(repeating: "[", count: 10_000), "1:21 this is nested too deeply for a policy"),
    Case(
      "brackets on many lines",
      String(repeating: "a: [\n", count: 10_000),
      "21:4 this is nested too deeply for a policy"
    ),
    Case("dashes", String(repeating: "- ", count: 10_000), "1:41 this is nested too deeply for a policy"),
    Case(
      "blanks",
      String(repeating: " ", count: 10_000) + "a",
      "1:41 this is nested too deeply for a policy"
    ),
    Case(
      "brackets behind a quote that is none",
      #"a: [ x "y, "# + String(repeating: "[", count: 10_000),
      "1:31 this is nested too deeply for a policy"
    ),
    Case(
      "brackets behind a quote that ends a text of two lines",
      "a: [ \"x\n, \", " + String(repeating: "[", count: 10_000),
      "2:6 this is not YAML that can be read: Maximum nesting level reached, set with yaml_set_max_nest_level())"
    ),
    Case("size", String(repeating: "#", count: (1 << 16) + 1), "1:1 the file is larger than 64 KiB"),
  ])
  func `a file that would exhaust the parser is refused`(_ row: Case<String, String>) {
    #expect(Self.issues(Array(row.input.utf8)).first == row.expected)
  }

  @Test func `no quote hides an anchor`() {
    let bomb = "a: [\"x\n \", &a [1, 2], *a ]"
    #expect(Self.issues(Array(bomb.utf8)).first?.contains("anchors (&name)") == true)
  }

  @Test func `what is no text is told with its line`() {
    #expect(
      Self.issues(Array("provider: tuta\n#".utf8) + [0xFF, 0x0A]) == ["2:1 the file is not UTF-8 text"]
    )
    #expect(Self.issues(Array("a: \u{0}".utf8)).first?.hasPrefix("1:1 this is not YAML") == true)
  }

  @Test(arguments: Seed.all)
  func `no octets crash it, and every mistake has a place`(_ seed: Seed) {
    var generator = seed.generator
    let pieces = [
      "zones:", "\n  ", "a.example", ": ", "- ", "[", "]", "{", "}", "*", "&a", "\"", "provider", "\t", "|",
      "#",
    ]
    var contents: [UInt8] = []
    for _ in 0..<40 {
      contents +=
        Bool.random(using: &generator) ? Array(generator.pick(pieces).utf8) : generator.octets(upTo: 3)
    }
    do {
      _ = try PolicyFile.policy(in: contents) { _ in nil }
    } catch {
      #expect(!error.issues.isEmpty)
      #expect(error.issues.allSatisfy { $0.line > 0 && $0.column > 0 })
    }
  }
}
